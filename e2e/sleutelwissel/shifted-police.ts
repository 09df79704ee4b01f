// The police subgraph on a clock of its own; everything else of it is as in production.
import './shift-clock.ts';

await import(new URL('../../subgraphs/police/src/main.ts', import.meta.url).href);
