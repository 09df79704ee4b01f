import { expect } from 'vitest';
import { LEEG, waarde, zie } from '../beeld.ts';
import { eigenToestemming, gewogen, legPoortVast, openPoort, rechtspositie, WEGING } from '../poort.ts';
import type { Spel } from '../spel.ts';
import type { Stuk } from '../stuk.ts';
import { DOEL, FASE, NOG_NIET, NOOIT, VOOR, ZWIJGT } from './redenen.ts';

const BEMOEIZORG = { van: 'ggd', persoon: 'man45', subcategorie: 'OGGZ_BEMOEIZORG' } as const;
const WONEN = { van: 'wonen', persoon: 'man45', subcategorie: 'ZORG_WONEN' } as const;
const CRISIS = { van: 'ggz', persoon: 'man45', subcategorie: 'GGZ_BETROKKENHEID' } as const;

async function opStraat(spel: Spel): Promise<void> {
  const { vandaag } = await rechtspositie(spel, BEMOEIZORG);
  const alone = {
    grondslag: 'GOED_HULPVERLENERSCHAP',
    weging: { ...WEGING, gewogenOp: vandaag, overlegMet: 'de behandelaar' },
  };
  const wrong = await legPoortVast(spel, BEMOEIZORG, alone);
  expect([wrong.status, wrong.body.gebreken]).toEqual([
    400,
    { 'weging.overlegMet': 'Collegiaal overleg is met iemand anders dan wie besluit.' },
  ]);
  const other = await legPoortVast(spel, { ...CRISIS, van: 'ggd' }, gewogen(vandaag));
  expect(other.body.gebreken).toEqual({ subcategorie: 'Deze subcategorie is niet van uw organisatie.' });
  await openPoort(spel, BEMOEIZORG, gewogen(vandaag));
  await openPoort(spel, WONEN, await eigenToestemming(spel, WONEN));
  await spel.ziet('man45', [
    zie(
      'procesregisseur',
      'Na de weging is er te lezen wie hem opzoekt.',
      'GgdBemoeizorg.aanleiding',
      waarde('Leger des Heils'),
    ),
    zie('procesregisseur', 'Met zijn toestemming ook waar hij wacht.', 'ZorgWonenBeeld.wachtlijsten', waarde(3)),
    zie('procesregisseur', 'De crisisdienst blijft dicht.', 'GgzBeeld.betrokkenheid', LEEG),
    zie('procesregisseur', 'Als van een onbekende.', 'GgzBeeld.stand', waarde(ZWIJGT)),
    zie('procesregisseur', 'De verslavingszorg ook.', 'VerslavingszorgBeeld.stand', waarde(ZWIJGT)),
    zie(
      'liaison-politie',
      'De politie mag in de uitvraag nog niet vragen wie hem opzoekt.',
      'GgdBeeld.bemoeizorg',
      FASE,
    ),
  ]);
}

/** Story 3: no frame left, on the street after a threat; the private aanmelder had supervised him. */
export const MAN45: Stuk = {
  naam: 'Karel',
  titel: 'verhaal 3: Karel, 45, op straat zonder kader',
  thema: 'VOLWASSENEN',
  gemeente: 'Grondhuizen',
  hoofdpersoon: 'man45',
  kring: [],
  aanmelder: 'reclasseringswerker',
  aanleiding: 'Het toezicht is geëindigd en hij leeft op straat (kanarie aanleiding Karel).',
  beoogdResultaat: 'Een plek die hem aankan voor de winter.',
  nietGeinformeerd: null,
  toetsers: ['liaison-politie', 'gemeente-sociaal', 'gemeente-oov'],
  deelnemers: ['politie', 'om', 'reclassering', 'ggz', 'verslavingszorg', 'ggd', 'wonen', 'college', 'burgemeester'],
  buiten: ['veilig-thuis'],
  uitvraag: {
    aan: 'ggz-behandelaar',
    leefgebied: 'PSYCHISCHE_GEZONDHEID',
    vraag: 'Wat heeft hij nodig om een plek te houden?',
  },
  feit: {
    door: 'liaison-politie',
    veld: 'PolitieZorgmelding.toelichting',
    waarde: 'Onderkoeld en in de war na een nacht buiten (kanarie feit Karel).',
    herkomst: 'politie',
    peildatum: '2026-10-19',
    beperking: '',
  },
  alinea: {
    door: 'reclasseringswerker',
    tekst: 'De reclassering zegt dat hij trouw kwam (kanarie verslag Karel).',
    aangehaald: ['ReclasseringToezicht.naleving'],
  },
  doel: { leefgebied: 'HUISVESTING', omschrijving: 'Een bed voordat het vriest.' },
  actie: { omschrijving: 'De winteropvang openhouden.', door: 'gemeente-sociaal' },
  regieBij: 'college',
  zinnen: {
    AANMELDING: [
      zie(
        'reclasseringswerker',
        'De reclassering ziet hoe het toezicht liep.',
        'ReclasseringToezicht.naleving',
        waarde('Kwam trouw'),
      ),
      zie('reclasseringswerker', 'Zij ziet geen zaken van het OM.', 'OmBeeld.strafzaken', VOOR),
      zie('reclasseringswerker', 'En niets van de politie.', 'PolitieBeeld.zorgmeldingen', VOOR),
      zie('procesregisseur', 'Het huis ziet niet wat de reclassering weet.', 'ReclasseringBeeld.toezichten', FASE),
      zie('procesregisseur', 'De zorg is nog niet te bevragen.', 'GgdBeeld.bemoeizorg', NOOIT),
    ],
    TRIAGE: [
      zie(
        'liaison-politie',
        'De politie toetst met de melding.',
        'CasusMelding.aanleiding',
        waarde('kanarie aanleiding Karel'),
      ),
      zie(
        'liaison-politie',
        'Zij meldde niet aan, en ziet haar eigen mutaties hier nog niet.',
        'PolitieBeeld.mutaties',
        NOG_NIET,
      ),
      zie('liaison-politie', 'En niet wat de reclassering weet.', 'ReclasseringBeeld.toezichten', FASE),
      zie(
        'gemeente-sociaal',
        'De gemeente ziet haar eigen voorzieningen nog niet.',
        'CollegeBeeld.voorzieningen',
        NOG_NIET,
      ),
      zie(
        'reclasseringswerker',
        'Aan de toets doet een private deelnemer niet mee, en hij ziet hier niemand.',
        'Casus.betrokkenen',
        DOEL,
      ),
      zie('reclasseringswerker', 'Ook de besluiten niet.', 'Casus.besluiten', DOEL),
    ],
    UITVRAAG: [
      zie(
        'procesregisseur',
        'De procesregisseur leest van de bedreiging.',
        'PolitieMutatie.toelichting',
        waarde('een voor een komt'),
      ),
      zie('procesregisseur', 'De GGD zegt zonder poort niets van hem.', 'GgdBeeld.bemoeizorg', LEEG),
      zie('procesregisseur', 'Als van een onbekende.', 'GgdBeeld.stand', waarde(ZWIJGT)),
      zie('procesregisseur', 'Van wachtlijsten is er niets.', 'ZorgWonenBeeld.wachtlijsten', LEEG),
      zie(
        'liaison-politie',
        'De politie ziet wanneer het toezicht eindigde.',
        'ReclasseringToezicht.einde',
        waarde('2025-01-31'),
      ),
      zie('ggz-behandelaar', 'De GGZ ziet de zorgmeldingen.', 'PolitieZorgmelding.toelichting', waarde('reling')),
      zie('ggz-behandelaar', 'En dat hij op straat leeft.', 'SdHuisvesting.situatie', waarde('op straat')),
      zie('reclasseringswerker', 'De reclassering ziet de strafzaken nog niet.', 'OmBeeld.strafzaken', FASE),
      zie(
        'gemeente-oov',
        'De burgemeester ziet de nieuwe zaak.',
        'OmStrafzaak.feit',
        waarde('Bedreiging van twee medewerkers'),
      ),
    ],
    CASUSOVERLEG: [
      zie(
        'liaison-politie',
        'De politie ziet nu wie hem opzoekt.',
        'GgdBemoeizorg.contact',
        waarde('driemaal per week'),
      ),
      zie(
        'liaison-politie',
        'En met welke beperking.',
        'GgdBemoeizorg.beperking',
        waarde('niet doorgeven aan wie daar handhaaft'),
      ),
      zie('reclasseringswerker', 'De reclassering ziet waar hij wacht.', 'ZorgWonenBeeld.wachtlijsten', waarde(3)),
      zie('reclasseringswerker', 'De crisisdienst blijft dicht.', 'GgzBeeld.betrokkenheid', LEEG),
      zie('reclasseringswerker', 'Het feit is er ook voor haar.', 'CasusFeit.waarde', waarde('kanarie feit Karel')),
      zie(
        'ggz-behandelaar',
        'De GGZ leest wat de reclassering schreef.',
        'CasusAlinea.tekst',
        waarde('kanarie verslag Karel'),
      ),
      zie(
        'procesondersteuner',
        'De procesondersteuner leest alleen het besluit.',
        'CasusAlinea.tekst',
        waarde('De tafel kiest'),
      ),
      zie('procesondersteuner', 'En geen feit.', 'CasusFeit.waarde', LEEG),
    ],
    UITVOERING: [
      zie('reclasseringswerker', 'De reclassering houdt de wachtlijsten.', 'ZorgWonenBeeld.wachtlijsten', waarde(3)),
      zie('liaison-politie', 'De politie ziet niet meer wie hem opzoekt.', 'GgdBeeld.bemoeizorg', FASE),
      zie('casusregisseur', 'De casusregisseur wel.', 'GgdBemoeizorg.contact', waarde('Bemoeizorgteam')),
      zie(
        'ggz-behandelaar',
        'Het verslag over het toezicht is er voor de GGZ niet meer.',
        'CasusAlinea.tekst',
        waarde('De tafel kiest'),
      ),
      zie('gemeente-sociaal', 'De gemeente ziet haar actie gedaan.', 'CasusActie.actieStatus', waarde('GEDAAN')),
    ],
    AFSCHALING: [
      zie(
        'procesregisseur',
        'De procesregisseur ziet nog wie hem opzoekt.',
        'GgdBemoeizorg.contact',
        waarde('Bemoeizorgteam'),
      ),
      zie('casusregisseur', 'De casusregisseur niet meer.', 'GgdBeeld.bemoeizorg', FASE),
      zie('casusregisseur', 'Wel waar hij wacht.', 'ZorgWonenBeeld.wachtlijsten', waarde(3)),
      zie('procesregisseur', 'De bedreiging is weg.', 'PolitieBeeld.mutaties', FASE),
      zie('reclasseringswerker', 'De aanmelder ziet hem niet meer.', 'Casus.betrokkenen', FASE),
    ],
  },
  scenes: {
    UITVRAAG: [
      {
        zin: 'R05, R06: de GGD weegt schriftelijk en de voorziening vraagt het hem zelf; ieder opent het zijne, en de crisisdienst blijft dicht',
        speel: opStraat,
      },
    ],
  },
  nergens: [
    {
      zin: 'Van het crisiscontact van Karel leest niemand iets.',
      tekst: 'Crisisdienst Grondhuizen',
      personas: ['procesregisseur', 'casusregisseur', 'liaison-politie', 'reclasseringswerker', 'ggz-behandelaar'],
    },
    {
      zin: 'Wat Karel drinkt, vertelt de verslavingszorg aan niemand.',
      tekst: 'drinkt meer sinds hij buiten slaapt',
      personas: ['procesregisseur', 'casusregisseur', 'liaison-politie', 'reclasseringswerker', 'ggz-behandelaar'],
    },
  ],
};
