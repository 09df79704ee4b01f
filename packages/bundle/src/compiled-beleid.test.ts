import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { berekenDigest } from '@ketenhub/policy';
import { afterAll, describe, expect, it } from 'vitest';
import { BundleRefused } from './bundle-refused.ts';
import { readCompiled } from './compiled-beleid.ts';

const ROOT = join(import.meta.dirname, '../../..');
const OWN = join(ROOT, 'schema/beleid.json');
const folder = mkdtempSync(join(tmpdir(), 'ketenhub-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Bundle = Record<string, unknown> & { versie: string; regels: unknown[]; digest: string };
const GENERATE = 'put back the committed file, or run npm run generate';
const own = (): Bundle => JSON.parse(readFileSync(OWN, 'utf8'));

function written(content: string | object): string {
  const path = join(folder, 'beleid.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('the compiled bundle (A18)', () => {
  it('is taken as the repository holds it', async () => {
    const { digest, versie } = own();
    expect(await readCompiled(written(own()))).toMatchObject({ digest, versie });
  });

  it('does not depend on the order in which it is written', async () => {
    const turned = Object.fromEntries(Object.entries(own()).reverse());
    expect((await readCompiled(written(turned))).digest).toBe(own().digest);
  });

  it.each([
    ['an edited version', (bundle: Bundle) => ({ ...bundle, versie: '2099.1' })],
    ['a rule less', (bundle: Bundle) => ({ ...bundle, regels: bundle.regels.slice(1) })],
    ['a rule twice', (bundle: Bundle) => ({ ...bundle, regels: [...bundle.regels, bundle.regels[0]] })],
    ['a member more', (bundle: Bundle) => ({ ...bundle, extra: true })],
    ['another digest', (bundle: Bundle) => ({ ...bundle, digest: `sha256-${'A'.repeat(43)}` })],
    ['no digest', ({ digest: _, ...bundle }: Bundle) => bundle],
    ['an empty digest', (bundle: Bundle) => ({ ...bundle, digest: null })],
  ])('is refused with %s, in one line that names the file', async (_, change) => {
    const path = written(change(own()));
    await expect(readCompiled(path)).rejects.toThrow(
      new BundleRefused(`policy bundle ${path} does not match its digest`, GENERATE),
    );
  });

  it.each([
    ['no rules', ({ regels: _, ...bundle }: Bundle) => bundle],
    ['rules of another form', (bundle: Bundle) => ({ ...bundle, regels: [{ id: 1 }] })],
    ['a version that is no text', (bundle: Bundle) => ({ ...bundle, versie: 7 })],
    ['doelen as a text', (bundle: Bundle) => ({ ...bundle, doelen: 'alle' })],
  ])('is refused with %s, also when its digest is right', async (_, change) => {
    const bundle = change(own());
    const path = written({ ...bundle, digest: await berekenDigest(bundle) });
    await expect(readCompiled(path)).rejects.toThrow(
      new BundleRefused(`policy bundle ${path} has another shape than this version reads`, GENERATE),
    );
  });

  it.each(['', '{', 'null', '7', '"beleid"', '<html>'])(
    'is refused when the file holds no bundle: %j',
    async (content) => {
      const path = written(content);
      await expect(readCompiled(path)).rejects.toThrow(
        new BundleRefused(`policy bundle ${path} cannot be read`, GENERATE),
      );
    },
  );

  it('is refused, and nothing takes its place, when the file is missing or has no canonical form', async () => {
    for (const path of [join(folder, 'geen.json'), folder])
      await expect(readCompiled(path)).rejects.toThrow(BundleRefused);
    await expect(readCompiled(written('{"digest":"x","versie":"\\ud800"}'))).rejects.toThrow(BundleRefused);
    await expect(readCompiled(written('[]'))).rejects.toThrow(BundleRefused);
  });
});

describe('an unsigned bundle (A18)', () => {
  const sources = ['gateway/src', 'token-service/src', 'packages', 'subgraphs'].flatMap((where) =>
    readdirSync(join(ROOT, where), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$|node_modules|(^|\/)(test|testing)\//.test(name))
      .map((name) => join(ROOT, where, name)),
  );

  it('has no way into a process: no source of one reads it or signs for it', () => {
    expect(sources.length).toBeGreaterThan(200);
    const reading = sources.filter((path) =>
      /@ketenhub\/bundle\/(compiled-beleid|sign-release)/.test(readFileSync(path, 'utf8')),
    );
    expect(reading).toEqual([]);
  });
});
