import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Hub, startTrace } from '@ketenhub/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printToken } from '../token/print-token.ts';
import { outputTo } from './console-output.ts';
import { readOptions } from './options.ts';
import { run } from './run.ts';
import { answer } from './view.fixture.ts';

const CASUSSEN = [
  {
    nummer: 'ZVH-2026-0101',
    thema: 'HUISELIJK_GEWELD',
    fase: 'CASUSOVERLEG',
    regiekleur: 'ORANJE',
    beschikbareDoelen: ['ZVH-CASUSOVERLEG'],
  },
  { nummer: 'ZVH-2026-0099', thema: null, fase: 'AFGESLOTEN', regiekleur: null, beschikbareDoelen: [] },
];

let server: Server;
let hub: Hub;
let url = '';
let out = '';
let err = '';
let graphqlStatus = 200;
let casusGone = false;

interface Reply {
  readonly status?: number;
  readonly location?: string;
  readonly body?: object;
}

/** A hub in one function: logs everyone in, knows one open and one closed casus, and pages its worklist. */
function reply(path: string, query: URLSearchParams, body: string): Reply {
  if (path === '/.well-known/openid-configuration')
    return { body: { authorization_endpoint: `${url}/auth`, token_endpoint: `${url}/token` } };
  if (path === '/auth')
    return { status: 303, location: `http://127.0.0.1/callback?code=c&state=${query.get('state')}` };
  if (path === '/token') return tokenReply(new URLSearchParams(body));
  if (graphqlStatus !== 200)
    return { status: graphqlStatus, body: { errors: [{ message: 'Het logboek is niet beschikbaar.' }] } };
  const { operationName, variables } = JSON.parse(body);
  if (operationName === 'Persoonsbeeld') {
    return {
      body: { data: casusGone ? { casus: null } : answer.data, extensions: { doelbinding: answer.explanation } },
    };
  }
  const page =
    variables.na === null
      ? { rijen: CASUSSEN.slice(0, 1), volgende: 'p2' }
      : { rijen: CASUSSEN.slice(1), volgende: null };
  return { body: { data: { casussen: page }, extensions: {} } };
}

function tokenReply(form: URLSearchParams): Reply {
  const [asked] = JSON.parse(form.get('authorization_details') ?? '[]');
  const known =
    asked === undefined ||
    asked.doel === 'ZVH-WERKVOORRAAD' ||
    (asked.casus === 'ZVH-2026-0101' && asked.doel === 'ZVH-CASUSOVERLEG');
  const isClosed = asked?.casus === 'ZVH-2026-0098';
  const refusal = {
    error: 'invalid_authorization_details',
    error_description: isClosed
      ? 'Dit doel kan niet in de fase waarin deze casus is.'
      : 'Deze casus is er voor u niet.',
  };
  return known
    ? { body: { access_token: asked ? `token:${asked.doel}` : 'token:login' } }
    : { status: 400, body: refusal };
}

beforeEach(async () => {
  out = '';
  err = '';
  graphqlStatus = 200;
  casusGone = false;
  server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://hub');
    const { status = 200, location, body } = reply(pathname, searchParams, await text(request));
    response
      .writeHead(status, location ? { location } : { 'content-type': 'application/json' })
      .end(body ? JSON.stringify(body) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  hub = { gatewayUrl: url, tokenServiceUrl: url, trace: startTrace() };
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const screen = { width: 100, useColor: false };
const output = outputTo(
  { out: screen, err: screen },
  (part) => {
    out += part;
  },
  (part) => {
    err += part;
  },
);

async function verrijk(...args: string[]): Promise<number> {
  const options = readOptions(args);
  if (options.soort !== 'OPTIES') throw new Error(options.uitleg);
  return run(options, hub, output);
}

async function token(...args: string[]): Promise<number> {
  const options = readOptions(args);
  if (options.soort !== 'OPTIES') throw new Error(options.uitleg);
  return printToken(options, hub, output);
}

const OPEN = ['--casus', 'ZVH-2026-0101', '--doel', 'ZVH-CASUSOVERLEG', '--als', 'procesregisseur'];

describe('verrijk', () => {
  it('prints the person view of everyone in the casus', async () => {
    expect(await verrijk(...OPEN)).toBe(0);
    expect(out).toContain('Betrokkene 1 van 1: Willem Wankelman');
    expect(err).toBe('');
  });

  it('gives machines one document and nothing else', async () => {
    expect(await verrijk(...OPEN, '--json')).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ casus: 'ZVH-2026-0101', betrokkenen: [{ naam: 'Willem Wankelman' }] });
  });

  it('lists the personas with role and organisation without --als, also when no hub answers', async () => {
    hub = { ...hub, tokenServiceUrl: 'http://127.0.0.1:1' };
    expect(await verrijk()).toBe(0);
    expect(out).toContain('procesregisseur, Zorg- en Veiligheidshuis');
  });

  it('lists all casussen of a persona with their doelen, page after page', async () => {
    expect(await verrijk('--als', 'procesregisseur')).toBe(0);
    expect(out).toMatch(/ZVH-2026-0101 +huiselijk geweld +casusoverleg +oranje +ZVH-CASUSOVERLEG/);
    expect(out).toContain('ZVH-2026-0099');
    expect(out).toContain('npm run verrijk -- --casus ZVH-2026-0101 --doel ZVH-CASUSOVERLEG --als procesregisseur');
  });

  it('refuses a casus that is not there for this user and shows only what is (existence is sensitive)', async () => {
    expect(await verrijk('--casus', 'ZVH-2026-7777', '--doel', 'ZVH-UITVRAAG', '--als', 'procesregisseur')).toBe(1);
    expect(err).toContain('Geweigerd: Deze casus is er voor u niet.');
    expect(err).toContain(`trace ${hub.trace.id}`);
    expect(err).toContain('ZVH-2026-0101');
    expect(out).toBe('');
  });

  it('names the doelen that would do when the doel is refused', async () => {
    expect(await verrijk('--casus', 'ZVH-2026-0101', '--doel', 'ZVH-UITVRAAG', '--als', 'procesregisseur')).toBe(1);
    expect(err).toContain('Casus ZVH-2026-0101 is nu te openen met:');
    expect(err).toContain('ZVH-CASUSOVERLEG');
  });

  it('says of a closed casus that it is closed and what still opens it (R17)', async () => {
    expect(await verrijk('--casus', 'ZVH-2026-0099', '--doel', 'ZVH-UITVOERING', '--als', 'procesregisseur')).toBe(1);
    expect(err.replace(/\s+/g, ' ')).toContain(
      'is afgesloten en afgeschermd (WGS 2.31(8)). Openen kan alleen met het doel ZVH-HEROPENING of AVG-VERZOEK.',
    );
  });

  it('says of a closed casus that left the werkvoorraad that it is not open (R17)', async () => {
    expect(await verrijk('--casus', 'ZVH-2026-0098', '--doel', 'ZVH-UITVOERING', '--als', 'procesregisseur')).toBe(1);
    expect(err.replace(/\s+/g, ' ')).toContain(
      'Casus ZVH-2026-0098 staat niet in uw werkvoorraad en is dus niet open.',
    );
  });

  it('gives machines a refusal as a document too', async () => {
    await verrijk('--casus', 'ZVH-2026-0101', '--doel', 'ZVH-UITVRAAG', '--als', 'procesregisseur', '--json');
    expect(JSON.parse(out)).toMatchObject({
      fout: { soort: 'GEWEIGERD', trace: hub.trace.id, keuzes: { doelen: ['ZVH-CASUSOVERLEG'] } },
    });
  });

  it('says how to start the hub when none answers', async () => {
    hub = { ...hub, tokenServiceUrl: 'http://127.0.0.1:1' };
    expect(await verrijk(...OPEN)).toBe(3);
    expect(err).toContain('Draait de hub? Starten gaat met: npm start');
  });

  it('calls a hub that cannot write its log an outage, not a refusal', async () => {
    graphqlStatus = 503;
    expect(await verrijk(...OPEN)).toBe(3);
    expect(err).toContain('Dat lukt niet: Het logboek is niet beschikbaar.');
  });

  it('refuses when the casus disappeared between checkpoint and question', async () => {
    casusGone = true;
    expect(await verrijk(...OPEN)).toBe(1);
    expect(err).toContain('Deze casus is er voor u niet.');
  });
});

describe('token', () => {
  it('prints exactly one token on stdout', async () => {
    expect(await token(...OPEN)).toBe(0);
    expect(out).toBe('token:ZVH-CASUSOVERLEG\n');
    expect(await token('--als', 'fg')).toBe(0);
    expect(out).toBe('token:ZVH-CASUSOVERLEG\ntoken:login\n');
    expect(err).toBe('');
  });

  it('prints nothing on stdout when it is refused or misused', async () => {
    expect(await token('--als', 'fg', '--casus', 'ZVH-2026-7777', '--doel', 'ZVH-UITVRAAG')).toBe(1);
    expect(await token('--als', 'fg', '--casus', 'ZVH-2026-0101')).toBe(2);
    expect(await token()).toBe(2);
    expect(await token('--als', 'fg', '--json')).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('Deze casus is er voor u niet.');
  });
});
