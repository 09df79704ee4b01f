import { PEILDATUM, plusDagen } from '@ketenhub/region';
import { brpFeitenVan } from './brp-facts.ts';
import { type Bron, dag, type Kansen, soms, tekst } from './generated-draw.ts';
import * as teksten from './generated-texts.ts';
import { huisvesting, identiteitsbewijs, leerplicht, schuldhulp, uitkering, voorziening } from './make-records.ts';
import type {
  HuisvestingRecord,
  IdentiteitsbewijsRecord,
  LeerplichtRecord,
  MunicipalityDemoRecords,
  SchuldhulpRecord,
  UitkeringRecord,
  VoorzieningRecord,
  VoorzieningSoort,
} from './record.ts';

function voorzieningVan(bron: Bron, soorten: readonly VoorzieningSoort[]): VoorzieningRecord {
  const soort = bron.random.pick(soorten);
  const begin = dag(bron);
  return voorziening({
    persoon: bron.persoon,
    soort,
    omschrijving: tekst(bron, teksten.VOORZIENINGEN[soort], 'VRZ'),
    begin,
    einde: bron.random.chance(0.3) ? plusDagen(begin, 365) : null,
    peildatum: plusDagen(begin, 21),
  });
}

function uitkeringVan(bron: Bron): UitkeringRecord {
  const sinds = dag(bron);
  return uitkering({
    persoon: bron.persoon,
    soort: 'Participatiewet',
    sinds,
    toelichting: tekst(bron, teksten.UITKERINGEN, 'UIT'),
    peildatum: plusDagen(sinds, 14),
  });
}

function schuldhulpVan(bron: Bron): SchuldhulpRecord {
  const sinds = dag(bron);
  return schuldhulp({
    persoon: bron.persoon,
    traject: bron.random.pick(['Inventarisatie', 'Schuldregeling', 'Budgetbeheer']),
    sinds,
    toelichting: tekst(bron, teksten.SCHULDHULP, 'SHV'),
    peildatum: plusDagen(sinds, 20),
  });
}

/** Agrees with the BRP: a briefadres is for who has no home, and who lives well lives there since the day that the BRP names. */
function huisvestingVan(bron: Bron): HuisvestingRecord {
  const { random, persoon, inwoner, zonderPlek } = bron;
  const peildatum = plusDagen(PEILDATUM, -random.integer(5, 18));
  if (inwoner.soortAdres === 'woonadres' && !zonderPlek) {
    const situatie = tekst(bron, teksten.WONEN, 'HVS');
    const sinds = brpFeitenVan(inwoner).datumVan;
    return huisvesting({ persoon, situatie, sinds, urgentie: false, urgentieTot: null, peildatum });
  }
  const urgentie = random.chance(0.3);
  return huisvesting({
    persoon,
    situatie: tekst(bron, inwoner.soortAdres === 'briefadres' ? teksten.BRIEFADRES : teksten.SLECHT_WONEN, 'HVS'),
    sinds: dag(bron),
    urgentie,
    urgentieTot: urgentie ? plusDagen(PEILDATUM, random.integer(30, 270)) : null,
    peildatum,
  });
}

/** One in eight has run out. A document is given out for ten years. */
function identiteitsbewijsVan({ random, persoon }: Bron): IdentiteitsbewijsRecord {
  const dagen = random.chance(0.125) ? -random.integer(1, 900) : random.integer(1, 3600);
  return identiteitsbewijs({
    persoon,
    soort: random.pick(['paspoort', 'identiteitskaart']),
    geldigTot: plusDagen(PEILDATUM, dagen),
    peildatum: plusDagen(PEILDATUM, -random.integer(5, 40)),
  });
}

function leerplichtVan(bron: Bron): LeerplichtRecord {
  const soort = bron.random.pick([
    'Melding verzuim',
    'Melding verzuim',
    'Gesprek leerplichtambtenaar',
    'Waarschuwing',
    'Terug naar school',
  ] as const);
  const datum = dag(bron);
  return leerplicht({
    persoon: bron.persoon,
    datum,
    soort,
    toelichting: tekst(bron, [teksten.LEERPLICHT[soort]], 'LPL'),
    peildatum: plusDagen(datum, 5),
  });
}

/** What the college holds of a generated adult beside the BRP. */
export function volwassenRecords(bron: Bron, kansen: Kansen): Partial<MunicipalityDemoRecords> {
  return {
    voorzieningen: soms(bron, kansen.voorziening, () => voorzieningVan(bron, ['WMO', 'WMO', 'OPVANG'])),
    uitkeringen: soms(bron, kansen.uitkering, () => uitkeringVan(bron)),
    schuldhulpen: soms(bron, kansen.schuldhulp, () => schuldhulpVan(bron)),
    huisvestingen: soms(bron, kansen.huisvesting, () => huisvestingVan(bron)),
    identiteitsbewijzen: soms(bron, kansen.identiteitsbewijs, () => identiteitsbewijsVan(bron)),
  };
}

/**
 * What the college holds of a generated child: no provision before three, so that none began before birth; leerplicht starts at five
 * and the records reach back two and a half years; from fourteen on one has to identify oneself.
 */
export function jeugdRecords(bron: Bron, kansen: Kansen): Partial<MunicipalityDemoRecords> {
  const { leeftijd } = bron;
  return {
    voorzieningen: soms(bron, leeftijd >= 3 ? kansen.voorziening : 0, () => voorzieningVan(bron, ['JEUGD'])),
    leerplichten: soms(bron, leeftijd >= 8 ? kansen.leerplicht : 0, () => leerplichtVan(bron)),
    identiteitsbewijzen: soms(bron, leeftijd >= 14 ? kansen.identiteitsbewijs : 0, () => identiteitsbewijsVan(bron)),
  };
}
