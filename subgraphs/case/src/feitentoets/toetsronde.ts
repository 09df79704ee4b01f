import { FEITEN_MAX } from '@ketenhub/tokens';
import type { Herkomst } from '../dossier/dossierkijk.ts';
import type { Feitentoets, Toetsuitslag, Toetsvraag } from './feitentoets.ts';

/**
 * Asks the sources for all who want to know in one request, in one call a source. Whoever takes part is waited for from the moment that he calls
 * this, while `vraagVan` still reads what he will ask. Each is told of his own question only. @throws what `toets` or his own `vraagVan` throws
 */
export type Toetsronde = (toets: Feitentoets, vraagVan: () => Promise<Toetsvraag>) => Promise<Toetsuitslag>;

interface Deelname {
  readonly toets: Feitentoets;
  readonly vraag: Toetsvraag;
  readonly answer: PromiseWithResolvers<Toetsuitslag>;
}

const keyOf = ({ betrokkene, veld, subcategorie, bron }: Herkomst): string =>
  [betrokkene, veld, subcategorie, bron].join('\u0000');

/** Each value once: a source is asked about a field of a person, and not about where it stands in the dossier. */
export function elkEens(herkomsten: readonly Herkomst[]): readonly Herkomst[] {
  return [...new Map(herkomsten.map((herkomst) => [keyOf(herkomst), herkomst])).values()];
}

/** What belongs to one question of an answer to more: no other question's organisation is named in it, as it would not be alone (R05). */
function eigenDeel({ standVan, zonderAntwoord }: Toetsuitslag, { feiten, altijd }: Toetsvraag): Toetsuitslag {
  const own = new Set([...altijd, ...feiten.map(({ bron }) => bron)]);
  return { standVan, zonderAntwoord: zonderAntwoord.filter((code) => own.has(code)) };
}

async function ask(deelnames: readonly Deelname[]): Promise<void> {
  const [first] = deelnames;
  if (first === undefined) return;
  const feiten = elkEens(deelnames.flatMap(({ vraag }) => vraag.feiten));
  // Together too much for one message is asked one by one: a source refuses more (fail closed).
  if (deelnames.length > 1 && feiten.length > FEITEN_MAX) {
    await Promise.all(deelnames.map((deelname) => ask([deelname])));
    return;
  }
  const altijd = [...new Set(deelnames.flatMap(({ vraag }) => vraag.altijd))];
  try {
    const uitslag = await first.toets({ ...first.vraag, feiten, altijd });
    for (const { vraag, answer } of deelnames) answer.resolve(eigenDeel(uitslag, vraag));
  } catch (error) {
    for (const { answer } of deelnames) answer.reject(error);
  }
}

/** For one request, which is about one casus for one doel. Nothing is remembered: who comes after the call is asked for anew (WGS 2.29(3)). */
export function createToetsronde(): Toetsronde {
  let reading = 0;
  let waiting: Deelname[] = [];
  const go = () => {
    if (reading > 0) return;
    const deelnames = waiting;
    waiting = [];
    void ask(deelnames);
  };
  return async (toets, vraagVan) => {
    reading += 1;
    const answer = Promise.withResolvers<Toetsuitslag>();
    try {
      waiting.push({ toets, vraag: await vraagVan(), answer });
    } finally {
      reading -= 1;
      // Not at once: a field beside this one may be on its way through the guards.
      setImmediate(go);
    }
    return answer.promise;
  };
}
