import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { controleerHandtekening, type Ondertekenaar, standVan } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { loadSigningKey } from '@ketenhub/tokens';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signDocument } from './sign-document.ts';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const VOORSTEL = `sha256-${'v'.repeat(43)}`;
let dir: string;
let key: string[];
let wie: Ondertekenaar;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'ketenhub-teken-'));
  await loadSigningKey(dir, 'fg', 'ES256');
  key = ['--sleutel', join(dir, 'fg.pem')];
  const sleutel = JSON.parse(await signDocument([...key, '--openbaar'], NOW)) as Ondertekenaar['sleutel'];
  wie = { persoon: 'fg', naam: 'fg', rol: 'FG', organisatie: 'zvh', sleutel };
});
afterAll(() => rmSync(dir, { recursive: true }));

const about = ['--voorstel', VOORSTEL, '--als', 'fg'];
const sign = (...args: string[]) => signDocument([...key, ...about, ...args], NOW);

describe('npm run beleid:teken', () => {
  it('signs an advice, an approval and an establishment with the own key, and prints the public half', async () => {
    expect(wie.sleutel).not.toHaveProperty('d');
    const deviation = join(dir, 'afwijking.json');
    const afwijking = { advies: 'FG', wat: 'x', waarom: 'y' };
    writeFileSync(deviation, JSON.stringify(afwijking));
    const kop = { voorstel: VOORSTEL, persoon: 'fg', op: '2026-11-28T12:00:00.000Z' };
    const expected: readonly [string[], object][] = [
      [
        ['--advies', 'FG', '--strekking', 'POSITIEF', '--tekst', 'Goed.'],
        { soort: 'ADVIES', orgaan: 'FG', strekking: 'POSITIEF', tekst: 'Goed.' },
      ],
      [['--akkoord'], { soort: 'AKKOORD' }],
      [['--vaststelling', '--afwijking', deviation], { soort: 'VASTSTELLING', afwijkingen: [afwijking] }],
    ];
    for (const [args, stuk] of expected) {
      const checked = await controleerHandtekening(await sign(...args), [wie]);
      expect(checked).toMatchObject({ ok: true, stuk: { ...kop, ...stuk } });
    }
  });

  it('signs a switch of the FG with its days and motivation, and none without them', async () => {
    const days = ['--vanaf', '2026-12-01', '--tot', '2027-05-31'];
    const motivering = 'Meldingen worden in deze regio dubbel opgepakt; een proef van een half jaar.';
    const aan = ['--schakelaar', 'BEKENDHEID_BIJ_PARTNERS', '--stand', 'AAN', ...days];
    const stukken = [await sign(...aan, '--tekst', motivering)];
    const op = (dag: string) => standVan('BEKENDHEID_BIJ_PARTNERS', { stukken, ondertekenaars: [wie], dag });
    expect(await op('2026-12-01')).toMatchObject({ aan: true, tot: '2027-05-31' });
    expect(await op('2027-06-01')).toMatchObject({ aan: false });
    await expect(sign(...aan)).rejects.toThrow(OperatorProblem);
    await expect(sign(...aan, '--tekst', 'Kort.')).rejects.toThrow(OperatorProblem);
  });

  it.each([
    [['--akkoord', '--vaststelling']],
    [[]],
    [['--advies', 'FG']],
    [['--advies', 'OM', '--strekking', 'POSITIEF', '--tekst', 'x']],
    [['--vaststelling', '--afwijking', '/bestaat/niet']],
    [['--onbekend']],
  ])('signs nothing at %j, and says what it wants', async (args) => {
    await expect(sign(...args)).rejects.toThrow(OperatorProblem);
  });

  it('signs nothing with a file that holds no key', async () => {
    writeFileSync(join(dir, 'leeg.pem'), '');
    await expect(signDocument(['--sleutel', join(dir, 'leeg.pem'), ...about, '--akkoord'], NOW)).rejects.toThrow(
      'is no private P-256 key',
    );
  });
});
