import { OIN } from '@ketenhub/vocabulary';
import { CASUS } from './canary-world.ts';

/** A change of the register, and how it must stand for the change to be made. */
export interface Decision {
  readonly name: string;
  readonly call: string;
  /** The register as it must stand for the decision to be recorded. */
  readonly reset: string;
  /** What else in the register it asks. */
  readonly also?: string;
  readonly outcome?: string;
}

/** Name of the one question of the test. */
export const UITVRAAG = 'vraag-van-de-toets';
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
      vraag: "Wat moeten wij weten?", reden: "Voor het overleg.", gewenstOp: "${new Date().toISOString().slice(0, 10)}" })`,
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
