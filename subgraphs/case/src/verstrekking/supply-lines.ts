import { type LogLine, ldvLines } from '@ketenhub/logbook';
import type { BesluitVraag } from '../actions/record-decision.ts';
import type { Verstrekking } from '../store/verstrekkingen.ts';
import { type Deel, VELD_VAN } from './deel.ts';

/** URI in the register of verwerkingsactiviteiten. */
const VERSTREKKEN = 'https://ketenhub.example/verwerkingsactiviteiten/verstrekken';

type Ontvanger = Pick<Verstrekking, 'ontvangersoort' | 'ontvanger' | 'ontvangerNaam'>;

/** An organisation, never a person. */
export const ontvangerInLog = ({ ontvangersoort, ontvanger, ontvangerNaam }: Ontvanger): string =>
  `${ontvangersoort} ${ontvanger ?? ontvangerNaam}`;

/** The coordinates that were supplied about each person; what is of the casus is about everybody in it. */
function veldenPerPersoon(delen: readonly Deel[], betrokkenen: readonly string[]): Map<string, string[]> {
  const ofCasus = delen.flatMap(({ deelsoort }) => (deelsoort === 'FEIT' ? [] : [VELD_VAN[deelsoort]]));
  const perPersoon = new Map(betrokkenen.map((handvat) => [handvat, [...new Set(ofCasus)]]));
  for (const { betrokkene, veld } of delen)
    if (betrokkene != null && veld != null) perPersoon.get(betrokkene)?.push(veld);
  return perPersoon;
}

/**
 * The lines of a supply: who recorded it, and for each person that and to whom it was supplied, so that a betrokkene can be told (AVG 15;
 * WGS 1.8(4)). No value, no condition and no reason is in them.
 */
export function supplyLines(
  vraag: BesluitVraag,
  verstrekking: Ontvanger & Pick<Verstrekking, 'casus' | 'kenmerk'>,
  { delen, betrokkenen }: { readonly delen: readonly Deel[]; readonly betrokkenen: readonly string[] },
): LogLine[] {
  const ontvanger = ontvangerInLog(verstrekking);
  const object = `${verstrekking.casus} verstrekking ${verstrekking.kenmerk} ${ontvanger}`;
  const actor = vraag.changeLine({ verantwoordelijke: 'zvh', handeling: 'VERSTREKKING', object });
  const geraakt = [...veldenPerPersoon(delen, betrokkenen)].filter(([, velden]) => velden.length > 0);
  return [
    actor,
    ...ldvLines({
      ...{ moment: 'UITKOMST', verantwoordelijke: 'zvh', span: actor.span, naam: `verstrekken aan ${ontvanger}` },
      ...{ proces: 'case', begonnenOp: Date.now(), status: 'Ok' },
      betrokkenen: geraakt.map(([handle, velden]) => ({
        handle,
        casus: verstrekking.casus,
        perActiviteit: new Map([[VERSTREKKEN, velden]]),
      })),
    }),
  ];
}
