import { testBsn } from '@ketenhub/region';
import { type Doel, dutchDay, type Fase, KLASSE_VAN, type Organisatie, type Rol } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, askDirectly, deliver, type Handle, newHandle, type Setting, signLink } from './ask-directly.ts';
import { asOwner, fillCanaryRecords, fillGates } from './canary-records.ts';
import { allFields, secretOwners } from './canary-world.ts';
import type { Right } from './rights.ts';
import { type RunningSubgraphs, startSubgraphs } from './start-subgraphs.ts';
import { FULL_RIGHT } from './token-attacks.ts';
import { readView, type View, wholeQuestion } from './whole-view.ts';

const CASUS = 'ZVH-2026-9101';
const OTHER_CASUS = 'ZVH-2026-9102';

/** A person and what a care organisation has of them; care must say the same of all of these. */
const SILENT = [
  'who is not linked',
  'who is linked and not known here',
  'who is known, without a gate',
  'whose gate was withdrawn',
  'whose gate was withdrawn on a day to come',
  'whose gate has ended',
  'whose gate begins tomorrow',
  'whose gate is for another casus',
] as const;
type Silent = (typeof SILENT)[number];

const ASKERS: readonly [Rol, Organisatie, Doel, Fase][] = [
  ['PROCESREGISSEUR', 'zvh', 'ZVH-CASUSOVERLEG', 'CASUSOVERLEG'],
  ['PROFESSIONAL', 'ggz', 'ZVH-UITVRAAG', 'UITVRAAG'],
  ['PROFESSIONAL', 'veilig-thuis', 'ZVH-CASUSOVERLEG', 'CASUSOVERLEG'],
  ['PROFESSIONAL', 'politie', 'ZVH-CASUSOVERLEG', 'CASUSOVERLEG'],
  ['CASUSREGISSEUR', 'college', 'ZVH-UITVOERING', 'UITVOERING'],
];

let subgraphs: RunningSubgraphs;
let view: View;
const handles = new Map<Silent | 'open', Handle>();

const day = (offset: number): string => dutchDay(new Date(Date.now() + offset * 86_400_000));
const bsnOf = (index: number): string => testBsn(980_000 + index);

function handleOf(what: Silent | 'open'): Handle {
  const handle = handles.get(what);
  if (handle === undefined) throw new Error(what);
  return handle;
}

async function linkAll(persons: readonly (Handle & { bsn: string })[]): Promise<void> {
  for (const organisatie of view.organisaties) {
    const message = { bron: 'zorg' as const, organisatie, casus: CASUS, betrokkenen: persons };
    expect((await deliver(subgraphs.of('zorg').url, await signLink(subgraphs.issuer.caseKey, message))).status).toBe(
      202,
    );
  }
}

async function openGates(): Promise<void> {
  const { ownerUrl } = subgraphs.of('zorg').database;
  const owners = secretOwners(view);
  const gate = (
    what: Silent | 'open',
    rest: { casus?: string; vanaf?: string; tot?: string; ingetrokkenOp?: string },
  ) => fillGates(ownerUrl, owners, { bsn: bsnOf(what === 'open' ? 50 : SILENT.indexOf(what)), casus: CASUS, ...rest });
  await gate('whose gate was withdrawn', { ingetrokkenOp: day(-10) });
  await gate('whose gate was withdrawn on a day to come', { ingetrokkenOp: day(10) });
  await gate('whose gate has ended', { tot: day(-1) });
  await gate('whose gate begins tomorrow', { vanaf: day(2) });
  await gate('whose gate is for another casus', { casus: OTHER_CASUS });
  await gate('open', {});
}

beforeAll(async () => {
  subgraphs = await startSubgraphs(['zorg']);
  view = readView('zorg');
  const known = SILENT.map((what, index) => ({ what, bsn: bsnOf(index) })).filter(
    ({ what }) => what !== 'who is linked and not known here',
  );
  const persons = [...known.map(({ bsn }, index) => ({ code: `p${index}`, bsn })), { code: 'open', bsn: bsnOf(50) }];
  await fillCanaryRecords(subgraphs.of('zorg').database.ownerUrl, view.organisaties, persons);
  for (const what of [...SILENT, 'open'] as const) handles.set(what, { id: newHandle(), soort: 'HOOFDPERSOON' });
  const linked = [
    ...SILENT.map((what, index) => ({ what, bsn: bsnOf(index) })),
    { what: 'open' as const, bsn: bsnOf(50) },
  ];
  await linkAll(
    linked.filter(({ what }) => what !== 'who is not linked').map(({ what, bsn }) => ({ ...handleOf(what), bsn })),
  );
  await openGates();
});
afterAll(() => subgraphs?.stop());

function ask(what: Silent | 'open', right: Right): Promise<Answer> {
  const setting: Setting = { casus: CASUS, betrokkenen: [handleOf(what)] };
  const question = wholeQuestion(view, setting);
  return askDirectly(subgraphs, {
    bron: 'zorg',
    right,
    setting,
    question,
    velden: allFields(view),
    beleid: view.beleid.digest,
  });
}

/** The answer as it would read for any handle. */
function neutral(what: Silent | 'open', { status, headers, text }: Answer): string {
  return JSON.stringify({ status, headers, text: text.replaceAll(handleOf(what).id, 'HANDVAT') });
}

function rightOf([rol, organisatie, doel, fase]: (typeof ASKERS)[number]): Right {
  return { ...FULL_RIGHT, rol, organisatie, klasse: KLASSE_VAN[organisatie], doel, fase };
}

describe('care, asked over HTTP about persons under beroepsgeheim', () => {
  it('gives values of the one person whose gates are open, so that the silence below means something', async () => {
    const { text } = await ask('open', FULL_RIGHT);
    expect(text).toContain('kanarie-open-ggz_betrokkenheden-team');
    expect(text).toContain('"stand":"GEKOPPELD"');
  });

  it.each(ASKERS)(
    'R05: says to a %s of %s the same, byte for byte, of everybody of whom it may say nothing',
    async (...asker) => {
      const right = rightOf(asker);
      const answers = new Map<string, Silent[]>();
      for (const what of SILENT) {
        const answer = neutral(what, await ask(what, right));
        answers.set(answer, [...(answers.get(answer) ?? []), what]);
      }
      expect([...answers.values()]).toEqual([[...SILENT]]);
      expect([...answers.keys()][0]).toContain('"status":200');
      expect([...answers.keys()][0]).not.toMatch(/kanarie-|GEKOPPELD|NIETS_BEKEND|BEPERKT/);
    },
  );

  it('R05: says the same of all of them when they are asked in one request, and in which order', async () => {
    const betrokkenen = SILENT.map(handleOf);
    const setting: Setting = { casus: CASUS, betrokkenen };
    const question = wholeQuestion(view, setting);
    const asked = {
      bron: 'zorg' as const,
      right: FULL_RIGHT,
      setting,
      question,
      velden: allFields(view),
      beleid: view.beleid.digest,
    };
    const { text } = await askDirectly(subgraphs, asked);
    const { data } = JSON.parse(text) as { data: { _entities: { id: string }[] } };
    const bodies = new Set(data._entities.map(({ id: _id, ...rest }) => JSON.stringify(rest)));
    expect(bodies.size).toBe(1);
    expect(data._entities.map(({ id }) => id)).toEqual(betrokkenen.map(({ id }) => id));
  });

  it('R06: falls silent with the withdrawal itself, at the very next question', async () => {
    const before = await ask('open', FULL_RIGHT);
    await asOwner(
      subgraphs.of('zorg').database.ownerUrl,
      'update grondslagen set ingetrokken_op = current_date where persoon_id in (select id from personen where bsn = $1)',
      [bsnOf(50)],
    );
    const after = await ask('open', FULL_RIGHT);
    expect(before.text).toContain('kanarie-open-');
    expect(neutral('open', after)).toBe(neutral('who is not linked', await ask('who is not linked', FULL_RIGHT)));
  });

  it('R05: takes a link of a known and of an unknown person with the same receipt', async () => {
    const deliverOf = async (bsn: string): Promise<Answer> => {
      const message = {
        bron: 'zorg' as const,
        organisatie: 'ggz' as const,
        casus: OTHER_CASUS,
        betrokkenen: [{ id: newHandle(), soort: 'HOOFDPERSOON' as const, bsn }],
      };
      return deliver(subgraphs.of('zorg').url, await signLink(subgraphs.issuer.caseKey, message));
    };
    expect(await deliverOf(bsnOf(2))).toEqual(await deliverOf(testBsn(999_999)));
  });

  it('R05: writes of none of them in its log that there is something', () => {
    expect(subgraphs.of('zorg').log()).not.toMatch(/kanarie-|grondslag|motivering/);
  });
});
