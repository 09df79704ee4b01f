import { leesBesluit, maakVoorstel, toetsDossier } from '@ketenhub/policy';
import {
  akkoord,
  fgAdvies,
  maakStuk,
  maakTekenaar,
  racAdvies,
  vaststelling,
} from '@ketenhub/policy/testing/tekenaar.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Antwoord, maakTekenaars, Procedure, type Tekenaars } from '../../test/procedure.ts';
import { startTestService, type TestService } from '../../test/start-test-service.ts';
import { testPolicy } from '../../test/test-policy.ts';

let service: TestService;
let owner: pg.Client;
let tekenaars: Tekenaars;
let procedure: Procedure;
const register = () => Object.values(tekenaars).map(({ wie }) => wie);

beforeAll(async () => {
  tekenaars = await maakTekenaars();
  service = await startTestService({ ondertekenaars: register() });
  owner = new pg.Client({ connectionString: service.store.testDatabase.ownerUrl });
  await owner.connect();
  procedure = new Procedure(service.url, tekenaars);
});
afterAll(async () => {
  await owner.end();
  await service.close();
});

/** Everything that the procedure keeps; what a refusal must leave as it was. */
async function kept(): Promise<unknown> {
  const voorstellen = await owner.query('select digest from beleidsvoorstellen order by digest');
  const stukken = await owner.query('select voorstel, plaats, jws from beleidsstukken order by voorstel, plaats');
  return [voorstellen.rows, stukken.rows];
}

async function logged(): Promise<string[]> {
  const { rows } = await owner.query<{ actie: string; resultaat: string; actor: string }>(
    `select regel->>'actie' as actie, regel->>'resultaat' as resultaat, regel->'actor'->>'gebruiker' as actor
     from logboek.logregels where regel->>'actie' like 'BELEID_%' order by volgnummer`,
  );
  return rows.map(({ actie, resultaat, actor }) => `${actor} ${actie} ${resultaat}`);
}

let nummer = 0;
function wijziging(regels: string) {
  nummer += 1;
  return { toelichting: 'Uit de evaluatie.', wijziging: `versie: '2027.${nummer}'\n${regels}` };
}
const smaller = () => wijziging("regels:\n  - { id: POL-01, uitleg: 'Anders gezegd.' }\n");
const kring = () => wijziging('regels:\n  - { id: POL-01, betrokkeneSoort: [HOOFDPERSOON, DIRECTE_KRING] }\n');
const nieuwDoel = () => wijziging('regels:\n  - { id: POL-01, doel: [ZVH-TRIAGE], fase: [TRIAGE] }\n');

async function submit(body: unknown): Promise<string> {
  const { status, body: view } = await procedure.call('compliance', '', body);
  expect([status, view.error_description]).toEqual([201, undefined]);
  return String(view.voorstel);
}

/** `ask` and not its answer: what stood there before must be read before the question leaves. */
async function expectRefused(ask: () => Promise<Antwoord>, status: number, error: string): Promise<void> {
  const before = await kept();
  const lines = (await logged()).length;
  const answer = await ask();
  expect([answer.status, answer.body.error]).toEqual([status, error]);
  expect(answer.body.error_description).toMatch(/^[A-Z][^\n]*\. \(trace [0-9a-f]{32}\)$/);
  expect(await kept()).toEqual(before);
  expect((await logged()).length).toBe(lines + (status === 401 || status === 405 ? 0 : 1));
}

describe('a change that widens nothing', () => {
  it('goes from concept over the FG to vastgesteld with compliance alone, each step on record before its answer', async () => {
    const begin = (await logged()).length;
    const digest = await submit(smaller());
    const seen = await procedure.call('rac-lid', `/${digest}`);
    expect(seen.body).toMatchObject({ toestand: 'CONCEPT', vereisten: { verruimt: false, personen: 1 }, verschil: [] });
    expect((await procedure.sign('fg', digest, fgAdvies)).body.toestand).toBe('FG_ADVIES');
    expect((await procedure.sign('compliance', digest, akkoord)).status).toBe(201);
    expect((await procedure.sign('compliance', digest, vaststelling)).body.toestand).toBe('VASTGESTELD');
    expect((await logged()).slice(begin)).toEqual([
      'compliance BELEID_VOORSTEL INGEDIEND',
      'rac-lid BELEID_LEZEN GELEZEN',
      'fg BELEID_ADVIES VASTGELEGD',
      'compliance BELEID_AKKOORD VASTGELEGD',
      'compliance BELEID_VASTSTELLING VASTGELEGD',
    ]);
  });
});

describe('a change that widens', () => {
  it('A20: needs the privacyfunctionaris of the source, and its file holds all that is needed to check it', async () => {
    const digest = await submit(kring());
    const { body } = await procedure.call('fg', `/${digest}`);
    expect(body.nodig).toBe(
      'Het protocol wordt ruimer; nodig zijn het advies van de FG en het akkoord van twee personen, onder wie de privacyfunctionaris van politie.',
    );
    expect((body.verschil as string[]).join('\n')).toContain('ziet dit voortaan, over de directe kring');
    await procedure.sign('fg', digest, fgAdvies);
    await procedure.sign('compliance', digest, akkoord);
    await expectRefused(() => procedure.sign('compliance', digest, vaststelling), 409, 'AKKOORD_BRON_ONTBREEKT');
    await procedure.sign('privacyfunctionaris-politie', digest, akkoord);
    expect((await procedure.sign('compliance', digest, vaststelling)).body.toestand).toBe('VASTGESTELD');
    const file = await leesBesluit((await procedure.call('auditor', `/${digest}/besluit`)).body);
    if (!file.ok) throw new Error(file.fout);
    const voorstel = await maakVoorstel((await testPolicy()).beleid, file.besluit.beleid);
    expect(voorstel.digest).toBe(digest);
    expect(await toetsDossier(voorstel, file.besluit.stukken, register())).toMatchObject({ ok: true });
  });

  it('and is new waits for the RAC; a negative advice needs a deviation', async () => {
    const digest = await submit(nieuwDoel());
    await procedure.sign('fg', digest, fgAdvies);
    await expectRefused(() => procedure.sign('compliance', digest, akkoord), 409, 'RAC_ADVIES_ONTBREEKT');
    await procedure.sign('rac-lid', digest, { ...racAdvies, strekking: 'NEGATIEF' } as never);
    await procedure.sign('compliance', digest, akkoord);
    await procedure.sign('privacyfunctionaris-politie', digest, akkoord);
    await expectRefused(() => procedure.sign('compliance', digest, vaststelling), 409, 'AFWIJKING_ONTBREEKT');
    const afwijkingen = [
      { advies: 'RAC' as const, wat: 'De triage ziet het toch.', waarom: 'Bij acuut gevaar nodig.' },
    ];
    const answer = await procedure.sign('compliance', digest, { soort: 'VASTSTELLING', afwijkingen });
    expect(answer.body).toMatchObject({
      toestand: 'VASTGESTELD',
      vaststelling: { afwijkingen, persoon: 'compliance' },
    });
  });
});

describe('what is refused, in one clear message, and changes nothing', () => {
  let digest: string;
  beforeAll(async () => {
    digest = await submit(kring());
  });

  it.each([
    ['broken YAML', 'regels: [', /^De wijziging is geen geldige YAML \(regel \d+, teken \d+\)\./],
    [
      'a rule that names what does not exist',
      "versie: 'x'\nregels: [{ id: POL-01, subcategorie: [BESTAAT_NIET] }]",
      /BESTAAT_NIET/,
    ],
    ['an unknown key', "versie: 'x'\nregel: []", /^De wijziging klopt niet bij regel\./],
    ['the end of a rule that is not there', "versie: 'x'\nvervallen: [POL-99]", /laat POL-99 vervallen/],
    ['a change of deelnemers', "versie: 'x'\ndeelnemers: []", /^De wijziging klopt niet bij deelnemers\./],
  ])('%s', async (_, yaml, uitleg) => {
    const body = { toelichting: 'x', wijziging: yaml };
    await expectRefused(() => procedure.call('compliance', '', body), 400, 'WIJZIGING_ONGELDIG');
    expect((await procedure.call('compliance', '', body)).body.error_description).toMatch(uitleg);
  });

  it('a change that changes nothing, one that is there already, and a body that is none', async () => {
    const { beleid } = await testPolicy();
    await expectRefused(() => procedure.call('compliance', '', { toelichting: 'x', beleid }), 400, 'GEEN_VERSCHIL');
    const again = smaller();
    await submit(again);
    await expectRefused(() => procedure.call('compliance', '', again), 409, 'BESTAAT_AL');
    await expectRefused(() => procedure.call('compliance', '', '{'), 400, 'invalid_request');
    await expectRefused(
      () => procedure.call('compliance', '', { beleid: {}, toelichting: 'x' }),
      400,
      'WIJZIGING_ONGELDIG',
    );
  });

  it('a signature by a key that is not that of the person who is logged in', async () => {
    const jws = await maakStuk(tekenaars.fg, digest, fgAdvies);
    await expectRefused(() => procedure.call('rac-lid', `/${digest}/adviezen`, { jws }), 403, 'ANDERE_PERSOON');
    const vals = await maakTekenaar('fg', 'FG', 'zvh');
    await expectRefused(
      async () => procedure.call('fg', `/${digest}/adviezen`, { jws: await maakStuk(vals, digest, fgAdvies) }),
      400,
      'HANDTEKENING_ONJUIST',
    );
    const vreemd = await maakTekenaar('vreemd', 'FG', 'zvh');
    await expectRefused(
      async () => procedure.call('fg', `/${digest}/adviezen`, { jws: await maakStuk(vreemd, digest, fgAdvies) }),
      403,
      'SLEUTEL_ONBEKEND',
    );
  });

  it('a signature over another digest, at another address, or that is none', async () => {
    const ander = await submit(smaller());
    const jws = await maakStuk(tekenaars.fg, ander, fgAdvies);
    await expectRefused(() => procedure.call('fg', `/${digest}/adviezen`, { jws }), 400, 'ANDER_VOORSTEL');
    await expectRefused(() => procedure.call('fg', `/${ander}/akkoorden`, { jws }), 400, 'ANDER_STUK');
    await expectRefused(() => procedure.call('fg', `/${ander}/adviezen`, { jws: 'a.b.c' }), 400, 'GEEN_HANDTEKENING');
    await expectRefused(() => procedure.call('fg', `/${ander}/adviezen`, { jws, extra: 1 }), 400, 'invalid_request');
  });

  it('a second signature of the same person, and one by somebody without the role', async () => {
    await expectRefused(() => procedure.sign('compliance', digest, akkoord), 409, 'FG_ADVIES_ONTBREEKT');
    await procedure.sign('fg', digest, fgAdvies);
    await expectRefused(() => procedure.sign('fg', digest, fgAdvies), 409, 'AL_GEADVISEERD');
    await expectRefused(() => procedure.sign('fg', digest, akkoord), 403, 'GEEN_ROL');
    await procedure.sign('compliance', digest, akkoord);
    await expectRefused(() => procedure.sign('compliance', digest, akkoord), 409, 'AL_GETEKEND');
    await expectRefused(() => procedure.sign('privacyfunctionaris-politie', digest, vaststelling), 403, 'GEEN_ROL');
    await expectRefused(() => procedure.call('fg', '', smaller()), 403, 'GEEN_ROL');
    await expectRefused(
      async () =>
        procedure.call('auditor', `/${digest}/akkoorden`, {
          jws: await maakStuk(tekenaars.compliance, digest, akkoord),
        }),
      403,
      'GEEN_ROL',
    );
  });

  it('a caller without a token, a proposal that is not there, and a method that is none', async () => {
    await expectRefused(() => procedure.call(null, '', smaller()), 401, 'invalid_token');
    await expectRefused(() => procedure.call('fg', `/sha256-${'x'.repeat(43)}`), 404, 'not_found');
    await expectRefused(() => procedure.call('fg', `/${digest}`, {}), 405, 'invalid_request');
  });
});

describe('two at the same moment', () => {
  it('one of two equal approvals counts, and both places in the dossier are filled once', async () => {
    const digest = await submit(kring());
    await procedure.sign('fg', digest, fgAdvies);
    const answers = await Promise.all(Array.from({ length: 6 }, () => procedure.sign('compliance', digest, akkoord)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const { rows } = await owner.query('select plaats from beleidsstukken where voorstel = $1 order by plaats', [
      digest,
    ]);
    expect(rows).toEqual([{ plaats: 0 }, { plaats: 1 }]);
  });
});

describe('the tables', () => {
  it('the app role can change or remove nothing of what was signed', async () => {
    for (const table of ['beleidsvoorstellen', 'beleidsstukken']) {
      await expect(service.store.pool.query(`delete from ${table}`)).rejects.toThrow('permission denied');
      await expect(service.store.pool.query(`update ${table} set jws = 'x'`)).rejects.toThrow();
      expect((await service.store.pool.query(`select * from ${table}`)).rows).toEqual([]);
    }
  });

  it('without the logbook nothing is kept and nothing is answered', async () => {
    const digest = await submit(kring());
    const before = await kept();
    await owner.query('alter table logboek.logregels rename to weg');
    try {
      expect((await procedure.sign('fg', digest, fgAdvies)).status).toBe(503);
      expect((await procedure.call('compliance', '', smaller())).status).toBe(503);
    } finally {
      await owner.query('alter table logboek.weg rename to logregels');
    }
    expect(await kept()).toEqual(before);
  });
});
