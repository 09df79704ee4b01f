import { type Doel, FASEN, PERSONA_NAMEN } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type GraphqlAnswer, visit } from '../setup/ask.ts';
import { askPersonView, type Tree } from '../setup/person-view.ts';
import { type CaseRegister, openCaseRegister } from '../setup/place-casus.ts';
import { personViewPaths } from './operation-paths.ts';
import { inPersoonsbeeld } from './persoonsbeeld.ts';
import { presentAt, stepsOf } from './values-at.ts';
import { EIGENAREN, VELDEN } from './velden.ts';
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

/** Structure without data: what hangs under it has rules of its own. */
const STRUCTUUR: ReadonlySet<string> = new Set(
  EIGENAREN.flatMap((eigenaar) => VELDEN[eigenaar])
    .filter(({ subcategorie }) => subcategorie === 'DOMEINOBJECT')
    .map(({ veld }) => veld),
);

/** Shielded itself, or through something above it; what may be seen must be seen whole, so also when something under it is. */
function isShielded(answer: GraphqlAnswer, veld: string, soort: string): boolean {
  const path = paths.get(veld) ?? '';
  const entries = answer.body.extensions?.doelbinding?.afgeschermd ?? [];
  return entries.some(
    ({ paden, betrokkeneSoort }) =>
      (betrokkeneSoort === undefined || betrokkeneSoort.includes(soort)) &&
      paden.some(
        (pad) => path === pad || path.startsWith(`${pad}.`) || (!STRUCTUUR.has(veld) && pad.startsWith(`${path}.`)),
      ),
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
    const steps = stepsOf(paths.get(veld) ?? '');
    const about = persons.filter(({ id }) => soorten.get(id) === soort);
    const roots = isCasusveld(veld) ? [answer.body.data as unknown as Tree] : (about as unknown as Tree[]);
    const found = roots.flatMap((root) => presentAt(root, isCasusveld(veld) ? steps : steps.slice(2)));
    const seen = !isShielded(answer, veld, soort) && (isCasusveld(veld) || about.length > 0);
    const leaks = !ziet && found.length > 0;
    return seen === ziet && !leaks
      ? []
      : [`${veld} ${soort}: ${leaks ? 'lekt' : seen ? 'te zien' : 'niet te zien'} (${zin})`];
  });
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
        const token = await visitor.token(persona, `ZVH-${fase}` as Doel, casus);
        const answer = await askPersonView(visitor, token, casus);
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
