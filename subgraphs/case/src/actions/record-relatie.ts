import { openLogbook } from '@ketenhub/logbook';
import { today } from '@ketenhub/subgraph';
import { insertRelatie, removeRelatie } from '../store/relaties.ts';
import type { casussen } from '../store/tables.ts';
import type { Fout } from './aanmelding.ts';
import { checkRelatie, type Relatieinvoer } from './check-relatie.ts';
import {
  type BesluitGeweigerd,
  type BesluitOmgeving,
  type BesluitUitkomst,
  type BesluitVraag,
  inBeslisruimte,
  refused,
} from './record-decision.ts';

export type RelatieUitkomst =
  | { readonly __typename: 'RelatieVastgelegd'; readonly kenmerk: string; readonly casus: typeof casussen.$inferSelect }
  | { readonly __typename: 'RelatieOnvolledig'; readonly fouten: readonly Fout[] }
  | BesluitGeweigerd;

/**
 * The house records what another person of the casus is to the aangemelde betrokkene, as a deelnemer told it, with its line in the log in
 * one transaction (WGS 2.30(1)b; BGS 2.19). No besluit: those are read by who may not see relations.
 * @throws LogUnavailable, and then nothing was recorded
 */
export function recordRelatie(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  relatie: Relatieinvoer,
): Promise<RelatieUitkomst | null> {
  return inBeslisruimte<RelatieUitkomst>(omgeving, vraag, async (tx, { refuse, facts, beleid }) => {
    const uitleg = refuse('relatieVastleggen');
    if (uitleg !== null) return refused(uitleg);
    const { casus, deelnemers, betrokkenen } = facts;
    const soortVan = (handvat: string) => betrokkenen.find((wie) => wie.handvat === handvat)?.soort ?? null;
    const fouten = checkRelatie(relatie, { beleid, deelnemers, dag: today(), soortVan });
    if (fouten.length > 0) return { __typename: 'RelatieOnvolledig', fouten };
    const beperking = relatie.beperking.trim();
    const kenmerk = await insertRelatie(tx, {
      ...relatie,
      casus: casus.nummer,
      beperking: beperking === '' ? null : beperking,
    });
    if (kenmerk === null) return refused('Deze relatie staat al in de casus.');
    const object = `${casus.nummer} relatie ${kenmerk}`;
    await openLogbook(tx).write([vraag.changeLine({ verantwoordelijke: 'zvh', handeling: 'RELATIE', object })]);
    return { __typename: 'RelatieVastgelegd', kenmerk, casus };
  });
}

/** Takes a relation out of the casus, which destroys it (WGS 1.8(7)). @throws LogUnavailable, and then it is still there */
export function withdrawRelatie(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  kenmerk: string,
): Promise<BesluitUitkomst | null> {
  return inBeslisruimte<BesluitUitkomst>(omgeving, vraag, async (tx, { refuse, facts: { casus } }) => {
    const uitleg = refuse('relatieIntrekken');
    if (uitleg !== null) return refused(uitleg);
    if (!(await removeRelatie(tx, { casus: casus.nummer, kenmerk }))) return refused('Deze relatie is er niet.');
    const object = `${casus.nummer} relatie ${kenmerk}`;
    await openLogbook(tx).write([
      vraag.changeLine({ verantwoordelijke: 'zvh', handeling: 'RELATIE_INGETROKKEN', object }),
    ]);
    return { __typename: 'CasusBijgewerkt', casus };
  });
}
