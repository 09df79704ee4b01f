// Section 8: one page of mutaties of one person.
import { GraphQLError } from 'graphql';
import { ontzegel, verzegel, wieVan } from './cursor.ts';
import { canoniek } from './json.ts';
import type { Persoon } from './transactietoken.ts';
import type { Verzoek } from './verzoek.ts';

export const TEKSTEN: ReadonlyMap<string, string> = new Map([
  ['BLADZIJDE', 'Deze bladzijde is er niet (meer); vraag de lijst opnieuw vanaf het begin.'],
  ['BLADGROOTTE', 'Vraag per bladzijde 1 tot en met 100 rijen.'],
]);

export class BladFout extends GraphQLError {
  readonly code: string;
  constructor(code: 'BLADZIJDE' | 'BLADGROOTTE') {
    super(code);
    this.code = code;
  }
}

function context(v: Verzoek, status: string | null): string {
  const t = v.token;
  return canoniek([t.sub, t.org, t.rol, t.casus, 'PolitieBeeld.mutaties', status, 'id desc']);
}

const BEGIN = Number.MAX_SAFE_INTEGER;

function positie(v: Verzoek, persoon: Persoon, na: string | null, status: string | null, nu: number): number {
  if (na === null) return BEGIN;
  const plek = ontzegel(context(v, status), na, nu);
  if (plek === undefined) throw new BladFout('BLADZIJDE');
  // A cursor of another person says nothing about this one: the first page.
  return plek.wie === wieVan(persoon.id) ? plek.positie : BEGIN;
}

export function leesBladzijde(
  v: Verzoek,
  persoon: Persoon,
  args: Readonly<Record<string, unknown>>,
  cursorSeconden: number,
): Readonly<Record<string, unknown>> | null {
  const eerste = args.eerste ?? 50;
  const na = typeof args.na === 'string' ? args.na : null;
  const status = typeof args.status === 'string' ? args.status : null;
  if (typeof eerste !== 'number' || eerste < 1 || eerste > 100) throw new BladFout('BLADGROOTTE');
  const nu = Date.now() / 1000;
  const voor = positie(v, persoon, na, status, nu);
  const { gegevens } = v;
  if (gegevens === null || gegevens.stand(persoon.id) === 'NOG_NIET_GEKOPPELD') return null;
  const rijen = gegevens.mutaties(persoon.id, status, voor, eerste + 1);
  const blad = rijen.slice(0, eerste);
  const laatste = blad.at(-1);
  const grenzen = gegevens.voorbehouden(persoon.id, 'DOORVERSTREKKING', 'POLITIE_MUTATIE').filter((g) => g !== '');
  return {
    rijen: blad.map((r) => ({
      ...r,
      bron: v.organisatie.code,
      // P65: the record's own first, then each reason once.
      beperking: [...new Set([...(r.beperking === null ? [] : [r.beperking]), ...grenzen])].join(' ') || null,
    })),
    aantal: gegevens.aantalMutaties(persoon.id, status),
    volgende:
      laatste !== undefined && rijen.length > eerste
        ? verzegel(context(v, status), { positie: laatste.id, wie: wieVan(persoon.id) }, nu + cursorSeconden)
        : null,
  };
}
