import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Fetch } from '@ketenhub/service';
import { boundTo, signKoppeling, signTransactionToken, signVernietiging } from '@ketenhub/tokens';
import { EXIT } from '@ketenhub/tools/src/verrijk/exit-code.ts';
import { processUnit } from '@ketenhub/tools/start/process-unit.ts';
import { OIN } from '@ketenhub/vocabulary';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visit } from '../setup/ask.ts';
import { callUnchecked } from './call-unchecked.ts';
import { type CertifiedHub, callerWith, startCertifiedHub } from './certified-hub.ts';
import { startExaminedPolice } from './examined-police.ts';
import { caseKey, post, type TakenOverGateway, takeOverGateway, transactionKey } from './taken-over-gateway.ts';

const ROOT = join(import.meta.dirname, '../..');
const CASUS = 'ZVH-2026-0101';
const QUESTION = `{ casus(nummer: "${CASUS}") { nummer betrokkenen { naam politie { stand }
  justitie { om { stand } } gemeente { college { stand } } zorg { ggz { stand } } } } }`;
const REFUSED = '{"errors":[{"message":"Niet toegestaan.","extensions":{"code":"NIET_TOEGESTAAN"}}]}';

const HOUR_MS = 3_600_000;
/** An hour ago. */
const OVER = { validFrom: new Date(Date.now() - 2 * HOUR_MS), validUntil: new Date(Date.now() - HOUR_MS) };

let certified: CertifiedHub;
let stolen: TakenOverGateway;
let userToken: string;
let clientToken: string;
let casusbewijs: string;

const as = (process: string): Fetch => callerWith(certified.filesOf(process)).fetch;
const thumbprintOf = (process: string): string => callerWith(certified.filesOf(process)).tls.thumbprint;
const told = (text: string, name: string) => (JSON.parse(text) as Record<string, string>)[name] ?? '';

beforeAll(async () => {
  certified = await startCertifiedHub();
  stolen = await takeOverGateway(certified.hub);
  userToken = await visit(certified.hub.urls).token('procesregisseur', 'ZVH-CASUSOVERLEG', CASUS);
  const gateway = as('gateway');
  clientToken = told((await stolen.clientToken(gateway)).text, 'access_token');
  casusbewijs = told((await stolen.evidence(gateway, clientToken, userToken)).text, 'casusbewijs');
});
afterAll(() => certified?.stop());

/** A transaction token as the gateway gets it, for one question to the police. */
async function capture(): Promise<string> {
  const { text } = await stolen.mint(as('gateway'), clientToken, { userToken, casusbewijs });
  return (JSON.parse(text) as { tokens: string[] }).tokens[0] ?? '';
}

/** The same token with another binding, signed by the token service's own key. */
async function rebind(token: string, thumbprint: string | null): Promise<string> {
  const { iss, iat: _iat, exp: _exp, jti: _jti, cnf: _cnf, ...claims } = decodeJwt(token);
  const changed = { ...claims, aud: String(claims.aud), ...boundTo(thumbprint) };
  return signTransactionToken(await transactionKey(certified.hub), iss ?? '', changed);
}

describe('a hub whose processes know each other by certificate', () => {
  it('answers a user, who has none, from every source', async () => {
    const { status, body } = await visit(certified.hub.urls).ask(userToken, QUESTION);
    expect([status, body.data?.casus]).toMatchObject([200, { nummer: CASUS }]);
    expect(body.extensions?.doelbinding?.bronStatus).toEqual({
      casus: 'OK',
      politie: 'OK',
      justitie: 'OK',
      zorg: 'OK',
      gemeente: 'OK',
    });
  });

  it('answers the command of the terminal, which trusts its authority, and not one that does not', async () => {
    const args = [
      'tools/src/verrijk/main.ts',
      '--casus',
      CASUS,
      '--doel',
      'ZVH-CASUSOVERLEG',
      '--als',
      'procesregisseur',
    ];
    const verrijk = async (env: Readonly<Record<string, string>>) => {
      const options = { cwd: ROOT, env: { PATH: process.env.PATH, ...env } };
      return (await promisify(execFile)(process.execPath, [...args, '--json'], options)).stdout;
    };
    // The sources that the register asks about facts answer it on its own certificate: else the list would be out of reach.
    expect(JSON.parse(await verrijk(certified.env))).toMatchObject({
      casus: CASUS,
      casusvelden: { feiten: { toestand: 'LEEG' } },
    });
    await expect(verrijk({ ...certified.env, MTLS: '0' })).rejects.toMatchObject({ code: EXIT.onbereikbaar });
  });

  it('binds every transaction token to the certificate of the gateway that asked for it', async () => {
    const token = await capture();
    expect(decodeJwt(token).cnf).toEqual({ 'x5t#S256': thumbprintOf('gateway') });
    expect((await stolen.askPolice(as('gateway'), token, casusbewijs)).status).toBe(200);
  });
});

describe('a subgraph in reach of another network', () => {
  const PATHS = ['/graphql', '/koppelingen', '/weigeringen', '/health/live', '/health/ready', '/'];

  it('A60: says nothing to another partner, whose certificate the same CA signed but which is not on the list', async () => {
    for (const path of PATHS)
      await expect(as('justice')(`${certified.hub.urls.police}${path}`), path).rejects.toThrow();
    expect((await as('case')(`${certified.hub.urls.police}/health/live`)).status).toBe(200);
  });

  it('A60: says nothing to a client without a certificate', async () => {
    for (const path of PATHS) await expect(fetch(`${certified.hub.urls.police}${path}`), path).rejects.toThrow();
  });

  it('A60: says nothing to the gateway with a certificate that has ended', async () => {
    const health = `${certified.hub.urls.police}/health/live`;
    const gateway = { name: 'gateway', dnsNames: ['gateway.ketenhub.test'] };
    expect(await callUnchecked(await certified.issue(gateway), health)).toBe(200);
    const ended = await certified.issue({ ...gateway, ...OVER });
    await expect(callUnchecked(ended, health)).rejects.toThrow();
  });

  it('does not start with a certificate that has ended, and says so in one line', async () => {
    const files = await certified.issue({ name: 'police-van-vorig-jaar', ...OVER });
    const env = {
      PATH: process.env.PATH ?? '',
      KETENHUB_SUPERVISED: '1',
      ...files,
      TLS_CLIENT_CA_FILE: files.TLS_CA_FILE,
      TLS_CLIENTS: 'dns:gateway.ketenhub.test',
    };
    const url = certified.hub.urls.police ?? '';
    const unit = processUnit({
      name: 'police',
      entry: 'subgraphs/police/src/main.ts',
      cwd: ROOT,
      env,
      logFile: `${files.TLS_CERT_FILE}.log`,
      url,
      localUrl: url,
      readyTimeoutMs: 120_000,
      graceMs: 10_000,
    });
    await expect(unit.launch(new AbortController().signal)).rejects.toThrow(
      /^police did not start: police: TLS_CERT_FILE \(.*\) holds a certificate that ended at [^\n]*$/,
    );
  });
});

describe('a token that was captured', () => {
  it('A72: is refused on the connection of another process that may come in, and still counts on that of the gateway', async () => {
    const token = await capture();
    for (const thief of ['case', 'supervisor'])
      expect(await stolen.askPolice(as(thief), token, casusbewijs)).toEqual({ status: 401, text: REFUSED });
    expect((await stolen.askPolice(as('gateway'), token, casusbewijs)).status).toBe(200);
  });

  it('A72: is refused without a binding, and with one to another certificate, whoever signed it', async () => {
    const token = await capture();
    const ask = async (thumbprint: string | null) =>
      (await stolen.askPolice(as('gateway'), await rebind(token, thumbprint), casusbewijs)).status;
    expect(await ask(null)).toBe(401);
    expect(await ask(thumbprintOf('case'))).toBe(401);
    expect(await ask(thumbprintOf('gateway'))).toBe(200);
  });

  it('A72: of the gateway itself mints nothing and proves nothing on another connection', async () => {
    for (const thief of ['case', 'police']) {
      expect((await stolen.mint(as(thief), clientToken, { userToken, casusbewijs })).status, thief).toBe(401);
      expect((await stolen.evidence(as(thief), clientToken, userToken)).status, thief).toBe(401);
    }
    expect((await stolen.mint(fetch, clientToken, { userToken, casusbewijs })).status).toBe(401);
  });

  it('A72: nor does the key of the gateway, without its certificate, give a token that can mint', async () => {
    expect((await stolen.clientToken(fetch)).status).toBe(400);
    const other = told((await stolen.clientToken(as('case'))).text, 'access_token');
    expect(other).toBe('');
  });

  it('A72: a link message is refused on another connection than that of the case authority, or without a binding', async () => {
    const key = await caseKey(certified.hub);
    const message = { casus: 'ZVH-2026-9999', organisatie: OIN.politie, actie: 'ONTKOPPELEN', versie: 1 };
    const deliver = async (process: string, thumbprint: string | null): Promise<number> => {
      const claims = { ...message, betrokkenen: [], ...boundTo(thumbprint) };
      const koppeling = await signKoppeling(key, 'politie', claims);
      return (await post(as(process), `${certified.hub.urls.police}/koppelingen`, { body: { koppeling } })).status;
    };
    expect(await deliver('case', thumbprintOf('case'))).toBe(202);
    expect(await deliver('gateway', thumbprintOf('case'))).toBe(401);
    expect(await deliver('case', null)).toBe(401);
  });

  it('A72, A128: that a casus is destroyed the gateway believes on the connection of the case authority only, and bound to it', async () => {
    const key = await caseKey(certified.hub);
    const deliver = async (by: Fetch, thumbprint: string | null): Promise<number> => {
      const vernietiging = await signVernietiging(key, { casus: 'ZVH-2026-9999', ...boundTo(thumbprint) });
      return (await post(by, `${certified.hub.urls.gateway}/vernietigingen`, { body: { vernietiging } })).status;
    };
    expect(await deliver(as('case'), thumbprintOf('case'))).toBe(202);
    for (const thief of ['police', 'supervisor'])
      expect(await deliver(as(thief), thumbprintOf('case')), thief).toBe(401);
    for (const of of [thumbprintOf('case'), null]) expect(await deliver(fetch, of)).toBe(401);
    for (const other of [thumbprintOf('gateway'), null]) expect(await deliver(as('case'), other)).toBe(401);
  });
});

describe('npm run conformiteit over mutual TLS', () => {
  it('P66, P67: shows its certificate, binds what it signs to it, and finds the police in order', async () => {
    const police = await startExaminedPolice(certified);
    try {
      const groups = ['--groep', 'token,verbinding,bekendheid'];
      const examined = await police.examine({ ...police.kit }, ...groups);
      expect([examined.code, examined.output]).toEqual([0, expect.stringContaining(' 0 fout')]);
      expect(examined.verslag).toMatch(/\| P66 \| [^|]+ \| goed \|/);
      expect(examined.verslag).toMatch(/\| P67 \| [^|]+ \| goed \|/);
      // A question about a person that is bound to another certificate is refused; this one came so far as to the switch.
      expect(examined.verslag).toMatch(/\| P74 \| [^|]+ \| goed \|/);
      const half = await police.examine({ TLS_CERT_FILE: police.kit.TLS_CERT_FILE });
      expect([half.code, half.output]).toEqual([2, expect.stringMatching(/^TLS_KEY_FILE, TLS_CA_FILE not set/)]);
    } finally {
      await police.stop();
    }
  });
});
