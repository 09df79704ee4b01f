import { expect } from 'vitest';
import { AFWEZIG, LEEG, waarde, zie } from '../beeld.ts';
import { eigenToestemming, openPoort } from '../poort.ts';
import type { Stuk } from '../stuk.ts';
import { FASE, GEEN_DEELNEMER, KLASSE, NOG_NIET, NOOIT, ROL, VOOR, ZWIJGT } from './redenen.ts';

const MOEDER = 'willem-moeder';
const VERSLAVING = {
  van: 'verslavingszorg',
  persoon: 'willem',
  subcategorie: 'VERSLAVINGSZORG_BETROKKENHEID',
} as const;
const TAFEL = [
  'procesregisseur',
  'procesondersteuner',
  'casusregisseur',
  'liaison-politie',
  'liaison-om',
  'gemeente-sociaal',
  'reclasseringswerker',
  'veilig-thuis',
] as const;

/** Story 1: free at once after the hearing, wants to move in with his mother; her secret is hers, also in the casus of her son. */
export const WILLEM: Stuk = {
  naam: 'Willem',
  titel: 'verhaal 1: Willem, 40, en zijn moeder',
  thema: 'VOLWASSENEN',
  gemeente: 'Ketendam',
  hoofdpersoon: 'willem',
  kring: [MOEDER],
  aanmelder: 'liaison-politie',
  aanleiding: 'Na de zitting staat hij zonder kader op straat (kanarie aanleiding Willem).',
  beoogdResultaat: 'Begrenzing, een plek en behandeling op dezelfde dag.',
  nietGeinformeerd: null,
  toetsers: ['liaison-politie', 'liaison-om', 'gemeente-sociaal', 'gemeente-oov'],
  deelnemers: [
    'politie',
    'om',
    'reclassering',
    'dji',
    'ggz',
    'verslavingszorg',
    'veilig-thuis',
    'college',
    'burgemeester',
  ],
  buiten: [],
  uitvraag: { aan: 'reclasseringswerker', leefgebied: 'JUSTITIE_GEDRAG', vraag: 'Welk toezicht is nu nog mogelijk?' },
  feit: {
    door: 'liaison-politie',
    veld: 'PolitieAandachtsvestiging.instructie',
    waarde: 'Elke dienst langs brug, station en Schakelplein (kanarie feit Willem).',
    herkomst: 'politie',
    peildatum: '2026-11-13',
    beperking: 'Niet met de buurt delen.',
  },
  alinea: {
    door: 'liaison-politie',
    tekst: 'De politie meldt het gebruik van een stalen buis (kanarie verslag Willem).',
    aangehaald: ['PolitieMutatie.toelichting'],
  },
  doel: { leefgebied: 'HUISVESTING', omschrijving: 'Elke nacht een plek buiten de binnenstad.' },
  actie: { omschrijving: 'Eén plek voor de komende nachten regelen.', door: 'gemeente-sociaal' },
  regieBij: 'college',
  zinnen: {
    AANMELDING: [
      zie('liaison-politie', 'De politie ziet haar eigen mutaties over Willem.', 'PolitieBeeld.mutaties', waarde(20)),
      zie(
        'liaison-politie',
        'De politie ziet de aanleiding die zij schreef.',
        'CasusMelding.aanleiding',
        waarde('kanarie aanleiding Willem'),
      ),
      zie('liaison-politie', 'De politie ziet nog niets van het OM.', 'OmBeeld.strafzaken', VOOR),
      zie('liaison-politie', 'De politie ziet nog geen adres uit de BRP.', 'CollegeBeeld.verblijfplaats', VOOR),
      zie('liaison-politie', 'Van de zorg is er nog niets te vragen.', 'VerslavingszorgBeeld.stand', NOOIT),
      zie('procesregisseur', 'Het huis weet wie het is.', 'Betrokkene.naam', waarde('Willem Proefveld')),
      zie('procesregisseur', 'Het huis weet wie zijn moeder is.', 'Betrokkene.naam', waarde('Wilhelmina'), MOEDER),
      zie('procesregisseur', 'Het huis ziet niet wat de politie weet.', 'PolitieBeeld.mutaties', FASE),
      zie('procesregisseur', 'Het huis ziet ook niet of de politie hem kent.', 'PolitieBeeld.stand', FASE),
    ],
    TRIAGE: [
      zie(
        'liaison-politie',
        'De politie ziet in de triage nog wat van haar is.',
        'PolitieMutatie.toelichting',
        waarde('stalen buis'),
      ),
      zie('liaison-politie', 'De politie ziet nog niets van het OM.', 'OmBeeld.strafzaken', NOG_NIET),
      zie(
        'liaison-om',
        'Het OM toetst met de melding van de aanmelder.',
        'CasusMelding.aanleiding',
        waarde('kanarie aanleiding Willem'),
      ),
      zie('liaison-om', 'Het OM ziet niet wat de politie weet.', 'PolitieBeeld.mutaties', FASE),
      zie('liaison-om', 'Het OM ziet in deze casus ook zijn eigen zaken nog niet.', 'OmBeeld.strafzaken', NOG_NIET),
      zie('procesregisseur', 'Het huis ziet niet wat de politie weet.', 'PolitieBeeld.mutaties', FASE),
      zie('procesregisseur', 'Het huis ziet geen adres.', 'CollegeBeeld.verblijfplaats', NOG_NIET),
      zie('procesregisseur', 'Het huis kan de zorg niets vragen.', 'GgzBeeld.betrokkenheid', NOOIT),
    ],
    UITVRAAG: [
      zie(
        'procesregisseur',
        'De procesregisseur ziet het zwaarste feit.',
        'PolitieMutatie.toelichting',
        waarde('stalen buis'),
      ),
      zie('procesregisseur', 'De procesregisseur ziet dat er geen tbs kwam.', 'OmAfdoening.inhoud', waarde('Geen tbs')),
      zie(
        'procesregisseur',
        'De procesregisseur ziet het gemiste vervoer.',
        'OmTenuitvoerlegging.toelichting',
        waarde('het vervoer naar de kliniek'),
      ),
      zie(
        'procesregisseur',
        'De procesregisseur ziet het gebiedsverbod.',
        'OovGebiedsverbod.gebied',
        waarde('Binnenstad'),
      ),
      zie(
        'procesregisseur',
        'De GGZ kent hem al jaren, en zegt zonder poort in deze casus niets.',
        'GgzBeeld.stand',
        waarde(ZWIJGT),
      ),
      zie('procesregisseur', 'Ook waarin de GGZ hem kent is er niet.', 'GgzBeeld.betrokkenheid', LEEG),
      zie(
        'procesregisseur',
        'De verslavingszorg heeft in de andere casus een poort; hier niet.',
        'VerslavingszorgBeeld.betrokkenheid',
        LEEG,
      ),
      zie('procesregisseur', 'Veilig Thuis zegt van de moeder niets.', 'VeiligThuisBeeld.meldingen', FASE, MOEDER),
      zie(
        'procesregisseur',
        'Wat de politie op haar adres meemaakte ziet de procesregisseur wel.',
        'PolitieBeeld.hgMeldingen',
        waarde(1),
        MOEDER,
      ),
      zie('procesregisseur', 'Zorg en wonen is voor deze casus niet aangewezen.', 'ZorgWonenBeeld.wlz', GEEN_DEELNEMER),
      zie('liaison-politie', 'De politie ziet nu zijn strafzaken.', 'OmBeeld.strafzaken', waarde(5)),
      zie('liaison-politie', 'De politie ziet zijn uitkering niet.', 'CollegeBeeld.uitkering', FASE),
      zie(
        'reclasseringswerker',
        'De reclassering ziet de zorgmeldingen.',
        'PolitieZorgmelding.toelichting',
        waarde('hoort stemmen'),
      ),
      zie('reclasseringswerker', 'De reclassering ziet de mutaties nog niet.', 'PolitieBeeld.mutaties', FASE),
      zie(
        'veilig-thuis',
        'Veilig Thuis ziet waarom bezoekers voorzichtig zijn.',
        'PolitieGeweldWapen.advies',
        waarde('Niet alleen benaderen'),
      ),
      zie('veilig-thuis', 'Veilig Thuis ziet zijn adres niet.', 'CollegeBeeld.verblijfplaats', KLASSE),
    ],
    CASUSOVERLEG: [
      zie(
        'procesregisseur',
        'De procesregisseur ziet het feit in het dossier.',
        'CasusFeit.waarde',
        waarde('kanarie feit Willem'),
      ),
      zie(
        'procesregisseur',
        'En wat de politie in het verslag schreef.',
        'CasusAlinea.tekst',
        waarde('kanarie verslag Willem'),
      ),
      zie(
        'liaison-om',
        'Het OM mag de aandachtsvestiging zien, en dus ook het feit.',
        'CasusFeit.waarde',
        waarde('kanarie feit Willem'),
      ),
      zie(
        'reclasseringswerker',
        'De reclassering ziet het feit niet, want de aandachtsvestiging is niet voor haar.',
        'CasusFeit.waarde',
        LEEG,
      ),
      zie(
        'reclasseringswerker',
        'Het verslag over de mutaties leest zij wel.',
        'CasusAlinea.tekst',
        waarde('kanarie verslag Willem'),
      ),
      zie(
        'reclasseringswerker',
        'De reclassering ziet de ISD-maatregel.',
        'OmAfdoening.inhoud',
        waarde('ISD-maatregel'),
      ),
      zie(
        'reclasseringswerker',
        'De reclassering ziet het plan.',
        'CasusPlandoel.omschrijving',
        waarde('buiten de binnenstad'),
      ),
      zie('procesondersteuner', 'De procesondersteuner ziet het feit niet.', 'CasusFeit.waarde', LEEG),
      zie(
        'procesondersteuner',
        'En leest alleen het besluit van de tafel.',
        'CasusAlinea.tekst',
        waarde('De tafel kiest'),
      ),
      zie(
        'casusregisseur',
        'De casusregisseur ziet niet wat de moeder aan Veilig Thuis vertelde.',
        'VeiligThuisBeeld.meldingen',
        ROL,
        MOEDER,
      ),
      zie(
        'procesregisseur',
        'Ook de procesregisseur ziet dat niet: er is geen poort.',
        'VeiligThuisBeeld.meldingen',
        LEEG,
        MOEDER,
      ),
      zie(
        'procesregisseur',
        'Veilig Thuis zegt van haar wat het van een onbekende zegt.',
        'VeiligThuisBeeld.stand',
        waarde(ZWIJGT),
        MOEDER,
      ),
    ],
    UITVOERING: [
      zie('procesregisseur', 'De procesregisseur ziet de regiekleur.', 'Casus.regiekleur', waarde('GROEN')),
      zie(
        'procesregisseur',
        'De mutaties blijven voor de procesregisseur.',
        'PolitieMutatie.toelichting',
        waarde('stalen buis'),
      ),
      zie(
        'procesregisseur',
        'Over de moeder komt er van de politie niets meer.',
        'PolitieBeeld.hgMeldingen',
        FASE,
        MOEDER,
      ),
      zie('reclasseringswerker', 'De reclassering ziet de mutaties niet meer.', 'PolitieBeeld.mutaties', FASE),
      zie(
        'reclasseringswerker',
        'De reclassering ziet de alinea over de mutaties dan ook niet meer.',
        'CasusAlinea.tekst',
        waarde('De tafel kiest'),
      ),
      zie(
        'reclasseringswerker',
        'De reclassering ziet dat de afspraak is nagekomen.',
        'CasusActie.actieStatus',
        waarde('GEDAAN'),
      ),
      zie('gemeente-sociaal', 'De gemeente houdt de acties.', 'CasusActie.omschrijving', waarde('komende nachten')),
    ],
    AFSCHALING: [
      zie('procesregisseur', 'De mutaties zijn weg.', 'PolitieBeeld.mutaties', FASE),
      zie('procesregisseur', 'Het besluit van de tafel blijft.', 'CasusAlinea.tekst', waarde('De tafel kiest')),
      zie(
        'procesregisseur',
        'Het veiligheidsadvies blijft.',
        'PolitieGeweldWapen.advies',
        waarde('Niet alleen benaderen'),
      ),
      zie('procesregisseur', 'Over de moeder is er niets meer.', 'Betrokkene.naam', AFWEZIG, MOEDER),
      zie('liaison-politie', 'De politie ziet de persoon niet meer in de casus.', 'Casus.betrokkenen', FASE),
      zie('reclasseringswerker', 'De reclassering ziet het plan niet meer.', 'Casus.plan', FASE),
      zie('reclasseringswerker', 'Waarom de casus is opgepakt nog wel.', 'Casus.criteria', waarde(4)),
      zie(
        'procesondersteuner',
        'De procesondersteuner ziet nog wie het is.',
        'Betrokkene.naam',
        waarde('Willem Proefveld'),
      ),
    ],
  },
  scenes: {
    CASUSOVERLEG: [
      {
        zin: 'R06: Willem tekent bij de verslavingszorg en trekt dat weer in: het opent wat hij zei en sluit meteen, in dezelfde sessie',
        async speel(spel) {
          const shut = [
            zie('procesregisseur', 'Zonder poort is er niets.', 'VerslavingszorgBeeld.betrokkenheid', LEEG),
            zie('procesregisseur', 'Als van een onbekende.', 'VerslavingszorgBeeld.stand', waarde(ZWIJGT)),
          ];
          await spel.ziet('willem', shut);
          const poort = await openPoort(spel, VERSLAVING, await eigenToestemming(spel, VERSLAVING));
          await spel.ziet('willem', [
            zie(
              'procesregisseur',
              'Nu is er te lezen hoe hij wordt begeleid.',
              'VerslavingszorgBeeld.betrokkenheid',
              waarde(3),
            ),
            zie(
              'liaison-politie',
              'Ook de politie mag dat zien.',
              'VerslavingszorgBetrokkenheid.toelichting',
              waarde('biertje'),
            ),
            zie('procesregisseur', 'De GGZ blijft dicht.', 'GgzBeeld.betrokkenheid', LEEG),
          ]);
          const neen = { poort, van: 'BETROKKENE', door: 'de behandelaar' };
          expect((await spel.toneel.beheer('verslavingszorg', '/poorten/toestemmingen/intrekken', neen)).status).toBe(
            200,
          );
          await spel.ziet('willem', shut);
        },
      },
    ],
  },
  nergens: [
    {
      zin: 'Waar de moeder van Willem heen kan, staat in geen antwoord van zijn hele casus.',
      tekst: 'zij heeft bij een nicht een tas klaarstaan',
      personas: TAFEL,
    },
    {
      zin: 'Wat zij over hem vertelde, staat er nergens in.',
      tekst: 'dat zij al jaren wordt geslagen en gedreigd',
      personas: TAFEL,
    },
    { zin: 'Hoe zijn behandeling ervoor staat, leest niemand.', tekst: 'Psychotische kenmerken', personas: TAFEL },
  ],
};
