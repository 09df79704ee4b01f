import { dutchDay, OIN } from '@ketenhub/vocabulary';
import { CASUS } from './canary-world.ts';
import type { Decision } from './decisions.ts';

/** Name of the one question of the test. */
const UITVRAAG = 'vraag-van-de-toets';
const ASKED_OUTCOME =
  '{ __typename ... on UitvraagBijgewerkt { uitvraag { kenmerk } } ... on UitvraagOnvolledig { fouten { veld } } }';
const ASKED = {
  reset: "fase = 'UITVRAAG', doelbesluit_op = now(), deelnemersbesluit_op = now()",
  outcome: ASKED_OUTCOME,
};
/** Those of the house, and the one of the deelnemer that was asked. */
export const QUESTIONS: readonly (Decision & { readonly organisatie: string })[] = [
  {
    ...ASKED,
    name: 'uitvraagVastleggen',
    call: `uitvraagVastleggen(casus: "${CASUS}", versie: 1, uitvraag: { organisatie: "politie", leefgebied: "ZORG",
      vraag: "Wat moeten wij weten?", reden: "Voor het overleg.", gewenstOp: "${dutchDay(new Date())}" })`,
    organisatie: 'zvh',
  },
  {
    ...ASKED,
    name: 'uitvraagIntrekken',
    call: `uitvraagIntrekken(casus: "${CASUS}", kenmerk: "${UITVRAAG}", versie: 1)`,
    organisatie: 'zvh',
  },
  {
    ...ASKED,
    name: 'herinneren',
    call: `herinneren(casus: "${CASUS}", kenmerk: "${UITVRAAG}", versie: 1)`,
    organisatie: 'zvh',
  },
  {
    ...ASKED,
    name: 'uitvraagBeantwoord',
    call: `uitvraagBeantwoord(casus: "${CASUS}", kenmerk: "${UITVRAAG}", versie: 1)`,
    organisatie: 'ggz',
  },
];

/** The register with one question, to the ggz and long ago; `$1` is the casus. */
export const ONE_QUESTION: readonly string[] = [
  'delete from uitvragen where casus = $1',
  `insert into uitvragen (casus, kenmerk, oin, leefgebied, lijstversie, vraag, reden, doel, gevraagd_op, gewenst_op)
   values ($1, '${UITVRAAG}', '${OIN.ggz}', 'ZORG', '2025.1', 'x', 'x', 'ZVH-UITVRAAG', '2025-01-01', '2025-01-02')`,
];

/** Name of the one request of the test. */
const AVG = 'verzoek-van-de-toets';
const REQUESTED = {
  reset: "fase = 'AFGESLOTEN', doelbesluit_op = now(), deelnemersbesluit_op = now()",
  outcome:
    '{ __typename ... on AvgBijgewerkt { verzoek { kenmerk } } ... on AvgOnvolledig { fouten { veld uitleg } } }',
};
const of = (handeling: string, invoer: string): string =>
  `${handeling}(casus: "${CASUS}", kenmerk: "${AVG}", versie: 1, ${invoer})`;
/** For the contactpunt alone, in a closed casus too. */
export const REQUESTS: readonly Decision[] = [
  {
    ...REQUESTED,
    name: 'avgVerzoekVastleggen',
    call: `avgVerzoekVastleggen(casus: "${CASUS}", versie: 1, verzoek: { soort: INZAGE, ontvangenOp: "2026-01-01",
      identiteitGecontroleerdOp: "2026-01-01", identiteitGecontroleerdDoor: "balie" })`,
  },
  {
    ...REQUESTED,
    name: 'avgStandpuntVastleggen',
    call: of('avgStandpuntVastleggen', 'standpunt: { organisatie: "ggz", antwoord: GEEN_BEZWAAR, onderdelen: [] }'),
  },
  { ...REQUESTED, name: 'avgTermijnVerlengen', call: of('avgTermijnVerlengen', 'reden: COMPLEXITEIT') },
  { ...REQUESTED, name: 'avgBesluitVastleggen', call: of('avgBesluitVastleggen', 'besluit: { uitkomst: TOEGEWEZEN }') },
  {
    ...REQUESTED,
    name: 'avgCorrectieMelden',
    call: of(
      'avgCorrectieMelden',
      'correctie: { organisatie: "ggz", veld: "GgzBetrokkenheid.sinds", gebrek: ONJUIST, omschrijving: "Dit klopt niet." }',
    ),
  },
  { ...REQUESTED, name: 'avgInformeren', call: of('avgInformeren', 'informeren: { geinformeerdOp: "2026-01-01" }') },
];

/** The register with one request to rectify, to which the ggz has no objection. */
export const ONE_REQUEST: readonly string[] = [
  'delete from correcties where casus = $1',
  'delete from avg_verzoeken where casus = $1',
  `insert into avg_verzoeken (casus, kenmerk, soort, ontvangen_op, identiteit_gecontroleerd_op, identiteit_gecontroleerd_door, raadpleging_tot, standpunten)
   values ($1, '${AVG}', 'RECTIFICATIE', current_date, current_date, 'x', current_date,
     '[{"oin":"${OIN.ggz}","antwoord":"GEEN_BEZWAAR","onderdelen":[],"herbeoordelenOp":null,"beantwoordOp":"2026-01-01"}]')`,
];

type Register = (text: string) => Promise<Record<string, unknown>[]>;

/** Whether the one question and the one request are as they were put there. */
export async function isUntouched(register: Register): Promise<boolean> {
  const questions = await register('select kenmerk, versie from uitvragen where casus = $1');
  const requests = await register('select kenmerk, versie from avg_verzoeken where casus = $1');
  const isOne = (rows: Record<string, unknown>[], kenmerk: string): boolean =>
    rows.length === 1 && rows[0]?.kenmerk === kenmerk && rows[0]?.versie === 1;
  return isOne(questions, UITVRAAG) && isOne(requests, AVG);
}
