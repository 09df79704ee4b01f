import { expect } from 'vitest';
import { personsOf } from '../../setup/person-view.ts';
import { AFWEZIG, LEEG, waarde, zie } from '../beeld.ts';
import { expectVerstrekt, verstrektGezienDoor } from '../derden.ts';
import { legPoortVast, openPoort, rechtspositie, toestemming } from '../poort.ts';
import type { Spel } from '../spel.ts';
import type { Derde, Stuk } from '../stuk.ts';
import { FASE, KLASSE, NOG_NIET, NOOIT, ROL, SOORT, VOOR, ZWIJGT } from './redenen.ts';

const VADER = 'gezinx-vader';
const [MOEDER, KIND1, KIND2, KIND3, KIND4, KIND5] = [
  'gezinx-moeder',
  'gezinx-kind1',
  'gezinx-kind2',
  'gezinx-kind3',
  'gezinx-kind4',
  'gezinx-kind5',
] as const;
const vt = (persoon: string, subcategorie: string) => ({ van: 'veilig-thuis', persoon, subcategorie }) as const;
const MELDRECHT = { grondslag: 'WETTELIJK_MELDRECHT', voorschrift: 'Wmo 2015, artikel 5.2.6' };
const MAATREGEL = { van: 'gi', persoon: KIND5, subcategorie: 'GI_MAATREGEL' } as const;

/** What care says of this person to the procesregisseur, as it stands in the answer. */
async function zorgbladen(spel: Spel, ...personen: readonly string[]): Promise<unknown[]> {
  const persons = personsOf(await spel.beeld('procesregisseur'));
  return personen.map((code) => persons.find(({ id }) => id === spel.betrokkene(code).handvat)?.zorg);
}

async function iederZijnGeheim(spel: Spel): Promise<void> {
  const before = await zorgbladen(spel, KIND3, KIND1);
  expect(before[0]).toEqual(before[1]);
  const { voorschrift: _, ...zonder } = MELDRECHT;
  const wrong = await legPoortVast(spel, vt(VADER, 'VT_MELDING'), zonder);
  expect([wrong.status, wrong.body.gebreken]).toEqual([
    400,
    { voorschrift: expect.stringMatching(/^Noem het wetsartikel/) },
  ]);
  await openPoort(spel, vt(VADER, 'VT_MELDING'), MELDRECHT);
  await openPoort(spel, vt(KIND4, 'VT_VEILIGHEIDSAFSPRAAK'), MELDRECHT);
  await openPoort(spel, vt(KIND5, 'VT_VEILIGHEIDSAFSPRAAK'), MELDRECHT);
  await spel.ziet(VADER, [
    zie(
      'procesregisseur',
      'Wat er over de vader is gemeld is er nu.',
      'VtMelding.aard',
      waarde('een vader die zijn gezin'),
    ),
    zie('procesregisseur', 'Wat er over de moeder is gemeld niet.', 'VeiligThuisBeeld.meldingen', LEEG, MOEDER),
    zie(
      'procesregisseur',
      'Van de jongste dochter alleen haar afspraak.',
      'VtVeiligheidsafspraak.afspraak',
      waarde('alleen overdag'),
      KIND4,
    ),
    zie('procesregisseur', 'En niet dat zij zelf belde.', 'VeiligThuisBeeld.meldingen', LEEG, KIND4),
    zie(
      'procesregisseur',
      'Van de jongste alleen zijn afspraak.',
      'VtVeiligheidsafspraak.afspraak',
      waarde('oudste broer'),
      KIND5,
    ),
    zie('procesregisseur', 'En niet wat hij zei.', 'VeiligThuisBeeld.onderzoeken', LEEG, KIND5),
    zie(
      'ggz-behandelaar',
      'De GGZ kent de afspraak van de jongste dochter.',
      'VtVeiligheidsafspraak.afspraak',
      waarde('alleen overdag'),
      KIND4,
    ),
    zie(
      'liaison-politie',
      'De politie leest wat er over de vader is gemeld.',
      'VtMelding.aard',
      waarde('een vader die zijn gezin'),
    ),
    zie('liaison-politie', 'Over de kinderen leest zij dat niet.', 'VeiligThuisBeeld.meldingen', ROL, KIND5),
  ]);
  expect(await zorgbladen(spel, KIND3, KIND1)).toEqual(before);
}

async function allebeiDeOuders(spel: Spel): Promise<void> {
  const { handvat: betrokkene } = spel.betrokkene(KIND5);
  const { vandaag, vertegenwoordigers } = await rechtspositie(spel, MAATREGEL);
  // Fourteen on whatever day this runs: then he and both his parents decide (Jeugdwet 7.3.4, 7.3.5).
  const geboortedatum = `${Number(vandaag.slice(0, 4)) - 14}-01-01`;
  const born = { casus: spel.nummer, betrokkene, geboortedatum, door: 'de jeugdbeschermer' };
  expect((await spel.toneel.beheer('gi', '/poorten/rechtspositie', born)).status).toBe(200);
  const give = (van: string | undefined) => ({ van, gegevenOp: vandaag, vorm: 'SCHRIFTELIJK' });
  const van = (naam: string) => vertegenwoordigers.find((een) => een.naam.startsWith(naam))?.id;
  const hijEnMoeder = [give('BETROKKENE'), give(van('Maria'))];
  const { body } = await legPoortVast(spel, MAATREGEL, toestemming(hijEnMoeder));
  expect(body.stand).toBe('ONVOLLEDIG');
  await spel.ziet(VADER, [zie('procesregisseur', 'Zonder de vader niets.', 'GiBeeld.maatregelen', LEEG, KIND5)]);
  const vader = { poort: body.id, toestemmingen: [give(van('Hendrik'))], door: 'de jeugdbeschermer' };
  expect((await spel.toneel.beheer('gi', '/poorten/toestemmingen', vader)).body.stand).toBe('OPEN');
  await spel.ziet(VADER, [
    zie('procesregisseur', 'Met hem wel.', 'GiMaatregel.soort', waarde('jeugdbescherming'), KIND5),
    zie('procesregisseur', 'Van de anderen niet.', 'GiBeeld.maatregelen', LEEG, KIND4),
    zie('ggz-behandelaar', 'De GGZ ziet van de kinderen geen maatregel.', 'GiBeeld.maatregelen', KLASSE, KIND5),
  ]);
}

const HG_MELDING = 'PolitieHgMelding.toelichting';

/** Huisarts and church, who are at the analysis of the story; of the two only the huisarts needs something of a partner. */
const DERDEN: readonly Derde[] = [
  {
    naam: 'Hanne Huisarts',
    organisatie: 'Huisartsenpraktijk Zevenzijl',
    deskundigheid: 'zorgmijding',
    taak: 'huisartsenzorg',
    verklaringGetekendOp: '2026-11-10',
    verstrekt: [{ persoon: VADER, veld: HG_MELDING }],
  },
  {
    naam: 'Paul Pastor',
    organisatie: 'Kerk aan de Zijl',
    deskundigheid: 'vertrouwenspersoon in geloofsgemeenschappen',
    taak: 'geestelijke verzorging',
    verklaringGetekendOp: '2026-11-12',
    verstrekt: [],
  },
];

async function derdenAanTafel(spel: Spel): Promise<void> {
  await expectVerstrekt(spel, GEZINX);
  const gegeven = [{ veld: HG_MELDING, betrokkene: spel.betrokkene(VADER).handvat }];
  for (const persona of ['procesregisseur', 'liaison-politie', 'casusregisseur'] as const)
    expect([persona, await verstrektGezienDoor(spel, persona)]).toEqual([persona, gegeven]);
  // Who may not see the melding is not told that somebody was given it.
  expect(await verstrektGezienDoor(spel, 'procesondersteuner')).toEqual([]);
  await spel.ziet(VADER, [
    zie('procesregisseur', 'De huisarts was erbij.', 'CasusDerde.naam', waarde('Hanne Huisarts')),
    zie('ggz-behandelaar', 'De kerk ook.', 'CasusDerde.organisatie', waarde('Kerk aan de Zijl')),
    zie('veilig-thuis', 'Ieder aan tafel leest dat zij tekenden.', 'CasusDerde.verklaringGetekendOp', waarde(2)),
  ]);
}

/** Story 4: seven people, one hoofdpersoon; one person's secret never comes through another's. */
export const GEZINX: Stuk = {
  naam: 'gezin X',
  titel: 'verhaal 4: gezin X, zeven mensen met elk een eigen geheim',
  thema: 'HUISELIJK_GEWELD',
  gemeente: 'Zevenzijl',
  hoofdpersoon: VADER,
  kring: [MOEDER, KIND1, KIND2, KIND3, KIND4, KIND5],
  aanmelder: 'veilig-thuis',
  aanleiding: 'Het gezin laat niemand binnen en er is een minderjarige thuis (kanarie aanleiding gezin).',
  beoogdResultaat: 'De kinderen zijn veilig en de volwassenen gaan op zichzelf wonen.',
  nietGeinformeerd: {
    reden: 'Het gezin sluit zich dan verder af.',
    gronden: ['BETROKKENE_OF_ANDEREN'],
  },
  toetsers: ['liaison-politie', 'liaison-om', 'gemeente-sociaal'],
  deelnemers: ['politie', 'om', 'rvdk', 'ggz', 'veilig-thuis', 'gi', 'wonen', 'college', 'burgemeester'],
  buiten: ['reclasseringswerker'],
  uitvraag: { aan: 'ggz-behandelaar', leefgebied: 'GEZIN_RELATIES', vraag: 'Wie kan als eerste aan de deur komen?' },
  feit: {
    door: 'liaison-politie',
    veld: 'PolitieHgMelding.toelichting',
    waarde: 'Een zoon geslagen met een bezemsteel (kanarie feit gezin).',
    herkomst: 'politie',
    peildatum: '2025-08-17',
    beperking: 'Niet met het gezin bespreken.',
  },
  derden: DERDEN,
  alinea: {
    door: 'liaison-politie',
    tekst: 'De politie zegt dat de buren bleven bellen (kanarie verslag gezin).',
    aangehaald: ['PolitieHgMelding.toelichting'],
  },
  doel: { leefgebied: 'GEZIN_RELATIES', omschrijving: 'Ruzies eindigen zonder dat er iemand wordt geslagen.' },
  actie: { omschrijving: 'Eén telefoonnummer voor het hele gezin.', door: 'gemeente-sociaal' },
  regieBij: 'college',
  zinnen: {
    AANMELDING: [
      zie(
        'veilig-thuis',
        'Veilig Thuis ziet de melding die het schreef.',
        'CasusMelding.aanleiding',
        waarde('kanarie aanleiding gezin'),
      ),
      zie(
        'veilig-thuis',
        'Zijn eigen geheim vraagt het in zijn eigen dossier op, niet hier.',
        'VeiligThuisBeeld.meldingen',
        NOOIT,
      ),
      zie('veilig-thuis', 'Van de politie is er nog niets.', 'PolitieBeeld.hgMeldingen', VOOR),
      zie('procesregisseur', 'Het huis weet om welk gezin het gaat.', 'Betrokkene.naam', waarde('Hendrik')),
      zie('procesregisseur', 'Tot en met de jongste.', 'Betrokkene.naam', waarde('Lucas'), KIND5),
      zie('procesregisseur', 'Niet wat de politie van de jongste weet.', 'PolitieBeeld.hgMeldingen', VOOR, KIND5),
    ],
    TRIAGE: [
      zie(
        'liaison-politie',
        'De politie toetst met de melding.',
        'CasusMelding.aanleiding',
        waarde('kanarie aanleiding gezin'),
      ),
      zie('liaison-politie', 'En ziet haar eigen meldingen hier nog niet.', 'PolitieBeeld.hgMeldingen', NOG_NIET),
      zie('gemeente-sociaal', 'De gemeente ziet het gezag nog niet.', 'CollegeBeeld.gezag', NOG_NIET),
      zie(
        'procesregisseur',
        'Veilig Thuis meldde zelf aan, en is nog niet te bevragen.',
        'VeiligThuisBeeld.meldingen',
        NOOIT,
      ),
    ],
    UITVRAAG: [
      zie(
        'procesregisseur',
        'De procesregisseur leest van de bezemsteel.',
        'PolitieHgMelding.toelichting',
        waarde('bezemsteel'),
      ),
      zie(
        'procesregisseur',
        'En van de bloedneus van de jongste.',
        'PolitieHgMelding.toelichting',
        waarde('bloedneus'),
        KIND5,
      ),
      zie('procesregisseur', 'Bij de jongste staat niet wat bij zijn vader hoort.', 'OmBeeld.strafzaken', SOORT, KIND5),
      zie('procesregisseur', 'Over wie de vader gezag heeft.', 'BrpGezag.minderjarige', waarde('Lucas')),
      zie(
        'procesregisseur',
        'Veilig Thuis meldde hen aan en zegt zonder poort niets.',
        'VeiligThuisBeeld.stand',
        waarde(ZWIJGT),
      ),
      zie('procesregisseur', 'Wat het over de vader weet is er niet.', 'VeiligThuisBeeld.meldingen', LEEG),
      zie(
        'procesregisseur',
        'Over de kinderen mag het in de uitvraag niet eens worden gevraagd.',
        'VeiligThuisBeeld.meldingen',
        FASE,
        KIND4,
      ),
      zie(
        'liaison-politie',
        'De politie ziet de meldingen over de moeder nog niet.',
        'PolitieBeeld.hgMeldingen',
        FASE,
        MOEDER,
      ),
      zie('veilig-thuis', 'Veilig Thuis ziet wie de vader is.', 'BrpPersoon.leeftijd', waarde('60')),
      zie('veilig-thuis', 'Van de moeder ziet het niets uit de BRP.', 'CollegeBeeld.persoon', KLASSE, MOEDER),
    ],
    CASUSOVERLEG: [
      zie(
        'procesregisseur',
        'Het feit over de vader staat in het dossier.',
        'CasusFeit.waarde',
        waarde('kanarie feit gezin'),
      ),
      zie('veilig-thuis', 'Veilig Thuis ziet dat feit.', 'CasusFeit.waarde', waarde('kanarie feit gezin')),
      zie(
        'veilig-thuis',
        'En de meldingen bij de jongste.',
        'PolitieHgMelding.toelichting',
        waarde('bloedneus'),
        KIND5,
      ),
      zie(
        'liaison-politie',
        'De politie ziet nu ook de meldingen over de moeder.',
        'PolitieHgMelding.toelichting',
        waarde('aan de haren'),
        MOEDER,
      ),
      zie(
        'ggz-behandelaar',
        'De GGZ leest wat de politie in het verslag schreef.',
        'CasusAlinea.tekst',
        waarde('kanarie verslag gezin'),
      ),
      zie(
        'procesondersteuner',
        'De procesondersteuner alleen het besluit.',
        'CasusAlinea.tekst',
        waarde('De tafel kiest'),
      ),
      zie('procesondersteuner', 'Het feit niet.', 'CasusFeit.waarde', LEEG),
      zie('casusregisseur', 'De casusregisseur ziet alle zeven.', 'Casus.betrokkenen', waarde(7)),
    ],
    UITVOERING: [
      zie('procesregisseur', 'De melding over de vader blijft.', 'VtMelding.aard', waarde('een vader die zijn gezin')),
      zie(
        'procesregisseur',
        'Over de moeder is er van de politie niets meer.',
        'PolitieBeeld.hgMeldingen',
        FASE,
        MOEDER,
      ),
      zie('procesregisseur', 'De maatregel van de jongste is weg.', 'GiBeeld.maatregelen', FASE, KIND5),
      zie(
        'ggz-behandelaar',
        'De afspraak van de jongste dochter blijft bij wie aan de deur komt.',
        'VtVeiligheidsafspraak.afspraak',
        waarde('alleen overdag'),
        KIND4,
      ),
      zie(
        'liaison-politie',
        'De politie leest de melding over de vader niet meer.',
        'VeiligThuisBeeld.meldingen',
        FASE,
      ),
      zie(
        'veilig-thuis',
        'Het feit van de politie is er voor een private deelnemer niet meer.',
        'CasusFeit.waarde',
        LEEG,
      ),
    ],
    AFSCHALING: [
      zie('procesregisseur', 'De vader is er nog.', 'Betrokkene.naam', waarde('Hendrik')),
      zie('procesregisseur', 'De dochter niet meer.', 'Betrokkene.naam', AFWEZIG, KIND4),
      zie('procesregisseur', 'Wat over hem is gemeld is weg.', 'VeiligThuisBeeld.meldingen', FASE),
      zie('casusregisseur', 'Ook de jongste is er niet meer.', 'Betrokkene.naam', AFWEZIG, KIND5),
      zie('liaison-politie', 'Voor de politie is er niemand meer.', 'Casus.betrokkenen', FASE),
    ],
  },
  scenes: {
    CASUSOVERLEG: [
      {
        zin: 'WGS 2.31(9)-(10), BGS 2.21, R12: huisarts en kerk schuiven aan als incidentele derden; zij tekenden vooraf, en van elk gegeven dat een van hen kreeg staat een regel in het log',
        speel: derdenAanTafel,
      },
      {
        zin: 'R05: Veilig Thuis opent per persoon wat nodig is; van de dochter die geheim moet blijven is het blad gelijk aan dat van de zoon die niemand kent',
        speel: iederZijnGeheim,
      },
      {
        zin: 'Jeugdwet 7.3.5: voor de jongste tekenen hijzelf en allebei zijn ouders; zolang een van hen dat niet doet is er niets',
        speel: allebeiDeOuders,
      },
    ],
  },
  nergens: [
    ['Dat de jongste dochter zelf belde, staat nergens.', 'Belt zelf in het geheim'],
    ['Dat er voor de oudste dochter een crisismaatregel was, staat nergens.', 'Crisismaatregel (Wvggz 7:1)'],
    ['Hoe het met haar behandeling gaat, staat nergens.', 'ernstig ondervoed en angstig'],
    ['Wat de jongste over thuis zei, staat nergens.', 'een minderjarige die zei dood te willen'],
    ['Dat de tweede zoon hulp heeft, staat in deze casus nergens.', 'Poli Zevenzijl'],
  ].map(([zin = '', tekst = '']) => ({
    zin,
    tekst,
    personas: [
      'procesregisseur',
      'procesondersteuner',
      'casusregisseur',
      'liaison-politie',
      'ggz-behandelaar',
      'veilig-thuis',
    ],
  })),
};
