import { personViewOperation } from '@ketenhub/client';
import { population } from '@ketenhub/region';
import type { Doel } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { visit } from '../setup/ask.ts';
import { personViewPaths } from './operation-paths.ts';
import { type CaseRegister, openCaseRegister } from './place-casus.ts';
import { soortIn, type Toestand, type Verhaal, type VerhaalVerwachting } from './verhaal.ts';
import { VERHALEN } from './verhalen/alle.ts';
import { isCasusveld } from './verwachting.ts';

const hub = inject('hub');
const visitor = visit(hub.urls);
const paths = personViewPaths();
const bsnOf = new Map(population(1).map(({ code, bsn }) => [code, bsn]));

type Tree = { readonly [key: string]: Tree } | readonly Tree[] | string | number | boolean | null;

function valuesAt(tree: Tree | undefined, steps: readonly string[]): Tree[] {
  if (tree === undefined || tree === null) return [];
  const [step, ...rest] = steps;
  if (Array.isArray(tree)) return step === undefined ? tree : tree.flatMap((item) => valuesAt(item, steps));
  return step === undefined ? [tree] : valuesAt((tree as Record<string, Tree>)[step], rest);
}

interface Seen {
  readonly toestand: Toestand;
  readonly values: readonly Tree[];
}

describe.each(VERHALEN)('het persoonsbeeld van $casus vertelt het verhaal', (een: Verhaal) => {
  let register: CaseRegister;
  beforeAll(async () => {
    register = await openCaseRegister(hub.databaseUrls.case?.ownerUrl ?? '');
  });
  afterAll(() => register.restore());

  const look = async ({ persona, veld, casus }: VerhaalVerwachting, persoon: string): Promise<Seen> => {
    const { query, variables } = personViewOperation(casus);
    const token = await visitor.token(persona, `ZVH-${een.fase}` as Doel, casus);
    const { body } = await visitor.ask(token, query, variables as Record<string, unknown>);
    const id = await register.handle(casus, bsnOf.get(persoon) ?? '');
    const path = paths.get(veld) ?? '';
    const soort = soortIn(een, persoon);
    const isShielded = body.extensions?.doelbinding?.afgeschermd.some(
      ({ paden, betrokkeneSoort }) =>
        (betrokkeneSoort === undefined || betrokkeneSoort.includes(soort)) &&
        paden.some((pad) => path === pad || path.startsWith(`${pad}.`)),
    );
    const data = body.data as { casus?: { betrokkenen?: (Tree & { id: string })[] } } | undefined;
    const person = data?.casus?.betrokkenen?.find((betrokkene) => betrokkene.id === id);
    const steps = path.split('.').filter((step) => step !== '@');
    const root = isCasusveld(veld) ? (data as Tree) : (person as Tree | undefined);
    const values = valuesAt(root, isCasusveld(veld) ? steps : steps.slice(2));
    if (isShielded === true || (person === undefined && !isCasusveld(veld))) return { toestand: 'AFGESCHERMD', values };
    return { toestand: values.length > 0 ? 'WAARDE' : 'LEEG', values };
  };

  it.each(een.zinnen)('$zin', async (zin) => {
    const { verwacht } = zin;
    const seen = await look(zin, zin.persoon);
    expect(seen.toestand).toBe(verwacht.toestand);
    if (seen.toestand !== 'WAARDE') expect(seen.values).toEqual([]);
    if (typeof verwacht.bevat === 'number') expect(seen.values.length).toBeGreaterThanOrEqual(verwacht.bevat);
    if (typeof verwacht.bevat === 'string') {
      const text = JSON.stringify(seen.values).toLowerCase();
      expect(text).toContain(verwacht.bevat.toLowerCase());
    }
    if (verwacht.zelfdeAls !== undefined) expect(await look(zin, verwacht.zelfdeAls)).toEqual(seen);
  });
});
