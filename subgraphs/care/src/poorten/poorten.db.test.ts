import { randomUUID } from 'node:crypto';
import { withContext } from '@ketenhub/database';
import type { LinkedPerson } from '@ketenhub/subgraph/testing/open-test-subgraph.ts';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASUS, openPoortenproef, type Poortenproef } from './poorten.fixture.ts';

let proef: Poortenproef;
let vandaag: string;
let gisteren: string;
/** What is answered about somebody whom nobody knows. */
let onbekend: string;
beforeAll(async () => {
  proef = await openPoortenproef();
  vandaag = (await proef.get('ggz', '/poorten')).body.vandaag ?? '';
  gisteren = new Date(Date.parse(vandaag) - 86_400_000).toISOString().slice(0, 10);
  onbekend = await proef.antwoordOver(await proef.persoon(null, false));
});
afterAll(() => proef.close());

const poort = (person: LinkedPerson, rest: object) => ({
  ...{ casus: CASUS, betrokkene: person.id, subcategorie: 'GGZ_BEHANDELSTATUS', vanaf: gisteren },
  ...{ motivering: 'Besproken; nodig voor de veiligheid.', door: 'behandelaar' },
  ...rest,
});
const gegeven = (van: string, gegevenOp = gisteren) => ({ van, gegevenOp, vorm: 'SCHRIFTELIJK' });
const opToestemming = (person: LinkedPerson, toestemmingen: object[]) =>
  proef.post('ggz', '/poorten', poort(person, { grondslag: 'UITDRUKKELIJKE_TOESTEMMING', toestemmingen }));
const EIGEN = () => ({
  WETTELIJKE_PLICHT: { voorschrift: 'Wvggz 8:29' },
  WETTELIJK_MELDRECHT: { voorschrift: 'Wmo 2015 5.2.6' },
  GOED_HULPVERLENERSCHAP: {
    weging: {
      ...{ alternatieven: 'Opgezocht.', waaromGeenToestemming: 'Niet te vragen.', schade: 'Onderkoeling.' },
      ...{ collegiaalOverleg: 'Eens.', overlegMet: 'tweede arts', gewogenOp: gisteren },
    },
  },
  UITDRUKKELIJKE_TOESTEMMING: { toestemmingen: [gegeven('BETROKKENE')] },
});
async function staatVoor(person: LinkedPerson, rol: string, naam: string, rest: object = {}): Promise<string> {
  const om = { casus: CASUS, betrokkene: person.id, rol, naam, vanaf: '2000-01-01', door: 'administratie', ...rest };
  const { status, body } = await proef.post('ggz', '/poorten/vertegenwoordigers', om);
  expect(status).toBe(201);
  return body.id;
}
const isOpen = async (person: LinkedPerson): Promise<boolean> => {
  const text = await proef.antwoordOver(person);
  if (text !== onbekend) expect(text).toContain('geheim van de behandelaar');
  return text !== onbekend;
};
const trekToestemmingIn = (id: string, van: string) =>
  proef.post('ggz', '/poorten/toestemmingen/intrekken', { poort: id, van, door: 'administratie' });

describe('the people of an organisation under secrecy open and shut a gate', () => {
  it.each([
    'UITDRUKKELIJKE_TOESTEMMING',
    'WETTELIJKE_PLICHT',
    'WETTELIJK_MELDRECHT',
    'GOED_HULPVERLENERSCHAP',
  ] as const)(
    'R05, R06: %s: open from the next question, and taken back byte for byte as somebody who is not known',
    async (grondslag) => {
      const person = await proef.persoon({ jaren: 40 });
      expect(await proef.antwoordOver(person)).toBe(onbekend);
      const { status, body } = await proef.post('ggz', '/poorten', poort(person, { grondslag, ...EIGEN()[grondslag] }));
      expect([status, body.stand, body.ontbreekt]).toEqual([201, 'OPEN', []]);
      expect(await isOpen(person)).toBe(true);
      const back = await proef.post('ggz', '/poorten/intrekken', { poort: body.id, door: 'behandelaar' });
      expect([back.status, back.body.stand, await isOpen(person)]).toEqual([200, 'INGETROKKEN', false]);
      expect((await proef.post('ggz', '/poorten/intrekken', { poort: body.id, door: 'behandelaar' })).status).toBe(404);
    },
  );

  it('R06: what lacks something is refused by field, and nothing stands', async () => {
    const person = await proef.persoon({ jaren: 40 });
    const answer = await proef.post('ggz', '/poorten', poort(person, { grondslag: 'GOED_HULPVERLENERSCHAP' }));
    expect([answer.status, answer.body.gebreken?.['weging.schade']]).toEqual([
      400,
      'Schrijf op welke ernstige schade dreigt zonder deze verstrekking.',
    ]);
    expect(await isOpen(person)).toBe(false);
    expect((await proef.get('ggz', `/poorten?betrokkene=${person.id}`)).body.poorten).toEqual([]);
  });

  it('WGS 2.29(2): the table itself refuses a gate without what its ground asks, and lets it be taken back', async () => {
    const person = await proef.persoon({ jaren: 40 });
    const insert = (grondslag: string, more = '') =>
      proef.owner.query(
        `insert into grondslagen (persoon_id, organisatie, subcategorie, grondslag, casus, vanaf, motivering, door${more === '' ? '' : ', ingetrokken_op'})
         select id, 'ggz', 'GGZ_BEHANDELSTATUS', $1, $2, current_date, 'zomaar', 'arts'${more} from personen where bsn = $3`,
        [grondslag, CASUS, person.bsn],
      );
    for (const grondslag of ['WETTELIJKE_PLICHT', 'WETTELIJK_MELDRECHT', 'GOED_HULPVERLENERSCHAP', 'ZOMAAR'])
      await expect(insert(grondslag)).rejects.toMatchObject({ code: '23514', constraint: 'grondslagen_volledig' });
    expect((await insert('GOED_HULPVERLENERSCHAP', ', current_date')).rowCount).toBe(1);
  });

  it('each change stands in the log of the organisation with who did it, and names neither person nor casus', async () => {
    const person = await proef.persoon({ jaren: 40 });
    const { body } = await opToestemming(person, [gegeven('BETROKKENE')]);
    await trekToestemmingIn(body.id, 'BETROKKENE');
    const { rows } = await proef.owner.query(
      `select moment, regel->>'actie' as actie, regel->'actor'->>'gebruiker' as door, regel::text as text from logboek.logregels
       where regel->>'object' = $1 order by volgnummer`,
      [body.id],
    );
    expect(rows.map(({ moment, actie, door }) => [moment, actie, door])).toEqual([
      ['VOORNEMEN', 'POORT_VASTLEGGEN', 'behandelaar'],
      ['UITKOMST', 'POORT_VASTLEGGEN', 'behandelaar'],
      ['VOORNEMEN', 'TOESTEMMING_INTREKKEN', 'administratie'],
      ['UITKOMST', 'TOESTEMMING_INTREKKEN', 'administratie'],
    ]);
    for (const { text } of rows)
      for (const secret of [person.id, CASUS, person.bsn]) expect(text).not.toContain(secret);
  });

  it('what cannot be logged is not done: gate and line are of one transaction', async () => {
    const person = await proef.persoon({ jaren: 40 });
    const { body } = await opToestemming(person, [gegeven('BETROKKENE')]);
    await proef.owner.query(
      `create function geen_uitkomst() returns trigger language plpgsql as $$ begin raise exception 'vol'; end $$;
       create trigger geen_uitkomst before insert on logboek.logregels for each row when (new.moment = 'UITKOMST') execute function geen_uitkomst()`,
    );
    const refused = await proef.post('ggz', '/poorten/intrekken', { poort: body.id, door: 'behandelaar' });
    await proef.owner.query('drop function geen_uitkomst cascade');
    expect([refused.status, await isOpen(person)]).toEqual([503, true]);
  });
});

describe('R06: who consents, by age and by gezag on that day', () => {
  it('under 12: every holder of gezag, and not the child', async () => {
    const kind = await proef.persoon({ jaren: 8 });
    const [moeder, vader] = [
      await staatVoor(kind, 'GEZAGHEBBENDE', 'moeder'),
      await staatVoor(kind, 'GEZAGHEBBENDE', 'vader'),
    ];
    const self = await opToestemming(kind, [gegeven('BETROKKENE')]);
    expect(self.body.gebreken?.['toestemmingen.0.van']).toMatch(/besliste iemand anders: ieder met gezag/);
    const one = await opToestemming(kind, [gegeven(moeder)]);
    expect([one.body.stand, one.body.ontbreekt, await isOpen(kind)]).toEqual(['ONVOLLEDIG', [vader], false]);
    const both = await proef.post('ggz', '/poorten/toestemmingen', {
      ...{ poort: one.body.id, toestemmingen: [gegeven(vader)], door: 'behandelaar' },
    });
    expect([both.status, both.body.stand, await isOpen(kind)]).toEqual([201, 'OPEN', true]);
    expect((await trekToestemmingIn(one.body.id, 'BETROKKENE')).status).toBe(400);
    await trekToestemmingIn(one.body.id, vader);
    expect(await isOpen(kind)).toBe(false);
  });

  it('12 up to 16: the youth and every holder of gezag; 16: the youth alone', async () => {
    const jongere = await proef.persoon({ jaren: 14 });
    const moeder = await staatVoor(jongere, 'GEZAGHEBBENDE', 'moeder');
    const half = await opToestemming(jongere, [gegeven(moeder)]);
    expect([half.body.ontbreekt, await isOpen(jongere)]).toEqual([['BETROKKENE'], false]);
    const whole = { poort: half.body.id, toestemmingen: [gegeven('BETROKKENE')], door: 'behandelaar' };
    expect((await proef.post('ggz', '/poorten/toestemmingen', whole)).body.stand).toBe('OPEN');
    const oud = await proef.persoon({ jaren: 16, dagen: 30 });
    const vader = await staatVoor(oud, 'GEZAGHEBBENDE', 'vader');
    expect((await opToestemming(oud, [gegeven(vader)])).body.gebreken?.['toestemmingen.0.van']).toMatch(
      /de jongere zelf/,
    );
    expect([(await opToestemming(oud, [gegeven('BETROKKENE')])).body.stand, await isOpen(oud)]).toEqual(['OPEN', true]);
  });

  it('AVG 7(3): under curatele the curator consents, and the person whom nobody asked says no and is heard', async () => {
    const person = await proef.persoon({ jaren: 40 });
    const curator = await staatVoor(person, 'CURATOR', 'curator');
    expect((await opToestemming(person, [gegeven('BETROKKENE')])).body.gebreken?.['toestemmingen.0.van']).toMatch(
      /curator/,
    );
    const { body } = await opToestemming(person, [gegeven(curator)]);
    expect(await isOpen(person)).toBe(true);
    expect((await trekToestemmingIn(body.id, 'BETROKKENE')).status).toBe(200);
    expect(await isOpen(person)).toBe(false);
    const again = { poort: body.id, toestemmingen: [gegeven(curator, vandaag)], door: 'behandelaar' };
    const refused = await proef.post('ggz', '/poorten/toestemmingen', again);
    expect(refused.body.gebreken?.['toestemmingen.0.van']).toMatch(/telt pas vanaf de dag erna/);
  });

  it('is shut at once when curatele or gezag is recorded or ended', async () => {
    const person = await proef.persoon({ jaren: 40 });
    await opToestemming(person, [gegeven('BETROKKENE')]);
    expect(await isOpen(person)).toBe(true);
    const mentor = await staatVoor(person, 'MENTOR', 'mentor', { vanaf: vandaag });
    expect(await isOpen(person)).toBe(false);
    const ended = { vertegenwoordiger: mentor, tot: gisteren, door: 'administratie' };
    expect((await proef.post('ggz', '/poorten/vertegenwoordigers/eindigen', ended)).body.gebreken?.tot).toMatch(
      /ligt na/,
    );
  });

  it('nobody consents for whom no date of birth is known; once it is, who decides is said', async () => {
    const person = await proef.persoon(null);
    const refused = await opToestemming(person, [gegeven('BETROKKENE')]);
    expect(refused.body.gebreken?.['toestemmingen.0.van']).toMatch(/geboortedatum is niet vastgelegd/);
    const born = { casus: CASUS, betrokkene: person.id, geboortedatum: '1990-02-28', door: 'administratie' };
    const known = await proef.post('ggz', '/poorten/rechtspositie', born);
    expect(known.body.beslist).toMatchObject({ wijze: 'MEERDERJARIGE', wie: ['BETROKKENE'] });
    expect((await opToestemming(person, [gegeven('BETROKKENE')])).body.stand).toBe('OPEN');
    const read = await proef.get('ggz', `/poorten/rechtspositie?casus=${CASUS}&betrokkene=${person.id}`);
    expect(read.body).toMatchObject({ geboortedatum: '1990-02-28', vertegenwoordigers: [] });
  });

  it.each([
    ['a consent of a day to come', () => gegeven('BETROKKENE', '2099-01-01'), 'gegevenOp'],
    ['a consent of before the birth', () => gegeven('BETROKKENE', '1901-01-01'), 'van'],
    ['a vertegenwoordiger of nobody', () => gegeven(randomUUID()), 'van'],
  ])('refuses %s', async (_, een, veld) => {
    const person = await proef.persoon({ jaren: 40 });
    const { status, body } = await opToestemming(person, [een()]);
    expect([status, Object.keys(body.gebreken ?? {})]).toEqual([400, [`toestemmingen.0.${veld}`]]);
  });
});

describe('R06: re-evaluation, for the people of the organisation', () => {
  const werklijst = async (zoek = '') => (await proef.get('ggz', `/poorten/herbeoordelen${zoek}`)).body;

  it('turns 16 today: shut for the session that runs, on the list, and open again with a new row beside the old one', async () => {
    const jongere = await proef.persoon({ jaren: 15, dagen: 300 });
    const moeder = await staatVoor(jongere, 'GEZAGHEBBENDE', 'moeder');
    const { body } = await opToestemming(jongere, [gegeven(moeder), gegeven('BETROKKENE')]);
    const [about] = (await werklijst('?voor=2099-01-01')).poorten.filter(({ poort: id }) => id === body.id);
    expect([await isOpen(jongere), about?.stand, about?.reden]).toEqual([true, 'OPEN', 'LEEFTIJD_16']);
    await proef.owner.query(
      `update rechtsposities set geboortedatum = ($2::date - interval '16 years')::date
       where persoon_id = (select id from personen where bsn = $1)`,
      [jongere.bsn, vandaag],
    );
    expect(await proef.antwoordOver(jongere)).toBe(onbekend);
    const [lapsed] = (await werklijst()).poorten.filter(({ poort: id }) => id === body.id);
    expect(lapsed).toMatchObject({
      ...{ stand: 'VERVALLEN', herbeoordelenVoor: vandaag, reden: 'LEEFTIJD_16', betrokkene: jongere.id, casus: CASUS },
      beslistDan: { wijze: 'JONGERE', wie: ['BETROKKENE'] },
    });
    const renewed = { poort: body.id, toestemmingen: [gegeven('BETROKKENE', vandaag)], door: 'behandelaar' };
    expect((await proef.post('ggz', '/poorten/toestemmingen', renewed)).body.stand).toBe('OPEN');
    expect([await isOpen(jongere), (await werklijst()).poorten.some(({ poort: id }) => id === body.id)]).toEqual([
      true,
      false,
    ]);
    const [whole] = (await proef.get('ggz', `/poorten?betrokkene=${jongere.id}`)).body.poorten;
    expect(
      whole?.toestemmingen.map(({ wijze, geldigTot, ingetrokkenOp }) => [wijze, geldigTot === vandaag, ingetrokkenOp]),
    ).toEqual([
      ['BETROKKENE_EN_GEZAGHEBBENDEN', true, null],
      ['BETROKKENE_EN_GEZAGHEBBENDEN', true, null],
      ['JONGERE', false, null],
    ]);
  });

  it('comes by the page, the first to lapse first, and each gate once', async () => {
    const ends = ['2098-03-01', '2098-01-01', '2098-02-01'];
    for (const tot of ends) {
      const person = await proef.persoon({ jaren: 40 });
      await proef.post(
        'ggz',
        '/poorten',
        poort(person, { grondslag: 'WETTELIJKE_PLICHT', voorschrift: 'Wvggz 8:29', tot }),
      );
    }
    const whole = await werklijst('?voor=2098-12-31&eerste=100');
    const found: string[] = [];
    let volgende: string | null | undefined = null;
    do {
      const page: Awaited<ReturnType<typeof werklijst>> = await werklijst(
        `?voor=2098-12-31&eerste=2${volgende === null ? '' : `&na=${volgende}`}`,
      );
      expect([page.poorten.length <= 2, page.aantal]).toEqual([true, whole.aantal]);
      found.push(...page.poorten.map(({ poort: id }) => id));
      volgende = page.volgende ?? null;
    } while (volgende !== null);
    expect(found).toEqual(whole.poorten.map(({ poort: id }) => id));
    const days = whole.poorten.map(({ herbeoordelenVoor }) => herbeoordelenVoor);
    expect(days).toEqual([...days].sort());
    expect(days).toEqual(expect.arrayContaining([...ends].sort()));
  });

  it('lists all gates by the page too', async () => {
    const whole = (await proef.get('ggz', '/poorten?eerste=100')).body.poorten.map(({ id }) => id);
    const first = (await proef.get('ggz', '/poorten?eerste=3')).body;
    const second = (await proef.get('ggz', `/poorten?eerste=100&na=${first.volgende}`)).body;
    expect([...first.poorten, ...second.poorten].map(({ id }) => id)).toEqual(whole);
  });

  it.each(['?eerste=0', '?eerste=101', '?voor=morgen', '?na=zomaar', '?anders=1'])('refuses %s', async (zoek) => {
    expect((await proef.get('ggz', `/poorten/herbeoordelen${zoek}`)).status).toBe(400);
  });
});

describe('R05: to who is not the organisation itself there is nothing', () => {
  it('another organisation gets the same bytes about a person with a gate, one without and an unknown one, at the same cost', async () => {
    const [known, without, unknown] = [
      await proef.persoon({ jaren: 8 }),
      await proef.persoon({ jaren: 8 }),
      await proef.persoon(null, false),
    ];
    const moeder = await staatVoor(known, 'GEZAGHEBBENDE', 'moeder');
    const { body } = await opToestemming(known, [gegeven(moeder)]);
    const told = async (person: LinkedPerson, id: string, ouder: string) => {
      const before = await proef.subgraph.statements();
      const plaats = { casus: CASUS, betrokkene: person.id };
      const answers = [
        await proef.get('gi', `/poorten?casus=${CASUS}&betrokkene=${person.id}`),
        await proef.get('gi', '/poorten/herbeoordelen?voor=2099-01-01'),
        await proef.get('gi', `/poorten/rechtspositie?casus=${CASUS}&betrokkene=${person.id}`),
        await proef.post(
          'gi',
          '/poorten',
          poort(person, { grondslag: 'WETTELIJKE_PLICHT', voorschrift: 'x', subcategorie: 'GI_MAATREGEL' }),
        ),
        await proef.post('gi', '/poorten/intrekken', { poort: id, door: 'x' }),
        await proef.post('gi', '/poorten/toestemmingen', { poort: id, toestemmingen: [gegeven(ouder)], door: 'x' }),
        await proef.post('gi', '/poorten/toestemmingen/intrekken', { poort: id, van: ouder, door: 'x' }),
        await proef.post('gi', '/poorten/rechtspositie', { ...plaats, geboortedatum: '2000-01-01', door: 'x' }),
        await proef.post('gi', '/poorten/vertegenwoordigers', {
          ...plaats,
          rol: 'MENTOR',
          naam: 'x',
          vanaf: '2020-01-01',
          door: 'x',
        }),
        await proef.post('gi', '/poorten/vertegenwoordigers/eindigen', {
          vertegenwoordiger: ouder,
          tot: vandaag,
          door: 'x',
        }),
      ];
      const cost = (await proef.subgraph.statements()) - before;
      return { cost, answers: answers.map(({ status, text }) => [status, text]) };
    };
    await told(unknown, randomUUID(), randomUUID());
    const ofUnknown = await told(unknown, randomUUID(), randomUUID());
    expect(ofUnknown.answers.map(([status]) => status)).toEqual([200, 200, 404, 404, 404, 404, 404, 404, 404, 404]);
    expect(await told(known, body.id, moeder)).toEqual(ofUnknown);
    expect(await told(without, randomUUID(), randomUUID())).toEqual(ofUnknown);
    expect(await isOpen(known)).toBe(true);
  });

  it('no question of the hub reaches a view of the management, nor writes through one', async () => {
    const person = await proef.persoon({ jaren: 40 });
    await opToestemming(person, [gegeven('BETROKKENE')]);
    const views = ['poorten', 'toestemmingen', 'rechtsposities', 'vertegenwoordigers', 'personen'];
    for (const context of [{ casus: CASUS, betrokkenen: person.id }, { koppelen: CASUS }, { vernietigen: CASUS }])
      for (const view of views) {
        const { rows } = await withContext(proef.subgraph.database, context, (tx) =>
          tx.execute(sql.raw(`select count(*)::int as count from ${view}_van_beheer`)),
        );
        expect([view, rows]).toEqual([view, [{ count: 0 }]]);
      }
    const steal = withContext(proef.subgraph.database, { bronbeheer: 'gi' }, (tx) =>
      tx.execute(
        sql`insert into poorten_van_beheer (persoon_id, organisatie, subcategorie, grondslag, casus, vanaf, motivering, door, voorschrift)
          select persoon_id, 'ggz', 'GGZ_BEHANDELSTATUS', 'WETTELIJKE_PLICHT', casus, date '2026-01-01', 'x', 'x', 'x' from personen_van_beheer
          union all select gen_random_uuid(), 'ggz', 'GGZ_BEHANDELSTATUS', 'WETTELIJKE_PLICHT', 'x', date '2026-01-01', 'x', 'x', 'x'`,
      ),
    );
    await expect(steal).rejects.toMatchObject({ cause: { code: '44000' } });
    // That of the persons is no view that anybody could write through.
    for (const view of views.slice(0, 4))
      await expect(
        withContext(proef.subgraph.database, { bronbeheer: 'ggz' }, (tx) =>
          tx.execute(sql.raw(`delete from ${view}_van_beheer`)),
        ),
      ).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});
