import { FASEN, OIN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { ONTBREEKT } from '../../test/good-terugsturing.ts';
import { DECIDED, facts, now, stand, take } from '../../test/take-decision.ts';
import type { DecisionFacts } from '../store/decision-facts.ts';
import { recordDeelnemers } from './record-deelnemers.ts';
import { recordFase } from './record-fase.ts';
import { reopenCasus } from './reopen-casus.ts';
import { returnAanmelding } from './return-aanmelding.ts';

describe('the heropening', () => {
  const heropening = { reden: 'TERUGVAL', toelichting: 'De overlast is na de zomer terug.' } as const;
  const closed = (more: Partial<DecisionFacts> = {}) =>
    facts({ ...DECIDED, fase: 'AFGESLOTEN', regiekleur: 'ROOD', afgeslotenOp: now }, more);
  const reopen = (given = closed(), by: readonly string[] = ['politie', 'om'], toelichting?: string) =>
    take(reopenCasus({ ...heropening, ...(toelichting === undefined ? {} : { toelichting }) }), given, { by });

  it('R17: brings a closed casus to the triage, where nothing of what was decided before counts, and tells no partner', () => {
    expect(reopen(closed({ deelnemers: [OIN.om, OIN.ggz] }))).toMatchObject({
      casus: {
        fase: 'TRIAGE',
        regiekleur: null,
        doelbesluitOp: null,
        deelnemersbesluitOp: null,
        afgeslotenOp: null,
        heropendOp: now,
      },
      soort: 'HEROPENING',
      inhoud: 'TERUGVAL',
      toelichting: heropening.toelichting,
      relink: [],
    });
  });

  it('R17: is of a closed casus only', () => {
    for (const fase of FASEN.filter((name) => name !== 'AFGESLOTEN'))
      expect(reopen(facts({ ...DECIDED, fase }))).toEqual({ uitleg: expect.stringMatching(/wel in: AFGESLOTEN/) });
  });

  it('R22: is decided by overheidsdeelnemers, and not by nobody', () => {
    for (const by of [[], ['ggz'], ['politie', 'ggz'], ['zvh'], ['onbekend'], ['__proto__']])
      expect(reopen(closed(), by)).toHaveProperty('uitleg');
    expect(reopen(closed(), ['college'])).toHaveProperty('casus');
  });

  it('R18: is refused from the last day of the term on, however that day came', () => {
    const passed = { uitleg: expect.stringMatching(/bewaartermijn is verstreken/) };
    const op = '2026-11-18';
    expect(reopen(closed({ stand: stand('2021-11-19') }))).toHaveProperty('casus');
    for (const last of ['2021-11-18', '2021-11-17', '2015-01-01'])
      expect(reopen(closed({ stand: stand(last) }))).toEqual(passed);
    const notNeeded = { soort: 'NIET_MEER_NODIG', op, tot: null, grond: null } as const;
    expect(reopen(closed({ stand: stand('2025-01-01', [notNeeded]) }))).toEqual(passed);
    const kept = { soort: 'BEWAARPLICHT', op: '2026-01-01', tot: null, grond: 'RECHTSVORDERING' } as const;
    expect(reopen(closed({ stand: stand('2021-11-18', [kept]) }))).toEqual(passed);
    const renewed = { soort: 'VERLENGING', op: '2026-11-01', tot: '2027-11-01', grond: 'B' } as const;
    expect(reopen(closed({ stand: stand('2021-11-18', [renewed]) }))).toHaveProperty('casus');
  });

  it('says why, in words that can be read', () => {
    for (const toelichting of ['', '         ', 'te kort', `verborgen \u202e teken hier`, 'x'.repeat(2_001)])
      expect(reopen(closed(), ['om'], toelichting)).toMatchObject({ fouten: [{ veld: 'toelichting' }] });
  });

  it('R17, R19: what is not taken up again is closed again: it is no melding to send back or to reject', () => {
    const again = facts({ heropendOp: now });
    expect(take(returnAanmelding(ONTBREEKT), again)).toEqual({ uitleg: expect.stringMatching(/sluit hem weer af/) });
    expect(take(recordFase('AFGESLOTEN'), again, { by: ['om'] })).toMatchObject({
      casus: { fase: 'AFGESLOTEN', afgeslotenOp: now },
    });
    for (const by of [[], ['ggz'], ['zvh']])
      expect(take(recordFase('AFGESLOTEN'), again, { by })).toHaveProperty('uitleg');
    expect(take(recordFase('AFGESLOTEN'), facts(), { by: ['om'] })).toHaveProperty('uitleg');
  });

  it('R02: asks both decisions again before the uitvraag', () => {
    expect(take(recordFase('UITVRAAG'), facts({ heropendOp: now }), { by: [] })).toHaveProperty('uitleg');
    expect(take(recordDeelnemers(['om']), facts({ heropendOp: now }))).toHaveProperty('uitleg');
  });
});
