import { OIN } from '@ketenhub/vocabulary';
import { CANARY_FEIT } from './canary-casus.ts';
import { canaryOfHouse } from './canary-overleg.ts';
import { CASUS } from './canary-world.ts';
import { isLijstUntouched, LISTS, ON_A_LIST } from './lijst-decisions.ts';

const TAFEL = canaryOfHouse(CASUS, 'oplegger-code');
export const OUTCOME = '{ __typename ... on CasusBijgewerkt { casus { nummer } } ... on BesluitGeweigerd { uitleg } }';

/** A change of the register as it is asked of the case subgraph directly. */
export interface Decision {
  readonly name: string;
  readonly call: string;
  /** The register as it must stand for the decision to be recorded. */
  readonly reset: string;
  /** What else in the register it asks. */
  readonly also?: string;
  readonly outcome?: string;
  /** Type of the outcome when it is made; CasusBijgewerkt unless told. */
  readonly made?: string;
  /** Whose it is when it is of no casus; the house as a whole unless told. */
  readonly rollen?: readonly string[];
}

export const DECISIONS: readonly Decision[] = [
  {
    name: 'doelbesluitVastleggen',
    call: `doelbesluitVastleggen(casus: "${CASUS}", genomenDoor: ["politie"], versie: 1)`,
    reset: "fase = 'TRIAGE', doelbesluit_op = null, deelnemersbesluit_op = null",
  },
  {
    name: 'faseVastleggen',
    call: `faseVastleggen(casus: "${CASUS}", fase: TRIAGE, versie: 1)`,
    reset: "fase = 'AANMELDING'",
  },
  {
    name: 'deelnemersVastleggen',
    call: `deelnemersVastleggen(casus: "${CASUS}", deelnemers: ["politie"], genomenDoor: ["politie"], versie: 1)`,
    reset: "fase = 'UITVRAAG', doelbesluit_op = now()",
  },
  {
    name: 'casusHeropenen',
    call: `casusHeropenen(casus: "${CASUS}", genomenDoor: ["politie"], reden: TERUGVAL, toelichting: "Weer overlast.", versie: 1)`,
    reset: "fase = 'AFGESLOTEN', afgesloten_op = now()",
    also: 'update betrokkenen set eerste_verwerking_op = now() where casus = $1',
  },
  {
    name: 'overlegVastleggen',
    call: `overlegVastleggen(casus: "${CASUS}", overleg: { tafel: "${TAFEL}", datum: "2026-01-01", conclusie: OPSCHALEN,
      aanwezigen: [{ organisatie: "politie", functie: "wijkagent" }], betrokkeneAanTafel: { wie: NIEMAND } }, versie: 1)`,
    reset: "fase = 'CASUSOVERLEG', doelbesluit_op = now(), deelnemersbesluit_op = now()",
    outcome: '{ __typename ... on OverlegVastgelegd { casus { nummer } } ... on BesluitGeweigerd { uitleg } }',
    made: 'OverlegVastgelegd',
  },
  ...ON_A_LIST,
];

/** What the casus of the canaries still lacks. */
export const READY_FOR_DOELBESLUIT = [
  "insert into criteria (casus, criterium, voldaan, toelichting) select $1, c, true, 'x' from unnest(array['b','c','d']) c",
  `insert into criteriumoordelen (casus, oin, criterium, voldaan, toelichting, beoordeeld_op)
   select $1, '${OIN.politie}', c, true, 'x', now() from unnest(array['b','c','d']) c`,
];

/** Recorded once it takes the casus away, so that only who may not is asked here; e2e/casusproces shows who may. */
const REJECTION: Decision = {
  name: 'aanmeldingAfwijzen',
  call: `aanmeldingAfwijzen(casus: "${CASUS}", genomenDoor: ["politie"], reden: ELDERS_OPGEPAKT, verwijzing: ZORG, versie: 1)`,
  reset: "fase = 'TRIAGE', doelbesluit_op = null, deelnemersbesluit_op = null",
  outcome: '{ __typename ... on AanmeldingVernietigd { nummer } }',
};

/** Of a melding that was never taken up, which that of the canaries is not: only who may not is asked; e2e/casusproces shows who may. */
const RETURN: Decision = {
  name: 'aanmeldingTerugsturen',
  call: `aanmeldingTerugsturen(casus: "${CASUS}", ontbreekt: [{ onderdeel: AANLEIDING, toelichting: "Wat is er gebeurd?" }], versie: 1)`,
  reset: "fase = 'TRIAGE', doelbesluit_op = null, deelnemersbesluit_op = null",
};

/** Only who may not is asked these. */
export const REFUSED: readonly Decision[] = [REJECTION, RETURN];

export const KENMERK = 'feit-van-de-toets';
const FEIT = `{ betrokkene: "HANDVAT", veld: "${CANARY_FEIT}", waarde: "x", herkomst: "politie",
  peildatum: "2026-01-01", status: FEIT, beperking: "" }`;
const ALINEA = `{ overleg: "kanarie-${CASUS}-overleg-kenmerk", soort: VERSLAG, tekst: "Wat is gezegd.", betrokkene: "HANDVAT",
  aangehaald: ["${CANARY_FEIT}"] }`;
const IN_OVERLEG = "fase = 'CASUSOVERLEG', doelbesluit_op = now(), deelnemersbesluit_op = now()";
/** Open to everybody at the table; which facts and which paragraphs, the register says. */
export const FACTS: readonly Decision[] = [
  {
    name: 'feitVastleggen',
    call: `feitVastleggen(casus: "${CASUS}", feit: ${FEIT}, versie: 1)`,
    reset: "fase = 'UITVRAAG', doelbesluit_op = now(), deelnemersbesluit_op = now()",
    outcome: '{ __typename ... on FeitVastgelegd { casus { nummer } } ... on FeitOnvolledig { fouten { veld } } }',
  },
  {
    name: 'feitIntrekken',
    call: `feitIntrekken(casus: "${CASUS}", kenmerk: "${KENMERK}", versie: 1)`,
    reset: "fase = 'UITVRAAG', doelbesluit_op = now(), deelnemersbesluit_op = now()",
  },
  {
    name: 'verslagAanvullen',
    call: `verslagAanvullen(casus: "${CASUS}", alinea: ${ALINEA}, versie: 1)`,
    reset: IN_OVERLEG,
    outcome: '{ __typename ... on AlineaVastgelegd { casus { nummer } } ... on AlineaOnvolledig { fouten { veld } } }',
  },
  {
    name: 'alineaIntrekken',
    call: `alineaIntrekken(casus: "${CASUS}", kenmerk: "${KENMERK}", versie: 1)`,
    reset: IN_OVERLEG,
  },
];

const ADVIES_UITKOMST = '{ __typename ... on AdviesOnvolledig { fouten { veld } } ... on BesluitGeweigerd { uitleg } }';
/** Of the house too, but asked by whoever works at casussen, and given by the procesregisseur alone. */
const ADVIEZEN: readonly Decision[] = [
  {
    name: 'adviesVragen',
    call: `adviesVragen(vraag: { soort: INFORMATIE, situatie: "Een jongere komt niet meer op school.", leefgebieden: ["ZORG"],
      geprobeerd: "Gesprekken op school.", vraag: "Welke weg is er nog?" })`,
    reset: IN_OVERLEG,
    outcome: ADVIES_UITKOMST,
    made: 'AdviesBijgewerkt',
    rollen: ['PROCESREGISSEUR', 'CASUSREGISSEUR', 'PROFESSIONAL'],
  },
  {
    name: 'adviesGeven',
    call: 'adviesGeven(kenmerk: "advies-van-de-toets", advies: "Vraag het de leerplicht.", strekking: ANDER_LOKET, versie: 1)',
    reset: IN_OVERLEG,
    outcome: ADVIES_UITKOMST,
    made: 'AdviesBijgewerkt',
    rollen: ['PROCESREGISSEUR'],
  },
];

/** Of the house and of no casus: asked in the worklist, where there is no fase. */
export const OF_THE_HOUSE: readonly Decision[] = [
  {
    name: 'tafelVaststellen',
    call: `tafelVaststellen(tafel: { code: "toets", naam: "Toets", eigenaar: "zvh", voorzitter: "procesregisseur", voorzitterVan: "zvh",
      vasteDeelnemers: ["politie"], ritme: OP_AFROEP, informatiedeling: [MONDELING], duurMinuten: 60, casussenMax: 4 }, versie: 0)`,
    reset: IN_OVERLEG,
    outcome: '{ __typename ... on BesluitGeweigerd { uitleg } }',
    made: 'TafelVastgesteld',
  },
  {
    name: 'overlegPlannen',
    call: `overlegPlannen(overleg: { tafel: "${TAFEL}", dag: "2099-12-30", begint: "09:00", duurMinuten: 60,
      agenda: [{ casus: "${CASUS}", minuten: 15 }] }, versie: 0)`,
    reset: IN_OVERLEG,
    outcome: '{ __typename ... on BesluitGeweigerd { uitleg } }',
    made: 'OverlegGepland',
  },
  ...LISTS,
  ...ADVIEZEN,
];

type Register = (text: string) => Promise<readonly Record<string, unknown>[]>;

/** Takes away what a change made beside the canaries, and puts the paragraph of the test back. */
export async function resetOverleg(register: Register): Promise<void> {
  await register("delete from aanwezigen where casus = $1 and organisatie = 'politie'");
  await register("delete from overleggen where casus = $1 and kenmerk not like 'kanarie-%'");
  await register("delete from verslagalineas where casus = $1 and kenmerk not like 'kanarie-%'");
  await register("delete from agendapunten where casus = $1 and overleg not like 'kanarie-%'");
  await register("delete from overlegmomenten where kenmerk not like 'kanarie-%' and $1 <> ''");
  await register("delete from tafels where code = 'toets' and $1 <> ''");
  await register("delete from adviesvragen where kenmerk not like 'kanarie-%' and $1 <> ''");
  await register(
    `insert into adviesvragen (kenmerk, soort, oin, vrager, situatie, leefgebieden, lijstversie, geprobeerd, vraag, gesteld_op)
     select 'advies-van-de-toets', 'INFORMATIE', '${OIN.politie}', 'x', 'x', '{ZORG}', '2025.1', 'x', 'x', current_date where $1 <> ''`,
  );
  await register(
    `insert into verslagalineas (casus, overleg, kenmerk, soort, tekst, vastgelegd_door, eerste_verwerking_op)
     select casus, overleg, '${KENMERK}', 'VERSLAG', 'tekst', 'politie', now() from verslagalineas where casus = $1`,
  );
}

/** Whether there is the paragraph of the test, and nothing of an overleg or a tafel beside it. */
export async function isOverlegUntouched(register: Register): Promise<boolean> {
  const [made] = await register(
    `select (select count(*) from verslagalineas where casus = $1 and kenmerk not like 'kanarie-%' and kenmerk <> '${KENMERK}')
       + (select count(*) from verslagalineas where casus = $1 and kenmerk = '${KENMERK}') * 10
       + (select count(*) from overlegmomenten where kenmerk not like 'kanarie-%') * 100
       + (select count(*) from tafels where code = 'toets') * 1000
       + (select abs(count(*) - 1) + coalesce(sum(versie - 1), 0) from adviesvragen where kenmerk not like 'kanarie-%') * 10000 as sum`,
  );
  return Number(made?.sum) === 10 && (await isLijstUntouched(register));
}
