import { population } from '@ketenhub/region';
import type { Doel, PersonaNaam } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type GraphqlAnswer, visit } from '../setup/ask.ts';
import { askPersonView, type Tree } from '../setup/person-view.ts';
import { type CaseRegister, openCaseRegister } from '../setup/place-casus.ts';
import { personViewPaths } from './operation-paths.ts';
import { stepsOf, valuesAt } from './values-at.ts';
import { soortIn, type Toestand, type Verhaal, type VerhaalVerwachting } from './verhaal.ts';
import { VERHALEN } from './verhalen/alle.ts';

const hub = inject('hub');
const visitor = visit(hub.urls);
const paths = personViewPaths();
const bsnOf = new Map(population(1).map(({ code, bsn }) => [code, bsn]));

/** What is not of one betrokkene is of the casus itself. */
const OF_PERSON = 'casus.betrokkenen.@.';

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

  const views = new Map<PersonaNaam, Promise<GraphqlAnswer>>();
  /** Nothing of the story changes here: one view of a persona tells all sentences about it. */
  const viewOf = (persona: PersonaNaam): Promise<GraphqlAnswer> => {
    const view =
      views.get(persona) ??
      visitor
        .token(persona, `ZVH-${een.fase}` as Doel, een.casus)
        .then((token) => askPersonView(visitor, token, een.casus));
    views.set(persona, view);
    return view;
  };

  const look = async ({ persona, veld, casus }: VerhaalVerwachting, persoon: string): Promise<Seen> => {
    const { body } = await viewOf(persona);
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
    const ofPerson = path.startsWith(OF_PERSON);
    const steps = stepsOf(path);
    const values = ofPerson ? valuesAt(person, steps.slice(2)) : valuesAt(data as Tree | undefined, steps);
    if (isShielded === true || (person === undefined && ofPerson)) return { toestand: 'AFGESCHERMD', values };
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

  // Whatever the field and whatever the person: the words themselves stand nowhere in the answer.
  it.each(een.geheimen)('$zin', async ({ tekst, personas }) => {
    for (const persona of personas) {
      const { text, body } = await viewOf(persona);
      expect(Object.values(body.extensions?.doelbinding?.bronStatus ?? {})).not.toContain('STORING');
      expect([persona, text.includes(JSON.stringify(tekst).slice(1, -1))]).toEqual([persona, false]);
    }
  });
});
