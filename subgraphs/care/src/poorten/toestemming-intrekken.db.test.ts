import type { LinkedPerson } from '@ketenhub/subgraph/testing/open-test-subgraph.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Antwoord, CASUS, openPoortenproef, type Poortenproef } from './poorten.fixture.ts';

let proef: Poortenproef;
beforeAll(async () => {
  proef = await openPoortenproef();
});
afterAll(() => proef.close());

const opToestemming = (person: LinkedPerson, subcategorie: string, van = 'BETROKKENE'): Promise<Antwoord> =>
  proef.post('ggz', '/poorten', {
    ...{ casus: CASUS, betrokkene: person.id, subcategorie, grondslag: 'UITDRUKKELIJKE_TOESTEMMING' },
    ...{ vanaf: '2026-01-01', motivering: 'Besproken.', door: 'behandelaar' },
    toestemmingen: [{ van, gegevenOp: '2026-02-01', vorm: 'MONDELING' }],
  });
const nergensMeer = (person: LinkedPerson, van: string, rest: object = {}): Promise<Antwoord> =>
  proef.post('ggz', '/poorten/toestemmingen/alles-intrekken', {
    ...{ casus: CASUS, betrokkene: person.id, van, door: 'administratie' },
    ...rest,
  });
const standen = async (person: LinkedPerson): Promise<string[]> =>
  (await proef.get('ggz', `/poorten?betrokkene=${person.id}`)).body.poorten.map(({ stand }) => stand);

describe('R06: who takes consent back', () => {
  it('does so from every gate of theirs at once, in every casus, and from nobody else', async () => {
    const [person, other] = [await proef.persoon({ jaren: 40 }), await proef.persoon({ jaren: 40 })];
    for (const one of [person, other]) {
      await opToestemming(one, 'GGZ_BEHANDELSTATUS');
      await opToestemming(one, 'GGZ_KADER');
    }
    await proef.owner.query(
      `update grondslagen set casus = 'ZVH-2031-0002' where subcategorie = 'GGZ_KADER'
       and persoon_id = (select id from personen where bsn = $1)`,
      [person.bsn],
    );
    const { status, body } = await nergensMeer(person, 'BETROKKENE');
    expect([status, body.poorten.length]).toEqual([200, 2]);
    expect(await standen(other)).toEqual(['OPEN', 'OPEN']);
    const { rows } = await proef.owner.query(
      `select t.ingetrokken_door, t.ingetrokken_op is not null as ended from toestemmingen t
       join personen p on p.id = t.persoon_id where p.bsn = $1`,
      [person.bsn],
    );
    expect(rows).toEqual([0, 1].map(() => ({ ingetrokken_door: 'administratie', ended: true })));
  });

  it('finds no second gate on consent for the same left open: it is refused', async () => {
    const person = await proef.persoon({ jaren: 40 });
    expect((await opToestemming(person, 'GGZ_KADER')).status).toBe(201);
    const again = await Promise.all([1, 2].map(() => opToestemming(person, 'GGZ_BEHANDELSTATUS')));
    expect(again.map(({ status }) => status).sort()).toEqual([201, 400]);
    expect((await opToestemming(person, 'GGZ_KADER')).body.gebreken?.grondslag).toMatch(/Er staat al een poort/);
  });

  it('is told so when there is nothing that is theirs to take back', async () => {
    const kind = await proef.persoon({ jaren: 8 });
    const om = {
      casus: CASUS,
      betrokkene: kind.id,
      rol: 'GEZAGHEBBENDE',
      naam: 'moeder',
      vanaf: '2018-01-01',
      door: 'x',
    };
    const moeder = (await proef.post('ggz', '/poorten/vertegenwoordigers', om)).body.id;
    expect((await opToestemming(kind, 'GGZ_KADER', moeder)).body.stand).toBe('OPEN');
    const refused = await nergensMeer(kind, 'BETROKKENE');
    expect([refused.status, refused.body.gebreken?.van]).toEqual([
      400,
      'Wie op deze dag niet beslist, heeft niets om in te trekken.',
    ]);
    expect((await nergensMeer(kind, moeder, { op: '2099-01-01' })).body.gebreken?.op).toMatch(/geldt meteen/);
    expect((await nergensMeer(kind, moeder)).status).toBe(200);
    expect(await standen(kind)).toEqual(['ONVOLLEDIG']);
  });
});
