import type { Besluit } from '../store/sources.ts';

export const CasusHeropening = {
  reden: ({ inhoud }: Besluit) => inhoud,
};
