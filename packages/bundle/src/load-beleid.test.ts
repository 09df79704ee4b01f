import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BundleRefused, digestOf, loadBeleid } from './load-beleid.ts';

const OWN = new URL('../../../schema/beleid.json', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'ketenhub-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Bundle = Record<string, unknown> & { versie: string; regels: unknown[]; digest: string };
const own = (): Bundle => JSON.parse(readFileSync(OWN, 'utf8'));

function written(content: string | object): string {
  const path = join(folder, 'beleid.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const signed = (bundle: Record<string, unknown>): string => written({ ...bundle, digest: digestOf(bundle) });

describe('the policy bundle at start (A18)', () => {
  it('is taken as the repository holds it', () => {
    const { digest, versie } = own();
    expect(loadBeleid(written(own()))).toMatchObject({ digest, versie });
  });

  it('does not depend on the order in which it is written', () => {
    const turned = Object.fromEntries(Object.entries(own()).reverse());
    expect(loadBeleid(written(turned)).digest).toBe(own().digest);
  });

  it.each([
    ['an edited version', (bundle: Bundle) => ({ ...bundle, versie: '2099.1' })],
    ['a rule less', (bundle: Bundle) => ({ ...bundle, regels: bundle.regels.slice(1) })],
    ['a rule twice', (bundle: Bundle) => ({ ...bundle, regels: [...bundle.regels, bundle.regels[0]] })],
    ['a member more', (bundle: Bundle) => ({ ...bundle, extra: true })],
    ['another digest', (bundle: Bundle) => ({ ...bundle, digest: digestOf({}) })],
    ['no digest', ({ digest: _, ...bundle }: Bundle) => bundle],
    ['an empty digest', (bundle: Bundle) => ({ ...bundle, digest: null })],
  ])('is refused with %s, in one line that names the file', (_, change) => {
    const path = written(change(own()));
    expect(() => loadBeleid(path)).toThrow(new BundleRefused(`policy bundle ${path} does not match its digest`));
  });

  it.each([
    ['no rules', ({ regels: _, ...bundle }: Bundle) => bundle],
    ['rules of another form', (bundle: Bundle) => ({ ...bundle, regels: [{ id: 1 }] })],
    ['a version that is no text', (bundle: Bundle) => ({ ...bundle, versie: 7 })],
    ['doelen as a text', (bundle: Bundle) => ({ ...bundle, doelen: 'alle' })],
  ])('is refused with %s, also when its digest is right', (_, change) => {
    const path = signed(change(own()));
    expect(() => loadBeleid(path)).toThrow(
      new BundleRefused(`policy bundle ${path} has another shape than this version reads`),
    );
  });

  it.each(['', '{', 'null', '7', '"beleid"', '<html>'])('is refused when the file holds no bundle: %j', (content) => {
    const path = written(content);
    expect(() => loadBeleid(path)).toThrow(new BundleRefused(`policy bundle ${path} cannot be read`));
  });

  it('is refused, and nothing takes its place, when the file is missing or has no canonical form', () => {
    expect(() => loadBeleid(join(folder, 'geen.json'))).toThrow(BundleRefused);
    expect(() => loadBeleid(folder)).toThrow(BundleRefused);
    expect(() => loadBeleid(written('{"digest":"x","versie":"\\ud800"}'))).toThrow(BundleRefused);
    expect(() => loadBeleid(written('[]'))).toThrow(BundleRefused);
  });
});
