import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { FASEN, type Fase, OIN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../store/case-facts.ts';
import { recordDeelnemers } from './record-deelnemers.ts';
import { recordDoelbesluit } from './record-doelbesluit.ts';
import { recordFase } from './record-fase.ts';

const beleid = await readBeleid('schema/beleid.json');
const now = new Date('2026-11-18T09:00:00Z');

function facts(casus: Partial<CaseFacts['casus']> = {}, more: Partial<CaseFacts> = {}): CaseFacts {
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
      ...casus,
    },
    deelnemers: [],
    betrokkenen: [],
    voldaan: ['a', 'b', 'c', 'd'],
    ...more,
  };
}
const DECIDED = { doelbesluitOp: now, deelnemersbesluitOp: now };

/** The table of the Handvat (domain 2.2), written out once more: the rows go to the columns named. */
const STEPS: Record<Fase, readonly Fase[]> = {
  AANMELDING: ['TRIAGE'],
  TRIAGE: ['AANMELDING', 'UITVRAAG'],
  UITVRAAG: ['CASUSOVERLEG', 'AFGESLOTEN'],
  CASUSOVERLEG: ['UITVRAAG', 'UITVOERING', 'AFGESLOTEN'],
  UITVOERING: ['CASUSOVERLEG', 'AFSCHALING', 'AFGESLOTEN'],
  AFSCHALING: ['UITVOERING', 'AFGESLOTEN'],
  AFGESLOTEN: [],
};

describe('the fase of a casus', () => {
  it.each(FASEN)('goes from %s only where the Handvat lets it', (from) => {
    const open = FASEN.filter(
      (to) => 'casus' in recordFase(beleid, to, ['politie'])(facts({ ...DECIDED, fase: from }), now),
    );
    expect(open).toEqual(FASEN.filter((to) => STEPS[from].includes(to)));
  });

  it('R17: a closed casus does not open again by a step', () => {
    for (const to of FASEN)
      expect(recordFase(beleid, to, ['politie'])(facts({ ...DECIDED, fase: 'AFGESLOTEN' }), now)).toHaveProperty(
        'uitleg',
      );
  });

  it('R02: the uitvraag opens only after both decisions', () => {
    const uitvraag = recordFase(beleid, 'UITVRAAG', []);
    for (const half of [{}, { doelbesluitOp: now }, { deelnemersbesluitOp: now }]) {
      expect(uitvraag(facts(half), now)).toEqual({
        uitleg: 'De uitvraag begint pas na het doelbesluit en het deelnemersbesluit.',
      });
    }
    expect(uitvraag(facts(DECIDED), now)).toMatchObject({ casus: { fase: 'UITVRAAG' }, relink: [] });
  });

  it('tells each deelnemer of every fase from the uitvraag on, so that who answers by hand is asked; of an earlier one nobody', () => {
    const deelnemers = [OIN.om, OIN.ggz];
    const step = (from: Fase, to: Fase) =>
      recordFase(beleid, to, [])(facts({ ...DECIDED, fase: from }, { deelnemers }), now);
    for (const [from, to] of [
      ['TRIAGE', 'UITVRAAG'],
      ['UITVRAAG', 'CASUSOVERLEG'],
      ['CASUSOVERLEG', 'UITVOERING'],
      ['UITVOERING', 'AFSCHALING'],
    ] as const)
      expect(step(from, to)).toMatchObject({ casus: { fase: to }, relink: deelnemers });
    expect(step('TRIAGE', 'AANMELDING')).toMatchObject({ relink: [] });
  });

  it('R22: closing is decided by overheidsdeelnemers', () => {
    const close = (by: readonly string[]) =>
      recordFase(beleid, 'AFGESLOTEN', by)(facts({ ...DECIDED, fase: 'UITVRAAG' }), now);
    for (const by of [[], ['ggz'], ['politie', 'ggz'], ['zvh'], ['onbekend']])
      expect(close(by)).toHaveProperty('uitleg');
    expect(close(['politie', 'om'])).toMatchObject({ casus: { fase: 'AFGESLOTEN' } });
  });

  it('closing keeps the day on which it was done, and no other step touches it', () => {
    const step = (from: Fase, to: Fase) =>
      recordFase(beleid, to, ['om'])(facts({ ...DECIDED, fase: from }), now) as { readonly casus?: object };
    expect(step('AFSCHALING', 'AFGESLOTEN').casus).toEqual({ fase: 'AFGESLOTEN', afgeslotenOp: now });
    expect(step('AFSCHALING', 'UITVOERING').casus).toEqual({ fase: 'UITVOERING' });
  });

  it('R17: closing takes back the links of every deelnemer and of the aanmelder', () => {
    const closed = facts({ ...DECIDED, fase: 'UITVOERING' }, { deelnemers: [OIN.om, OIN.ggz] });
    const change = recordFase(beleid, 'AFGESLOTEN', ['om'])(closed, now);
    expect('relink' in change && [...change.relink].sort()).toEqual([OIN.om, OIN.ggz, OIN.politie].sort());
  });
});

describe('the doelbesluit', () => {
  const decide = (by: readonly string[], given = facts()) => recordDoelbesluit(beleid, by)(given, now);

  it('R23: is taken in the triage, once all four criteria are recorded as met', () => {
    expect(decide(['politie'])).toMatchObject({ casus: { doelbesluitOp: now }, relink: [] });
    for (const voldaan of [[], ['a'], ['a', 'b', 'c'], ['b', 'c', 'd']])
      expect(decide(['politie'], facts({}, { voldaan }))).toHaveProperty('uitleg');
    for (const fase of FASEN.filter((name) => name !== 'TRIAGE'))
      expect(decide(['politie'], facts({ fase }))).toHaveProperty('uitleg');
  });

  it('R22: is of overheidsdeelnemers only, and somebody takes it', () => {
    for (const by of [[], ['ggz'], ['politie', 'reclassering'], ['zvh'], ['onbekend'], ['POLITIE'], ['__proto__']])
      expect(decide(by)).toHaveProperty('uitleg');
    expect(decide(['politie', 'om', 'college'])).toHaveProperty('casus');
  });

  it('is taken once: its date does not move', () => {
    expect(decide(['politie'], facts({ doelbesluitOp: new Date(0) }))).toHaveProperty('uitleg');
  });
});

describe('the deelnemersbesluit', () => {
  const decide = (deelnemers: readonly string[], given = facts({ doelbesluitOp: now }), genomenDoor = ['politie']) =>
    recordDeelnemers(beleid, { deelnemers, genomenDoor })(given, now);

  it('follows the doelbesluit, and is not taken in a closed casus', () => {
    expect(decide(['politie'], facts())).toHaveProperty('uitleg');
    expect(decide(['politie'], facts({ ...DECIDED, fase: 'AFGESLOTEN' }))).toHaveProperty('uitleg');
    expect(decide(['politie'])).toMatchObject({ casus: { deelnemersbesluitOp: now } });
  });

  it('R22: is of overheidsdeelnemers only; a private deelnemer may be named in it', () => {
    for (const by of [[], ['ggz'], ['politie', 'ggz'], ['zvh']])
      expect(decide(['politie'], facts({ doelbesluitOp: now }), by)).toHaveProperty('uitleg');
    expect(decide(['ggz', 'politie'])).toHaveProperty('casus');
  });

  it('names organisations of the register: not nobody, not the house, not a stranger', () => {
    for (const wrong of [[], ['zvh'], ['politie', 'zvh'], ['onbekend'], ['politie', 'onbekend'], [OIN.politie], ['']])
      expect(decide(wrong)).toHaveProperty('uitleg');
  });

  it('R03: brings in line the links of who comes, who stays, who leaves, and of the aanmelder', () => {
    const given = facts({ ...DECIDED }, { deelnemers: [OIN.om, OIN.ggz] });
    const change = decide(['om', 'college', 'college'], given);
    expect('relink' in change && [...change.relink].sort()).toEqual([OIN.om, OIN.ggz, OIN.college, OIN.politie].sort());
  });

  it('keeps the date of the first one', () => {
    expect(decide(['om'], facts({ ...DECIDED, deelnemersbesluitOp: new Date(0) }))).toMatchObject({
      casus: { deelnemersbesluitOp: new Date(0) },
    });
  });
});
