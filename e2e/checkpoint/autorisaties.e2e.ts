import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Organisatie } from '@ketenhub/vocabulary';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { visit } from '../setup/ask.ts';
import { openOwner } from '../setup/owner.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CASUS = 'ZVH-2026-0101';
const QUERY = `{ casus(nummer: "${CASUS}") { nummer betrokkenen { id politie { stand } } } }`;
const hub = inject('hub');
const owner = await openOwner(hub.databaseUrls['token-service']?.ownerUrl ?? '');
afterAll(() => owner.close());

/** The command as somebody of the organisation gives it. */
function autorisaties(organisatie: Organisatie, ...args: readonly string[]): Promise<{ code: number; output: string }> {
  const key = join(hub.dataDir, 'keys/token-service', `beheer-${organisatie}.key`);
  const all = [join(ROOT, 'tools/src/autorisaties/main.ts'), '--organisatie', organisatie, '--sleutel', key, ...args];
  const options = { cwd: ROOT, env: { ...process.env, TOKEN_SERVICE_URL: hub.urls['token-service'] } };
  return new Promise((done) => {
    execFile(process.execPath, all, options, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code), output: `${stdout}${stderr}` }),
    );
  });
}

const DESIGNATION = ['--klasse', 'UITVOERING', '--screening', 'VOG', '--gescreend', '2026-01-05'];
const REST = ['--opgeleid', '2026-01-05', '--geen-commerciele-taken', '--door', 'demoregio'];

describe('R26: autorisaties van een organisatie', () => {
  it('R26: wie wordt ingetrokken krijgt op een lopend doel direct niets meer, en geen nieuw doel', async () => {
    const visitor = visit(hub.urls);
    const token = await visitor.token('reclasseringswerker', 'ZVH-CASUSOVERLEG', CASUS);
    expect((await visitor.ask(token, QUERY)).body.data).toMatchObject({ casus: { nummer: CASUS } });
    const withdrawn = await autorisaties('reclassering', '--trek-in', 'reclasseringswerker', '--door', 'afdeling');
    try {
      expect(withdrawn).toMatchObject({ code: 0, output: expect.stringContaining('ingetrokken') });
      const refused = await visitor.ask(token, QUERY);
      expect(refused.body.data ?? null).toBeNull();
      await expect(visitor.token('reclasseringswerker', 'ZVH-CASUSOVERLEG', CASUS)).rejects.toThrow(
        'U bent hier niet geautoriseerd',
      );
      await expect(visit(hub.urls).token('reclasseringswerker', 'ZVH-CASUSOVERLEG', CASUS)).rejects.toThrow(
        'U bent hier niet geautoriseerd',
      );
    } finally {
      await autorisaties('reclassering', '--wijs-aan', 'reclasseringswerker', ...DESIGNATION, ...REST);
    }
    expect((await visitor.ask(token, QUERY)).body.data).toMatchObject({ casus: { nummer: CASUS } });
  });

  it('R26: een verlopen beoordeling blokkeert het account, staat in de lijst, en een nieuwe beoordeling opent het weer', async () => {
    const visitor = visit(hub.urls);
    await visitor.token('liaison-om', 'ZVH-CASUSOVERLEG', CASUS);
    const change = (day: string) =>
      owner.rows(`update autorisaties set beoordeeld_op = ${day} where account = 'liaison-om'`);
    await change(`current_date - interval '2 years'`);
    await expect(visitor.token('liaison-om', 'ZVH-CASUSOVERLEG', CASUS)).rejects.toThrow(
      'De beoordeling van uw autorisatie is verlopen',
    );
    expect((await autorisaties('om')).output).toMatch(/liaison-om.*GEBLOKKEERD/);
    expect(await autorisaties('om', '--beoordeel', 'liaison-om', '--door', 'liaison-om')).toMatchObject({ code: 1 });
    expect((await autorisaties('om', '--beoordeel', 'liaison-om', '--door', 'demoregio')).code).toBe(0);
    await visitor.token('liaison-om', 'ZVH-CASUSOVERLEG', CASUS);
    expect((await autorisaties('om')).output).toContain('0 met een verlopen beoordeling');
  });
});
