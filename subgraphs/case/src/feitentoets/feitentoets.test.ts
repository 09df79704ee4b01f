import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { LogUnavailable, type OtherLine } from '@ketenhub/logbook';
import type { HttpAnswer } from '@ketenhub/service';
import {
  type FeitentoetsClaims,
  loadSigningKey,
  localKeys,
  type SigningKey,
  verifyFeitentoets,
} from '@ketenhub/tokens';
import type { Bron } from '@ketenhub/vocabulary';
import { OIN } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testChangeLine } from '../../test/test-change-line.ts';
import type { Herkomst } from '../dossier/dossierkijk.ts';
import { openFeitentoets, type Toetsvraag } from './feitentoets.ts';

const beleid = await readBeleid('schema/beleid.json');
const dir = mkdtempSync(join(tmpdir(), 'ketenhub-feitentoets-'));
afterAll(() => rmSync(dir, { recursive: true }));
let key: SigningKey;
beforeAll(async () => {
  key = await loadSigningKey(dir, 'case', 'ES256');
});

const feit = (bron: string, veld: string, subcategorie: string): Herkomst => ({
  betrokkene: 'h1',
  veld,
  subcategorie,
  bron,
});
const MUTATIE = feit('politie', 'PolitieMutatie.toelichting', 'POLITIE_MUTATIE');
const ZAAK = feit('om', 'OmStrafzaak.feit', 'OM_STRAFZAAK');
const TOEZICHT = feit('reclassering', 'ReclasseringToezicht.soort', 'RECLASSERING_TOEZICHT');
const OPEN = { open: true, beperkingen: [] };

/** What was sent, and what each source answers: a body, or what happens in place of one. */
let asked: { readonly url: string; readonly claims: FeitentoetsClaims }[];
let lines: OtherLine[];
let answers: Record<string, (claims: FeitentoetsClaims) => Promise<HttpAnswer> | HttpAnswer>;
let logRefuses: boolean;
beforeEach(() => {
  asked = [];
  lines = [];
  answers = {};
  logRefuses = false;
});

const all = ({ feiten }: FeitentoetsClaims): HttpAnswer => ({ status: 200, body: { feiten: feiten.map(() => OPEN) } });
const BRON: Readonly<Record<string, Bron>> = { 'http://p': 'politie', 'http://j': 'justitie', 'http://z': 'zorg' };

async function postJson(url: string, body: unknown): Promise<HttpAnswer> {
  const base = url.replace('/feitentoets', '');
  const { feitentoets } = body as { feitentoets: string };
  const expected = { bron: BRON[base] ?? 'gemeente', presenter: null };
  const verified = await verifyFeitentoets(feitentoets, localKeys([key.publicJwk]), expected);
  if (!verified.ok) throw new Error(verified.fault);
  asked.push({ url, claims: verified.claims });
  return (answers[base] ?? all)(verified.claims);
}

const toets = (feiten: readonly Herkomst[], altijd: readonly string[] = [], change: Partial<Toetsvraag> = {}) =>
  openFeitentoets({
    key: () => key,
    presenter: null,
    http: { postJson, close: async () => undefined },
    urls: { politie: 'http://p', justitie: 'http://j', zorg: 'http://z', gemeente: 'http://g' },
    logger: { warn: () => undefined },
    logbook: {
      write: async (written) => {
        if (logRefuses) throw new LogUnavailable();
        lines.push(...written.filter((line) => line.soort !== 'LDV'));
        return 'GESCHREVEN';
      },
    },
  })({
    casus: 'ZVH-2026-0101',
    doel: 'ZVH-CASUSOVERLEG',
    beleid,
    changeLine: testChangeLine,
    feiten,
    altijd,
    ...change,
  });

describe('what the register asks the sources of its facts', () => {
  it('goes to each source once, at the same time, with its own facts only and each organisation named', async () => {
    let running = 0;
    let most = 0;
    for (const base of ['http://p', 'http://j'])
      answers[base] = async (claims) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 20));
        running -= 1;
        return all(claims);
      };
    const uitslag = await toets([MUTATIE, ZAAK, TOEZICHT]);
    expect([asked.map(({ url }) => url).sort(), most]).toEqual([['http://j/feitentoets', 'http://p/feitentoets'], 2]);
    const justitie = asked.find(({ url }) => url.startsWith('http://j'))?.claims;
    expect([justitie?.organisaties, justitie?.feiten.map(({ veld }) => veld)]).toEqual([
      [OIN.om, OIN.reclassering],
      [ZAAK.veld, TOEZICHT.veld],
    ]);
    expect([MUTATIE, ZAAK, TOEZICHT].map(uitslag.standVan)).toEqual([[], [], []]);
    expect(uitslag.zonderAntwoord).toEqual([]);
  });

  it('is asked anew each time: a source that closes is closed at the next reading', async () => {
    expect((await toets([MUTATIE])).standVan(MUTATIE)).toEqual([]);
    answers['http://p'] = () => ({ status: 200, body: { feiten: [{ open: false, beperkingen: [] }] } });
    expect((await toets([MUTATIE])).standVan(MUTATIE)).toBeNull();
    expect(asked).toHaveLength(2);
  });

  it('R05: is asked of an organisation under secrecy also when nothing of it is kept, so that a silent source tells nothing', async () => {
    const none = await toets([], ['ggz', 'gi']);
    expect(asked.map(({ claims }) => [claims.organisaties, claims.feiten])).toEqual([[[OIN.ggz, OIN.gi], []]]);
    expect(none.zonderAntwoord).toEqual([]);
    answers['http://z'] = () => Promise.reject(new Error('away'));
    const kept = [feit('ggz', 'GgzBetrokkenheid.team', 'GGZ_BETROKKENHEID')];
    const silent = [await toets([], ['ggz', 'gi']), await toets(kept, ['ggz', 'gi'])];
    expect(silent.map(({ zonderAntwoord }) => zonderAntwoord)).toEqual([
      ['ggz', 'gi'],
      ['ggz', 'gi'],
    ]);
  });

  it('R21: has a line before and after, per source, that names who was asked and nothing of what there is', async () => {
    answers['http://p'] = () => ({ status: 503, body: {} });
    await toets([MUTATIE, ZAAK]);
    const said = lines.map(({ moment, verantwoordelijke, regel }) => [
      moment,
      verantwoordelijke,
      regel.resultaat,
      regel.object,
    ]);
    expect(said).toEqual([
      ['VOORNEMEN', 'zvh', 'VOORGENOMEN', 'ZVH-2026-0101 politie: politie'],
      ['VOORNEMEN', 'zvh', 'VOORGENOMEN', 'ZVH-2026-0101 justitie: om'],
      ['UITKOMST', 'zvh', 'GEEN_ANTWOORD', 'ZVH-2026-0101 politie: politie'],
      ['UITKOMST', 'zvh', 'BEANTWOORD', 'ZVH-2026-0101 justitie: om'],
    ]);
  });

  it('A116: is not asked while the logbook takes no line', async () => {
    logRefuses = true;
    await expect(toets([MUTATIE])).rejects.toThrow(LogUnavailable);
    expect(asked).toEqual([]);
  });

  it('asks nobody and writes nothing when there is nothing to ask', async () => {
    expect((await toets([])).zonderAntwoord).toEqual([]);
    expect([asked, lines]).toEqual([[], []]);
  });
});

describe('anything but a clear answer of a source', () => {
  const two = [MUTATIE, { ...MUTATIE, betrokkene: 'k1' }];
  it.each<[string, () => Promise<HttpAnswer> | HttpAnswer]>([
    ['no connection, or too late', () => Promise.reject(new Error('timeout'))],
    ['a refusal', () => ({ status: 401, body: { fout: 'Niet toegestaan.' } })],
    ['another status with the good body', () => ({ status: 202, body: { feiten: [OPEN, OPEN] } })],
    ['no logbook there', () => ({ status: 503, body: { fout: 'later' } })],
    ['no list', () => ({ status: 200, body: { feiten: 'open' } })],
    ['nothing', () => ({ status: 200, body: null })],
    ['fewer than were asked', () => ({ status: 200, body: { feiten: [OPEN] } })],
    ['more than were asked', () => ({ status: 200, body: { feiten: [OPEN, OPEN, OPEN] } })],
    [
      'a word in place of yes or no',
      () => ({ status: 200, body: { feiten: [OPEN, { open: 'ja', beperkingen: [] }] } }),
    ],
    ['no limitations', () => ({ status: 200, body: { feiten: [OPEN, { open: true }] } })],
    ['more than the protocol has', () => ({ status: 200, body: { feiten: [OPEN, { ...OPEN, waarom: 'x' }] } })],
  ])('shows none of its facts, and names its organisation: %s', async (_, answer) => {
    answers['http://p'] = answer;
    const uitslag = await toets([...two, ZAAK]);
    expect([...two, ZAAK].map(uitslag.standVan)).toEqual([null, null, []]);
    expect(uitslag.zonderAntwoord).toEqual(['politie']);
  });

  it('is what an organisation gives that no source answers for', async () => {
    const nobody = { ...beleid, deelnemers: beleid.deelnemers.filter(({ code }) => code !== 'politie') };
    const uitslag = await toets([MUTATIE], [], { beleid: nobody });
    expect([asked, uitslag.standVan(MUTATIE), uitslag.zonderAntwoord]).toEqual([[], null, ['politie']]);
  });
});
