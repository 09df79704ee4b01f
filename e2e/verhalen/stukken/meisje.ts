import { expect } from 'vitest';
import { LEEG, waarde, zie } from '../beeld.ts';
import { legPoortVast, rechtspositie, toestemming } from '../poort.ts';
import type { Spel } from '../spel.ts';
import type { Stuk } from '../stuk.ts';
import { FASE, NOG_NIET, NOOIT, ROL, VOOR, ZWIJGT } from './redenen.ts';

const BEHANDELING = { van: 'ggz', persoon: 'meisje', subcategorie: 'GGZ_BEHANDELSTATUS' } as const;
/** She was seventeen then: nobody but she decided. */
const OP_ZEVENTIEN = '2026-09-21';

async function achttien(spel: Spel): Promise<void> {
  const { vandaag, vertegenwoordigers } = await rechtspositie(spel, BEHANDELING);
  const vader = vertegenwoordigers.find(({ rol }) => rol === 'GEZAGHEBBENDE');
  const give = (van: string | undefined, gegevenOp: string) => [{ van, gegevenOp, vorm: 'SCHRIFTELIJK' }];
  const shut = [zie('procesregisseur', 'Er is niets te lezen.', 'GgzBeeld.behandelstatus', LEEG)];
  const ouder = await legPoortVast(spel, BEHANDELING, toestemming(give(vader?.id, OP_ZEVENTIEN)));
  expect([ouder.status, ouder.body.gebreken]).toEqual([
    400,
    { 'toestemmingen.0.van': expect.stringMatching(/de jongere zelf en niemand anders \(16 of 17\)\.$/) },
  ]);
  const toen = await legPoortVast(spel, BEHANDELING, toestemming(give('BETROKKENE', OP_ZEVENTIEN)));
  expect([toen.status, toen.body.stand]).toEqual([201, 'VERVALLEN']);
  await spel.ziet('meisje', shut);
  const opnieuw = { poort: toen.body.id, toestemmingen: give('BETROKKENE', vandaag), door: 'de behandelaar' };
  expect((await spel.toneel.beheer('ggz', '/poorten/toestemmingen', opnieuw)).body.stand).toBe('OPEN');
  await spel.ziet('meisje', [
    zie(
      'procesregisseur',
      'Nu staat er hoe de behandeling gaat.',
      'GgzBehandelstatus.tekst',
      waarde('Autismespectrum'),
    ),
    zie('casusregisseur', 'De casusregisseur leest het ook.', 'GgzBehandelstatus.tekst', waarde('Autismespectrum')),
    zie('procesregisseur', 'Het kader waarin zij verblijft blijft dicht.', 'GgzBeeld.kader', LEEG),
    zie('procesregisseur', 'En of de GGZ haar verder begeleidt ook.', 'GgzBeeld.betrokkenheid', LEEG),
    zie('liaison-om', 'Het OM leest niets van de behandeling.', 'GgzBeeld.behandelstatus', ROL),
  ]);
}

/** Story 2: just eighteen, a sixth stabbing incident; what she said at seventeen was an answer to another question. */
export const MEISJE: Stuk = {
  naam: 'Noor',
  titel: 'verhaal 2: Noor, 18, in de gesloten jeugdhulp',
  thema: 'JEUGD',
  gemeente: 'Linkerveen',
  hoofdpersoon: 'meisje',
  kring: [],
  aanmelder: 'gemeente-sociaal',
  aanleiding: 'Op de dag van deze melding was er een zesde steekincident (kanarie aanleiding Noor).',
  beoogdResultaat: 'Een plek en een kader die haar en de groep beschermen.',
  nietGeinformeerd: null,
  toetsers: ['gemeente-sociaal', 'liaison-politie', 'liaison-om'],
  deelnemers: ['politie', 'om', 'reclassering', 'rvdk', 'ggz', 'gi', 'wonen', 'college'],
  buiten: ['veilig-thuis', 'gemeente-oov'],
  uitvraag: {
    aan: 'reclasseringswerker',
    leefgebied: 'JUSTITIE_GEDRAG',
    vraag: 'Welk forensisch kader past bij haar?',
  },
  feit: {
    door: 'liaison-politie',
    veld: 'PolitieAanhouding.feit',
    waarde: 'Poging tot zware mishandeling van een begeleider (kanarie feit Noor).',
    herkomst: 'politie',
    peildatum: '2026-10-15',
    beperking: '',
  },
  alinea: {
    door: 'gemeente-sociaal',
    tekst: 'De gemeente zegt dat de urgentie tot volgend jaar loopt (kanarie verslag Noor).',
    aangehaald: ['SdHuisvesting.situatie'],
  },
  doel: { leefgebied: 'ONDERWIJS', omschrijving: 'Twee dagdelen les op de groep blijven staan.' },
  actie: { omschrijving: 'Verkennen welk forensisch kader past.', door: 'reclasseringswerker' },
  regieBij: 'college',
  zinnen: {
    AANMELDING: [
      zie(
        'gemeente-sociaal',
        'De gemeente ziet wat zij zelf voor haar deed.',
        'SdVoorziening.omschrijving',
        waarde('gesloten jeugdhulp'),
      ),
      zie('gemeente-sociaal', 'Niemand heeft sinds haar verjaardag nog gezag.', 'CollegeBeeld.gezag', LEEG),
      zie('gemeente-sociaal', 'De gemeente ziet nog niets van de politie.', 'PolitieBeeld.mutaties', VOOR),
      zie('gemeente-sociaal', 'De zorg is nog niet te bevragen.', 'GgzBeeld.stand', NOOIT),
      zie('procesregisseur', 'Het huis ziet dat zij achttien is.', 'Betrokkene.leeftijd', waarde('18')),
      zie('procesregisseur', 'Het huis ziet nog niet wat de gemeente deed.', 'CollegeBeeld.voorzieningen', FASE),
    ],
    TRIAGE: [
      zie(
        'liaison-politie',
        'De politie toetst met de melding van de gemeente.',
        'CasusMelding.aanleiding',
        waarde('kanarie aanleiding Noor'),
      ),
      zie(
        'liaison-politie',
        'De politie ziet in deze casus haar eigen mutaties nog niet.',
        'PolitieBeeld.mutaties',
        NOG_NIET,
      ),
      zie(
        'liaison-politie',
        'De politie ziet niet wat de gemeente voor haar deed.',
        'CollegeBeeld.voorzieningen',
        FASE,
      ),
      zie(
        'gemeente-sociaal',
        'De gemeente houdt wat van haar is.',
        'SdVoorziening.omschrijving',
        waarde('gesloten jeugdhulp'),
      ),
      zie('procesregisseur', 'Het huis ziet niets van de Raad.', 'RvdkBeeld.onderzoeken', NOG_NIET),
    ],
    UITVRAAG: [
      zie(
        'gemeente-sociaal',
        'De gemeente leest nu van het zesde incident.',
        'PolitieMutatie.toelichting',
        waarde('Zesde steekincident'),
      ),
      zie('gemeente-sociaal', 'De gemeente ziet de nieuwe zaak.', 'OmStrafzaak.feit', waarde('zware mishandeling')),
      zie(
        'procesregisseur',
        'De procesregisseur ziet het eerdere raadsonderzoek.',
        'RvdkOnderzoek.uitkomst',
        waarde('ondertoezichtstelling'),
      ),
      zie('procesregisseur', 'De GGZ behandelt haar en zegt zonder poort niets.', 'GgzBeeld.stand', waarde(ZWIJGT)),
      zie('procesregisseur', 'Ook niet dat zij haar kent.', 'GgzBeeld.betrokkenheid', LEEG),
      zie('procesregisseur', 'De gecertificeerde instelling zwijgt ook.', 'GiBeeld.maatregelen', LEEG),
      zie('procesregisseur', 'En wie haar onderdak geeft.', 'ZorgWonenBeeld.beschermdWonen', LEEG),
      zie(
        'ggz-behandelaar',
        'De GGZ ziet de zorgmelding.',
        'PolitieZorgmelding.toelichting',
        waarde('niet aanspreekbaar'),
      ),
      zie('ggz-behandelaar', 'De GGZ ziet de mutaties nog niet.', 'PolitieBeeld.mutaties', FASE),
      zie('liaison-politie', 'De politie mag de GGZ nog niets vragen.', 'GgzBeeld.betrokkenheid', FASE),
    ],
    CASUSOVERLEG: [
      zie(
        'reclasseringswerker',
        'De reclassering leest van de incidenten.',
        'PolitieMutatie.toelichting',
        waarde('steekincident'),
      ),
      zie(
        'reclasseringswerker',
        'Het feit over de aanhouding is er ook voor haar.',
        'CasusFeit.waarde',
        waarde('kanarie feit Noor'),
      ),
      zie(
        'reclasseringswerker',
        'En wat de gemeente in het verslag schreef.',
        'CasusAlinea.tekst',
        waarde('kanarie verslag Noor'),
      ),
      zie(
        'liaison-om',
        'Het OM ziet de verlengde jeugdhulp.',
        'SdVoorziening.omschrijving',
        waarde('Verlengde jeugdhulp'),
      ),
      zie('casusregisseur', 'De casusregisseur ziet het raadsonderzoek.', 'RvdkBeeld.onderzoeken', waarde(1)),
      zie('procesondersteuner', 'De procesondersteuner ziet het feit niet.', 'CasusFeit.waarde', LEEG),
      zie(
        'procesondersteuner',
        'Wel wat bezoekers moeten weten.',
        'PolitieGeweldWapen.advies',
        waarde('losse voorwerpen'),
      ),
      zie('procesondersteuner', 'En dat er een besluit is.', 'CasusAlinea.tekst', waarde('De tafel kiest')),
    ],
    UITVOERING: [
      zie(
        'casusregisseur',
        'De casusregisseur houdt in de uitvoering de behandelstatus.',
        'GgzBehandelstatus.tekst',
        waarde('Autismespectrum'),
      ),
      zie('procesregisseur', 'De procesregisseur niet meer.', 'GgzBeeld.behandelstatus', FASE),
      zie('liaison-om', 'Het OM houdt de mutaties.', 'PolitieMutatie.toelichting', waarde('steekincident')),
      zie('reclasseringswerker', 'De reclassering niet.', 'PolitieBeeld.mutaties', FASE),
      zie('reclasseringswerker', 'En dus ook het feit over de aanhouding niet.', 'CasusFeit.waarde', LEEG),
      zie('reclasseringswerker', 'Het plan wel.', 'CasusPlandoel.omschrijving', waarde('dagdelen les')),
    ],
    AFSCHALING: [
      zie(
        'casusregisseur',
        'De casusregisseur ziet nog waar zij verblijft.',
        'SdHuisvesting.situatie',
        waarde('instelling'),
      ),
      zie('casusregisseur', 'Niet meer hoe de behandeling gaat.', 'GgzBeeld.behandelstatus', FASE),
      zie('procesregisseur', 'De procesregisseur ziet geen incidenten meer.', 'PolitieBeeld.mutaties', FASE),
      zie('procesregisseur', 'De zorgmelding blijft.', 'PolitieZorgmelding.toelichting', waarde('niet aanspreekbaar')),
      zie('liaison-om', 'Voor het OM is er geen persoon meer.', 'Casus.betrokkenen', FASE),
      zie('liaison-om', 'Wel wie er bij de casus te bellen is.', 'Casus.criteria', waarde(4)),
    ],
  },
  scenes: {
    CASUSOVERLEG: [
      {
        zin: 'R06, Jeugdwet 7.3.4: wat ouders op haar zeventiende tekenden telt niet, wat zij toen zelf zei verviel op haar achttiende, en een nieuwe toestemming opent wat zij zegt',
        speel: achttien,
      },
    ],
  },
  nergens: [
    {
      zin: 'De diagnose van Noor leest geen partner, in geen fase.',
      tekst: 'Autismespectrumstoornis',
      personas: ['liaison-politie', 'liaison-om', 'gemeente-sociaal', 'reclasseringswerker', 'ggz-behandelaar'],
    },
    {
      zin: 'Onder welk zorgkader Noor verblijft, leest niemand.',
      tekst: 'Gesloten plaatsing op vrijwillige basis',
      personas: ['procesregisseur', 'procesondersteuner', 'casusregisseur', 'liaison-om', 'reclasseringswerker'],
    },
  ],
};
