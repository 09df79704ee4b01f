import type { LinkedPerson } from '@ketenhub/subgraph/testing/open-test-subgraph.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASUS, openPoortenproef, type Poortenproef } from './poorten.fixture.ts';

let proef: Poortenproef;
beforeAll(async () => {
  proef = await openPoortenproef(['ggz']);
});
afterAll(() => proef.close());

const plicht = (person: LinkedPerson, voor?: string) =>
  proef.post('ggz', '/poorten', {
    ...{ casus: CASUS, betrokkene: person.id, subcategorie: 'GGZ_BEHANDELSTATUS', grondslag: 'WETTELIJKE_PLICHT' },
    ...{ voorschrift: 'Wvggz 8:29', vanaf: '2026-01-01', motivering: 'Voorgeschreven.', door: 'arts' },
    ...(voor === undefined ? {} : { voor }),
  });

/** Whether the gate stands for who the organisation's register has, or for who stands for the answers by hand. */
async function forWhom(id: string): Promise<'REGISTER' | 'MET_DE_HAND'> {
  const { rows } = await proef.owner.query<{ met_de_hand: boolean }>(
    'select p.van_handvat is not null as met_de_hand from grondslagen g join personen p on p.id = g.persoon_id where g.id = $1',
    [id],
  );
  return rows[0]?.met_de_hand === true ? 'MET_DE_HAND' : 'REGISTER';
}

describe('a gate of an organisation that answers by hand', () => {
  it('stands for the person of the register, unless the answers by hand are meant', async () => {
    const person = await proef.persoon({ jaren: 40 });
    expect(await forWhom((await plicht(person)).body.id)).toBe('REGISTER');
    expect(await forWhom((await plicht(person, 'MET_DE_HAND')).body.id)).toBe('MET_DE_HAND');
  });

  it('stands for the answers by hand of somebody whom the register does not have, also on consent', async () => {
    const person = await proef.persoon(null, false);
    expect((await plicht(person, 'EIGEN_DOSSIER')).status).toBe(404);
    expect(await forWhom((await plicht(person)).body.id)).toBe('MET_DE_HAND');
    const born = { casus: CASUS, betrokkene: person.id, geboortedatum: '1990-02-28', door: 'arts' };
    expect((await proef.post('ggz', '/poorten/rechtspositie', born)).status).toBe(200);
    const { body } = await proef.post('ggz', '/poorten', {
      ...{ casus: CASUS, betrokkene: person.id, subcategorie: 'GGZ_KADER', vanaf: '2026-01-01' },
      ...{ grondslag: 'UITDRUKKELIJKE_TOESTEMMING', motivering: 'Besproken.', door: 'arts' },
      toestemmingen: [{ van: 'BETROKKENE', gegevenOp: '2026-01-01', vorm: 'SCHRIFTELIJK' }],
    });
    expect(body.stand).toBe('OPEN');
  });

  it('AVG 5(1)(e): who decides for somebody goes with the link, where no gate stands', async () => {
    const person = await proef.persoon(null, false);
    const plaats = { casus: CASUS, betrokkene: person.id, door: 'arts' };
    await proef.post('ggz', '/poorten/rechtspositie', { ...plaats, geboortedatum: '2015-03-01' });
    const stands = { ...plaats, rol: 'GEZAGHEBBENDE', naam: 'moeder', vanaf: '2015-03-01' };
    expect((await proef.post('ggz', '/poorten/vertegenwoordigers', stands)).status).toBe(201);
    const left = async () => {
      const { rows } = await proef.owner.query<{ left: number }>(
        `select count(*)::int as left from personen p left join rechtsposities r on r.persoon_id = p.id
         left join vertegenwoordigers v on v.persoon_id = p.id where p.van_handvat = $1 and p.organisatie = 'ggz'`,
        [person.id],
      );
      return rows[0]?.left;
    };
    expect(await left()).toBe(1);
    await proef.subgraph.unlink('ggz', CASUS);
    expect(await left()).toBe(0);
  });
});
