import type { Bron, BronStatus, Organisatie } from '@ketenhub/vocabulary';

type Asked = Exclude<BronStatus, 'NIET_BEVRAAGD'>;

/** Which sources and which organisations behind them one operation asked, and how that went. */
export interface AskedSources {
  readonly bronnen: ReadonlyMap<Bron, Asked>;
  readonly deelnemers: ReadonlyMap<Organisatie, { readonly bron: Bron; readonly status: Asked }>;
  /** Sent to this source, about data of these organisations. */
  ask(bron: Bron, organisaties: Iterable<Organisatie>): void;
  /** These organisations did not give all that was asked; one fetch in trouble is not made good by another that went well. */
  fail(bron: Bron, organisaties: Iterable<Organisatie>): void;
}

export function createAskedSources(): AskedSources {
  const bronnen = new Map<Bron, Asked>();
  const deelnemers = new Map<Organisatie, { readonly bron: Bron; readonly status: Asked }>();
  return {
    bronnen,
    deelnemers,
    ask(bron, organisaties) {
      bronnen.set(bron, bronnen.get(bron) ?? 'OK');
      for (const organisatie of organisaties)
        deelnemers.set(organisatie, deelnemers.get(organisatie) ?? { bron, status: 'OK' });
    },
    fail(bron, organisaties) {
      bronnen.set(bron, 'STORING');
      for (const organisatie of organisaties) deelnemers.set(organisatie, { bron, status: 'STORING' });
    },
  };
}
