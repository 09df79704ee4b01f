import { readFileSync } from 'node:fs';
import { type Beleid, leesBeleid } from '@ketenhub/policy';
import { describe, expect, it } from 'vitest';
import { createPolicyClock } from './policy-clock.ts';
import type { Release, Vrijgave } from './release.ts';

const own = leesBeleid(JSON.parse(readFileSync(new URL('../../../schema/beleid.json', import.meta.url), 'utf8')));
const DIGEST = {
  oud: `sha256-${'A'.repeat(43)}`,
  nieuw: `sha256-${'B'.repeat(43)}`,
  later: `sha256-${'C'.repeat(43)}`,
};
const SWITCH = '2026-11-18T12:00:00Z';
const OVERLAP_END = '2026-11-18T12:01:00Z';

function release(serienummer: number, naam: keyof typeof DIGEST, told: Partial<Vrijgave> = {}, beleid = own): Release {
  const geldigVanaf = told.geldigVanaf ?? '2026-01-01T00:00:00Z';
  const digest = DIGEST[naam];
  return {
    beleid: { ...beleid, digest },
    vrijgave: {
      serienummer,
      digest,
      vorigeDigest: null,
      geldigVanaf,
      overlapTot: geldigVanaf,
      goedkeuringen: [],
      ...told,
    },
  };
}
const oud = release(1, 'oud');
const nieuw = release(2, 'nieuw', { vorigeDigest: DIGEST.oud, geldigVanaf: SWITCH, overlapTot: OVERLAP_END });

/** The releases seen at an instant that the test can move. */
function at(instant: string, releases: readonly Release[] = [oud, nieuw]) {
  let ms = Date.parse(instant);
  const clock = createPolicyClock(releases, () => ms);
  return {
    clock,
    to: (next: string) => {
      ms = Date.parse(next);
    },
    decides: () => clock.current().digest,
    accepts: () => Object.values(DIGEST).filter((digest) => clock.named(digest) !== null),
  };
}

describe('which policy decides (A18, A49)', () => {
  it('is the one in force until the instant of the next, and the next from that instant on', () => {
    const hub = at('2026-11-18T11:59:59.999Z');
    expect(hub.decides()).toBe(DIGEST.oud);
    hub.to(SWITCH);
    expect(hub.decides()).toBe(DIGEST.nieuw);
  });

  it('A49: no decision under the old digest after the switch, but a token made under it is answered inside the overlap', () => {
    const hub = at(SWITCH);
    expect(hub.accepts()).toEqual([DIGEST.oud, DIGEST.nieuw]);
    expect(hub.clock.named(DIGEST.oud)?.digest).toBe(DIGEST.oud);
    hub.to('2026-11-18T12:00:59.999Z');
    expect(hub.accepts()).toEqual([DIGEST.oud, DIGEST.nieuw]);
    hub.to(OVERLAP_END);
    expect(hub.accepts()).toEqual([DIGEST.nieuw]);
    expect(hub.decides()).toBe(DIGEST.nieuw);
  });

  it('a release without overlap ends the old policy at once, for a right that must go now', () => {
    const hub = at(SWITCH, [oud, release(2, 'nieuw', { vorigeDigest: DIGEST.oud, geldigVanaf: SWITCH })]);
    expect(hub.accepts()).toEqual([DIGEST.nieuw]);
  });

  it('the announced one is answered no sooner than 30 s before its instant, for a token service whose clock is ahead', () => {
    const hub = at('2026-11-18T11:59:29.999Z');
    expect(hub.accepts()).toEqual([DIGEST.oud]);
    hub.to('2026-11-18T11:59:30Z');
    expect(hub.accepts()).toEqual([DIGEST.oud, DIGEST.nieuw]);
    expect(hub.decides()).toBe(DIGEST.oud);
  });

  it('A18: knows no other digest, and in the overlap only the one that compliance named as the one before', () => {
    const forged = release(2, 'nieuw', { vorigeDigest: DIGEST.later, geldigVanaf: SWITCH, overlapTot: OVERLAP_END });
    const hub = at(SWITCH, [oud, forged]);
    expect(hub.accepts()).toEqual([DIGEST.nieuw]);
    expect(hub.clock.named('')).toBeNull();
  });

  it('A18: a clock that is set back brings no older policy back', () => {
    const hub = at(SWITCH);
    expect(hub.decides()).toBe(DIGEST.nieuw);
    hub.to('2026-11-18T11:00:00Z');
    expect(hub.decides()).toBe(DIGEST.nieuw);
  });

  it('takes over what is announced while it runs; a lower serial or the same one again changes nothing', () => {
    const hub = at('2026-11-18T11:00:00Z', [oud]);
    const before = hub.clock.current();
    hub.clock.add([oud, nieuw]);
    expect(hub.clock.current()).toBe(before);
    hub.to(SWITCH);
    expect(hub.decides()).toBe(DIGEST.nieuw);
    hub.clock.add([release(1, 'later', { geldigVanaf: SWITCH }), release(2, 'later', { geldigVanaf: SWITCH })]);
    expect(hub.decides()).toBe(DIGEST.nieuw);
  });

  it('an urgent release overtakes one that is announced for later', () => {
    const urgent = release(3, 'later', { vorigeDigest: DIGEST.oud, geldigVanaf: '2026-11-18T11:30:00Z' });
    const hub = at('2026-11-18T11:30:00Z', [oud, nieuw, urgent]);
    expect(hub.decides()).toBe(DIGEST.later);
    hub.to(SWITCH);
    expect(hub.decides()).toBe(DIGEST.later);
  });

  it('does not decide at all before the first release is in force', () => {
    expect(() => at('2025-12-31T23:59:59Z').decides()).toThrow('no policy release is in force');
  });
});

describe('a rule that begins or lapses while the process runs', () => {
  const [eerste] = own.regels;
  if (eerste === undefined) throw new Error('the protocol has rules');
  const regels: Beleid['regels'] = [
    { ...eerste, id: 'POL-90', geldigVanaf: '2025-03-01', geldigTot: '2026-07-01' },
    { ...eerste, id: 'POL-91', geldigVanaf: '2026-07-01', geldigTot: null },
  ];
  const hub = at('2026-06-30T21:59:59Z', [release(1, 'oud', {}, { ...own, regels })]);
  const ids = (beleid: Beleid | null): string[] => (beleid?.regels ?? []).map(({ id }) => id);

  it('does so at midnight in the Netherlands, without a restart', () => {
    hub.to('2026-06-30T21:59:59.999Z');
    expect(ids(hub.clock.current())).toEqual(['POL-90']);
    hub.to('2026-06-30T22:00:00Z');
    expect(ids(hub.clock.current())).toEqual(['POL-91']);
    expect(hub.clock.current().digest).toBe(DIGEST.oud);
  });

  it('a token made just before midnight is answered by the rules of its own day', () => {
    hub.to('2026-06-30T22:00:01Z');
    expect(ids(hub.clock.named(DIGEST.oud, Date.parse('2026-06-30T21:59:59Z')))).toEqual(['POL-90']);
    expect(ids(hub.clock.named(DIGEST.oud))).toEqual(['POL-91']);
  });

  it('gives the same object all day, so that a cache can hang on it, and another one after midnight', () => {
    hub.to('2026-07-01T08:00:00Z');
    const morning = hub.clock.current();
    hub.to('2026-07-01T20:00:00Z');
    expect(hub.clock.current()).toBe(morning);
    hub.to('2026-07-02T08:00:00Z');
    expect(hub.clock.current()).not.toBe(morning);
  });
});
