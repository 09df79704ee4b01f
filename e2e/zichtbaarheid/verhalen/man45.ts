import { AFGESCHERMD, aanTafelZonder, LEEG, nergens, verhaal, waarde } from '../verhaal.ts';

/** Story 3: suspended by the facility after a threat, on the street; the uitvraag has just begun. */
export const MAN45 = verhaal(
  { casus: 'ZVH-2026-0103', fase: 'UITVRAAG', hoofdpersoon: 'man45' },
  (zie) => [
    zie(
      'De procesregisseur ziet bij Karel de bedreiging.',
      ['procesregisseur', 'man45', 'PolitieMutatie.soort'],
      waarde('bedreiging'),
    ),
    zie(
      'De behandelaar van de GGZ ziet de zorgmeldingen over Karel.',
      ['ggz-behandelaar', 'man45', 'PolitieBeeld.zorgmeldingen'],
      waarde(1),
    ),
    zie(
      'De gemeente ziet de strafzaak om de bedreiging.',
      ['gemeente-oov', 'man45', 'OmStrafzaak.feit'],
      waarde('bedreig'),
    ),
    zie(
      'De liaison van de politie ziet dat het eerdere toezicht op Karel is geëindigd.',
      ['liaison-politie', 'man45', 'ReclasseringToezicht.einde'],
      waarde(),
    ),
    zie(
      'De liaison van het OM ziet dat Karel een briefadres heeft.',
      ['liaison-om', 'man45', 'BrpVerblijfplaats.functieAdres'],
      waarde('briefadres'),
    ),
    zie(
      'De liaison van de politie ziet dat Karel in de maatschappelijke opvang kwam.',
      ['liaison-politie', 'man45', 'SdVoorziening.soort'],
      waarde('opvang'),
    ),
    zie(
      'De liaison van het OM ziet de melding van woonoverlast.',
      ['liaison-om', 'man45', 'BurgemeesterBeeld.woonoverlast'],
      waarde(1),
    ),
    zie(
      'De procesregisseur ziet de uitkering van Karel.',
      ['procesregisseur', 'man45', 'CollegeBeeld.uitkering'],
      waarde(),
    ),
    zie(
      'De liaison van de politie ziet de uitkering van Karel niet.',
      ['liaison-politie', 'man45', 'CollegeBeeld.uitkering'],
      AFGESCHERMD,
    ),
    zie(
      'De reclasseringswerker ziet in de uitvraag geen strafzaken.',
      ['reclasseringswerker', 'man45', 'OmBeeld.strafzaken'],
      AFGESCHERMD,
    ),
    zie(
      'De liaison van de politie ziet niet of de verslavingszorg Karel kent.',
      ['liaison-politie', 'man45', 'VerslavingszorgBeeld.betrokkenheid'],
      AFGESCHERMD,
    ),
    zie(
      'Ook de procesregisseur ziet in de uitvraag nog geen behandelstatus.',
      ['procesregisseur', 'man45', 'GgzBeeld.behandelstatus'],
      AFGESCHERMD,
    ),
    zie(
      'De procesregisseur ziet op welke wachtlijsten Karel staat.',
      ['procesregisseur', 'man45', 'ZorgWonenBeeld.wachtlijsten'],
      waarde(3),
    ),
    zie(
      'De procesregisseur ziet dat een ophoging van de Wlz is aangevraagd.',
      ['procesregisseur', 'man45', 'ZorgWlz.aanvraag'],
      waarde('ophoging'),
    ),
    zie(
      'De gemeente ziet de wachtlijsten in de uitvraag nog niet.',
      ['gemeente-sociaal', 'man45', 'ZorgWonenBeeld.wachtlijsten'],
      AFGESCHERMD,
    ),
    zie(
      'De procesregisseur ziet na de afweging van de GGD dat er bemoeizorg is.',
      ['procesregisseur', 'man45', 'GgdBeeld.bemoeizorg'],
      waarde(1),
    ),
    zie(
      'De liaison van de politie ziet de bemoeizorg niet.',
      ['liaison-politie', 'man45', 'GgdBeeld.bemoeizorg'],
      AFGESCHERMD,
    ),
    zie(
      'De verslavingszorg zegt zonder toestemming niets over Karel, ook niet aan de procesregisseur.',
      ['procesregisseur', 'man45', 'VerslavingszorgBeeld.betrokkenheid'],
      LEEG,
    ),
    zie(
      'De verslavingszorg zegt van Karel wat zij van een onbekende zegt.',
      ['procesregisseur', 'man45', 'VerslavingszorgBeeld.stand'],
      waarde('GEEN_GEGEVENS_BESCHIKBAAR'),
    ),
    zie(
      'De behandelaar van de GGZ ziet dat Karel op straat leeft.',
      ['ggz-behandelaar', 'man45', 'SdHuisvesting.situatie'],
      waarde('op straat'),
    ),
    zie(
      'De gemeente ziet dat de proeftijd van Karel voorbij is.',
      ['gemeente-oov', 'man45', 'OmProeftijd.loopt'],
      waarde('false'),
    ),
    zie(
      'De liaison van het OM ziet in de uitvraag de eigen ZSM-beoordeling in de hub niet.',
      ['liaison-om', 'man45', 'OmBeeld.zsmBeoordelingen'],
      AFGESCHERMD,
    ),
    zie(
      'De procesondersteuner ziet waar de casus van Karel op vastloopt.',
      ['procesondersteuner', 'man45', 'Casus.knelpunten'],
      waarde(3),
    ),
    zie(
      'De gemeente ziet de knelpunten in de uitvraag nog niet.',
      ['gemeente-sociaal', 'man45', 'Casus.knelpunten'],
      AFGESCHERMD,
    ),
    zie('De casusregisseur ziet dat er nog geen plan van aanpak is.', ['casusregisseur', 'man45', 'Casus.plan'], LEEG),
  ],
  [
    nergens(
      'Van het crisiscontact van Karel leest niemand iets.',
      'Crisisdienst Grondhuizen',
      aanTafelZonder('veilig-thuis'),
    ),
    nergens(
      'Wat Karel drinkt, vertelt de verslavingszorg aan niemand.',
      'drinkt meer sinds hij buiten slaapt',
      aanTafelZonder('veilig-thuis'),
    ),
    nergens(
      'Wat de bemoeizorg weet, gaat in de uitvraag alleen naar de procesregisseur.',
      'Vrijwilligers van het Leger des Heils',
      aanTafelZonder('procesregisseur', 'veilig-thuis'),
    ),
  ],
);
