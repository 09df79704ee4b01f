import { withContext } from '@ketenhub/database';
import { createLogger } from '@ketenhub/service';
import { OIN } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { beheerVan } from '../../test/autorisatiebeheer.ts';
import { startTestService, type TestService } from '../../test/start-test-service.ts';
import { checkpoint, TerminalLogin, type TokenAnswer } from '../../test/terminal-login.ts';

const CASUS = 'ZVH-2026-0101';
const CASUSOVERLEG = [{ type: 'doelbinding', doel: 'ZVH-CASUSOVERLEG', casus: CASUS }];
const BEGIN = '2026-01-15';

let service: TestService;
let day = BEGIN;
const logger = createLogger('token-service', 'silent');
const warned = vi.spyOn(logger, 'warn');

const login = (persona: string): Promise<string> => new TerminalLogin(service.url).loginToken(persona);
const choose = (token: string, details: unknown = CASUSOVERLEG): Promise<TokenAnswer> =>
  checkpoint(service.url, token, details);

/** What the token endpoint says to a login that is refused. */
async function refusedLogin(persona: string): Promise<TokenAnswer> {
  const flow = new TerminalLogin(service.url);
  const response = await flow.redeem(await flow.code(persona));
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

function expectRefused({ status, body }: TokenAnswer, sentence: string): void {
  expect([status, body.error]).toEqual([400, 'access_denied']);
  expect(Object.keys(body).sort()).toEqual(['error', 'error_description']);
  expect(String(body.error_description)).toMatch(new RegExp(`^${sentence} \\(trace [0-9a-f]{32}\\)$`));
}

const VERLOPEN = 'De beoordeling van uw autorisatie is verlopen; vraag uw organisatie om een nieuwe\\.';
const GEEN = 'U bent hier niet geautoriseerd; vraag het uw organisatie\\.';

async function logregels(oin: string): Promise<{ soort: string; moment: string; regel: Record<string, unknown> }[]> {
  return withContext(service.store.database, { logdoel: 'RECHTMATIGHEID', logoin: oin }, async (transaction) => {
    const { rows } = await transaction.execute(sql`select soort, moment, regel from logboek.logregels`);
    return rows as { soort: string; moment: string; regel: Record<string, unknown> }[];
  });
}

beforeAll(async () => {
  service = await startTestService({ today: () => day, logger });
  service.casus.casussen.set(CASUS, { fase: 'CASUSOVERLEG', aanTafel: [OIN.zvh, OIN.politie, OIN.ggz] });
});
afterAll(() => service.close());

describe('R26: an authorisation that is not reviewed', () => {
  it('R26: stops an open session at its next checkpoint from the day after the year, and works again once reviewed', async () => {
    const token = await login('liaison-politie');
    day = '2027-01-15';
    expect((await choose(token)).status).toBe(200);
    day = '2027-01-16';
    expectRefused(await choose(token), VERLOPEN);
    expect((await beheerVan(service, 'politie').beoordeel('liaison-politie')).status).toBe(200);
    expect((await choose(token)).status).toBe(200);
    day = BEGIN;
  });

  it('R26: gives no login token either, for special rights from the day after the quarter', async () => {
    day = '2026-04-15';
    expect(await login('fg')).not.toBe('');
    day = '2026-04-16';
    expectRefused(await refusedLogin('fg'), VERLOPEN);
    expect(await login('procesregisseur')).not.toBe('');
    day = BEGIN;
  });

  it('R26: leaves a security line, an actor line and a decision line of each refusal', async () => {
    expect(warned).toHaveBeenCalledWith(
      expect.objectContaining({ security: true, fault: 'AUTORISATIE_VERLOPEN', org: OIN.politie }),
      'checkpoint refused',
    );
    const rows = await logregels(OIN.zvh);
    const actors = rows.filter(({ soort }) => soort === 'ACTOR').map(({ regel }) => regel);
    for (const [actie, gebruiker] of [
      ['CHECKPOINT', 'liaison-politie'],
      ['INLOGGEN', 'fg'],
    ])
      expect(actors).toContainEqual(
        expect.objectContaining({
          actie,
          resultaat: 'GEWEIGERD AUTORISATIE_VERLOPEN',
          actor: expect.objectContaining({ gebruiker }),
        }),
      );
    const decided = rows.filter(({ soort }) => soort === 'ADL').map(({ regel }) => JSON.stringify(regel));
    expect(decided.filter((text) => text.includes('AUTORISATIE_VERLOPEN'))).toHaveLength(2);
  });
});

describe('R26: an authorisation that is withdrawn or never was', () => {
  it('R26: stops an open session and the next login at once, with a sentence that does not say why', async () => {
    const token = await login('procesondersteuner');
    expect((await beheerVan(service, 'zvh').trekIn('procesondersteuner')).status).toBe(200);
    expectRefused(await choose(token, [{ type: 'doelbinding', doel: 'LOGCONTROLE' }]), GEEN);
    expectRefused(await refusedLogin('procesondersteuner'), GEEN);
  });

  it('R26: a token that was given a purpose before gets nothing any more at its next request', async () => {
    const bound = String(
      (await choose(await login('rac-lid'), [{ type: 'doelbinding', doel: 'RECHTMATIGHEID' }])).body.access_token,
    );
    const ask = () =>
      fetch(`${service.url}/access/v1/evaluation`, {
        method: 'POST',
        headers: { authorization: `Bearer ${bound}`, 'content-type': 'application/json' },
        body: JSON.stringify({}),
      });
    expect((await ask()).status).not.toBe(401);
    await beheerVan(service, 'zvh').trekIn('rac-lid');
    expect((await ask()).status).toBe(401);
  });

  it('R26: nobody is let in whom only another organisation designated', async () => {
    expect((await beheerVan(service, 'om').wijsAan('gemeente-oov')).status).toBe(201);
    await beheerVan(service, 'burgemeester').trekIn('gemeente-oov');
    expectRefused(await refusedLogin('gemeente-oov'), GEEN);
  });
});

describe('R26: the register of an organisation', () => {
  it('R26: is kept with the key of that organisation and nothing else, and shows no other organisation', async () => {
    for (const authorization of [undefined, 'Bearer onzin', `Bearer ${await login('liaison-politie')}`]) {
      const headers = authorization === undefined ? {} : { authorization };
      expect((await fetch(`${service.url}/autorisaties`, { headers })).status).toBe(401);
    }
    const { body } = await beheerVan(service, 'politie').call('');
    const accounts = (body.autorisaties as { account: string }[]).map(({ account }) => account).sort();
    expect(accounts).toEqual(['liaison-politie', 'partner-it-politie', 'privacyfunctionaris-politie']);
    expect((await beheerVan(service, 'om').trekIn('liaison-politie')).status).toBe(404);
    expect((await beheerVan(service, 'om').beoordeel('liaison-politie')).status).toBe(404);
  });

  it('R26: takes no designation, review or withdrawal of somebody by himself', async () => {
    const politie = beheerVan(service, 'politie');
    expect((await politie.wijsAan('nieuw', { door: 'Nieuw' })).status).toBe(403);
    expect((await politie.beoordeel('liaison-politie', ' LIAISON-politie ')).status).toBe(403);
    expect((await politie.trekIn('liaison-politie', 'liaison-politie')).status).toBe(403);
  });

  it('R26: holds of a private deelnemer nobody with commercial tasks, and of nobody a screening that is still to come', async () => {
    const ggz = beheerVan(service, 'ggz');
    expect((await ggz.wijsAan('tweede-behandelaar')).status).toBe(422);
    expect((await ggz.wijsAan('tweede-behandelaar', { geenCommercieleTaken: true })).status).toBe(201);
    expect((await ggz.wijsAan('derde', { geenCommercieleTaken: true, gescreendOp: '2026-02-01' })).status).toBe(422);
    expect((await ggz.wijsAan('derde', { geenCommercieleTaken: true, klasse: 'ALLES' })).status).toBe(400);
  });

  it('R26: designates anew whom it withdrew, with a review of that day, and nobody twice', async () => {
    const zvh = beheerVan(service, 'zvh');
    expect((await zvh.wijsAan('procesregisseur')).status).toBe(409);
    expect((await zvh.wijsAan('procesondersteuner')).status).toBe(201);
    expect(await login('procesondersteuner')).not.toBe('');
    expect((await zvh.beoordeel('iemand')).status).toBe(404);
  });

  it('R26: says which review has lapsed and until when each counts', async () => {
    day = '2027-01-20';
    const { body } = await beheerVan(service, 'zvh').call('');
    day = BEGIN;
    const rows = body.autorisaties as { account: string; stand: string; beoordelenUiterlijkOp: string }[];
    expect(rows).toContainEqual(
      expect.objectContaining({ account: 'auditor', stand: 'VERLOPEN', beoordelenUiterlijkOp: '2026-04-15' }),
    );
    expect(rows).toContainEqual(expect.objectContaining({ account: 'rac-lid', stand: 'INGETROKKEN' }));
  });

  it('R26: is written down by the organisation itself: who let whom in, judged or withdrew, before and after', async () => {
    const lines = (await logregels(OIN.ggz)).map(({ moment, regel }) => ({ moment, ...regel }));
    expect(lines).toContainEqual(
      expect.objectContaining({
        moment: 'UITKOMST',
        actie: 'AUTORISATIE_AANWIJZEN',
        object: 'tweede-behandelaar UITVOERING',
        resultaat: 'VASTGELEGD',
        actor: { gebruiker: 'afdeling autorisaties', organisatie: OIN.ggz, rol: 'AUTORISATIEBEHEER' },
      }),
    );
    expect(lines).toContainEqual(expect.objectContaining({ moment: 'VOORNEMEN', actie: 'AUTORISATIE_AANWIJZEN' }));
  });

  it('R26: cannot be written by the process for an organisation that it does not act for, and nothing is removed', async () => {
    const { database } = service.store;
    const changed = await withContext(database, { autorisatiebeheer: OIN.om }, (transaction) =>
      transaction.execute(sql`update autorisaties set beoordeeld_op = '2030-01-01' where organisatie = ${OIN.politie}`),
    );
    expect(changed.rowCount).toBe(0);
    const removal = withContext(database, { autorisatiebeheer: OIN.om }, (transaction) =>
      transaction.execute(sql`delete from autorisaties`),
    );
    await expect(removal).rejects.toThrow();
  });
});
