export * from './claims.ts';
export * from './key-source.ts';
export * from './read-or-create.ts';
export * from './request-hash.ts';
export * from './sign-jwt.ts';
export * from './signing-key.ts';
export * from './token-kinds.ts';
export * from './verify-jwt.ts';
