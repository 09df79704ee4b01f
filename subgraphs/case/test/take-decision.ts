import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { OIN, type Organisatie } from '@ketenhub/vocabulary';
import type { Decision } from '../src/actions/record-decision.ts';
import { openRuimte } from '../src/process/beslisruimte.ts';
import { readCaseProcess } from '../src/process/case-process.ts';
import type { DecisionFacts } from '../src/store/decision-facts.ts';
import { CRITERIA } from '../src/store/tables.ts';

const beleid = await readBeleid('schema/beleid.json');
const casusproces = readCaseProcess();
export const now = new Date('2026-11-18T09:00:00Z');

/** All four criteria met in the judgement of these organisations. */
export const oordelen = (...wie: readonly Organisatie[]): DecisionFacts['oordelen'] =>
  wie.flatMap((code) => CRITERIA.map((criterium) => ({ oin: OIN[code], criterium, voldaan: true })));

/** What the term rests on, of a betrokkene who was first processed on this day. */
export const stand = (
  eersteVerwerking: string,
  besluiten: DecisionFacts['stand']['besluiten'] = [],
): DecisionFacts['stand'] => ({
  nummer: 'ZVH-2026-0101',
  fase: 'TRIAGE',
  afgeslotenOp: null,
  eersteVerwerkingOp: new Date(`${eersteVerwerking}T12:00:00Z`),
  besluiten,
});

/** A melding in the triage, of a casus of the politie; changed where the test says so. */
export function facts(casus: Partial<DecisionFacts['casus']> = {}, more: Partial<DecisionFacts> = {}): DecisionFacts {
  return {
    casus: {
      nummer: 'ZVH-2026-0101',
      thema: 'VOLWASSENEN',
      fase: 'TRIAGE',
      regiekleur: null,
      versie: 1,
      aanmelder: OIN.politie,
      domein: 'JUSTITIE',
      gemeente: 'Ketendam',
      gemeentegrensoverstijgend: false,
      hoofdonderwerp: null,
      hoofdonderwerpVersie: null,
      doelgroep: null,
      doelgroepVersie: null,
      aanpak: 'MAATWERK',
      aangemeldOp: now,
      doelbesluitOp: null,
      deelnemersbesluitOp: null,
      afgeslotenOp: null,
      heropendOp: null,
      ...casus,
    },
    deelnemers: [],
    triagedeelnemers: [OIN.politie, OIN.om, OIN.college],
    lijsten: [],
    eerderAangewezen: false,
    betrokkenen: [{} as DecisionFacts['betrokkenen'][number]],
    heeftAanmelding: true,
    oordelen: oordelen('politie', 'om', 'college'),
    acties: [{ volgnummer: 1, actiehouder: 'om' }],
    stand: stand('2025-11-18'),
    afschaling: null,
    ...more,
  };
}
export const DECIDED = { doelbesluitOp: now, deelnemersbesluitOp: now };

export interface Wie {
  readonly by?: readonly string[];
  readonly organisatie?: string;
}
/** What a decision makes of these facts. */
export const take = (decision: Decision, given = facts(), { by = ['politie'], organisatie = OIN.zvh }: Wie = {}) =>
  decision({
    ...openRuimte(casusproces, { facts: given, beleid, genomenDoor: by, organisatie, dag: '2026-11-18' }),
    now,
  });
