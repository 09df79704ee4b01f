import { OIN } from '@ketenhub/vocabulary';
import { CASUS } from './canary-world.ts';
import type { Decision } from './decisions.ts';

/** A list of the test with criteria that hold, on which nothing stands; of the canaries each casus has its own. */
const LIJST = 'toets-lijst';
const UITVOERING = "fase = 'UITVOERING', doelbesluit_op = now(), deelnemersbesluit_op = now()";
const OUTCOME = '{ __typename ... on CasusBijgewerkt { casus { nummer } } ... on BesluitGeweigerd { uitleg } }';

export const ON_A_LIST: readonly Decision[] = [
  {
    name: 'opLijstPlaatsen',
    call: `opLijstPlaatsen(casus: "${CASUS}", plaatsing: { lijst: "${LIJST}", criteriaversie: 1,
      toelichting: "Waarom deze casus aan de criteria voldoet." }, genomenDoor: ["politie"], versie: 1)`,
    reset: UITVOERING,
    also: `insert into criteriumoordelen (casus, oin, criterium, voldaan, toelichting, beoordeeld_op)
      select $1, '${OIN.politie}', c, true, 'x', now() from unnest(array['a','b','c','d']) c on conflict do nothing`,
    outcome: OUTCOME,
  },
  {
    name: 'vanLijstHalen',
    call: `vanLijstHalen(casus: "${CASUS}", lijst: "${LIJST}", versie: 1)`,
    reset: UITVOERING,
    also: `insert into lijstplaatsingen (casus, lijst, criteriaversie, toelichting, genomen_door, geplaatst_op)
      values ($1, '${LIJST}', 1, 'x', '{politie}', '2025-01-01') on conflict do nothing`,
    outcome: OUTCOME,
  },
];

const OF_A_LIST = '{ __typename ... on CasuslijstOnvolledig { fouten { veld } } ... on BesluitGeweigerd { uitleg } }';
export const LISTS: readonly Decision[] = [
  {
    name: 'casuslijstVastleggen',
    call: 'casuslijstVastleggen(lijst: { code: "toets-nieuw", naam: "Nieuw" })',
    reset: UITVOERING,
    outcome: OF_A_LIST,
    made: 'CasuslijstVastgelegd',
  },
  {
    name: 'lijstcriteriaVastleggen',
    call: `lijstcriteriaVastleggen(lijst: "${LIJST}", versie: 1, criteria: { tekst: "Problematiek op drie leefgebieden.",
      publicatieUrl: "https://zvh.example/criteria", geldigVanaf: "2099-12-30" })`,
    reset: UITVOERING,
    outcome: OF_A_LIST,
    made: 'CasuslijstVastgelegd',
  },
];

type Register = (text: string) => Promise<readonly Record<string, unknown>[]>;

/** Takes away what a change made beside the canaries, and puts the list of the test back; before what `also` adds. */
export async function resetLijst(register: Register): Promise<void> {
  await register("delete from lijstplaatsingen where casus = $1 and lijst like 'toets-%'");
  await register("delete from lijstcriteria where lijst like 'toets-%' and versie > 1 and $1 <> ''");
  await register("delete from casuslijsten where code = 'toets-nieuw' and $1 <> ''");
  await register(
    `insert into casuslijsten select '${LIJST}', 'Toets', '2025-01-01', 'x' where $1 <> '' on conflict do nothing`,
  );
  await register(
    `insert into lijstcriteria select '${LIJST}', 1, 'x', 'https://zvh.example/x', '2025-01-01', '2025-01-01', 'x'
     where $1 <> '' on conflict do nothing`,
  );
}

/** Whether there is one list of the test with one version of its criteria. */
export async function isLijstUntouched(register: Register): Promise<boolean> {
  const [made] = await register(
    `select (select count(*) from casuslijsten where code like 'toets-%') * 10
       + (select count(*) from lijstcriteria where lijst like 'toets-%') as sum where $1 <> ''`,
  );
  return Number(made?.sum) === 11;
}
