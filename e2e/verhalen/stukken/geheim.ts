import type { PersonaNaam } from '@ketenhub/vocabulary';
import { dutchDay } from '@ketenhub/vocabulary';
import { expect } from 'vitest';
import { sheetsOf, statusOf } from '../../setup/person-view.ts';
import { OPNIEUW_KIJKEN } from '../aanmelding.ts';
import { LEEG, waarde, zie } from '../beeld.ts';
import { onbekendeInDeUitvraag } from '../onbekende.ts';
import { gewogen, legPoortVast, openPoort, rechtspositie } from '../poort.ts';
import type { Spel } from '../spel.ts';
import type { Stuk } from '../stuk.ts';
import { FASE, NOG_NIET, NOOIT, VERBOD, VOOR, ZWIJGT } from './redenen.ts';

const AFSPRAKEN = { van: 'veilig-thuis', persoon: 'geheim', subcategorie: 'VT_VEILIGHEIDSAFSPRAAK' } as const;
const KIJKERS = [
  'procesregisseur',
  'liaison-politie',
  'ggz-behandelaar',
  'veilig-thuis',
] as const satisfies readonly PersonaNaam[];

/** All that an answer tells of care: its sheets, its status and what is said to be shielded in it. */
async function alsBijZorg(spel: Spel): Promise<unknown> {
  const seen = [];
  for (const persona of KIJKERS) {
    const answer = await spel.beeld(persona);
    const shielded = answer.body.extensions?.doelbinding?.afgeschermd ?? [];
    const ofCare = shielded.filter(({ paden }) => paden.some((pad) => pad.includes('.zorg.')));
    seen.push({ persona, bladen: sheetsOf(answer, 'zorg'), status: statusOf(answer).zorg, ofCare });
  }
  return seen;
}

/** Set by the first scene, about whom care has never heard. */
let vreemde: unknown;

async function alsEenOnbekende(spel: Spel): Promise<void> {
  const { spel: ander } = await onbekendeInDeUitvraag(spel.toneel, GEHEIM);
  vreemde = await alsBijZorg(ander);
  expect(JSON.stringify(vreemde)).toContain(ZWIJGT);
  expect(await alsBijZorg(spel)).toEqual(vreemde);
}

async function naDeWeging(spel: Spel): Promise<void> {
  const before = await spel.toneel.zorg.rows('select 1 from grondslagen where casus = $1', [spel.nummer]);
  const zonder = await legPoortVast(spel, AFSPRAKEN, { grondslag: 'GOED_HULPVERLENERSCHAP' });
  expect(zonder.status).toBe(400);
  expect(Object.keys(zonder.body.gebreken ?? {}).sort()).toEqual([
    'weging',
    ...['alternatieven', 'collegiaalOverleg', 'gewogenOp', 'overlegMet', 'schade', 'waaromGeenToestemming'].map(
      (deel) => `weging.${deel}`,
    ),
  ]);
  expect(zonder.body.gebreken?.['weging.schade']).toBe(
    'Schrijf op welke ernstige schade dreigt zonder deze verstrekking.',
  );
  expect(await spel.toneel.zorg.rows('select 1 from grondslagen where casus = $1', [spel.nummer])).toEqual(before);
  expect(await alsBijZorg(spel)).toEqual(vreemde);
  const { vandaag } = await rechtspositie(spel, AFSPRAKEN);
  await openPoort(spel, AFSPRAKEN, gewogen(vandaag));
  await spel.ziet('geheim', [
    zie('procesregisseur', 'Nu zijn de afspraken er.', 'VtVeiligheidsafspraak.afspraak', waarde('zonder sirene')),
    zie(
      'liaison-politie',
      'De politie, die bij gevaar gaat, kent ze ook.',
      'VtVeiligheidsafspraak.afspraak',
      waarde('zonder sirene'),
    ),
    zie('procesregisseur', 'Wat zij vertelde niet.', 'VeiligThuisBeeld.meldingen', LEEG),
    zie('procesregisseur', 'Dat er onderzoek loopt niet.', 'VeiligThuisBeeld.onderzoeken', LEEG),
    zie(
      'procesregisseur',
      'De GGZ woog niet, en zegt wat zij van een onbekende zegt.',
      'GgzBeeld.stand',
      waarde(ZWIJGT),
    ),
    zie(
      'ggz-behandelaar',
      'In de uitvraag zijn de afspraken niet voor een private deelnemer.',
      'VeiligThuisBeeld.veiligheidsafspraken',
      FASE,
    ),
  ]);
}

async function terug(spel: Spel): Promise<void> {
  const [poort] = await spel.toneel.zorg.rows<{ id: string }>(
    'select id from grondslagen where casus = $1 and ingetrokken_op is null',
    [spel.nummer],
  );
  const neem = { poort: poort?.id, door: 'de vertrouwensarts' };
  expect((await spel.toneel.beheer('veilig-thuis', '/poorten/intrekken', neem)).body.stand).toBe('INGETROKKEN');
  await spel.ziet('geheim', [
    zie('procesregisseur', 'De afspraken zijn weg.', 'VeiligThuisBeeld.veiligheidsafspraken', LEEG),
    zie(
      'procesregisseur',
      'Veilig Thuis zegt weer wat het van een onbekende zegt.',
      'VeiligThuisBeeld.stand',
      waarde(ZWIJGT),
    ),
    zie('procesregisseur', 'Ook uit het verslag zijn zij weg.', 'Casus.verslag', waarde(1)),
  ]);
  expect(JSON.stringify((await spel.beeld('procesregisseur')).body)).not.toContain('kanarie verslag Sara');
}

/** Story 7: she demanded absolute secrecy; a written weighing opens the agreements that protect her, and nothing beside them. */
export const GEHEIM: Stuk = {
  naam: 'Sara',
  titel: 'verhaal 7: Sara, die absolute geheimhouding vroeg',
  thema: 'HUISELIJK_GEWELD',
  gemeente: 'Linkerveen',
  hoofdpersoon: 'geheim',
  kring: [],
  aanmelder: 'gemeente-sociaal',
  aanleiding: 'Zij loopt thuis groot gevaar en vroeg om niets te delen (kanarie aanleiding Sara).',
  beoogdResultaat: 'Dat ieder hetzelfde doet, zonder dat het thuis opvalt.',
  nietGeinformeerd: {
    reden: 'Zij loopt gevaar zodra thuis blijkt dat er is gemeld.',
    gronden: ['BETROKKENE_OF_ANDEREN'],
  },
  toetsers: ['gemeente-sociaal', 'liaison-politie', 'liaison-om'],
  deelnemers: ['politie', 'om', 'ggz', 'veilig-thuis', 'ggd', 'college', 'burgemeester'],
  buiten: ['reclasseringswerker'],
  uitvraag: {
    aan: 'veilig-thuis',
    leefgebied: 'GEZIN_RELATIES',
    vraag: 'Wat moet iedereen weten om haar niet in gevaar te brengen?',
  },
  feit: {
    door: 'liaison-politie',
    veld: 'PolitieHgMelding.toelichting',
    waarde: 'Zij deed open op de ketting (kanarie feit Sara).',
    herkomst: 'politie',
    peildatum: '2026-09-19',
    beperking: 'Niet bevestigen dat er is gemeld.',
  },
  alinea: {
    door: 'veilig-thuis',
    tekst: 'Bij het afgesproken woord gaat er een eenheid (kanarie verslag Sara).',
    aangehaald: ['VtVeiligheidsafspraak.afspraak'],
    geldigTot: dutchDay(new Date(Date.now() + 30 * 86_400_000)),
  },
  doel: { leefgebied: 'GEZIN_RELATIES', omschrijving: 'Zij bepaalt zelf wanneer zij praat.' },
  actie: { omschrijving: 'Haar uitleggen wat wordt gedeeld en waarom.', door: 'gemeente-sociaal' },
  regieBij: 'college',
  zinnen: {
    AANMELDING: [
      zie(
        'gemeente-sociaal',
        'De gemeente ziet wat zij zelf deed.',
        'SdVoorziening.omschrijving',
        waarde('wijkcentrum'),
      ),
      zie(
        'gemeente-sociaal',
        'En dat haar gegevens geheim zijn.',
        'BrpPersoon.geheimhoudingPersoonsgegevens',
        waarde('true'),
      ),
      zie('gemeente-sociaal', 'Van de politie is er niets.', 'PolitieBeeld.hgMeldingen', VOOR),
      zie('gemeente-sociaal', 'De zorg is nog niet te bevragen.', 'VeiligThuisBeeld.meldingen', NOOIT),
      zie(
        'procesregisseur',
        'Het huis leest waarom zij het niet weet.',
        'CasusMelding.redenNietGeinformeerd',
        waarde('loopt gevaar'),
      ),
      zie(
        'procesregisseur',
        'Op welke grond.',
        'CasusMelding.grondenNietGeinformeerd',
        waarde('BETROKKENE_OF_ANDEREN'),
      ),
      zie(
        'procesregisseur',
        'En wanneer daar weer naar wordt gekeken.',
        'CasusAanmelding.informerenHerbeoordelenOp',
        waarde(OPNIEUW_KIJKEN),
      ),
      zie('procesregisseur', 'Haar adres niet.', 'CollegeBeeld.verblijfplaats', FASE),
    ],
    TRIAGE: [
      zie(
        'liaison-politie',
        'De politie toetst met de melding.',
        'CasusMelding.aanleiding',
        waarde('kanarie aanleiding Sara'),
      ),
      zie('liaison-politie', 'Het adres ziet zij niet.', 'CollegeBeeld.verblijfplaats', FASE),
      zie('liaison-politie', 'Haar eigen meldingen hier nog niet.', 'PolitieBeeld.hgMeldingen', NOG_NIET),
      zie('liaison-om', 'Het OM ziet niet waar de gemeente haar ontmoet.', 'CollegeBeeld.voorzieningen', FASE),
      zie(
        'procesregisseur',
        'Het huis ziet dat haar gegevens geheim zijn.',
        'BrpPersoon.geheimhoudingPersoonsgegevens',
        waarde('true'),
      ),
    ],
    UITVRAAG: [
      zie(
        'procesregisseur',
        'De procesregisseur leest van de ketting.',
        'PolitieHgMelding.toelichting',
        waarde('op de ketting'),
      ),
      zie('procesregisseur', 'De GGZ kent haar en zegt niets.', 'GgzBeeld.stand', waarde(ZWIJGT)),
      zie('procesregisseur', 'Veilig Thuis kent haar en zegt niets.', 'VeiligThuisBeeld.stand', waarde(ZWIJGT)),
      zie('procesregisseur', 'De GGD kent haar niet en zegt hetzelfde.', 'GgdBeeld.stand', waarde(ZWIJGT)),
      zie('procesregisseur', 'Geen afspraken.', 'VeiligThuisBeeld.veiligheidsafspraken', LEEG),
      zie(
        'liaison-politie',
        'De politie ziet haar adres, want zij gaat erheen.',
        'BrpVerblijfplaats.adresregel1',
        waarde('Sprookjeshof'),
      ),
      zie('veilig-thuis', 'Veilig Thuis ziet het adres in deze casus niet.', 'CollegeBeeld.verblijfplaats', VERBOD),
      zie('veilig-thuis', 'De meldingen van de politie nog niet.', 'PolitieBeeld.hgMeldingen', FASE),
    ],
    CASUSOVERLEG: [
      zie(
        'ggz-behandelaar',
        'Aan tafel kent ook de GGZ de afspraken.',
        'VtVeiligheidsafspraak.afspraak',
        waarde('zonder sirene'),
      ),
      zie('ggz-behandelaar', 'En leest wat Veilig Thuis schreef.', 'CasusAlinea.tekst', waarde('kanarie verslag Sara')),
      zie('ggz-behandelaar', 'Het adres niet.', 'CollegeBeeld.verblijfplaats', VERBOD),
      zie(
        'veilig-thuis',
        'Veilig Thuis ziet het feit van de politie.',
        'CasusFeit.waarde',
        waarde('kanarie feit Sara'),
      ),
      zie('procesregisseur', 'Wat zij vertelde blijft dicht.', 'VeiligThuisBeeld.meldingen', LEEG),
      zie('liaison-om', 'Het OM ziet dat de GGZ niets zegt.', 'GgzBeeld.stand', waarde(ZWIJGT)),
    ],
    UITVOERING: [
      zie(
        'liaison-politie',
        'De politie houdt de afspraken.',
        'VtVeiligheidsafspraak.afspraak',
        waarde('zonder sirene'),
      ),
      zie('liaison-politie', 'Het adres niet meer.', 'CollegeBeeld.verblijfplaats', FASE),
      zie(
        'procesregisseur',
        'De procesregisseur leest het verslag.',
        'CasusAlinea.tekst',
        waarde('kanarie verslag Sara'),
      ),
      zie('veilig-thuis', 'Het feit is er voor een private deelnemer niet meer.', 'CasusFeit.waarde', LEEG),
    ],
    AFSCHALING: [
      zie('procesregisseur', 'Haar naam is er nog.', 'Betrokkene.naam', waarde('Sara')),
      zie('procesregisseur', 'De meldingen niet meer.', 'PolitieBeeld.hgMeldingen', FASE),
      zie('procesregisseur', 'De afspraken zijn ingetrokken.', 'VeiligThuisBeeld.veiligheidsafspraken', LEEG),
      zie('liaison-politie', 'Voor de politie is er geen persoon meer.', 'Casus.betrokkenen', FASE),
    ],
  },
  scenes: {
    UITVRAAG: [
      {
        zin: 'R05: zonder poort zegt de zorg van Sara precies wat zij van iemand zegt die zij nooit zag, aan wie ook vraagt',
        speel: alsEenOnbekende,
      },
      {
        zin: 'R05, WGS 2.29(2): pas een volledige schriftelijke weging opent, en dan alleen de afspraken die haar beschermen',
        speel: naDeWeging,
      },
    ],
    UITVOERING: [
      {
        zin: 'R06: als Veilig Thuis de poort intrekt is het meteen dicht, ook wat er al van in het verslag stond',
        speel: terug,
      },
    ],
  },
  nergens: [
    ['Wat Sara in de behandelkamer zei, staat nergens.', 'opsluiting en wurging'],
    ['Waar Sara hulp zoekt, staat nergens.', 'Basis-ggz Linkerveen'],
    ['Wie over Sara meldde, staat nergens.', 'een hulpverlener die zij vroeg te zwijgen'],
    ['Dat er onderzoek loopt, staat nergens.', 'elke vraag daar brengt haar in gevaar'],
  ].map(([zin = '', tekst = '']) => ({
    zin,
    tekst,
    personas: [
      'procesregisseur',
      'liaison-politie',
      'liaison-om',
      'gemeente-sociaal',
      'ggz-behandelaar',
      'veilig-thuis',
    ],
  })),
};
