import { PERSONAS } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withoutTrace } from '../setup/neutral.ts';
import { openOwner } from '../setup/owner.ts';
import { bearer, post, tokenFor } from './caller.ts';
import { eigenVraag, proefvraag } from './questions.ts';

const CASUS = 'ZVH-2026-0101';
/** A casus that exists, with a table at which the reclasseringswerker does not sit, and one that does not exist. */
const VREEMD = 'ZVH-2026-0104';
const NERGENS = 'ZVH-2026-9999';
const hub = inject('hub');
let fg: string;
let reclassering: string;
/** A person of the casus, and one that nobody knows: BSN and handle. */
let bekend: { bsn: string; handvat: string };
const onbekend = { bsn: '999999990', handvat: '00000000-0000-4000-8000-000000000000' };

beforeAll(async () => {
  fg = await tokenFor('fg', 'RECHTMATIGHEID');
  reclassering = await tokenFor('reclasseringswerker', 'ZVH-CASUSOVERLEG', CASUS);
  const owner = await openOwner(hub.databaseUrls.case?.ownerUrl ?? '');
  const rows = await owner.rows<{ bsn: string; handvat: string }>(
    'select bsn, handvat from betrokkenen where casus = $1 limit 1',
    [CASUS],
  );
  await owner.close();
  bekend = rows[0] ?? onbekend;
  expect(bekend).not.toEqual(onbekend);
});

/** All that a caller can see of an answer, but for its trace. */
async function seen(token: string, body: unknown): Promise<string> {
  const answer = await post('evaluation', body, bearer(token));
  const headers = [...answer.headers].filter(([name]) => name !== 'date').map((header) => header.join(': '));
  return withoutTrace([answer.status, ...headers, await answer.text()].join('\n'));
}

describe('A132, A92: an answer never tells whether a person or a casus exists', () => {
  it('a proefvraag with a person who exists reads as one with a person who does not', async () => {
    for (const key of ['bsn', 'handvat'] as const) {
      const ask = (person: string) => seen(fg, proefvraag({ [key]: person, betrokkene: person }));
      expect(await ask(bekend[key])).toBe(await ask(onbekend[key]));
      const asSubject = (id: string) => seen(fg, { ...proefvraag({}), subject: { type: 'betrokkene', id } });
      expect(await asSubject(bekend[key])).toBe(await asSubject(onbekend[key]));
      const asResource = (id: string) => seen(fg, { ...proefvraag({}), resource: { type: 'betrokkene', id } });
      expect(await asResource(bekend[key])).toBe(await asResource(onbekend[key]));
    }
  });

  it('a proefvraag about a casus is denied, whether there is such a casus or not', async () => {
    const there = await seen(fg, proefvraag({ casus: CASUS }));
    expect(there).toContain('"decision":false');
    expect(await seen(fg, proefvraag({ casus: NERGENS }))).toBe(there);
  });

  it('a user hears of a casus that is not the own one what is said of one that does not exist', async () => {
    const ask = (casus: string) => seen(reclassering, eigenVraag('reclasseringswerker', 'Casus.fase', { casus }));
    const foreign = await ask(VREEMD);
    expect(foreign).toContain('"decision":false');
    for (const casus of [NERGENS, 'x', "' or ''='"]) expect(await ask(casus)).toBe(foreign);
  });

  it('nor about the person in the own casus: only the soort is asked, and a person that is named changes nothing', async () => {
    const ask = (person: Record<string, unknown>) =>
      seen(
        reclassering,
        eigenVraag('reclasseringswerker', 'PolitieBeeld.mutaties', {
          casus: CASUS,
          betrokkeneSoort: 'HOOFDPERSOON',
          ...person,
        }),
      );
    const nobody = await ask({});
    for (const person of [bekend, onbekend]) expect(await ask(person)).toBe(nobody);
  });

  it('nor whether an account exists: another user is denied like one that nobody knows', async () => {
    const ask = (user: string) => seen(reclassering, eigenVraag(user, 'Casus.fase', { casus: CASUS }));
    const absent = await ask('niemand');
    for (const user of Object.keys(PERSONAS).filter((name) => name !== 'reclasseringswerker'))
      expect(await ask(user)).toBe(absent);
  });
});

describe('A132: a proefvraag touches no data of persons', () => {
  const NODES = ['case', 'police', 'justice', 'care', 'municipality', 'gateway'];
  const owners = new Map<string, Awaited<ReturnType<typeof openOwner>>>();
  beforeAll(async () => {
    for (const node of NODES) owners.set(node, await openOwner(hub.databaseUrls[node]?.ownerUrl ?? ''));
  });
  afterAll(async () => {
    for (const owner of owners.values()) await owner.close();
  });

  it('no other process writes a line for it, so none was asked anything', async () => {
    const count = async (): Promise<string[]> => {
      const lines = [];
      for (const [node, owner] of owners) {
        const [row] = await owner.rows<{ count: string }>('select count(*) from logboek.logregels');
        lines.push(`${node} ${row?.count}`);
      }
      return lines;
    };
    const before = await count();
    for (const veld of ['Betrokkene.naam', 'GgzBeeld.behandelstatus', 'PolitieBeeld.mutaties']) {
      await seen(fg, { ...proefvraag({}), resource: { ...proefvraag({}).resource, id: veld } });
    }
    expect(await count()).toEqual(before);
  });
});
