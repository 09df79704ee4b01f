import { expect } from 'vitest';
import { LEEG, waarde, zie } from '../beeld.ts';
import { eigenToestemming, legPoortVast, openPoort, rechtspositie, toestemming } from '../poort.ts';
import type { Spel } from '../spel.ts';
import type { Stuk } from '../stuk.ts';
import { FASE, KLASSE, NOG_NIET, NOOIT, VOOR, ZWIJGT } from './redenen.ts';

const KADER = { van: 'ggz', persoon: 'verward', subcategorie: 'GGZ_KADER' } as const;

async function doorDeCurator(spel: Spel): Promise<void> {
  const zelf = await legPoortVast(spel, KADER, await eigenToestemming(spel, KADER));
  expect([zelf.status, zelf.body.gebreken]).toEqual([
    400,
    { 'toestemmingen.0.van': expect.stringMatching(/besliste iemand anders: iedere curator of mentor\.$/) },
  ]);
  await spel.ziet('verward', [zie('procesregisseur', 'Zijn handtekening opent niets.', 'GgzBeeld.kader', LEEG)]);
  const { vandaag, vertegenwoordigers } = await rechtspositie(spel, KADER);
  const curator = vertegenwoordigers.find(({ rol }) => rol === 'CURATOR');
  await openPoort(spel, KADER, toestemming([{ van: curator?.id, gegevenOp: vandaag, vorm: 'SCHRIFTELIJK' }]));
  await spel.ziet('verward', [
    zie('procesregisseur', 'Met de curator is er het kader.', 'GgzKader.soort', waarde('beveiligde kliniek')),
    zie('procesregisseur', 'De indicatie niet.', 'GgzBeeld.lvbIndicatie', LEEG),
    zie('procesregisseur', 'De bemoeizorg ook niet.', 'GgdBeeld.stand', waarde(ZWIJGT)),
    zie('liaison-politie', 'De politie mag in de uitvraag nog niet naar het kader vragen.', 'GgzBeeld.kader', FASE),
  ]);
}

async function hijZegtNee(spel: Spel): Promise<void> {
  const { vandaag } = await rechtspositie(spel, KADER);
  const { handvat: betrokkene } = spel.betrokkene('verward');
  const neen = { casus: spel.nummer, betrokkene, van: 'BETROKKENE', op: vandaag, door: 'de behandelaar' };
  expect((await spel.toneel.beheer('ggz', '/poorten/toestemmingen/alles-intrekken', neen)).status).toBe(200);
  await spel.ziet('verward', [
    zie('procesregisseur', 'Het kader is weg.', 'GgzBeeld.kader', LEEG),
    zie('procesregisseur', 'En de GGZ zegt wat zij van een onbekende zegt.', 'GgzBeeld.stand', waarde(ZWIJGT)),
  ]);
}

/** Story 6: criminal law and GGZ each lack a ground; consent goes through the curator, and he himself can always say no. */
export const VERWARD: Stuk = {
  naam: 'Rogier',
  titel: 'verhaal 6: Rogier, verward en steeds zwaarder, onder curatele',
  thema: 'VOLWASSENEN',
  gemeente: 'Oosterkolk',
  hoofdpersoon: 'verward',
  kring: [],
  aanmelder: 'liaison-om',
  aanleiding: 'Hij komt binnenkort vrij en niemand heeft een grond (kanarie aanleiding Rogier).',
  beoogdResultaat: 'Een plek waar hij tot rust komt, met een kader.',
  nietGeinformeerd: null,
  toetsers: ['liaison-om', 'liaison-politie', 'gemeente-oov'],
  deelnemers: ['politie', 'om', 'reclassering', 'dji', 'ggz', 'ggd', 'wonen', 'college', 'burgemeester'],
  buiten: ['veilig-thuis'],
  uitvraag: {
    aan: 'ggz-behandelaar',
    leefgebied: 'LVB_ZELFREDZAAMHEID',
    vraag: 'Hoe kan iemand hem het beste aanspreken?',
  },
  feit: {
    door: 'liaison-politie',
    veld: 'PolitieMutatie.toelichting',
    waarde: 'Viel een voorbijganger aan met een kapotte fles (kanarie feit Rogier).',
    herkomst: 'politie',
    peildatum: '2026-06-28',
    beperking: '',
  },
  alinea: {
    door: 'liaison-om',
    tekst: 'Het OM legt de zes maanden uit (kanarie verslag Rogier).',
    aangehaald: ['OmAfdoening.inhoud'],
  },
  doel: { leefgebied: 'PSYCHISCHE_GEZONDHEID', omschrijving: 'Rust en vaste gezichten na de kliniek.' },
  actie: { omschrijving: 'De buurt vertellen wie zij kan bellen.', door: 'gemeente-oov' },
  regieBij: 'college',
  zinnen: {
    AANMELDING: [
      zie('liaison-om', 'Het OM ziet zijn eigen zaken.', 'OmBeeld.strafzaken', waarde(2)),
      zie('liaison-om', 'Het sfeer-pv van de politie nog niet.', 'PolitieBeeld.sfeerPvs', VOOR),
      zie('liaison-om', 'Van de reclassering, ook justitie, is er niets.', 'ReclasseringBeeld.advies', VOOR),
      zie('liaison-om', 'De zorg is nog niet te bevragen.', 'GgzBeeld.kader', NOOIT),
      zie('procesregisseur', 'Het huis ziet niet wat het OM weet.', 'OmBeeld.strafzaken', FASE),
    ],
    TRIAGE: [
      zie(
        'liaison-politie',
        'De politie toetst met de melding.',
        'CasusMelding.aanleiding',
        waarde('kanarie aanleiding Rogier'),
      ),
      zie('liaison-politie', 'De zaken van het OM ziet zij niet.', 'OmBeeld.strafzaken', FASE),
      zie('liaison-politie', 'En haar eigen mutaties hier nog niet.', 'PolitieBeeld.mutaties', NOG_NIET),
      zie('liaison-om', 'Het OM houdt zijn eigen zaken.', 'OmBeeld.strafzaken', waarde(2)),
      zie('procesregisseur', 'Het huis ziet nog niet dat hij onder curatele staat.', 'CollegeBeeld.persoon', NOG_NIET),
    ],
    UITVRAAG: [
      zie('liaison-om', 'Het OM leest het sfeer-pv.', 'PolitieSfeerPv.tekst', waarde('Drie jaar meldingen')),
      zie(
        'procesregisseur',
        'De procesregisseur ziet dat hij onder curatele staat.',
        'BrpPersoon.indicatieCurateleRegister',
        waarde('true'),
      ),
      zie('procesregisseur', 'De GGZ zegt zonder poort niets.', 'GgzBeeld.stand', waarde(ZWIJGT)),
      zie('procesregisseur', 'Geen kader.', 'GgzBeeld.kader', LEEG),
      zie('procesregisseur', 'Geen bemoeizorg.', 'GgdBeeld.bemoeizorg', LEEG),
      zie('ggz-behandelaar', 'De GGZ ziet de zorgmeldingen.', 'PolitieBeeld.zorgmeldingen', waarde(5)),
      zie('ggz-behandelaar', 'De mutaties nog niet.', 'PolitieBeeld.mutaties', FASE),
      zie(
        'gemeente-oov',
        'De burgemeester leest van de baliemedewerker.',
        'PolitieMutatie.toelichting',
        waarde('baliemedewerker'),
      ),
    ],
    CASUSOVERLEG: [
      zie('liaison-politie', 'De politie ziet nu het kader.', 'GgzKader.soort', waarde('beveiligde kliniek')),
      zie('reclasseringswerker', 'Voor een private deelnemer is het er niet.', 'GgzBeeld.kader', KLASSE),
      zie('reclasseringswerker', 'Het feit is er wel.', 'CasusFeit.waarde', waarde('kanarie feit Rogier')),
      zie('reclasseringswerker', 'En wat het OM schreef.', 'CasusAlinea.tekst', waarde('kanarie verslag Rogier')),
      zie('casusregisseur', 'Voor de behandeling gaf de curator niets.', 'GgzBeeld.behandelstatus', LEEG),
      zie('procesondersteuner', 'De procesondersteuner ziet geen feit.', 'CasusFeit.waarde', LEEG),
    ],
    UITVOERING: [
      zie('procesregisseur', 'De procesregisseur houdt het kader.', 'GgzKader.soort', waarde('beveiligde kliniek')),
      zie('liaison-politie', 'De politie niet.', 'GgzBeeld.kader', FASE),
      zie('liaison-politie', 'De mutaties wel, en dus het feit.', 'CasusFeit.waarde', waarde('kanarie feit Rogier')),
      zie(
        'reclasseringswerker',
        'De reclassering ziet dat de straf loopt.',
        'OmTenuitvoerlegging.zitVast',
        waarde('true'),
      ),
      zie('reclasseringswerker', 'En het feit niet meer.', 'CasusFeit.waarde', LEEG),
    ],
    AFSCHALING: [
      zie('procesregisseur', 'De mutaties zijn weg.', 'PolitieBeeld.mutaties', FASE),
      zie('procesregisseur', 'Het feit dus ook.', 'CasusFeit.waarde', LEEG),
      zie('procesregisseur', 'Naar het kader wordt niet meer gevraagd.', 'GgzBeeld.kader', FASE),
      zie('procesregisseur', 'Hoe lang de straf duurt is er nog.', 'OmBeeld.tenuitvoerlegging', waarde()),
      zie('liaison-om', 'Het OM, dat aanmeldde, ziet de persoon niet meer.', 'Casus.betrokkenen', FASE),
    ],
  },
  scenes: {
    UITVRAAG: [
      {
        zin: 'BW 1:381, R05: zijn eigen handtekening telt niet, en die van zijn curator opent wat de curator zei',
        speel: doorDeCurator,
      },
    ],
    UITVOERING: [
      {
        zin: 'AVG 7(3), R06: als Rogier zelf nee zegt is het meteen dicht, ook al tekende zijn curator',
        speel: hijZegtNee,
      },
    ],
  },
  nergens: [
    {
      zin: 'Hoe het met de behandeling van Rogier gaat, leest niemand.',
      tekst: 'waan met toenemende achterdocht',
      personas: [
        'procesregisseur',
        'casusregisseur',
        'liaison-politie',
        'liaison-om',
        'reclasseringswerker',
        'ggz-behandelaar',
      ],
    },
    {
      zin: 'Wat de buurt in het sfeer-pv vertelt, blijft bij de procesregisseur en de overheid.',
      tekst: 'Buren slapen elders',
      personas: ['procesondersteuner', 'reclasseringswerker', 'ggz-behandelaar'],
    },
  ],
};
