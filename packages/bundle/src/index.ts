export * from './load-beleid.ts';
