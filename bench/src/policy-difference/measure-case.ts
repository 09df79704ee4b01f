import { gevallenVoor, type Toestand, type Versie, vergelijk } from '@ketenhub/policy';
import { verschilEenVoorEen } from '@ketenhub/policy/testing/een-voor-een.ts';
import { CASES } from './cases.ts';

export interface Measured {
  readonly groups: number;
  /** States of those groups; each has an answer of both versions. */
  readonly states: number;
  /** Of these the states that were asked one by one; the others both versions refuse by their place. */
  readonly asked: number;
  /** States in which the answers differ. */
  readonly different: number;
  /** The first is that of a process that compared nothing before, as of the command. */
  readonly seconds: readonly number[];
  /** The same by a whole decision of both versions in each state, in the same cycles. */
  readonly oneByOneSeconds: readonly number[];
}

function timed<T>(work: () => T): readonly [seconds: number, T] {
  const start = performance.now();
  const result = work();
  return [(performance.now() - start) / 1000, result];
}

interface Found {
  readonly richting: string;
  readonly velden: readonly string[];
  readonly toestanden: readonly Toestand[];
}

function oneByOne(oud: Versie, nieuw: Versie, groups: readonly (readonly string[])[]): Found[] {
  const statesOf = (veld: string) => {
    const bron = nieuw.annotaties.get(veld)?.toepassingen[0]?.bron;
    const eigenaar = nieuw.beleid.deelnemers.find(({ code }) => code === bron);
    return { bron, states: eigenaar === undefined ? [] : [...gevallenVoor(nieuw.beleid, eigenaar)] };
  };
  let last: ReturnType<typeof statesOf> | null = null;
  return groups.flatMap((velden) => {
    const [veld = ''] = velden;
    if (last?.bron !== nieuw.annotaties.get(veld)?.toepassingen[0]?.bron) last = statesOf(veld);
    const { opent, sluit } = verschilEenVoorEen(oud, nieuw, veld, last?.states ?? []);
    return [
      { richting: 'OPENT', velden, toestanden: opent },
      { richting: 'SLUIT', velden, toestanden: sluit },
    ].filter(({ toestanden }) => toestanden.length > 0);
  });
}

const asText = (found: readonly Found[]): string =>
  JSON.stringify(found.map(({ richting, velden, toestanden }) => [richting, velden, toestanden]));

/** @throws Error when the two ways do not find the same. */
export function measureCase(name: string, cycles: number): Measured {
  const make = CASES[name];
  if (make === undefined) throw new Error(`no case ${name}`);
  const seconds: number[] = [];
  const oneByOneSeconds: number[] = [];
  let measured = { groups: 0, states: 0, asked: 0, different: 0 };
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const versions = make();
    const [took, { verschillen, omvang }] = timed(() => vergelijk(...versions));
    const [oud, nieuw] = make();
    const [tookOneByOne, found] = timed(() => oneByOne(oud, nieuw, omvang.groepen));
    if (asText(verschillen) !== asText(found)) throw new Error(`${name}: not what one by one finds`);
    seconds.push(took);
    oneByOneSeconds.push(tookOneByOne);
    const different = verschillen.reduce((sum, { toestanden }) => sum + toestanden.length, 0);
    measured = { groups: omvang.groepen.length, states: omvang.toestanden, asked: omvang.gevraagd, different };
  }
  return { ...measured, seconds, oneByOneSeconds };
}
