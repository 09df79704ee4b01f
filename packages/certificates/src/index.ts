export * from './hub-files.ts';
export * from './make-hub-certificates.ts';
export * from './test-authority.ts';
