import { actorLine, type LogLine, ldvLines } from '@ketenhub/logbook';
import type { Beleid } from '@ketenhub/policy';
import type { Trace } from '@ketenhub/service';
import type { FeitentoetsClaims } from '@ketenhub/tokens';
import type { Organisatie } from '@ketenhub/vocabulary';

export interface FeitentoetsFacts {
  readonly claims: FeitentoetsClaims;
  readonly codes: readonly Organisatie[];
  readonly beleid: Beleid;
  readonly proces: string;
  readonly verwerkingsactiviteit: string;
  readonly span: Trace;
  readonly oorsprong: string;
  readonly begonnenOp: number;
}

const STATUS = { VOORNEMEN: 'Unset', GELEVERD: 'Ok', MISLUKT: 'Error' } as const;
type Stap = keyof typeof STATUS;

/** The activity of the first rule for this subcategorie and doel, or for the doel at all. */
function activiteitVan({ beleid, claims, verwerkingsactiviteit }: FeitentoetsFacts, subcategorie: string): string {
  const vanDoel = beleid.regels.filter(({ doel }) => doel.includes(claims.doel));
  const regel = vanDoel.find((een) => een.subcategorie.includes(subcategorie)) ?? vanDoel[0];
  return regel?.verwerkingsactiviteit ?? verwerkingsactiviteit;
}

/** Per person and activity the fields that were asked; never which of them are open, so that unknown and shut leave the same line (R05). */
function betrokkenenVan(facts: FeitentoetsFacts, organisatie: Organisatie) {
  const oin = facts.beleid.deelnemers.find(({ code }) => code === organisatie)?.oin;
  const eigen = facts.claims.feiten.filter((feit) => feit.organisatie === oin);
  return [...Map.groupBy(eigen, ({ betrokkene }) => betrokkene)].map(([handle, feiten]) => ({
    handle,
    casus: facts.claims.casus,
    perActiviteit: new Map(
      [...Map.groupBy(feiten, ({ subcategorie }) => activiteitVan(facts, subcategorie))].map(([activiteit, groep]) => [
        activiteit,
        [...new Set(groep.map(({ veld }) => veld))],
      ]),
    ),
  }));
}

/** The lines of one moment of one test, of each organisation that is asked its own: who asked, for what, about whom. */
export function feitentoetsLines(facts: FeitentoetsFacts, stap: Stap): LogLine[] {
  const { claims, span, oorsprong, proces, begonnenOp } = facts;
  const moment = stap === 'VOORNEMEN' ? 'VOORNEMEN' : 'UITKOMST';
  const actie = `feiten toetsen ${claims.doel}`;
  return facts.codes.flatMap((verantwoordelijke) => [
    actorLine({
      ...{ moment, verantwoordelijke, span, actie, oorsprong, actor: null },
      object: claims.casus,
      resultaat: stap === 'VOORNEMEN' ? 'VOORGENOMEN' : stap,
    }),
    ...ldvLines({
      ...{ moment, verantwoordelijke, span, proces, begonnenOp, naam: actie },
      betrokkenen: betrokkenenVan(facts, verantwoordelijke),
      status: STATUS[stap],
    }),
  ]);
}
