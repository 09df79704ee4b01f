import { openLogbook } from '@ketenhub/logbook';
import { today } from '@ketenhub/subgraph';
import { insertStandpunten } from '../store/standpunten.ts';
import { insertVerstrekking } from '../store/verstrekkingen.ts';
import { chooseDelen, type Deelinvoer } from '../verstrekking/choose-delen.ts';
import { checkOntvanger, mayHold, type Ontvangerinvoer } from '../verstrekking/ontvanger.ts';
import { ontvangerInLog } from '../verstrekking/supply-lines.ts';
import type { Deelkijk } from '../verstrekking/verstrekkingskijk.ts';
import { whomToAsk } from '../verstrekking/whom-to-ask.ts';
import { checkText, wrong } from './check-text.ts';
import { type BesluitOmgeving, type BesluitVraag, inBeslisruimte, refused } from './record-decision.ts';
import { onvolledig } from './record-scenario.ts';
import { NOODZAAK, type VerstrekkingUitkomst, VOORWAARDEN } from './supply-scenario.ts';

/** A verstrekking as it was sent; nothing in it has been judged. */
export interface Verstrekkingsinvoer extends Ontvangerinvoer {
  readonly noodzaak: string;
  readonly voorwaarden: string;
  readonly delen: readonly Deelinvoer[];
}

/**
 * Prepares a verstrekking of a result: to whom, on which article, on which conditions and what is in it; and asks who must agree or may object. Nothing
 * goes out. As a fact it makes no besluit and no version: who may not see what is in it is not told that there is one (R05).
 * @throws LogUnavailable, and then nothing was recorded
 */
export function prepareVerstrekking(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  { invoer, kijk }: { readonly invoer: Verstrekkingsinvoer; readonly kijk: Deelkijk },
): Promise<VerstrekkingUitkomst | null> {
  return inBeslisruimte<VerstrekkingUitkomst>(omgeving, vraag, async (tx, { refuse, facts, beleid }) => {
    const uitleg = refuse('verstrekkingVoorbereiden');
    if (uitleg !== null) return refused(uitleg);
    const { casus, deelnemers } = facts;
    const dag = today();
    const ontvanger = checkOntvanger(invoer, beleid);
    const keuze = { casus: casus.nummer, versie: casus.versie, dag, beleid, deelnemers };
    const gekozen = await chooseDelen(tx, keuze, { invoer: invoer.delen, kijk });
    const fouten = [
      ...('fouten' in ontvanger ? ontvanger.fouten : []),
      ...checkText('noodzaak', invoer.noodzaak, NOODZAAK),
      ...checkText('voorwaarden', invoer.voorwaarden, VOORWAARDEN),
      ...('fouten' in gekozen ? gekozen.fouten : []),
    ];
    if (fouten.length > 0 || 'fouten' in ontvanger || 'fouten' in gekozen) return onvolledig(fouten);
    if (!gekozen.delen.every(({ deelsoort }) => mayHold(ontvanger, deelsoort)))
      return onvolledig(
        wrong('delen', 'Een ander samenwerkingsverband hoort alleen welke deelnemers betrokken zijn (BGS 1.10).'),
      );
    const kenmerk = await insertVerstrekking(
      tx,
      {
        ...ontvanger,
        casus: casus.nummer,
        noodzaak: invoer.noodzaak.trim(),
        voorwaarden: invoer.voorwaarden.trim(),
        verstrekkingstand: 'VOORBEREID',
        vastgelegdOp: dag,
        vastgelegdDoor: vraag.vastgelegdDoor,
        genomenDoor: [],
      },
      gekozen.delen,
    );
    const gevraagd = whomToAsk(ontvanger, gekozen, { beleid, deelnemers });
    await insertStandpunten(tx, { casus: casus.nummer, kenmerk }, { gevraagdOp: dag, gevraagd });
    const object = `${casus.nummer} verstrekking ${kenmerk} ${ontvangerInLog(ontvanger)}`;
    const handeling = 'VERSTREKKING_VOORBEREID';
    await openLogbook(tx).write([vraag.changeLine({ verantwoordelijke: 'zvh', handeling, object })]);
    return { __typename: 'VerstrekkingVastgelegd', kenmerk, casus };
  });
}
