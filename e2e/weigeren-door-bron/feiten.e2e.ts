import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { PersonaNaam } from '@ketenhub/vocabulary';
import { dutchDay } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { change } from '../casusproces/changes.ts';
import { asFacts, LATEST_MUTATIES } from '../casusproces/mutaties-as-facts.ts';
import { visit } from '../setup/ask.ts';
import { type Owner, openOwner } from '../setup/owner.ts';

const hub = inject('hub');
const visitor = visit(hub.urls);
const CASUS = 'ZVH-2026-0101';
const DOEL = 'ZVH-CASUSOVERLEG';
const GEHEIM = 'Kanarieteam van de GGZ';
const PROCES = { politie: 'police', ggz: 'care' } as const;
const REPOSITORY = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

interface Bladzijde {
  readonly rijen: readonly { readonly kenmerk: string; readonly waarde: string; readonly beperking: string | null }[];
  readonly aantal: number;
  readonly volgende: string | null;
  readonly bronnenZonderAntwoord: readonly string[];
}

/** One session each, for all that follows. */
const tokens = new Map<PersonaNaam, string>();
const tokenOf = (persona: PersonaNaam): string => tokens.get(persona) ?? '';
let mutatie: string;
let care: Owner;
const recorded: [PersonaNaam, string][] = [];

async function read<Data>(fields: string, persona: PersonaNaam = 'procesregisseur'): Promise<Data> {
  const { body } = await visitor.ask(tokenOf(persona), `{ casus(nummer: "${CASUS}") { ${fields} } }`);
  expect(body.errors).toBeUndefined();
  return (body.data as unknown as { casus: Data }).casus;
}
const feiten = async (args = '', persona: PersonaNaam = 'procesregisseur'): Promise<Bladzijde> =>
  (
    await read<{ feiten: Bladzijde }>(
      `feiten${args} { rijen { kenmerk waarde beperking } aantal volgende bronnenZonderAntwoord }`,
      persona,
    )
  ).feiten;
const waarden = async (persona?: PersonaNaam): Promise<string[]> =>
  (await feiten('', persona)).rijen.map(({ waarde }) => waarde).sort();

interface Verslag {
  readonly rijen: readonly { readonly kenmerk: string; readonly tekst: string }[];
  readonly aantal: number;
  readonly volgende: string | null;
  readonly bronnenZonderAntwoord: readonly string[];
}
const verslag = async (args = '', persona: PersonaNaam = 'procesregisseur'): Promise<Verslag> =>
  (
    await read<{ verslag: Verslag }>(
      `verslag${args} { rijen { kenmerk tekst } aantal volgende bronnenZonderAntwoord }`,
      persona,
    )
  ).verslag;
const SAMEN = 'Samen gezegd.';
const AANGEHAALD = {
  politie: 'De politie meldt (kanarie alinea).',
  ggz: 'Het team komt erbij (kanarie team).',
} as const;

async function vulAan(persona: PersonaNaam, alinea: object) {
  const { versie, overleggen } = await read<{ versie: number; overleggen: { rijen: { kenmerk: string }[] } }>(
    'versie overleggen { rijen { kenmerk } }',
  );
  const van = { overleg: overleggen.rijen[0]?.kenmerk, soort: 'VERSLAG', ...alinea };
  return change(visitor, tokenOf(persona), { handeling: 'verslagAanvullen', casus: CASUS, versie, alinea: van });
}
/** Adds an alinea that quotes this organisation: the house of the politie, the GGZ its own. */
async function haalAan(code: keyof typeof AANGEHAALD) {
  const { betrokkenen } = await read<{ betrokkenen: { id: string }[] }>('betrokkenen { id }');
  const alinea = { tekst: AANGEHAALD[code], betrokkene: betrokkenen[0]?.id };
  return code === 'politie'
    ? vulAan('procesregisseur', { ...alinea, aangehaald: ['PolitieMutatie.toelichting'] })
    : vulAan('ggz-behandelaar', { ...alinea, aangehaald: ['GgzBetrokkenheid.team'], geldigTot: dayFromNow(30) });
}

async function record(persona: PersonaNaam, feit: object) {
  const { versie } = await read<{ versie: number }>('versie');
  const outcome = await change(visitor, tokenOf(persona), { handeling: 'feitVastleggen', casus: CASUS, versie, feit });
  if (outcome?.kenmerk !== undefined) recorded.push([persona, outcome.kenmerk]);
  return outcome;
}

async function beheer(organisatie: keyof typeof PROCES, path: string, body: object): Promise<string> {
  const proces = PROCES[organisatie];
  const key = readFileSync(join(hub.dataDir, 'keys', proces, `beheer-${organisatie}.key`), 'utf8').trim();
  const response = await fetch(`${hub.urls[proces]}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify(body),
  });
  expect(response.ok).toBe(true);
  return ((await response.json()) as { id: string }).id;
}
const weiger = (organisatie: keyof typeof PROCES, subcategorie: string, soort = 'WEIGERING') =>
  beheer(organisatie, '/weigeringen', {
    ...{ casus: CASUS, subcategorie, soort },
    reden: 'Niet zonder ons.',
    door: 'bron',
  });
const trekIn = (organisatie: keyof typeof PROCES, id: string) =>
  beheer(organisatie, '/weigeringen/intrekken', { id, door: 'bron' });

const NIET_AANGEHAALD = { __typename: 'AlineaOnvolledig', fouten: [{ veld: 'aangehaald' }] };
const NIET_VERSTREKT = { __typename: 'FeitOnvolledig', fouten: [{ veld: 'veld' }] };
const POORT = `organisatie = 'ggz' and casus = '${CASUS}' and subcategorie = 'GGZ_BETROKKENHEID'`;
const SLUIT = `update grondslagen set ingetrokken_op = $1 where ${POORT}`;
const TOESTEMMING = `update toestemmingen set ingetrokken_op = $1 where grondslag_id in (select id from grondslagen where ${POORT})`;
const INGETROKKEN_IN_DEMO = '2026-10-19';

/** What a user exports: the whole document that `verrijk --json` writes. */
async function verrijk(): Promise<string> {
  const args = ['--casus', CASUS, '--doel', DOEL, '--als', 'procesregisseur', '--json'];
  const { stdout } = await run(process.execPath, ['tools/src/verrijk/main.ts', ...args], {
    cwd: REPOSITORY,
    maxBuffer: 64 * 1024 * 1024,
    env: {
      PATH: process.env.PATH ?? '',
      GATEWAY_URL: hub.urls.gateway ?? '',
      TOKEN_SERVICE_URL: hub.urls['token-service'] ?? '',
    },
  });
  return stdout;
}

beforeAll(async () => {
  care = await openOwner(hub.databaseUrls.care?.ownerUrl ?? '');
  for (const persona of ['procesregisseur', 'ggz-behandelaar'] as const)
    tokens.set(persona, await visitor.token(persona, DOEL, CASUS));
  const [first] = asFacts(await read(LATEST_MUTATIES));
  if (first === undefined) throw new Error('no mutatie');
  mutatie = first.feit.waarde ?? '';
  expect(await record('procesregisseur', first.feit)).toMatchObject({ __typename: 'FeitVastgelegd' });
  const geheim = {
    ...{ ...first.feit, veld: 'GgzBetrokkenheid.team', waarde: GEHEIM, herkomst: 'ggz', beperking: '' },
    geldigTot: dayFromNow(30),
  };
  // In the demo the consent was withdrawn, so that nothing of it can be recorded until it is given again.
  expect(await record('ggz-behandelaar', geheim)).toMatchObject(NIET_VERSTREKT);
  expect(await haalAan('ggz')).toMatchObject(NIET_AANGEHAALD);
  await care.rows(TOESTEMMING, [null]);
  expect(await record('ggz-behandelaar', geheim)).toMatchObject({ __typename: 'FeitVastgelegd' });
  const zonder = { tekst: SAMEN, betrokkene: null, aangehaald: [] };
  for (const outcome of [await vulAan('procesregisseur', zonder), await haalAan('politie'), await haalAan('ggz')])
    expect(outcome).toMatchObject({ __typename: 'AlineaVastgelegd' });
});
afterAll(async () => {
  const { versie } = await read<{ versie: number }>('versie');
  for (const [persona, kenmerk] of recorded)
    await change(visitor, tokenOf(persona), { handeling: 'feitIntrekken', casus: CASUS, versie, kenmerk });
  for (const { kenmerk } of (await verslag()).rijen)
    await change(visitor, tokenOf('procesregisseur'), { handeling: 'alineaIntrekken', casus: CASUS, versie, kenmerk });
  expect([await waarden(), (await verslag()).aantal]).toEqual([[], 0]);
  await care.rows(TOESTEMMING, [INGETROKKEN_IN_DEMO]);
  await care.close();
});

describe('wat de deelnemers van een bron in het dossier bewaarden (WGS 2.29(3))', () => {
  it('A98: is in de lopende sessie weg zodra de bron weigert, uit bladzijde, aantal en cursor, en na intrekken terug', async () => {
    const whole = await feiten('(eerste: 1)');
    expect([await waarden(), whole.aantal, whole.bronnenZonderAntwoord]).toEqual([[GEHEIM, mutatie].sort(), 2, []]);
    const id = await weiger('politie', 'POLITIE_MUTATIE');
    const during = await feiten('(eerste: 1)');
    expect([during.rijen.map(({ waarde }) => waarde), during.aantal, during.volgende]).toEqual([[GEHEIM], 1, null]);
    const next = await feiten(`(eerste: 5, na: "${whole.volgende}")`);
    expect([next.aantal, next.rijen.some(({ waarde }) => waarde === mutatie)]).toEqual([1, false]);
    await trekIn('politie', id);
    expect(await feiten('(eerste: 1)')).toMatchObject({ rijen: whole.rijen, aantal: 2 });
  });

  it('R13: krijgt een beperking die de bron er later op legt, bij de volgende vraag', async () => {
    const id = await weiger('politie', 'POLITIE_MUTATIE', 'DOORVERSTREKKING');
    const { rijen } = await feiten();
    expect(rijen.find(({ waarde }) => waarde === mutatie)?.beperking).toMatch(/Niet zonder ons\.$/);
    expect(rijen.find(({ waarde }) => waarde === GEHEIM)?.beperking).toBeNull();
    await trekIn('politie', id);
  });

  it('staat na een weigering in geen export meer: verrijk --json geeft er niets van, ook niet van feiten en verslag', async () => {
    const before = await verrijk();
    const teksten = [mutatie, GEHEIM, ...Object.values(AANGEHAALD)];
    for (const waarde of teksten) expect(before).toContain(JSON.stringify(waarde));
    const made = [await weiger('politie', 'POLITIE_MUTATIE'), await weiger('ggz', 'GGZ_BETROKKENHEID')] as const;
    const after = await verrijk();
    await trekIn('politie', made[0]);
    await trekIn('ggz', made[1]);
    for (const waarde of teksten) expect(after).not.toContain(JSON.stringify(waarde));
    expect(after).not.toContain('GgzBetrokkenheid');
    const { casusvelden } = JSON.parse(after) as { casusvelden: Record<string, { toestand: string }> };
    expect(casusvelden.feiten).toMatchObject({ toestand: 'LEEG' });
  });

  it.each([
    ['de organisatie haar poort sluit', SLUIT],
    ['de betrokkene zijn toestemming intrekt', TOESTEMMING],
  ])('R05, R06: onder beroepsgeheim is weg zodra %s, en wordt dan ook niet vastgelegd', async (_, statement) => {
    const whole = await waarden();
    await care.rows(statement, [new Date()]);
    try {
      expect([await waarden(), await waarden('ggz-behandelaar')]).toEqual([[mutatie], [mutatie]]);
      const { betrokkenen } = await read<{ betrokkenen: { id: string }[] }>('betrokkenen { id }');
      const feit = {
        ...{ betrokkene: betrokkenen[0]?.id, veld: 'GgzBetrokkenheid.team', waarde: 'Nog een team', herkomst: 'ggz' },
        ...{ peildatum: '2026-01-01', status: 'FEIT', beperking: '', geldigTot: dayFromNow(30) },
      };
      expect(await record('ggz-behandelaar', feit)).toMatchObject(NIET_VERSTREKT);
    } finally {
      await care.rows(statement, [null]);
    }
    expect(await waarden()).toEqual(whole);
  });
});

describe('wat een verslag van een bron aanhaalt (WGS 2.29(3))', () => {
  it('A106: een alinea is na een weigering in de lopende sessie weg uit bladzijde, aantal en cursor, en na intrekken terug', async () => {
    const whole = await verslag();
    const first = await verslag('(eerste: 1)');
    const teksten = [SAMEN, AANGEHAALD.politie, AANGEHAALD.ggz];
    expect([whole.rijen.map(({ tekst }) => tekst), whole.bronnenZonderAntwoord]).toEqual([teksten, []]);
    const made = [await weiger('politie', 'POLITIE_MUTATIE'), await weiger('ggz', 'GGZ_BETROKKENHEID')] as const;
    expect(await verslag()).toMatchObject({ rijen: whole.rijen.slice(0, 1), aantal: 1, bronnenZonderAntwoord: [] });
    expect(await verslag('', 'ggz-behandelaar')).toMatchObject({ aantal: 1 });
    expect(await verslag(`(eerste: 5, na: "${first.volgende}")`)).toMatchObject({ rijen: [], aantal: 1 });
    for (const code of ['politie', 'ggz'] as const) expect(await haalAan(code)).toMatchObject(NIET_AANGEHAALD);
    await trekIn('politie', made[0]);
    await trekIn('ggz', made[1]);
    expect(await verslag()).toEqual(whole);
  });
});

function dayFromNow(days: number): string {
  return dutchDay(new Date(Date.now() + days * 86_400_000));
}
