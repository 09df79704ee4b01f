import { OIN } from '@ketenhub/vocabulary';
import { goodAanmelding } from './good-aanmelding.ts';
import { goodFeit } from './good-feit.ts';
import { goodAlinea, goodOverleg, goodTafel } from './good-overleg.ts';
import { goodUitvraag } from './good-uitvraag.ts';
import { RECORD } from './mutation-case.ts';
import type { Gekozen } from './mutation-fields.ts';
import { CASUS } from './open-case.ts';
import { goodScenario, goodScenarioverstrekking } from './verstrekking-case.ts';
import { dagVanaf, LIJST } from './write-lijst.ts';

/** What makes a mutation succeed, beside its scene and a plain sentence or the day of today at every place that is not named. */
export interface Goed {
  readonly gekozen?: Gekozen;
  /** Statements that prepare the register. */
  readonly vooraf?: readonly string[];
  /** Columns of the casus, after those of the scene. */
  readonly stand?: string;
}

const VANDAAG = dagVanaf(0);
const LATER = dagVanaf(20);
const ZIN = 'Een gewone zin van de toets.';
const CONTACT = { naam: 'Toets Persoon', functie: 'contactpunt', telefoon: '088-0000000' };
const HANDVAT = 'h1';
const KENMERK = 'kenmerk-van-de-toets';

const FEIT = `insert into feiten (casus, kenmerk, betrokkene, veld, subcategorie, bron, waarde, herkomst, peildatum, status, vastgelegd_door, eerste_verwerking_op)
  values ('${CASUS}', '${KENMERK}', '${HANDVAT}', 'PolitieMutatie.toelichting', 'POLITIE_MUTATIE', 'politie', 'x', 'politie', '2026-01-01', 'FEIT', 'zvh', now())`;
const KRING = `insert into betrokkenen (handvat, casus, soort, bsn, naam, geboortedatum, eerste_verwerking_op)
  values ('kring', '${CASUS}', 'DIRECTE_KRING', '999990135', 'x', '1980-01-31', now())`;
const RELATIE = `insert into relaties (casus, kenmerk, betrokkene, ander, soort, bron, herkomst, peildatum, status)
  values ('${CASUS}', '${KENMERK}', '${HANDVAT}', 'kring', 'OUDER', 'zvh', 'zvh', '2026-01-01', 'FEIT')`;
const UITVRAAG = `insert into uitvragen (casus, kenmerk, oin, leefgebied, lijstversie, vraag, reden, doel, gevraagd_op, gewenst_op)
  values ('${CASUS}', '${KENMERK}', '${OIN.politie}', 'HUISVESTING', '2025.1', 'x', 'x', 'ZVH-UITVRAAG', '2026-01-01', '2026-01-05')`;
const TAFEL = `insert into tafels (code, versie, naam, eigenaar, voorzitter, voorzitter_van, vaste_deelnemers, wisselende_deelnemers, ritme,
    informatiedeling, duur_minuten, casussen_max, vastgesteld_op, vastgelegd_door)
  values ('volwassenen', 1, 'Regietafel Volwassenen', 'zvh', 'procesregisseur', 'zvh', '{politie,om}', '{ggz}', 'TWEEWEKELIJKS',
    '{EIGEN_SCHERM}', 120, 8, '2026-01-05', 'toets')`;
const OVERLEG = `insert into overleggen (casus, kenmerk, bron, herkomst, peildatum, status, datum, tafel, aanwezig, conclusie)
  values ('${CASUS}', '${KENMERK}', 'zvh', 'zvh', current_date, 'FEIT', current_date, 'volwassenen', '{politie}', 'x')`;
const ALINEA = `insert into verslagalineas (casus, overleg, kenmerk, soort, tekst, vastgelegd_door, eerste_verwerking_op)
  values ('${CASUS}', '${KENMERK}', 'alinea', 'VERSLAG', 'x', 'zvh', now())`;
const KNELPUNT = `insert into knelpunten (casus, kenmerk, bron, herkomst, peildatum, status, soort, lijstversie, sinds, toelichting)
  values ('${CASUS}', '${KENMERK}', 'zvh', 'zvh', '2026-01-01', 'FEIT', 'WACHTLIJST', '2025.1', '2026-01-01', 'x')`;
const OPDRACHT = `insert into opdrachten (casus, kenmerk, opdrachtsoort, oin, omschrijving, vanaf)
  values ('${CASUS}', '${KENMERK}', 'TRAJECTREGIE', '${OIN.college}', 'x', '2026-01-01')`;
const CONTACTPUNT = `insert into contactpunten (casus, oin, naam, functie, telefoon) values ('${CASUS}', '${OIN.politie}', 'x', 'x', 'x')`;
const CONFLICT = `insert into belangenconflicten (casus, kenmerk, account, gemeld_op, gemeld_door)
  values ('${CASUS}', '${KENMERK}', 'iemand', '2026-01-01', 'x')`;
const ADVIES = `insert into adviesvragen (kenmerk, soort, oin, vrager, situatie, leefgebieden, lijstversie, geprobeerd, vraag, gesteld_op)
  values ('${KENMERK}', 'MEEDENKEN', '${OIN.politie}', 'x', 'x', '{HUISVESTING}', '2025.1', 'x', 'x', current_date)`;
const PLAATSING = `insert into lijstplaatsingen (casus, lijst, criteriaversie, toelichting, genomen_door, geplaatst_op)
  values ('${CASUS}', '${LIJST}', 2, 'x', '{politie}', '2026-01-01')`;
const STANDPUNT = `insert into verstrekkingstandpunten (casus, verstrekking, organisatie, gevraagd, gevraagd_op)
  values ('${CASUS}', '${RECORD.voorbereid}', 'politie', 'BEZWAAR', now())`;
const NOG_NIETS = 'delete from casus_deelnemers';
const AAN_DEELNEMER = `update verstrekkingen set ontvangersoort = 'DEELNEMER', ontvanger = 'dji' where kenmerk = '${RECORD.voorbereid}'`;
const GEEN_BEZWAAR = `update avg_verzoeken set standpunten = '${JSON.stringify([{ oin: OIN.politie, antwoord: 'GEEN_BEZWAAR', onderdelen: [] }])}'`;
const GEINFORMEERD = { redenNietGeinformeerd: null, grondenNietGeinformeerd: [], informerenHerbeoordelenOp: null };
/** The fields of a form as they are, each at its own path. */
const form = (invoer: object): Gekozen => ({ ...invoer });
const bij = (name = 'kenmerk'): Goed => ({ gekozen: { [name]: KENMERK } });
const plus = (goed: Goed, ...vooraf: readonly string[]): Goed => ({ ...goed, vooraf });

/** Of each mutation that needs more than its scene. */
export const GOED: Readonly<Record<string, Goed>> = {
  casusOpenen: { gekozen: { thema: 'VOLWASSENEN', gemeente: 'Ketendam' } },
  aanmeldingInvullen: {
    gekozen: { ...form(goodAanmelding()), ...GEINFORMEERD },
    vooraf: ['delete from aanmeldingen', 'delete from criteriumoordelen', 'delete from criteria'],
  },
  aanmeldingAfwijzen: { gekozen: { genomenDoor: ['politie'] } },
  adviesVragen: { gekozen: { leefgebieden: ['HUISVESTING'] } },
  adviesGeven: plus(bij(), ADVIES),
  avgVerzoekVastleggen: { gekozen: { soort: 'INZAGE' } },
  avgStandpuntVastleggen: {
    gekozen: { organisatie: 'politie', antwoord: 'GEEN_BEZWAAR', onderdelen: [], herbeoordelenOp: null },
  },
  avgBesluitVastleggen: {
    gekozen: { grond: null, herbeoordelingOp: null },
    vooraf: [GEEN_BEZWAAR],
  },
  avgCorrectieMelden: { gekozen: { organisatie: 'politie', veld: 'PolitieMutatie.datum' } },
  avgInformeren: { gekozen: { uitgesteldTot: null, uitstelgronden: null } },
  bekendheidChecken: { gekozen: { betrokkene: HANDVAT } },
  bekendheidBijPartnersChecken: { gekozen: { betrokkene: HANDVAT, organisaties: ['politie'] } },
  belangenconflictVastleggen: { gekozen: { account: 'iemand-anders' } },
  belangenconflictIntrekken: plus(bij(), CONFLICT),
  doelbesluitVastleggen: { gekozen: { genomenDoor: ['politie'] }, vooraf: [NOG_NIETS] },
  deelnemersVastleggen: {
    gekozen: { deelnemers: ['politie', 'om'] },
    vooraf: [NOG_NIETS],
    stand: 'doelbesluit_op = now()',
  },
  casuslijstVastleggen: { gekozen: { code: 'nieuwe-lijst', naam: 'Nieuwe lijst' } },
  lijstcriteriaVastleggen: { gekozen: { publicatieUrl: 'https://zvh.example/nieuw', geldigVanaf: dagVanaf(60) } },
  opLijstPlaatsen: { gekozen: { lijst: LIJST, criteriaversie: 2 } },
  vanLijstHalen: { gekozen: { lijst: LIJST }, vooraf: [PLAATSING] },
  correctieTerugmelden: { gekozen: { antwoord: 'GECORRIGEERD' } },
  feitVastleggen: { gekozen: { ...form(goodFeit()), geldigTot: null } },
  feitIntrekken: plus(bij(), FEIT),
  knelpuntVastleggen: { gekozen: { soort: 'WACHTLIJST', leefgebied: 'HUISVESTING', herkomst: 'zvh' } },
  knelpuntAfsluiten: plus(bij(), KNELPUNT),
  kringpersoonToevoegen: {
    gekozen: {
      burgerservicenummer: '999990135',
      geboortedatum: '2010-06-01',
      betrokkene: HANDVAT,
      ...{ soort: 'KIND', bron: 'politie', herkomst: 'politie', geweerdeAccounts: [] },
    },
  },
  kringpersoonVerwijderen: { gekozen: { betrokkene: 'kring' }, vooraf: [KRING] },
  tafelVaststellen: { gekozen: { ...form(goodTafel()), versie: 0 } },
  overlegPlannen: {
    gekozen: {
      tafel: 'volwassenen',
      dag: LATER,
      begint: '09:00',
      duurMinuten: 120,
      agenda: [{ casus: CASUS, minuten: 15 }],
    },
    vooraf: [TAFEL],
  },
  overlegVastleggen: { gekozen: form(goodOverleg(VANDAAG)), vooraf: [TAFEL] },
  planVaststellen: { gekozen: { doelen: [{ leefgebied: 'HUISVESTING', omschrijving: ZIN }] } },
  actieVastleggen: { gekozen: { actiehouder: 'politie', deadline: LATER, contactpunt: null } },
  actieBijwerken: { gekozen: { actieStatus: 'GEDAAN' } },
  regiekleurVastleggen: { gekozen: { kenmerken: ['CM_BEKEND'] } },
  afschalingVastleggen: { gekozen: { regieBij: 'college', consultDoor: 'college', consultOp: LATER } },
  casusregisseurVastleggen: { gekozen: { organisatie: 'college', contactpunt: CONTACT } },
  opdrachtVastleggen: { gekozen: { organisatie: 'college', tot: null } },
  opdrachtBeeindigen: plus(bij(), OPDRACHT),
  problematiekVastleggen: { gekozen: { problematiek: ['VERSLAVING'] } },
  contactpuntVastleggen: { gekozen: { organisatie: 'politie', ...CONTACT } },
  contactpuntIntrekken: { gekozen: { organisatie: 'politie' }, vooraf: [CONTACTPUNT] },
  aveVastleggen: {
    gekozen: { casusregie: 'college', procesregie: 'zvh', opdrachtgever: 'college', bestuurlijk: 'college' },
  },
  evaluatieVastleggen: { gekozen: { volgendeOp: LATER } },
  relatieVastleggen: {
    gekozen: { betrokkene: HANDVAT, ander: 'kring', bron: 'politie', herkomst: 'politie' },
    vooraf: [KRING],
  },
  relatieIntrekken: plus(bij(), KRING, RELATIE),
  scenarioVastleggen: { gekozen: { ...form(goodScenario(VANDAAG)), volgnummer: null } },
  scenarioVerstrekken: { gekozen: form(goodScenarioverstrekking) },
  terugkoppelingVragen: { gekozen: { uiterlijkOp: LATER } },
  triagedeelnemersVastleggen: { gekozen: { deelnemers: ['politie', 'om'] } },
  criteriaBeoordelen: {
    gekozen: { oordelen: goodAanmelding().criteria },
  },
  uitvraagVastleggen: { gekozen: form(goodUitvraag()) },
  uitvraagIntrekken: plus(bij(), UITVRAAG),
  herinneren: plus(bij(), UITVRAAG),
  uitvraagBeantwoord: plus(bij(), UITVRAAG),
  verslagAanvullen: {
    gekozen: { ...form(goodAlinea(KENMERK)), betrokkene: null, aangehaald: [], geldigTot: null },
    vooraf: [TAFEL, OVERLEG],
  },
  alineaIntrekken: { gekozen: { kenmerk: 'alinea' }, vooraf: [TAFEL, OVERLEG, ALINEA] },
  verstrekkingVoorbereiden: {
    gekozen: {
      ...{ ontvangersoort: 'DEELNEMER', ontvanger: 'dji', ontvangerNaam: null, grondslag: 'WGS_1_7_1' },
      ...{ wettelijkeGrondslag: null, delen: [{ deelsoort: 'DEELNEMERS' }] },
    },
  },
  verstrekkingBeoordelen: { gekozen: { verstrekking: RECORD.voorbereid }, vooraf: [STANDPUNT] },
  verstrekkingVastleggen: { gekozen: { racGetoetstOp: null }, vooraf: [AAN_DEELNEMER] },
  verstrekkingIntrekken: { gekozen: { verstrekking: RECORD.voorbereid } },
};
