import { expect } from 'vitest';
import { vulAanmelding } from '../aanmelding.ts';
import { LEEG, waarde, zie } from '../beeld.ts';
import { eigenToestemming, openPoort } from '../poort.ts';
import { Spel } from '../spel.ts';
import type { Stuk } from '../stuk.ts';
import { TEKSTEN } from '../teksten.ts';
import { FASE, KLASSE, NOG_NIET, NOOIT, ROL, VOOR, ZWIJGT } from './redenen.ts';

const GGZ = { van: 'ggz', persoon: 'nazorg', subcategorie: 'GGZ_BETROKKENHEID' } as const;

async function geenThema(spel: Spel): Promise<void> {
  const token = await spel.toneel.token('casusregisseur', 'ZVH-WERKVOORRAAD');
  const outcome = await spel.zeg(token, TEKSTEN.openen, { thema: 'NAZORG', gemeente: 'Schakeloord' });
  expect(outcome).toMatchObject({
    __typename: 'BesluitOnvolledig',
    fouten: [{ veld: 'thema', uitleg: expect.stringMatching(/eigen grondslag/) }],
  });
}

async function zelfGetekend(spel: Spel): Promise<void> {
  await openPoort(spel, GGZ, await eigenToestemming(spel, GGZ));
  await spel.ziet('nazorg', [
    zie(
      'procesregisseur',
      'Waar hij behandeld wordt is er nu.',
      'GgzBetrokkenheid.team',
      waarde('Forensische polikliniek'),
    ),
    zie(
      'reclasseringswerker',
      'De reclassering, die het toezicht houdt, ziet dat ook.',
      'GgzBetrokkenheid.team',
      waarde('Forensische polikliniek'),
    ),
    zie('procesregisseur', 'Hoe de behandeling gaat niet.', 'GgzBeeld.behandelstatus', LEEG),
  ]);
}

/** Months later somebody reports him anew. */
async function opnieuwGemeld({ toneel, nummer }: Spel): Promise<void> {
  const again = await Spel.open(toneel, NAZORG.aanmelder, NAZORG);
  await again.moet(NAZORG.aanmelder, 'aanmeldingInvullen', { aanmelding: vulAanmelding(NAZORG) });
  await again.leesBetrokkenen(['nazorg']);
  await again.naar('TRIAGE');
  await again.ziet('nazorg', [
    zie('procesregisseur', 'Het huis leest dat er eerder een casus was.', 'VorigeCasus.nummer', waarde(nummer)),
    zie('procesondersteuner', 'Wie de triage voorbereidt ook.', 'VorigeCasus.nummer', waarde(nummer)),
    zie('gemeente-sociaal', 'Wie meldde niet: een afgesloten casus is afgeschermd.', 'Casus.vorigeCasussen', ROL),
  ]);
  const { text } = await again.beeld('procesregisseur');
  expect(text).not.toContain('kanarie verslag Stefan');
}

/** Story 5: nazorg has its own ground; the shared view opens with the escalation to procesregie, and closes step by step. */
export const NAZORG: Stuk = {
  naam: 'Stefan',
  titel: 'verhaal 5: Stefan, van nazorg naar procesregie',
  thema: 'VOLWASSENEN',
  gemeente: 'Schakeloord',
  hoofdpersoon: 'nazorg',
  kring: [],
  aanmelder: 'casusregisseur',
  aanleiding: 'De nazorg loopt vast en de spanning stijgt per week (kanarie aanleiding Stefan).',
  beoogdResultaat: 'Een andere woning en rust in de oude buurt.',
  nietGeinformeerd: null,
  toetsers: ['gemeente-sociaal', 'liaison-politie', 'liaison-om'],
  deelnemers: ['politie', 'om', 'reclassering', 'dji', 'ggz', 'college', 'burgemeester'],
  buiten: ['veilig-thuis'],
  uitvraag: {
    aan: 'gemeente-oov',
    leefgebied: 'HUISVESTING',
    vraag: 'Kan hij op de verhuisdag in zijn oude straat zijn?',
  },
  feit: {
    door: 'liaison-om',
    veld: 'OmVoorwaarde.omschrijving',
    waarde: 'Niet terug naar de oude woning (kanarie feit Stefan).',
    herkomst: 'om',
    peildatum: '2026-06-12',
    beperking: '',
  },
  alinea: {
    door: 'liaison-politie',
    tekst: 'De wijkagent belt hem elke week (kanarie verslag Stefan).',
    aangehaald: ['PolitieMutatie.toelichting'],
  },
  doel: { leefgebied: 'HUISVESTING', omschrijving: 'Een woningruil met instemming van de corporatie.' },
  actie: { omschrijving: 'De bewoners vooraf inlichten.', door: 'gemeente-oov' },
  regieBij: 'reclassering',
  zinnen: {
    AANMELDING: [
      zie(
        'casusregisseur',
        'De nazorgcoördinator ziet wat van de gemeente is.',
        'SdHuisvesting.situatie',
        waarde('woningruil'),
      ),
      zie('casusregisseur', 'Van het OM is er nog niets.', 'OmBeeld.tenuitvoerlegging', VOOR),
      zie('casusregisseur', 'Van de gevangenis ook niet.', 'DjiBeeld.begeleiding', VOOR),
      zie('casusregisseur', 'En de burgemeester is een ander dan het college.', 'BurgemeesterBeeld.maatregelen', VOOR),
      zie(
        'procesregisseur',
        'Een gezamenlijk beeld is er niet: het huis ziet geen schulden.',
        'CollegeBeeld.schuldhulp',
        FASE,
      ),
      zie('procesregisseur', 'Geen detentie.', 'OmBeeld.tenuitvoerlegging', VOOR),
      zie('procesregisseur', 'En geen zorg.', 'GgzBeeld.betrokkenheid', NOOIT),
    ],
    TRIAGE: [
      zie('gemeente-sociaal', 'Het college ziet zijn eigen uitkering.', 'SdUitkering.soort', waarde('Participatiewet')),
      zie('gemeente-sociaal', 'Maar geen mutaties.', 'PolitieBeeld.mutaties', NOG_NIET),
      zie('liaison-politie', 'De politie ziet geen uitkering.', 'CollegeBeeld.uitkering', FASE),
      zie('liaison-politie', 'En haar eigen mutaties hier nog niet.', 'PolitieBeeld.mutaties', NOG_NIET),
      zie('procesregisseur', 'Het huis stelt met de BRP vast wie het is.', 'BrpPersoon.leeftijd', waarde('36')),
      zie('procesregisseur', 'Meer ziet het niet.', 'OmBeeld.strafzaken', NOG_NIET),
    ],
    UITVRAAG: [
      zie(
        'procesregisseur',
        'De procesregisseur leest van de koevoet.',
        'PolitieMutatie.toelichting',
        waarde('koevoet'),
      ),
      zie(
        'procesregisseur',
        'En van de uitzondering voor de verhuizing.',
        'OmVoorwaarde.uitzondering',
        waarde('verhuizing'),
      ),
      zie(
        'procesregisseur',
        'En van de vijf basisvoorwaarden.',
        'DjiBegeleiding.drPlan',
        waarde('Vijf basisvoorwaarden'),
      ),
      zie('procesregisseur', 'En van het advies.', 'ReclasseringAdvies.tekst', waarde('voorwaardelijke straf')),
      zie('procesregisseur', 'De GGZ zegt zonder poort niets.', 'GgzBeeld.stand', waarde(ZWIJGT)),
      zie(
        'gemeente-oov',
        'De burgemeester ziet de eigen maatregel en de strafzaak.',
        'OmStrafzaak.feit',
        waarde('koevoet'),
      ),
      zie('gemeente-oov', 'Het advies van de reclassering nog niet.', 'ReclasseringBeeld.advies', FASE),
      zie(
        'reclasseringswerker',
        'De reclassering ziet het veiligheidsadvies.',
        'PolitieGeweldWapen.advies',
        waarde('bel vooraf'),
      ),
      zie('reclasseringswerker', 'De strafzaak nog niet.', 'OmBeeld.strafzaken', FASE),
    ],
    CASUSOVERLEG: [
      zie('casusregisseur', 'De casusregisseur leest de straf.', 'OmAfdoening.inhoud', waarde('acht voorwaardelijk')),
      zie(
        'reclasseringswerker',
        'De reclassering ziet waar hij vastzat.',
        'OmTenuitvoerlegging.inrichting',
        waarde('PI Grondhuizen'),
      ),
      zie('reclasseringswerker', 'En het feit over de voorwaarde.', 'CasusFeit.waarde', waarde('kanarie feit Stefan')),
      zie('reclasseringswerker', 'Schulden zijn niet voor haar.', 'CollegeBeeld.schuldhulp', KLASSE),
      zie('liaison-politie', 'De politie ziet de schulden in het overleg wel.', 'CollegeBeeld.schuldhulp', waarde()),
      zie('liaison-politie', 'Ook aan tafel zegt de GGZ zonder poort niets.', 'GgzBeeld.betrokkenheid', LEEG),
    ],
    UITVOERING: [
      zie('liaison-om', 'Het OM houdt de zaak.', 'OmStrafzaak.feit', waarde('koevoet')),
      zie('reclasseringswerker', 'De reclassering ziet de zaak niet meer.', 'OmBeeld.strafzaken', FASE),
      zie('reclasseringswerker', 'De straf wel.', 'OmAfdoening.inhoud', waarde('acht voorwaardelijk')),
      zie('reclasseringswerker', 'Waar hij behandeld wordt niet meer.', 'GgzBeeld.betrokkenheid', FASE),
      zie(
        'casusregisseur',
        'De casusregisseur ziet dat nog.',
        'GgzBetrokkenheid.team',
        waarde('Forensische polikliniek'),
      ),
    ],
    AFSCHALING: [
      zie('procesregisseur', 'De voorwaarden lopen door.', 'OmBeeld.voorwaarden', waarde(1)),
      zie(
        'procesregisseur',
        'Dat hij behandeld wordt blijft met zijn toestemming.',
        'GgzBetrokkenheid.team',
        waarde('Forensische polikliniek'),
      ),
      zie('procesregisseur', 'Het incident is weg.', 'PolitieBeeld.mutaties', FASE),
      zie('casusregisseur', 'De casusregisseur ziet waar hij woont.', 'SdHuisvesting.situatie', waarde('woningruil')),
      zie('casusregisseur', 'En wat er is afgesproken.', 'CasusPlandoel.omschrijving', waarde('woningruil')),
      zie('casusregisseur', 'Niet meer of hij behandeld wordt.', 'GgzBeeld.betrokkenheid', FASE),
      zie('reclasseringswerker', 'De reclassering ziet hem hier niet meer.', 'Casus.betrokkenen', FASE),
    ],
  },
  scenes: {
    AANMELDING: [
      {
        zin: 'WGS 2.26: nazorg is zelf geen thema van het gezamenlijke beeld, en wie dat kiest hoort waarom',
        speel: geenThema,
      },
    ],
    AFGESLOTEN: [
      {
        zin: 'R17: wie na de afsluiting opnieuw wordt gemeld is voor het huis niet nieuw: nummer, thema en dagen van toen, en niets uit het dossier',
        speel: opnieuwGemeld,
      },
    ],
    CASUSOVERLEG: [
      { zin: 'R05: Stefan tekent zelf bij de GGZ, en dan is er wat hij tekende en niet meer', speel: zelfGetekend },
    ],
  },
  nergens: [
    {
      zin: 'Wat de behandelaar over Stefan vond, leest niemand.',
      tekst: 'Onderzoek wijst op een trauma',
      personas: [
        'procesregisseur',
        'casusregisseur',
        'liaison-politie',
        'liaison-om',
        'gemeente-oov',
        'reclasseringswerker',
      ],
    },
  ],
};
