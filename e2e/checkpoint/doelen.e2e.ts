import type { PersonaNaam } from '@ketenhub/vocabulary';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { visit } from '../setup/ask.ts';
import { withoutTrace } from '../setup/neutral.ts';
import { Browser, doelbinding, exchange, expectOAuthError } from './browser.ts';

const CASUS = 'ZVH-2026-0101';
const hub = inject('hub');
const issuer = hub.urls['token-service'] ?? '';
const CODE = 'invalid_authorization_details';
let regisseur: string;
let reclassering: string;

const login = (persona: PersonaNaam): Promise<string> => new Browser(issuer).login(persona);

beforeAll(async () => {
  regisseur = await login('procesregisseur');
  reclassering = await login('reclasseringswerker');
});

const sentence = (description: string): string => description.replace(/ \(trace .*$/, '');

describe('the checkpoint gives one doel', () => {
  it('for a casus at whose table one sits, in its fase', async () => {
    const answer = await exchange(issuer, regisseur, doelbinding('ZVH-CASUSOVERLEG', CASUS));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      token_type: 'Bearer',
      authorization_details: doelbinding('ZVH-CASUSOVERLEG', CASUS),
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  const one = doelbinding('ZVH-CASUSOVERLEG', CASUS)[0];
  it.each([
    ['A80: none', undefined, 'Kies een doel'],
    ['A80: an empty list', [], 'Kies een doel'],
    ['A80: a casus without a doel', [{ type: 'doelbinding', casus: CASUS }], 'Kies een doel'],
    ['A80: an empty doel', doelbinding('', CASUS), 'Kies een doel'],
    ['A80: an unknown doel', doelbinding('ZVH-NIEUWSGIERIG', CASUS), 'bestaat niet als toegangsdoel'],
    ['A80: a doel in lower case', doelbinding('zvh-casusoverleg', CASUS), 'bestaat niet als toegangsdoel'],
    ['A80: a name of Object', doelbinding('__proto__', CASUS), 'bestaat niet als toegangsdoel'],
    ['A80: two doelen', [one, one], 'precies een doel'],
    [
      'A80: two doelen in one',
      [{ ...one, doel: ['ZVH-CASUSOVERLEG', 'ZVH-UITVOERING'] }],
      'bestaat niet als toegangsdoel',
    ],
    ['A80: another type', [{ ...one, type: 'payment_initiation' }], 'klopt niet'],
    ['A80: an unknown member', [{ ...one, noodgeval: true }], 'klopt niet'],
    ['A80: two casussen', [{ ...one, casus: [CASUS, 'ZVH-2026-0104'] }], 'klopt niet'],
    ['A80: no JSON', 'ZVH-CASUSOVERLEG', 'geen leesbare JSON'],
    ['A81: the parent ZVH', doelbinding('ZVH', CASUS), 'bestaat niet als toegangsdoel'],
    ['A82: a doel of a fase that is over', doelbinding('ZVH-UITVRAAG', CASUS), 'niet in de fase'],
    ['A82: a doel of a fase to come', doelbinding('ZVH-AFSCHALING', CASUS), 'niet in de fase'],
    ['a casus with a doel that has none', doelbinding('ZVH-WERKVOORRAAD', CASUS), 'alleen zonder casus'],
    ['no casus with a doel that has one', doelbinding('ZVH-CASUSOVERLEG'), 'een casus'],
    ['a zero in the number of the casus', doelbinding('ZVH-CASUSOVERLEG', `${CASUS}\u0000`), 'klopt niet'],
    [
      'half a surrogate pair in the number of the casus',
      '[{"type":"doelbinding","doel":"ZVH-CASUSOVERLEG","casus":"\\ud800"}]',
      'klopt niet',
    ],
    ['a number of 10,000 characters', doelbinding('ZVH-CASUSOVERLEG', 'x'.repeat(10_000)), 'klopt niet'],
    ['a motivation with control codes', [{ ...one, motivering: 'a\u001b[2Jb' }], 'klopt niet'],
  ])('and refuses %s', async (_name, details, expected) => {
    const { error_description: description } = await expectOAuthError(
      await exchange(issuer, regisseur, details),
      400,
      CODE,
    );
    expect(description).toContain(expected);
  });

  it('A83: another doel in the same session asks a new checkpoint from the login, never from a token with a doel', async () => {
    const first = await exchange(issuer, regisseur, doelbinding('ZVH-CASUSOVERLEG', 'ZVH-2026-0104'));
    const { access_token: bound } = (await first.json()) as { access_token: string };
    await expectOAuthError(
      await exchange(issuer, bound, doelbinding('ZVH-UITVOERING', 'ZVH-2026-0104')),
      400,
      'invalid_grant',
    );
    await expectOAuthError(await exchange(issuer, bound, doelbinding('ZVH-CASUSOVERLEG', CASUS)), 400, 'invalid_grant');
    const visitor = visit(hub.urls);
    const other = await visitor.ask(bound, `{ casus(nummer: "${CASUS}") { nummer } }`);
    expect(other.body.data).toEqual({ casus: null });
    expect((await exchange(issuer, regisseur, doelbinding('ZVH-UITVOERING', 'ZVH-2026-0104'))).status).toBe(200);
  });
});

describe('A84, A92: a casus at whose table one does not sit', () => {
  const refused = async (casus: string): Promise<string> => {
    const answer = await exchange(issuer, reclassering, doelbinding('ZVH-UITVOERING', casus));
    const headers = [...answer.headers.keys()].sort().join();
    const { text } = await expectOAuthError(answer, 400, CODE);
    return `${headers} ${withoutTrace(text)}`;
  };

  it('is, byte for byte but the trace, a casus that does not exist', async () => {
    const foreign = await refused('ZVH-2026-0104');
    expect(foreign).toContain('Deze casus is er voor u niet.');
    for (const casus of ['ZVH-2026-9999', 'ZVH-1999-0001', 'x', '123456782', "' or ''='", '%', '../0104'])
      expect(await refused(casus)).toBe(foreign);
  });

  it('also when the doel would not fit its fase', async () => {
    const answer = (casus: string) => exchange(issuer, reclassering, doelbinding('ZVH-AFSCHALING', casus));
    const foreign = await expectOAuthError(await answer('ZVH-2026-0104'), 400, CODE);
    const absent = await expectOAuthError(await answer('ZVH-2026-9999'), 400, CODE);
    expect(withoutTrace(foreign.text)).toBe(withoutTrace(absent.text));
    expect(sentence(foreign.error_description)).toBe('Deze casus is er voor u niet.');
  });

  it('is at the gateway, with a token for another casus, null as a casus that does not exist', async () => {
    const visitor = visit(hub.urls);
    const token = await visitor.token('reclasseringswerker', 'ZVH-CASUSOVERLEG', CASUS);
    const ask = (nummer: string) =>
      visitor.ask(token, 'query($n: String!) { casus(nummer: $n) { nummer fase betrokkenen { id naam } } }', {
        n: nummer,
      });
    const foreign = await ask('ZVH-2026-0104');
    const own = await ask('ZVH-2026-0102');
    const absent = await ask('ZVH-2026-9999');
    expect(foreign.body.data).toEqual({ casus: null });
    expect(withoutTrace(foreign.text)).toBe(withoutTrace(absent.text));
    expect(withoutTrace(own.text)).toBe(withoutTrace(absent.text));
  });
});

describe('who checks, maintains or governs', () => {
  it.each([
    'fg',
    'rac-lid',
    'auditor',
    'privacyfunctionaris-politie',
    'compliance',
    'manager',
    'partner-it-politie',
    'contactpunt',
  ] as const)(
    '%s gets no doel of the uitvoering, for an existing and an absent casus in one and the same way',
    async (persona) => {
      const token = await login(persona);
      for (const doel of ['ZVH-CASUSOVERLEG', 'ZVH-UITVOERING', 'ZVH-LIJST']) {
        const there = await expectOAuthError(await exchange(issuer, token, doelbinding(doel, CASUS)), 400, CODE);
        const absent = await expectOAuthError(
          await exchange(issuer, token, doelbinding(doel, 'ZVH-2026-9999')),
          400,
          CODE,
        );
        expect(withoutTrace(there.text)).toBe(withoutTrace(absent.text));
        expect(sentence(there.error_description)).toBe('Dit doel hoort niet bij uw rol.');
      }
      await expectOAuthError(await exchange(issuer, token, doelbinding('ZVH-WERKVOORRAAD')), 400, CODE);
    },
  );

  it('A86: only the contactpunt may ask to reopen, with a motivation, and hears of no casus that is not closed', async () => {
    const ask = async (persona: PersonaNaam, casus: string, motivering?: string) => {
      const [asked] = doelbinding('ZVH-HEROPENING', casus);
      const details = [motivering === undefined ? asked : { ...asked, motivering }];
      const refused = await expectOAuthError(await exchange(issuer, await login(persona), details), 400, CODE);
      return sentence(refused.error_description);
    };
    for (const persona of [
      'fg',
      'auditor',
      'privacyfunctionaris-politie',
      'procesregisseur',
      'liaison-politie',
    ] as const)
      expect(await ask(persona, CASUS, 'nieuw signaal')).toBe('Dit doel hoort niet bij uw rol.');
    for (const casus of [CASUS, 'ZVH-2026-9999'])
      expect(await ask('contactpunt', casus)).toBe('Geef bij dit doel een motivering.');
    expect(await ask('contactpunt', CASUS, 'nieuw signaal')).toContain('niet in de fase');
    expect(await ask('contactpunt', 'ZVH-2026-9999', 'nieuw signaal')).toBe('Deze casus is er voor u niet.');
  });
});
