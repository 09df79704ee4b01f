import { testBsn } from '@ketenhub/region';
import { BRONNEN, type Bron, type Organisatie } from '@ketenhub/vocabulary';
import { deliver, type Handle, newHandle, type Setting, signLink } from './ask-directly.ts';
import { fillCanaryCasus } from './canary-casus.ts';
import { type CanaryPerson, fillCanaryRecords, fillGates } from './canary-records.ts';
import { type RunningSubgraphs, startSubgraphs } from './start-subgraphs.ts';
import { readView, type View } from './whole-view.ts';

export { allFields } from '@ketenhub/tools/src/conformiteit/rights/schema-view.ts';

export const CASUS = 'ZVH-2026-9001';
const OTHER_CASUS = 'ZVH-2026-9002';

/** The five subgraphs with a casus of two persons of whom every source holds everything, and every gate is open. */
export interface CanaryWorld {
  readonly subgraphs: RunningSubgraphs;
  readonly views: ReadonlyMap<Bron, View>;
  readonly view: (bron: Bron) => View;
  readonly setting: Setting;
  readonly hoofdpersoon: Handle;
  readonly kring: Handle;
  stop(): Promise<void>;
}

/** The subcategorieen under beroepsgeheim that have records, and whose secret each is. */
export function secretOwners(view: View): Record<string, Organisatie> {
  const secret = view.beleid.subcategorieen
    .filter(({ geheim, volgt }) => geheim && volgt.length === 0)
    .map(({ code }) => code);
  const applied = [...view.annotaties.values()].flatMap(({ toepassingen }) => toepassingen);
  return Object.fromEntries(
    applied
      .filter(({ categorie }) => secret.includes(categorie))
      .map(({ categorie, bron }) => [categorie, bron as Organisatie]),
  );
}

/** Links persons in one casus at every organisation of one partner. @throws when the partner does not take it. */
export async function linkEverywhere(
  subgraphs: RunningSubgraphs,
  view: View,
  message: { casus: string; betrokkenen: readonly (Handle & { readonly bsn: string })[] },
): Promise<void> {
  const { bron } = view;
  for (const organisatie of view.organisaties) {
    const { status } = await deliver(
      subgraphs.of(bron).url,
      await signLink(subgraphs.issuer.caseKey, { bron, organisatie, ...message }),
    );
    if (status !== 202) throw new Error(`${organisatie} answered a link with ${status}`);
  }
}

export async function startCanaryWorld(
  bronnen: readonly Bron[] = BRONNEN,
  env: Readonly<Record<string, string>> = {},
): Promise<CanaryWorld> {
  const subgraphs = await startSubgraphs(bronnen, { env });
  const views = new Map(bronnen.map((bron) => [bron, readView(bron)]));
  const view = (bron: Bron): View => views.get(bron) ?? readView(bron);
  const persons: readonly CanaryPerson[] = [
    // No test BSN begins with an 8: the register's own canary.
    { code: 'hoofd', bsn: `8${testBsn(990_001).slice(1)}` },
    { code: 'kring', bsn: `8${testBsn(990_002).slice(1)}` },
  ];
  const hoofdpersoon: Handle = { id: newHandle(), soort: 'HOOFDPERSOON' };
  const kring: Handle = { id: newHandle(), soort: 'DIRECTE_KRING' };
  const betrokkenen = [hoofdpersoon, kring];
  for (const bron of bronnen) {
    const { ownerUrl } = subgraphs.of(bron).database;
    if (bron === 'casus') {
      const register = betrokkenen.map((handle, index) => ({ ...handle, person: persons[index] as CanaryPerson }));
      await fillCanaryCasus(ownerUrl, { nummer: CASUS, betrokkenen: register });
      await fillCanaryCasus(ownerUrl, { nummer: OTHER_CASUS, betrokkenen: [], vragen: 'OPEN' });
      continue;
    }
    const { organisaties } = view(bron);
    await fillCanaryRecords(ownerUrl, organisaties, persons);
    if (bron === 'zorg')
      for (const { bsn } of persons) await fillGates(ownerUrl, secretOwners(view(bron)), { bsn, casus: CASUS });
    const linked = betrokkenen.map((handle, index) => ({ ...handle, bsn: persons[index]?.bsn ?? '' }));
    await linkEverywhere(subgraphs, view(bron), { casus: CASUS, betrokkenen: linked });
  }
  return {
    subgraphs,
    views,
    view,
    setting: { casus: CASUS, betrokkenen },
    hoofdpersoon,
    kring,
    stop: () => subgraphs.stop(),
  };
}
