import { askLoggedDecisions, checkpoint, type Hub, type LoggedDecisions, login, startTrace } from '@ketenhub/client';
import { population } from '@ketenhub/region';
import { replayDecisions } from '@ketenhub/tools/src/beleid/replay-decisions.ts';
import { currentVersion } from '@ketenhub/tools/src/beleid/versions.ts';
import type { Doel, PersonaNaam } from '@ketenhub/vocabulary';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { breekLogboek } from '../logboek/breek-logboek.ts';
import { linesOf } from '../logregels/log-lines.ts';
import { WHOLE_CASUS } from '../rechten-wisselen/sources.ts';
import { visit } from '../setup/ask.ts';

const hub = inject('hub');
const visitor = visit(hub.urls);
const CASUS = 'ZVH-2026-0101';
const gatewayLog = hub.databaseUrls.gateway?.ownerUrl ?? '';
const address: Hub = {
  gatewayUrl: hub.urls.gateway ?? '',
  tokenServiceUrl: hub.urls['token-service'] ?? '',
  trace: startTrace(),
};
const MOTIVERING = 'Toets van een voorgenomen wijziging.';
const HOUR_MS = 3_600_000;

/** The hour around now: whatever this file asks is in it. */
const period = () => ({
  van: new Date(Date.now() - HOUR_MS).toISOString(),
  tot: new Date(Date.now() + HOUR_MS).toISOString(),
});

async function controller(persona: PersonaNaam, doel: Doel = 'LOGCONTROLE'): Promise<string> {
  const entered = await login(address, persona);
  if (entered.soort !== 'INGELOGD') throw new Error(entered.uitleg);
  const passed = await checkpoint(address, entered.loginToken, { doel, motivering: MOTIVERING });
  if (passed.soort !== 'TOEGELATEN') throw new Error(passed.uitleg);
  return passed.accessToken;
}

async function decisions(): Promise<LoggedDecisions['beslissingen']> {
  const read = await askLoggedDecisions(address, await controller('fg'), period());
  if (read.soort !== 'BESLISSINGEN') throw new Error(read.uitleg);
  return read.beslissingen;
}

const get = (token: string | null, query: string): Promise<Response> =>
  fetch(`${hub.urls.gateway}/logboek/beslissingen?${query}`, {
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  });
const thisHour = () => new URLSearchParams(period()).toString();

let trace: string;
beforeAll(async () => {
  const token = await visitor.token('reclasseringswerker', 'ZVH-CASUSOVERLEG', CASUS);
  const { body } = await visitor.ask(token, WHOLE_CASUS, { nummer: CASUS });
  trace = body.extensions?.doelbinding?.trace ?? '';
});

describe('the decision log in the hands of who checks lawfulness (WGS 1.8(4))', () => {
  it('gives each decision with the facts that it rested on, and no user, casus, person or value', async () => {
    const own = (await decisions()).filter((line) => line.trace === trace);
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({
      vraag: { doel: 'ZVH-CASUSOVERLEG', rol: 'PROFESSIONAL', klasse: 'PRIVAAT' },
      feiten: { fase: 'CASUSOVERLEG', doelbesluit: true, soorten: ['DIRECTE_KRING', 'HOOFDPERSOON'] },
      antwoord: { uitkomst: 'GELEVERD' },
    });
    const text = JSON.stringify(own);
    expect(text).not.toContain(CASUS);
    expect(text).not.toMatch(/gebruiker|actor|eyJ/);
    const [willem] = population(1);
    for (const value of [willem?.bsn, willem?.volledigeNaam]) expect(text).not.toContain(value);
  });

  it('tells which of them a narrower protocol would answer otherwise, and none under the protocol that decided', async () => {
    const now = await currentVersion();
    const logged = (await decisions()).filter((line) => line.trace === trace);
    expect(replayDecisions(logged, now, now)).toMatchObject({ replayed: 1, changed: 0 });
    const regels = now.beleid.regels.filter(({ subcategorie }) => !subcategorie.includes('POLITIE_ZORGMELDING'));
    const narrower = replayDecisions(logged, now, { ...now, beleid: { ...now.beleid, regels } });
    expect(narrower).toMatchObject({ replayed: 1, changed: 1 });
    expect(narrower.lines[0]).toContain('zou niet meer zien: ');
    expect(narrower.lines[0]).toContain('PolitieBeeld.zorgmeldingen');
  });

  it('R21: stands in the log itself: who read, which period and how much, before and after', async () => {
    const answer = await get(await controller('auditor'), thisHour());
    const body = (await answer.json()) as { beslissingen: unknown[] };
    const lines = await linesOf(gatewayLog, answer.headers.get('x-trace-id') ?? '');
    expect(lines.map(({ soort, moment }) => `${soort} ${moment}`)).toEqual([
      'ACTOR VOORNEMEN',
      'ADL VOORNEMEN',
      'ACTOR UITKOMST',
      'ADL UITKOMST',
    ]);
    expect(lines[2]?.regel).toMatchObject({
      actie: 'beslissingen uit het logboek lezen',
      resultaat: `GELEVERD ${body.beslissingen.length}`,
      actor: { rol: 'AUDITOR' },
    });
  });

  it('is closed to everyone with another doel, also to the FG, and the attempt is in the log', async () => {
    const regisseur = await visitor.token('procesregisseur', 'ZVH-CASUSOVERLEG', CASUS);
    const answer = await get(regisseur, thisHour());
    expect([answer.status, ((await answer.json()) as { errors: unknown[] }).errors]).toEqual([
      403,
      [{ message: 'Uw doel geeft geen toegang tot het logboek; kies LOGCONTROLE.', extensions: { code: 'TOEGANG' } }],
    ]);
    const lines = await linesOf(gatewayLog, answer.headers.get('x-trace-id') ?? '');
    expect(lines.find(({ soort }) => soort === 'ACTOR')?.regel.resultaat).toBe('GEWEIGERD');
    expect((await get(await controller('fg', 'RECHTMATIGHEID'), thisHour())).status).toBe(403);
    expect((await get(null, thisHour())).status).toBe(401);
  });

  it.each([
    ['may take no line', 'WEIGERT'],
    ['takes the intent and no outcome', 'WEIGERT_UITKOMST'],
  ] as const)('A116: gives no decision while the logbook %s, and gives them when it does again', async (_, gebrek) => {
    const token = await controller('fg');
    const mend = await breekLogboek(hub, 'gateway', gebrek);
    const answer = await get(token, thisHour()).finally(mend);
    expect(answer.status).toBe(503);
    const text = await answer.text();
    expect(text).toContain('het logboek is niet bereikbaar');
    expect(text).not.toContain('toegestaan');
    expect((await get(token, thisHour())).status).toBe(200);
  });

  it.each([
    ['no period', ''],
    ['a period that ends before it begins', 'van=2026-11-02T00:00:00Z&tot=2026-11-01T00:00:00Z'],
    ['a year', 'van=2026-01-01T00:00:00Z&tot=2026-12-31T00:00:00Z'],
    ['a day that does not exist', 'van=2026-02-31T00:00:00Z&tot=2026-13-01T00:00:00Z'],
    ['a casus', `${new URLSearchParams({ van: '2026-11-01T00:00:00Z', tot: '2026-11-02T00:00:00Z', casus: CASUS })}`],
    ['a text where the number of a line belongs', 'van=2026-11-01T00:00:00Z&tot=2026-11-02T00:00:00Z&na=1%20or%201'],
  ])('refuses a question with %s', async (_, query) => {
    const answer = await get(await controller('fg'), query);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Vraag een periode van hooguit 92 dagen');
  });
});
