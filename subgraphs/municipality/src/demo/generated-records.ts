import {
  type DemoCasus,
  type GegenereerdeBetrokkene,
  gegenereerdeInwoners,
  leeftijdOp,
  PEILDATUM,
  type Persoon,
  seededRandom,
} from '@ketenhub/region';
import { burgemeesterRecords } from './generated-burgemeester.ts';
import { jeugdRecords, volwassenRecords } from './generated-college.ts';
import type { Bron, Kansen } from './generated-draw.ts';
import { achttiendeVerjaardag } from './majority.ts';
import type { MunicipalityDemoRecords } from './record.ts';

type Deel = Partial<MunicipalityDemoRecords>;

const KRING: Kansen = {
  voorziening: 0.3,
  uitkering: 0.25,
  schuldhulp: 0.15,
  huisvesting: 0.2,
  identiteitsbewijs: 0.9,
  leerplicht: 0.2,
  maatregel: 0,
  gebiedsverbod: 0,
  huisverbod: 0,
  woonoverlast: 0.05,
};
const OVERIG: Kansen = {
  voorziening: 0.12,
  uitkering: 0.05,
  schuldhulp: 0.03,
  huisvesting: 0.03,
  identiteitsbewijs: 0.95,
  leerplicht: 0.04,
  maatregel: 0.003,
  gebiedsverbod: 0.002,
  huisverbod: 0.002,
  woonoverlast: 0.02,
};

/** The gemeente knows a hoofdpersoon by what the casus is about. */
function kansenVan({ thema, problematiek, hoofdonderwerp }: DemoCasus): Kansen {
  const overlast = hoofdonderwerp === 'ERNSTIGE_OVERLAST';
  return {
    voorziening: 0.6,
    uitkering: 0.6,
    schuldhulp: problematiek.includes('SCHULDEN') ? 0.75 : 0.05,
    huisvesting: problematiek.includes('HUISVESTING') ? 0.95 : 0.4,
    identiteitsbewijs: 0.8,
    leerplicht: 0.6,
    maatregel: 0.2,
    gebiedsverbod: overlast ? 0.6 : 0.1,
    huisverbod: thema === 'HUISELIJK_GEWELD' ? 0.5 : 0.02,
    woonoverlast: overlast ? 0.7 : 0.2,
  };
}

const LONGEST_BACK_DAYS = 900;
const SHORTEST_BACK_DAYS = 30;

function terugDagen({ geboortedatum }: Persoon, leeftijd: number): number {
  if (leeftijd < 18) return LONGEST_BACK_DAYS;
  const volwassenMs = Date.parse(PEILDATUM) - Date.parse(achttiendeVerjaardag(geboortedatum));
  return Math.min(LONGEST_BACK_DAYS, volwassenMs / 86_400_000);
}

function records(inwoner: Persoon, kansen: Kansen, zonderPlek: boolean): readonly Deel[] {
  const { code, geboortedatum } = inwoner;
  const leeftijd = leeftijdOp(geboortedatum, PEILDATUM);
  const dagen = terugDagen(inwoner, leeftijd);
  // Of age for less than a month: nothing has begun yet.
  if (dagen < SHORTEST_BACK_DAYS) return [];
  const random = seededRandom(`gemeente/${code}`);
  const bron: Bron = { random, persoon: code, inwoner, leeftijd, terugDagen: dagen, zonderPlek };
  if (leeftijd < 18) return [jeugdRecords(bron, kansen)];
  return [volwassenRecords(bron, kansen), burgemeesterRecords(bron, kansen)];
}

function inCasus({ persoon, soort, casus }: GegenereerdeBetrokkene): readonly Deel[] {
  return soort === 'HOOFDPERSOON'
    ? records(persoon, kansenVan(casus), casus.problematiek.includes('HUISVESTING'))
    : records(persoon, KRING, false);
}

/** Records of the generated inhabitants beside the BRP; each person's depend on that person and the casus, never on the scale. */
export function generatedRecords(scale: number): readonly Deel[] {
  const inwoners = gegenereerdeInwoners(scale);
  return [
    ...inwoners.inCasus.flatMap(inCasus),
    ...inwoners.overigen.flatMap((persoon) => records(persoon, OVERIG, false)),
  ];
}
