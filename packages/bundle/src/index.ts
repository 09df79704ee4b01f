export * from './load-annotaties.ts';
export * from './load-beleid.ts';
