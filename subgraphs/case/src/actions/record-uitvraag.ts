import { openLogbook } from '@ketenhub/logbook';
import type { Waardelijsten } from '@ketenhub/policy';
import { today } from '@ketenhub/subgraph';
import type { Doel } from '@ketenhub/vocabulary';
import { insertUitvraag, type Uitvraag } from '../store/uitvragen.ts';
import type { Fout } from './aanmelding.ts';
import { wrong } from './check-text.ts';
import { checkUitvraag, type Uitvraaginvoer } from './check-uitvraag.ts';
import {
  type BesluitGeweigerd,
  type BesluitOmgeving,
  type BesluitVraag,
  inBeslisruimte,
  refused,
} from './record-decision.ts';

export type UitvraagUitkomst =
  | { readonly __typename: 'UitvraagBijgewerkt'; readonly uitvraag: Uitvraag | null }
  | { readonly __typename: 'UitvraagOnvolledig'; readonly fouten: readonly Fout[] }
  | BesluitGeweigerd;

const onvolledig = (fouten: readonly Fout[]): UitvraagUitkomst => ({ __typename: 'UitvraagOnvolledig', fouten });
const AL_OPEN = 'Deze deelnemer heeft over dit leefgebied al een open vraag.';

/**
 * Asks a designated deelnemer something about a leefgebied, for the doel of the token, with its line in the log in one transaction.
 * No decision of the casus is recorded: those are read by deelnemers who may not know what another was asked.
 * @throws LogUnavailable, and then nothing was recorded
 */
export function recordUitvraag(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  { uitvraag, doel, waardelijsten }: { uitvraag: Uitvraaginvoer; doel: Doel; waardelijsten: Waardelijsten },
): Promise<UitvraagUitkomst | null> {
  return inBeslisruimte<UitvraagUitkomst>(omgeving, vraag, async (tx, { refuse, facts, beleid, now }) => {
    const uitleg = refuse('uitvraagVastleggen');
    if (uitleg !== null) return refused(uitleg);
    const { casus, deelnemers } = facts;
    const oordeel = checkUitvraag(uitvraag, { beleid, waardelijsten, deelnemers, dag: today() });
    if ('fouten' in oordeel) return onvolledig(oordeel.fouten);
    const row = await insertUitvraag(tx, {
      casus: casus.nummer,
      oin: oordeel.oin,
      leefgebied: oordeel.leefgebied.code,
      lijstversie: oordeel.leefgebied.versie,
      vraag: uitvraag.vraag.trim(),
      reden: uitvraag.reden.trim(),
      doel,
      gevraagdOp: now,
      gewenstOp: uitvraag.gewenstOp,
    });
    if (row === null) return onvolledig(wrong('leefgebied', AL_OPEN));
    const object = `${casus.nummer} uitvraag ${row.kenmerk}`;
    await openLogbook(tx).write([
      vraag.changeLine({ verantwoordelijke: 'zvh', handeling: 'UITVRAAG_GEVRAAGD', object }),
    ]);
    return { __typename: 'UitvraagBijgewerkt', uitvraag: row };
  });
}
