import { personViewOperation } from '@ketenhub/client';
import { type Doel, FASEN, PERSONA_NAMEN, type PersonaNaam } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type GraphqlAnswer, visit } from '../setup/ask.ts';
import { personViewPaths } from './operation-paths.ts';
import { inPersoonsbeeld } from './persoonsbeeld.ts';
import { type CaseRegister, openCaseRegister } from './place-casus.ts';
import { VERHALEN } from './verhalen/alle.ts';
import { VERWACHTINGEN } from './verwachting/alle.ts';
import { AAN_TAFEL, isCasusveld, type Verwachting } from './verwachting.ts';

const hub = inject('hub');
const visitor = visit(hub.urls);
const paths = personViewPaths();
const table = Map.groupBy(
  inPersoonsbeeld(VERWACHTINGEN).filter(({ veld }) => paths.has(veld)),
  ({ persona, fase }) => `${persona} ${fase}`,
);

type Tree = { readonly [key: string]: Tree } | readonly Tree[] | string | number | boolean | null;

/** All values at a path; a list stands for its elements. */
function valuesAt(tree: Tree | undefined, steps: readonly string[]): Tree[] {
  if (tree === undefined || tree === null) return [null];
  if (Array.isArray(tree)) return tree.flatMap((item) => valuesAt(item, steps));
  const [step, ...rest] = steps;
  if (step === undefined) return [tree];
  return valuesAt((tree as Record<string, Tree>)[step], rest);
}

function isShielded(answer: GraphqlAnswer, path: string, soort: string): boolean {
  const entries = answer.body.extensions?.doelbinding?.afgeschermd ?? [];
  return entries.some(
    ({ paden, betrokkeneSoort }) =>
      (betrokkeneSoort === undefined || betrokkeneSoort.includes(soort)) &&
      paden.some((pad) => path === pad || path.startsWith(`${pad}.`)),
  );
}

/** What the answer does otherwise than the sentence says, as readable lines. */
function differences(
  answer: GraphqlAnswer,
  expected: readonly Verwachting[],
  soorten: ReadonlyMap<string, string>,
): string[] {
  const persons =
    (answer.body.data as { casus?: { betrokkenen?: { id: string }[] | null } | null } | null)?.casus?.betrokkenen ?? [];
  const present = new Set(soorten.values());
  return expected.flatMap(({ veld, soort, ziet, zin }) => {
    if (!present.has(soort)) return [];
    const path = paths.get(veld) ?? '';
    const steps = path.split('.').filter((step) => step !== '@');
    const about = persons.filter(({ id }) => soorten.get(id) === soort);
    const roots = isCasusveld(veld) ? [answer.body.data as unknown as Tree] : (about as unknown as Tree[]);
    const values = roots.flatMap((root) => valuesAt(root, isCasusveld(veld) ? steps : steps.slice(2)));
    const seen = !isShielded(answer, path, soort) && (isCasusveld(veld) || about.length > 0);
    const leaks = !ziet && values.some((value) => value !== null);
    return seen === ziet && !leaks
      ? []
      : [`${veld} ${soort}: ${leaks ? 'lekt' : seen ? 'te zien' : 'niet te zien'} (${zin})`];
  });
}

async function personView(persona: PersonaNaam, doel: Doel, casus: string): Promise<GraphqlAnswer> {
  const { query, variables } = personViewOperation(casus);
  return visitor.ask(await visitor.token(persona, doel, casus), query, variables as Record<string, unknown>);
}

describe.each(VERHALEN.map(({ casus }) => casus))(
  'het persoonsbeeld van %s toont in elke fase aan ieder wat de tabel zegt',
  (casus) => {
    let register: CaseRegister;
    beforeAll(async () => {
      register = await openCaseRegister(hub.databaseUrls.case?.ownerUrl ?? '');
    });
    afterAll(() => register.restore());

    describe.each(FASEN)('in de fase %s', (fase) => {
      beforeAll(() => register.place(casus, fase));

      it.each(AAN_TAFEL)('%s ziet precies wat de zinnen zeggen', async (persona) => {
        const expected = table.get(`${persona} ${fase}`) ?? [];
        expect(expected.length).toBeGreaterThan(0);
        if (expected.every(({ ziet }) => !ziet)) {
          const doel = fase === 'AFGESLOTEN' ? 'ZVH-AFSCHALING' : (`ZVH-${fase}` as Doel);
          await expect(visitor.token(persona, doel, casus)).rejects.toThrow();
          return;
        }
        const answer = await personView(persona, `ZVH-${fase}` as Doel, casus);
        expect(answer.body.extensions?.doelbinding?.bronStatus).not.toContain('STORING');
        expect(differences(answer, expected, await register.soorten(casus))).toEqual([]);
      });

      it('wie toetst, beheert of bestuurt krijgt er geen doel voor', async () => {
        const doel = fase === 'AFGESLOTEN' ? 'ZVH-AFSCHALING' : (`ZVH-${fase}` as Doel);
        const outside = PERSONA_NAMEN.filter((naam) => !AAN_TAFEL.some((lid) => lid === naam));
        for (const persona of outside) await expect(visitor.token(persona, doel, casus)).rejects.toThrow();
      });
    });
  },
);
