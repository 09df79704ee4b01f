import { askDirectly, type Handle, newHandle } from '../zero-trust/ask-directly.ts';
import { allFields } from '../zero-trust/canary-world.ts';
import { FULL_RIGHT } from '../zero-trust/token-attacks.ts';
import { wholeQuestion } from '../zero-trust/whole-view.ts';
import { HIDDEN_CASUS } from './region-data.ts';
import type { RegionWorld } from './region-world.ts';
import { HONEST } from './seeds.ts';

/** From here on who measures can tell the two apart better than by guessing (attack 93). */
export const AUC_MAX = 0.55;

export interface TimeResult {
  readonly what: string;
  /** The chance that one of the first kind took longer than one of the second; 0.5 is no difference. */
  readonly auc: number;
}

/** The area under the ROC curve, by ranks (Mann-Whitney U); ties count half. */
export function areaUnderCurve(first: readonly number[], second: readonly number[]): number {
  const sorted = [...second].sort((a, b) => a - b);
  const below = (value: number, including: boolean): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = sorted[middle] ?? 0;
      if (at < value || (including && at === value)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const wins = first.reduce((sum, value) => sum + (below(value, false) + below(value, true)) / 2, 0);
  return wins / (first.length * second.length);
}

async function measure(
  what: string,
  samples: number,
  kinds: readonly [() => Promise<unknown>, () => Promise<unknown>],
): Promise<TimeResult> {
  const times: [number[], number[]] = [[], []];
  for (let sample = 0; sample < samples * 2 + 40; sample += 1) {
    // Interleaved in pairs of changing order, so that nothing that drifts or warms up favours one kind.
    const kind = (sample + (sample >> 1)) % 2 === 0 ? 0 : 1;
    const begun = performance.now();
    await kinds[kind]();
    if (sample >= 40) times[kind].push(performance.now() - begun);
  }
  return { what, auc: areaUnderCurve(times[0], times[1]) };
}

/** Times what exists out of sight against what does not exist; samples are of each kind. */
export async function measureTimes(world: RegionWorld, samples: number): Promise<TimeResult[]> {
  const question = (nummer: string) => ({
    query: `query Tijd($nummer: String!) { casus(nummer: $nummer) { nummer thema betrokkenen { soort politie { stand } } } }`,
    operationName: 'Tijd',
    variables: { nummer },
  });
  const askCasus = (nummer: string) => () => world.ask(HONEST, FULL_RIGHT, question(nummer));
  const results = [
    await measure('casus buiten beeld en onbekende casus', samples, [
      askCasus(HIDDEN_CASUS),
      askCasus('ZVH-2026-9999'),
    ]),
  ];
  for (const view of world.views.values()) {
    if (view.bron === 'casus') continue;
    const askAbout = (handle: () => string) => () => {
      const about: Handle = { id: handle(), soort: 'HOOFDPERSOON' };
      const { bron, beleid } = view;
      const asked = { ...wholeQuestion(view, { ...world.setting, betrokkenen: [about] }) };
      const token = { bron, right: FULL_RIGHT, setting: world.setting, velden: allFields(view), beleid: beleid.digest };
      return askDirectly(world.subgraphs, { ...token, question: asked });
    };
    const kinds = [askAbout(() => world.stranger.id), askAbout(newHandle)] as const;
    results.push(await measure(`${view.bron}: elders gekoppeld en onbekend handvat`, samples, kinds));
  }
  return results;
}
