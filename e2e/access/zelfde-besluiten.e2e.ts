import { BETROKKENE_SOORTEN, type Doel, type Fase, type PersonaNaam } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Doelbindingsuitleg, visit } from '../setup/ask.ts';
import { askPersonView, personsOf } from '../setup/person-view.ts';
import { type CaseRegister, openCaseRegister } from '../setup/place-casus.ts';
import { personViewPaths } from '../zichtbaarheid/operation-paths.ts';
import { type Decision, decideList, tokenFor } from './caller.ts';
import { eigenVraag } from './questions.ts';

const CASUS = 'ZVH-2026-0101';
const LIST_MAX = 100;
/** From here on a field is decided per soort of person. */
const PERSONS = 'casus.betrokkenen';
const hub = inject('hub');
const visitor = visit(hub.urls);
const paths = personViewPaths();

/** One field as the person view asks it; `soort` is null outside the persons. */
interface Asked {
  readonly veld: string;
  readonly path: string;
  readonly soort: string | null;
}

const ASKED: readonly Asked[] = [...paths].flatMap(([veld, path]) =>
  (path.startsWith(PERSONS) ? BETROKKENE_SOORTEN : [null]).map((soort) => ({ veld, path, soort })),
);
const keyOf = ({ path, soort }: Pick<Asked, 'path' | 'soort'>): string => `${path} ${soort ?? ''}`;

/** What the decision point says of every field of the person view. */
async function decisionsOf(persona: PersonaNaam, token: string): Promise<ReadonlyMap<string, Decision>> {
  const decisions = new Map<string, Decision>();
  for (let start = 0; start < ASKED.length; start += LIST_MAX) {
    const part = ASKED.slice(start, start + LIST_MAX);
    const evaluations = part.map(({ veld, soort }) => ({
      resource: { type: 'veld', id: veld, properties: { casus: CASUS, betrokkeneSoort: soort } },
    }));
    const { resource: _each, ...top } = eigenVraag(persona, '', {});
    const answers = await decideList(token, { ...top, evaluations });
    expect(answers).toHaveLength(part.length);
    for (const [index, asked] of part.entries()) decisions.set(keyOf(asked), answers[index] as Decision);
  }
  return decisions;
}

type Shielded = Doelbindingsuitleg['afgeschermd'][number];

const isAbout = ({ betrokkeneSoort }: Shielded, soort: string | null): boolean =>
  soort === null || betrokkeneSoort === undefined || betrokkeneSoort.includes(soort);

/** The field, and every field that it hangs under, from the top. */
const upTo = (path: string): string[] =>
  path.split('.').flatMap((step, index, steps) => (step === '@' ? [] : [steps.slice(0, index + 1).join('.')]));

/** Where filter and decision point say something else of a field, as readable lines; of the soorten that are to be seen. */
function differences(
  shielded: readonly Shielded[],
  decisions: ReadonlyMap<string, Decision>,
  seen: ReadonlySet<string>,
): string[] {
  return ASKED.filter(({ soort }) => soort === null || seen.has(soort)).flatMap(({ veld, path, soort }) => {
    const above = upTo(path);
    const entries = shielded.filter((entry) => isAbout(entry, soort));
    const isFiltered = entries.some(({ paden }) => paden.some((pad) => above.includes(pad)));
    const isDenied = above.some((one) => {
      const of = one.startsWith(PERSONS) ? soort : null;
      return decisions.get(keyOf({ path: one, soort: of }))?.decision === false;
    });
    if (isFiltered !== isDenied) return [`${veld} ${soort}: filter ${isFiltered}, decision ${isDenied}`];
    const own = entries.find((entry) => entry.veld === veld && entry.paden.includes(path));
    const reason = decisions.get(keyOf({ path, soort }))?.context?.reason_user?.nl;
    return own === undefined || own.uitleg === reason ? [] : [`${veld} ${soort}: ${own.uitleg} / ${reason}`];
  });
}

const SITUATIES: readonly (readonly [Fase, readonly PersonaNaam[]])[] = [
  ['TRIAGE', ['procesregisseur', 'procesondersteuner', 'liaison-politie']],
  ['UITVRAAG', ['procesregisseur', 'gemeente-sociaal']],
  ['CASUSOVERLEG', ['procesregisseur', 'ggz-behandelaar', 'gemeente-oov', 'liaison-om']],
  ['UITVOERING', ['casusregisseur', 'reclasseringswerker', 'veilig-thuis']],
  ['AFSCHALING', ['procesregisseur']],
];

describe('the decision point decides each field as the person view does', () => {
  let register: CaseRegister;
  beforeAll(async () => {
    register = await openCaseRegister(hub.databaseUrls.case?.ownerUrl ?? '');
  });
  afterAll(() => register.restore());

  it('asks the whole person view (so that the next tests test something)', () => {
    expect(ASKED.length).toBeGreaterThan(200);
  });

  describe.each(SITUATIES)('in the fase %s', (fase, personas) => {
    beforeAll(() => register.place(CASUS, fase));

    it.each(personas)('for %s', async (persona) => {
      const token = await tokenFor(persona, `ZVH-${fase}` as Doel, CASUS);
      const answer = await askPersonView(visitor, token, CASUS);
      const shielded = answer.body.extensions?.doelbinding?.afgeschermd ?? [];
      const decisions = await decisionsOf(persona, token);
      const soorten = await register.soorten(CASUS);
      // A person who may not be seen is absent, not an empty row (attack 104).
      const seen = new Set(personsOf(answer).map(({ id }) => soorten.get(String(id)) ?? ''));
      const open = [...soorten.values()].filter((soort) => decisions.get(keyOf({ path: PERSONS, soort }))?.decision);
      expect(seen).toEqual(new Set(open));
      const allowed = [...decisions.values()].filter(({ decision }) => decision).length;
      expect(shielded.length).toBeGreaterThan(0);
      expect(allowed).toBeGreaterThan(0);
      expect(differences(shielded, decisions, seen)).toEqual([]);
    });
  });
});
