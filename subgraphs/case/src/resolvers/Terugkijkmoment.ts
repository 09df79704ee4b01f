import { today } from '@ketenhub/subgraph';
import type { Terugkijkmoment as Row } from '../store/terugkijkmomenten.ts';

export const Terugkijkmoment = {
  stand: ({ dag }: Row): 'KOMT' | 'VANDAAG' | 'TE_LAAT' => {
    const vandaag = today();
    if (dag === vandaag) return 'VANDAAG';
    return dag < vandaag ? 'TE_LAAT' : 'KOMT';
  },
};
