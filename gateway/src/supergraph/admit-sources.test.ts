import type { Logger } from '@ketenhub/service';
import { BRONNEN, type Bron } from '@ketenhub/vocabulary';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Admission, admitSources } from './admit-sources.ts';
import type { Canary } from './canary.ts';
import type { Probed } from './probe-source.ts';

const PASSED: Probed = { soort: 'TOEGELATEN', supergraaf: 'sha256-x' };
const AWAY: Probed = { soort: 'GEEN_ANTWOORD', why: 'gets no answer' };
const CHEATS: Probed = { soort: 'GEZAKT', why: 'gives a value' };
const EVERY_MS = 5;

let lines: string[];
let probes: number;
let police: Probed;
let admission: Admission;

const sourceOf = (bron: Bron) => ({ bron, canary: { bron } as Canary });
function open(sources = BRONNEN.map(sourceOf) as Parameters<typeof admitSources>[0]['sources']): void {
  const write = ({ bron, why, beveiliging }: Record<string, string>) =>
    lines.push([beveiliging, bron, why].filter(Boolean).join(' '));
  admission = admitSources({
    sources,
    everyMs: EVERY_MS,
    logger: { error: write, warn: write, info: () => undefined } as unknown as Logger,
    async probe({ bron }) {
      if (bron !== 'politie') return PASSED;
      probes += 1;
      return police;
    },
  });
}
beforeEach(() => {
  [lines, probes, police] = [[], 0, PASSED];
  open();
});
afterEach(() => admission.stop());

const served = (): Bron[] => BRONNEN.filter(admission.isAdmitted);
const others = BRONNEN.filter((bron) => bron !== 'politie');

describe('which sources a gateway serves after its start', () => {
  it('none before it was tried, and all that pass', async () => {
    expect(served()).toEqual([]);
    await admission.begin();
    expect(served()).toEqual(BRONNEN);
    expect(lines).toEqual([]);
  });

  it.each<[string, Probed, string]>([
    ['is away', AWAY, 'politie gets no answer'],
    ['answers whom it must not', CHEATS, 'BRON_NIET_TOEGELATEN politie gives a value'],
  ])('not one that %s; the others are, and it comes in once it passes', async (_, outcome, line) => {
    police = outcome;
    await admission.begin();
    expect(served()).toEqual(others);
    const tried = probes;
    await vi.waitFor(() => expect(probes).toBeGreaterThan(tried + 2));
    expect(served()).toEqual(others);
    // Told once, however often it is tried.
    expect(lines).toEqual([line]);
    police = PASSED;
    await vi.waitFor(() => expect(served()).toEqual(BRONNEN));
  });

  it('not one that comes up and then fails the probe, and that is told as well', async () => {
    police = AWAY;
    await admission.begin();
    police = CHEATS;
    await vi.waitFor(() => expect(lines).toHaveLength(2));
    expect(served()).toEqual(others);
  });

  it('not one of which the schema gives nothing to try', async () => {
    open(BRONNEN.map((bron) => (bron === 'politie' ? { bron, canary: null } : sourceOf(bron))));
    await admission.begin();
    expect([served(), probes]).toEqual([others, 0]);
    expect(lines).toEqual(['BRON_NIET_TOEGELATEN politie has no field that a probe can ask']);
  });

  it('none more after it was stopped', async () => {
    police = AWAY;
    await admission.begin();
    admission.stop();
    const tried = probes;
    police = PASSED;
    await new Promise((resolve) => setTimeout(resolve, 20 * EVERY_MS));
    expect([served(), probes]).toEqual([others, tried]);
  });
});
