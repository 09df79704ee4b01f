// The police subgraph on a clock of its own; everything else of it is as in production.
import './shift-clock.ts';

await import('../../subgraphs/police/src/main.ts');
