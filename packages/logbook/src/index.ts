export * from './actor-line.ts';
export * from './adl-line.ts';
export * from './ldv-lines.ts';
export * from './log-line.ts';
export * from './logbook.ts';
export * from './read-decisions.ts';
export * from './tables.ts';
