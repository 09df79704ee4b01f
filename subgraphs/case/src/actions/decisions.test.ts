import { FASEN, type Fase, OIN, type Organisatie } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { allesOpen } from '../../test/alles-open.ts';
import { ONTBREEKT } from '../../test/good-terugsturing.ts';
import { DECIDED, facts, now, oordelen, take } from '../../test/take-decision.ts';
import type { DecisionFacts } from '../store/decision-facts.ts';
import { CRITERIA } from '../store/tables.ts';
import { readValueLists } from '../values/value-lists.ts';
import type { Criteriumoordeel } from './aanmelding.ts';
import { enrich } from './enrich.ts';
import { establishPlan } from './establish-plan.ts';
import { judgeCriteria } from './judge-criteria.ts';
import { takeOffList } from './place-on-list.ts';
import { type Actie, recordActie } from './record-actie.ts';
import { recordDeelnemers } from './record-deelnemers.ts';
import { recordDoelbesluit } from './record-doelbesluit.ts';
import { recordFase } from './record-fase.ts';
import { recordRegiekleur } from './record-regiekleur.ts';
import { recordTriagedeelnemers } from './record-triagedeelnemers.ts';
import { returnAanmelding } from './return-aanmelding.ts';
import { updateVoortgang } from './update-actie.ts';

/** The table of the Handvat (domain 2.2), written out once more: the rows go to the columns named, after both decisions. */
const STEPS: Record<Fase, readonly Fase[]> = {
  AANMELDING: ['TRIAGE'],
  TRIAGE: ['UITVRAAG'],
  UITVRAAG: ['CASUSOVERLEG', 'AFGESLOTEN'],
  CASUSOVERLEG: ['UITVRAAG', 'UITVOERING', 'AFGESLOTEN'],
  UITVOERING: ['CASUSOVERLEG', 'AFSCHALING', 'AFGESLOTEN'],
  // Back is no step of the fase but an opschaling, with its reason; on needs the last checks.
  AFSCHALING: ['AFGESLOTEN'],
  AFGESLOTEN: [],
};

/** From here a casus closes without the last checks, and so only with a reason. */
const ZONDER_CHECKS: readonly Fase[] = ['UITVRAAG', 'CASUSOVERLEG', 'UITVOERING'];
const VERHUISD = { reden: 'VERHUISD', toelichting: 'Woont nu in een andere regio.' } as const;

/** The last checks are recorded, and who got the regie back sits at the table. */
const CHECKED: Partial<DecisionFacts> = {
  deelnemers: [OIN.college],
  afschaling: { risicocheck: 'IN_ORDE', samenwerkingscheck: 'BELEGD', regieBij: OIN.college },
};

describe('the fase of a casus', () => {
  it.each(FASEN)('goes from %s only where the Handvat lets it', (from) => {
    const afsluiting = (to: Fase) => (to === 'AFGESLOTEN' && ZONDER_CHECKS.includes(from) ? VERHUISD : null);
    const open = FASEN.filter(
      (to) => 'casus' in take(recordFase(to, afsluiting(to)), facts({ ...DECIDED, fase: from }, CHECKED)),
    );
    expect(open).toEqual(FASEN.filter((to) => STEPS[from].includes(to)));
  });

  it('goes back from the triage to the aanmelder only before the doelbesluit', () => {
    expect(take(returnAanmelding(ONTBREEKT))).toMatchObject({ casus: { fase: 'AANMELDING' }, relink: [] });
    expect(take(returnAanmelding(ONTBREEKT), facts({ doelbesluitOp: now }))).toHaveProperty('uitleg');
    for (const fase of FASEN.filter((een) => een !== 'TRIAGE'))
      expect(take(returnAanmelding(ONTBREEKT), facts({ fase }))).toHaveProperty('uitleg');
  });

  it('BGS 1.6: never goes back without what the melding lacks, and its besluit does not tell that', () => {
    expect(take(recordFase('AANMELDING'))).toEqual({
      uitleg:
        'Van TRIAGE naar AANMELDING gaat een casus alleen met aanmeldingTerugsturen, met wat er aan de melding ontbreekt.',
    });
    for (const fase of ['UITVRAAG', 'AFGESLOTEN'] as const)
      expect(take(recordFase('AANMELDING'), facts({ ...DECIDED, fase }))).toEqual({
        uitleg: `Van ${fase} kan een casus niet naar AANMELDING.`,
      });
    expect(take(returnAanmelding([]))).toEqual({ fouten: [{ veld: 'ontbreekt', uitleg: expect.any(String) }] });
    expect(take(returnAanmelding(ONTBREEKT))).toEqual({
      casus: { fase: 'AANMELDING' },
      soort: 'FASE',
      inhoud: 'AANMELDING',
      relink: [],
      apply: expect.any(Function),
    });
  });

  it('R23: goes to the triage with a complete aanmelding only', () => {
    const toTriage = (more: Partial<DecisionFacts>) => take(recordFase('TRIAGE'), facts({ fase: 'AANMELDING' }, more));
    expect(toTriage({})).toMatchObject({ casus: { fase: 'TRIAGE' } });
    expect(toTriage({ heeftAanmelding: false })).toHaveProperty('uitleg');
    expect(toTriage({ betrokkenen: [] })).toHaveProperty('uitleg');
  });

  it('R17: a closed casus does not open again by a step', () => {
    for (const to of FASEN)
      expect(take(recordFase(to), facts({ ...DECIDED, fase: 'AFGESLOTEN' }))).toHaveProperty('uitleg');
  });

  it('R02: the uitvraag opens only after both decisions', () => {
    for (const half of [{}, { doelbesluitOp: now }, { deelnemersbesluitOp: now }]) {
      expect(take(recordFase('UITVRAAG'), facts(half), { by: [] })).toEqual({
        uitleg: 'De uitvraag begint pas na het doelbesluit en het deelnemersbesluit.',
      });
    }
    expect(take(recordFase('UITVRAAG'), facts(DECIDED), { by: [] })).toMatchObject({
      casus: { fase: 'UITVRAAG' },
      relink: [],
    });
  });

  it('tells each deelnemer of every fase from the uitvraag on, so that who answers by hand is asked; of an earlier one nobody', () => {
    const deelnemers = [OIN.om, OIN.ggz];
    const step = (from: Fase, to: Fase) => take(recordFase(to), facts({ ...DECIDED, fase: from }, { deelnemers }));
    for (const [from, to] of [
      ['TRIAGE', 'UITVRAAG'],
      ['UITVRAAG', 'CASUSOVERLEG'],
      ['CASUSOVERLEG', 'UITVOERING'],
      ['UITVOERING', 'AFSCHALING'],
    ] as const)
      expect(step(from, to)).toMatchObject({ casus: { fase: to }, relink: deelnemers });
    const back = take(returnAanmelding(ONTBREEKT), facts({ fase: 'TRIAGE' }, { deelnemers }));
    expect(back).toMatchObject({ casus: { fase: 'AANMELDING' }, relink: [] });
  });

  it('R22: closing is decided by overheidsdeelnemers', () => {
    const close = (by: readonly string[]) =>
      take(recordFase('AFGESLOTEN', VERHUISD), facts({ ...DECIDED, fase: 'UITVRAAG' }), { by });
    for (const by of [[], ['ggz'], ['politie', 'ggz'], ['zvh'], ['onbekend']])
      expect(close(by)).toHaveProperty('uitleg');
    expect(close(['politie', 'om'])).toMatchObject({ casus: { fase: 'AFGESLOTEN' } });
  });

  it('closing keeps the day on which it was done, and no other step touches it', () => {
    const step = (from: Fase, to: Fase) =>
      take(recordFase(to), facts({ ...DECIDED, fase: from }, CHECKED), { by: ['om'] }) as { readonly casus?: object };
    expect(step('AFSCHALING', 'AFGESLOTEN').casus).toEqual({ fase: 'AFGESLOTEN', afgeslotenOp: now });
    expect(step('UITVOERING', 'AFSCHALING').casus).toEqual({ fase: 'AFSCHALING' });
  });

  it('R03: a casus in AFSCHALING closes only with the last checks done and the regie at a ketenpartner at the table', () => {
    const close = (more: Partial<DecisionFacts>) =>
      take(recordFase('AFGESLOTEN'), facts({ ...DECIDED, fase: 'AFSCHALING' }, { ...CHECKED, ...more }), {
        by: ['om'],
      });
    const checks = { risicocheck: 'IN_ORDE', samenwerkingscheck: 'IN_ORDE', regieBij: OIN.college } as const;
    expect(close({})).toMatchObject({ casus: { fase: 'AFGESLOTEN' } });
    expect(close({ afschaling: null })).toMatchObject({ uitleg: expect.stringMatching(/laatste checks/) });
    for (const check of ['risicocheck', 'samenwerkingscheck'])
      expect(close({ afschaling: { ...checks, [check]: 'STAAT_OPEN' } })).toMatchObject({
        uitleg: expect.stringMatching(/staat nog iets open/),
      });
    expect(close({ deelnemers: [OIN.om] })).toMatchObject({ uitleg: expect.stringMatching(/neemt niet meer deel/) });
  });

  it.each(ZONDER_CHECKS)(
    'WGS 2.31(8): closes straight from %s only with the reason why nobody did the last checks',
    (fase) => {
      const close = (...afsluiting: Parameters<typeof recordFase>[1][]) =>
        take(recordFase('AFGESLOTEN', ...afsluiting), facts({ ...DECIDED, fase }, CHECKED), { by: ['om'] });
      expect(close()).toEqual({
        uitleg: expect.stringMatching(/^Schaal eerst af, met de laatste checks; of geef de reden/),
      });
      for (const toelichting of ['', '    ', 'x'])
        expect(close({ ...VERHUISD, toelichting })).toEqual({
          fouten: [{ veld: 'toelichting', uitleg: expect.any(String) }],
        });
      expect(close(VERHUISD)).toMatchObject({ casus: { fase: 'AFGESLOTEN', afgeslotenOp: now } });
    },
  );

  it('is no way around the last checks of a casus that was scaled down, and no other step takes a reason to close', () => {
    const afgeschaald = facts({ ...DECIDED, fase: 'AFSCHALING' });
    const hoortNiet = { uitleg: expect.stringMatching(/hoort niet bij deze stap/) };
    expect(take(recordFase('AFGESLOTEN', VERHUISD), afgeschaald, { by: ['om'] })).toEqual(hoortNiet);
    expect(take(recordFase('AFGESLOTEN', VERHUISD), facts({ heropendOp: now }), { by: ['om'] })).toEqual(hoortNiet);
    expect(take(recordFase('CASUSOVERLEG', VERHUISD), facts({ ...DECIDED, fase: 'UITVRAAG' }))).toEqual(hoortNiet);
  });

  it('R17: closing takes back the links of every deelnemer and of the aanmelder', () => {
    const closed = facts({ ...DECIDED, fase: 'UITVOERING' }, { deelnemers: [OIN.om, OIN.ggz] });
    const change = take(recordFase('AFGESLOTEN', VERHUISD), closed, { by: ['om'] });
    expect('relink' in change && [...change.relink].sort()).toEqual([OIN.om, OIN.ggz, OIN.politie].sort());
  });
});

describe('the judgement of the melding', () => {
  it('R22: is of overheidsdeelnemers: no private deelnemer, nobody unknown and not nobody is asked for it', () => {
    expect(take(recordTriagedeelnemers(['politie', 'om', 'om']))).toMatchObject({ inhoud: 'politie om', relink: [] });
    for (const wrong of [[], ['ggz'], ['politie', 'reclassering'], ['zvh'], ['onbekend'], ['__proto__']])
      expect(take(recordTriagedeelnemers(wrong))).toMatchObject({ fouten: [{ veld: 'deelnemers' }] });
    expect(take(recordTriagedeelnemers(['om']), facts({ doelbesluitOp: now }))).toHaveProperty('uitleg');
  });

  const vier: Criteriumoordeel[] = CRITERIA.map((criterium) => ({
    criterium,
    voldaan: criterium !== 'c',
    toelichting: 'Zo is het.',
  }));
  const judge = (organisatie: Organisatie, given = facts(), list = vier) =>
    take(judgeCriteria(OIN[organisatie], list), given, { by: [organisatie], organisatie: OIN[organisatie] });

  it('R23: is given by who was asked, in the triage, before the doelbesluit, on all four criteria once', () => {
    expect(judge('om')).toMatchObject({ inhoud: 'a b d', relink: [] });
    expect(judge('burgemeester')).toHaveProperty('uitleg');
    expect(judge('om', facts({ doelbesluitOp: now }))).toHaveProperty('uitleg');
    for (const fase of FASEN.filter((name) => name !== 'TRIAGE'))
      expect(judge('om', facts({ fase }))).toHaveProperty('uitleg');
    for (const list of [
      [],
      vier.slice(1),
      [...vier, ...vier.slice(0, 1)],
      vier.map((een) => ({ ...een, criterium: 'a' })),
    ])
      expect(judge('om', facts(), list)).toMatchObject({ fouten: [{ veld: 'oordelen' }] });
    expect(
      judge(
        'om',
        facts(),
        vier.map((een) => ({ ...een, toelichting: ' ' })),
      ),
    ).toMatchObject({ fouten: [0, 1, 2, 3].map((index) => ({ veld: `oordelen.${index}.toelichting` })) });
  });

  it('R22: is open to the aanmelder too when it is an overheidsdeelnemer, and to a private aanmelder not', () => {
    const nobody = { triagedeelnemers: [] };
    expect(judge('politie', facts({}, nobody))).toHaveProperty('casus');
    expect(judge('ggz', facts({ aanmelder: OIN.ggz }, nobody))).toHaveProperty('uitleg');
  });
});

describe('the doelbesluit', () => {
  const decide = (by: readonly string[], given = facts()) => take(recordDoelbesluit, given, { by });

  it('R23: is taken in the triage, once each that decides recorded all four criteria as met', () => {
    expect(decide(['politie', 'om'])).toMatchObject({ casus: { doelbesluitOp: now }, relink: [] });
    expect(decide(['politie', 'om'], facts({}, { oordelen: oordelen('politie') }))).toEqual({
      uitleg: expect.stringMatching(/dat ontbreekt van: om\.$/),
    });
    const without = (criterium: string) =>
      oordelen('politie').map((een) => ({ ...een, voldaan: een.criterium !== criterium }));
    for (const criterium of CRITERIA)
      expect(decide(['politie'], facts({}, { oordelen: without(criterium) }))).toHaveProperty('uitleg');
    expect(decide(['politie'], facts({}, { oordelen: [] }))).toHaveProperty('uitleg');
    for (const fase of ['AANMELDING', 'AFGESLOTEN'] as const)
      expect(decide(['politie'], facts({ fase }))).toHaveProperty('uitleg');
    for (const fase of FASEN) expect(decide(['politie'], facts({ fase, ...DECIDED }))).toHaveProperty('uitleg');
  });

  it('WGS 2.32(3): is taken after the triage too by a casus that came there by its place on a list', () => {
    const given = { fase: 'UITVRAAG', deelnemersbesluitOp: now } as const;
    expect(decide(['politie'], facts(given, { lijsten: ['top-x'] }))).toMatchObject({ casus: { doelbesluitOp: now } });
  });

  it('R22: is of overheidsdeelnemers only, and somebody takes it', () => {
    const all = facts({}, { oordelen: oordelen('politie', 'om', 'college', 'ggz', 'reclassering', 'zvh') });
    for (const by of [[], ['ggz'], ['politie', 'reclassering'], ['zvh'], ['onbekend'], ['POLITIE'], ['__proto__']])
      expect(decide(by, all)).toHaveProperty('uitleg');
    expect(decide(['politie', 'om', 'college'], all)).toHaveProperty('casus');
  });

  it('is taken once: its date does not move', () => {
    expect(decide(['politie'], facts({ doelbesluitOp: new Date(0) }))).toHaveProperty('uitleg');
  });
});

describe('the deelnemersbesluit', () => {
  const decide = (deelnemers: readonly string[], given = facts({ doelbesluitOp: now }), by = ['politie']) =>
    take(recordDeelnemers(deelnemers), given, { by });

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
      expect(decide(wrong)).toMatchObject({ fouten: [{ veld: 'deelnemers' }] });
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

describe('verrijken', () => {
  it('R02: asks the designated deelnemers again, after both decisions and nowhere else', () => {
    const given = (fase: Fase, casus = {}) => facts({ fase, ...DECIDED, ...casus }, { deelnemers: [OIN.om, OIN.ggz] });
    for (const fase of ['UITVRAAG', 'CASUSOVERLEG'] as const)
      expect(take(enrich, given(fase), { by: [] })).toMatchObject({ relink: [OIN.om, OIN.ggz] });
    for (const fase of ['AANMELDING', 'TRIAGE', 'UITVOERING', 'AFSCHALING', 'AFGESLOTEN'] as const)
      expect(take(enrich, given(fase), { by: [] })).toHaveProperty('uitleg');
    for (const half of [{ doelbesluitOp: null }, { deelnemersbesluitOp: null }])
      expect(take(enrich, given('UITVRAAG', half), { by: [] })).toHaveProperty('uitleg');
  });
});

describe('the plan, its acties and the regiekleur', () => {
  const uitvoering = (fase: Fase = 'UITVOERING') => facts({ ...DECIDED, fase }, { deelnemers: [OIN.om, OIN.ggz] });
  const registers = { waardelijsten: readValueLists(), hubvelden: () => new Map(), feitentoets: allesOpen };
  const doel = { leefgebied: 'HUISVESTING', omschrijving: 'Een eigen plek.' };
  const actie = { omschrijving: 'Bellen met de corporatie.', actiehouder: 'om', deadline: '2026-12-01' };

  it('a plan names known leefgebieden, in the casusoverleg or the uitvoering, by the house', () => {
    const plan = (doelen: readonly (typeof doel)[], fase?: Fase) =>
      take(establishPlan(registers, doelen), uitvoering(fase), { by: [] });
    expect(plan([doel])).toMatchObject({ inhoud: '1 doelen' });
    for (const wrong of [[], Array(41).fill(doel)]) expect(plan(wrong)).toMatchObject({ fouten: [{ veld: 'doelen' }] });
    expect(plan([doel, { leefgebied: 'HOND', omschrijving: '-' }])).toMatchObject({
      fouten: [{ veld: 'doelen.1.leefgebied' }, { veld: 'doelen.1.omschrijving' }],
    });
    for (const fase of ['AANMELDING', 'TRIAGE', 'UITVRAAG', 'AFSCHALING', 'AFGESLOTEN'] as const)
      expect(plan([doel], fase)).toHaveProperty('uitleg');
  });

  it('R03: an actie is for a deelnemer of the casus or the house, with a deadline to come', () => {
    const record = (change: Partial<Actie>) => take(recordActie({ ...actie, ...change }), uitvoering(), { by: [] });
    for (const good of [{}, { actiehouder: 'zvh' }, { actiehouder: 'ggz' }, { deadline: '2026-11-18' }])
      expect(record(good)).toHaveProperty('casus');
    const contactpunt = { naam: '', functie: 'nr 123456789', telefoon: '999990019' };
    expect(record({ omschrijving: '', actiehouder: 'politie', deadline: '2026-11-17', contactpunt })).toMatchObject({
      fouten: [
        { veld: 'omschrijving' },
        { veld: 'actiehouder' },
        { veld: 'deadline' },
        { veld: 'contactpunt.naam' },
        { veld: 'contactpunt.functie' },
        { veld: 'contactpunt.telefoon' },
      ],
    });
    for (const wrong of [{ actiehouder: 'x' }, { deadline: '3026-12-01' }])
      expect(record(wrong)).toMatchObject({ fouten: [{ veld: Object.keys(wrong)[0] }] });
  });

  it('how an actie stands is told by its actiehouder or the house, and by nobody else', () => {
    const tell = (organisatie: string, volgnummer = 1) =>
      take(updateVoortgang(organisatie, { volgnummer, actieStatus: 'GEDAAN' }), uitvoering(), { by: [], organisatie });
    for (const organisatie of [OIN.om, OIN.zvh]) expect(tell(organisatie)).toMatchObject({ inhoud: '1 GEDAAN' });
    expect(tell(OIN.ggz)).toHaveProperty('uitleg');
    expect(tell(OIN.zvh, 2)).toHaveProperty('uitleg');
  });

  it('R24: the regiekleur is a judgement with its features and why, and nothing is recorded without; its besluit tells neither', () => {
    const colour = (kenmerken: readonly string[], toelichting = 'De samenwerking loopt vast.', fase?: Fase) =>
      take(
        recordRegiekleur({ regiekleur: 'ROOD', kenmerken, toelichting }, { organisatie: OIN.zvh, gebruiker: 'petra' }),
        uitvoering(fase),
        { by: [] },
      );
    expect(colour(['IMPASSE', 'ZORG_UITGEPUT'])).toMatchObject({ casus: { regiekleur: 'ROOD' }, inhoud: 'VASTGELEGD' });
    // No kenmerk is bound to a colour (domain 5.4).
    expect(colour(['MONITOREN'])).toMatchObject({ casus: { regiekleur: 'ROOD' } });
    for (const kenmerken of [[], ['IMPASSE', 'BESTAAT_NIET'], ['constructor']])
      expect(colour(kenmerken, ' \n ')).toMatchObject({ fouten: [{ veld: 'kenmerken' }, { veld: 'toelichting' }] });
    expect(colour(['IMPASSE'], 'Goed.\u202e')).toMatchObject({ fouten: [{ veld: 'toelichting' }] });
    expect(colour(['IMPASSE'], undefined, 'TRIAGE')).toHaveProperty('uitleg');
  });
});

describe('a casus that goes off a list', () => {
  const off = (casus: Partial<DecisionFacts['casus']>, lijsten: readonly string[]) =>
    take(takeOffList('top-x'), facts(casus, { lijsten, deelnemers: [OIN.om, OIN.ggz] }), { by: [] });

  it('R02: goes back to the triage with nobody designated when nothing else established that it fits the doel', () => {
    const placed = { fase: 'UITVOERING', regiekleur: 'ROOD', deelnemersbesluitOp: now } as const;
    expect(off(placed, ['top-x'])).toMatchObject({
      casus: { fase: 'TRIAGE', regiekleur: null, deelnemersbesluitOp: null },
      relink: [OIN.om, OIN.ggz, OIN.politie],
    });
    expect(off(placed, ['plus', 'top-x'])).toMatchObject({ casus: {}, relink: [] });
    expect(off({ ...placed, doelbesluitOp: now }, ['top-x'])).toMatchObject({ casus: {}, relink: [] });
  });

  it('R19: is then no melding to reject, as it has something to account for: it is judged, or closed by overheidsdeelnemers', () => {
    const fallen = facts({}, { eerderAangewezen: true });
    expect(take(returnAanmelding(ONTBREEKT), fallen)).toEqual({ uitleg: expect.stringMatching(/al eerder opgepakt/) });
    expect(take(recordFase('AFGESLOTEN'), fallen)).toMatchObject({ casus: { fase: 'AFGESLOTEN' } });
    expect(take(recordDoelbesluit, fallen)).toMatchObject({ casus: { doelbesluitOp: now } });
    expect(take(recordFase('AFGESLOTEN'), facts())).toHaveProperty('uitleg');
  });
});
