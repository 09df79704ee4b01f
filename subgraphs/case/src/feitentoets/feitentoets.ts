import { randomBytes } from 'node:crypto';
import type { Logbook, Moment, OtherLine } from '@ketenhub/logbook';
import type { Beleid } from '@ketenhub/policy';
import { type Logger, traceparentOf } from '@ketenhub/service';
import type { SubgraphContext } from '@ketenhub/subgraph';
import type { Herkomst } from '../dossier/dossierkijk.ts';
import { askSource, type Bronvraag, type Feitstand, type Partnerbron, type SourceCaller } from './ask-source.ts';

/** Whom the register asks about what, for one reading or one recording. */
export interface Toetsvraag {
  readonly casus: string;
  readonly doel: string;
  readonly beleid: Beleid;
  readonly changeLine: SubgraphContext<unknown>['changeLine'];
  /** The values that would be shown. */
  readonly feiten: readonly Herkomst[];
  /** Codes of organisations that are asked whatever is kept of them, so that neither time nor outage tells who is (R05). */
  readonly altijd: readonly string[];
}

export interface Toetsuitslag {
  /** null: not given now. Else what its organisation limits on all of the subcategorie. */
  readonly standVan: (feit: Herkomst) => readonly string[] | null;
  /** Codes of organisations that were asked and whose source gave no clear answer. */
  readonly zonderAntwoord: readonly string[];
}

/** Asks the sources whether they give what the dossier holds of them, now and without a memory. @throws LogUnavailable, and then nothing was asked */
export type Feitentoets = (vraag: Toetsvraag) => Promise<Toetsuitslag>;

export interface FeitentoetsParts extends SourceCaller {
  readonly logbook: Logbook;
  readonly logger: Pick<Logger, 'warn'>;
}

/** What one source is asked. */
interface Ronde {
  readonly bron: Partnerbron;
  readonly codes: readonly string[];
  readonly feiten: readonly Herkomst[];
  readonly spanId: string;
}

const newSpanId = (): string => randomBytes(8).toString('hex');
const keyOf = ({ betrokkene, veld, subcategorie, bron }: Herkomst): string =>
  [betrokkene, veld, subcategorie, bron].join('\u0000');

/** One round a source; an organisation that no source answers for gets none, and so no answer. */
function rondesVan({ beleid, feiten, altijd }: Toetsvraag): readonly Ronde[] {
  const codes = [...new Set([...altijd, ...feiten.map(({ bron }) => bron)])];
  const bronVan = (code: string) => beleid.deelnemers.find((deelnemer) => deelnemer.code === code)?.subgraph;
  return [...Map.groupBy(codes, bronVan)].flatMap(([bron, own]) =>
    bron === undefined || bron === 'casus'
      ? []
      : [{ bron, codes: own, feiten: feiten.filter((feit) => own.includes(feit.bron)), spanId: newSpanId() }],
  );
}

function vraagVan({ casus, doel, beleid }: Toetsvraag, { codes, feiten }: Ronde): Bronvraag {
  const oinVan = (code: string): string => beleid.deelnemers.find((deelnemer) => deelnemer.code === code)?.oin ?? '';
  return {
    casus,
    doel,
    organisaties: codes.map(oinVan),
    feiten: feiten.map(({ bron, betrokkene, veld, subcategorie }) => ({
      organisatie: oinVan(bron),
      betrokkene,
      veld,
      subcategorie,
    })),
  };
}

/** A line in a span of its own under that of the request: the call to one source, in which the source's own lines hang. */
function inSpan(line: OtherLine, spanId: string): OtherLine {
  const span = { ...line.span, spanId, parentSpanId: line.span.spanId };
  return { ...line, span, regel: { ...line.regel, span_id: spanId } };
}

/** One line a source; it names who was asked, and nothing of what there is. */
function lineOf(
  vraag: Toetsvraag,
  { bron, codes, spanId }: Ronde,
  stap: { moment: Moment; resultaat: string },
): OtherLine {
  const object = `${vraag.casus} ${bron}: ${[...codes].sort().join(', ')}`;
  return inSpan(vraag.changeLine({ verantwoordelijke: 'zvh', handeling: 'FEITENTOETS', object, stap }), spanId);
}

function uitslagVan(
  vraag: Toetsvraag,
  answers: readonly (readonly [Ronde, readonly Feitstand[] | null])[],
): Toetsuitslag {
  const open = new Map<string, readonly string[]>();
  for (const [{ feiten }, standen] of answers)
    for (const [index, stand] of (standen ?? []).entries()) {
      const feit = feiten[index];
      if (feit !== undefined && stand.open) open.set(keyOf(feit), stand.beperkingen);
    }
  const answered = new Set(answers.flatMap(([{ codes }, standen]) => (standen === null ? [] : codes)));
  const asked = new Set([...vraag.altijd, ...vraag.feiten.map(({ bron }) => bron)]);
  return {
    standVan: (feit) => open.get(keyOf(feit)) ?? null,
    zonderAntwoord: [...asked].filter((code) => !answered.has(code)).sort(),
  };
}

/** All sources at the same time, one call each, with a line in the log before and after; nothing is remembered. */
export function openFeitentoets({ logbook, logger, ...caller }: FeitentoetsParts): Feitentoets {
  return async (vraag) => {
    const rondes = rondesVan(vraag);
    if (rondes.length === 0) return uitslagVan(vraag, []);
    const begun = rondes.map((ronde) => ({
      ronde,
      intent: lineOf(vraag, ronde, { moment: 'VOORNEMEN', resultaat: 'VOORGENOMEN' }),
    }));
    await logbook.write(begun.map(({ intent }) => intent));
    const answers = await Promise.all(
      begun.map(async ({ ronde, intent }) => {
        const call = { bron: ronde.bron, traceparent: traceparentOf(intent.span) };
        return [ronde, await askSource(caller, call, vraagVan(vraag, ronde))] as const;
      }),
    );
    for (const [{ bron }, standen] of answers) if (standen === null) logger.warn({ bron }, 'no answer about facts');
    await logbook.write(
      answers.map(([ronde, standen]) =>
        lineOf(vraag, ronde, { moment: 'UITKOMST', resultaat: standen === null ? 'GEEN_ANTWOORD' : 'BEANTWOORD' }),
      ),
    );
    return uitslagVan(vraag, answers);
  };
}
