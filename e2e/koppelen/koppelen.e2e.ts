import { population } from '@ketenhub/region';
import { DOELEN, type Doel, type PersonaNaam } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { breekLogboek } from '../logboek/breek-logboek.ts';
import { type GraphqlAnswer, type Visitor, visit } from '../setup/ask.ts';
import { startOwnHub } from '../setup/own-hub.ts';
import { askPersonView, type Branch, casusOf, personsOf, sourcesIn } from '../setup/person-view.ts';
import type { TestHub } from '../setup/test-hub.ts';
import { AAN_TAFEL } from '../zichtbaarheid/verwachting.ts';
import { type Besluit, leg, type Uitkomst, uitkomst } from './besluiten.ts';
import { openRegister, PARTNERPROCESSEN, type Register } from './register.ts';

const WILLEM = 'ZVH-2026-0101';
const MOEDER = 'ZVH-2026-0203';
const UITVRAAG = 'ZVH-2026-0103';
const UITVOERING = 'ZVH-2026-0106';
const AFSCHALING = 'ZVH-2026-0105';
const TRIAGE = 'ZVH-2026-0209';
const NIET_VOOR_U = 'Deze casus is er voor u niet.';
/** A job is tried again after 1, 2, 4, 8, 16 and 32 seconds, and then every minute. */
const RETRY = { timeout: 90_000, interval: 500 };
const LONG = 150_000;

let hub: TestHub;
let visitor: Visitor;
let register: Register;

beforeAll(async () => {
  hub = await startOwnHub();
  visitor = visit(hub.urls);
  register = await openRegister(hub);
});
afterAll(async () => {
  await register.close();
  await hub.remove();
});

const regie = (doel: Doel, casus: string): Promise<string> => visitor.token('procesregisseur', doel, casus);

/** Records a decision of today's version as procesregisseur. */
async function beslis(doel: Doel, besluit: Omit<Besluit, 'versie'>, versie?: number): Promise<Uitkomst | null> {
  const { versie: present } = await register.casus(besluit.casus);
  return uitkomst(await leg(visitor, await regie(doel, besluit.casus), { ...besluit, versie: versie ?? present }));
}

function justitieOf(answer: GraphqlAnswer, organisatie: string): Branch {
  const justitie = (personsOf(answer)[0]?.justitie ?? {}) as Branch;
  return (justitie[organisatie] ?? {}) as Branch;
}

describe('handvatten', () => {
  it('A107: zijn in het hele register verschillend, even lang en zeggen niets over persoon of casus', async () => {
    const all = await register.handvatten();
    expect(all.length).toBeGreaterThan(50);
    expect(new Set(all.map(({ handvat }) => handvat)).size).toBe(all.length);
    for (const { handvat, casus, bsn } of all) {
      expect(handvat).toMatch(/^[\w-]{24}$/);
      const bytes = Buffer.from(handvat, 'base64url').toString('latin1');
      for (const fact of [bsn, casus, casus.slice(-4)])
        expect([handvat.includes(fact), bytes.includes(fact)]).toEqual([false, false]);
    }
    // 144 random bits: no two begin alike, and every symbol turns up.
    expect(new Set(all.map(({ handvat }) => handvat.slice(0, 6))).size).toBe(all.length);
    expect(new Set(all.flatMap(({ handvat }) => [...handvat])).size).toBe(64);
  });

  it('A107: zijn er twee voor de moeder van Willem, die in twee casussen voorkomt, bij elke partner naar dezelfde eigen persoon', async () => {
    const bsn = population(1).find(({ code }) => code === 'willem-moeder')?.bsn;
    const hers = (await register.handvatten()).filter((row) => row.bsn === bsn);
    expect(hers.map(({ casus }) => casus).sort()).toEqual([WILLEM, MOEDER]);
    const seen: string[] = [];
    for (const casus of [WILLEM, MOEDER]) {
      const answer = await askPersonView(visitor, await regie('ZVH-CASUSOVERLEG', casus), casus);
      const her = hers.find((row) => row.casus === casus)?.handvat ?? '';
      expect(personsOf(answer).map(({ id }) => id)).toContain(her);
      seen.push(answer.text);
      const [politie] = (await register.koppelingen('police', casus)).filter(({ handvat }) => handvat === her);
      expect(politie?.persoon).toMatch(/^[0-9a-f-]{36}$/);
      for (const text of seen) expect(text).not.toContain(politie?.persoon);
    }
    const [here = '', there = ''] = [WILLEM, MOEDER].map((casus) => hers.find((row) => row.casus === casus)?.handvat);
    expect(here).not.toBe(there);
    expect(seen[0]).not.toContain(there);
    expect(seen[1]).not.toContain(here);
  });
});

describe('besluiten vastleggen', () => {
  const wie = ['politie', 'om', 'college'];
  const expectRefused = async (
    besluit: Omit<Besluit, 'casus' | 'versie'>,
    sentence: RegExp,
    { versie, veld }: { readonly versie?: number; readonly veld?: string } = {},
  ): Promise<void> => {
    const before = await register.casus(UITVRAAG);
    const outcome = await beslis('ZVH-UITVRAAG', { casus: UITVRAAG, ...besluit }, versie);
    expect(outcome?.__typename).toBe(veld === undefined ? 'BesluitGeweigerd' : 'BesluitOnvolledig');
    expect(outcome?.fouten?.map((fout) => fout.veld).join()).toBe(veld);
    expect(outcome?.fouten?.[0]?.uitleg ?? outcome?.uitleg).toMatch(sentence);
    expect(await register.casus(UITVRAAG)).toEqual(before);
  };

  it('R22: gaat niet als een private deelnemer het besluit mede nam, of niemand', async () => {
    await expectRefused({ deelnemers: wie, genomenDoor: ['politie', 'ggz'] }, /^Alleen overheidsdeelnemers kunnen/);
    await expectRefused({ deelnemers: wie, genomenDoor: ['zvh'] }, /^Alleen overheidsdeelnemers kunnen/);
    await expectRefused({ deelnemers: wie, genomenDoor: [] }, /^Vermeld welke overheidsdeelnemers/);
    await expectRefused(
      { deelnemers: wie, genomenDoor: ['bestaat-niet'] },
      /^Een van de overheidsdeelnemers die het besluit namen staat niet/,
    );
  });

  it('gaat niet met een onbekende organisatie', async () => {
    const veld = 'deelnemers';
    await expectRefused({ deelnemers: [...wie, 'bestaat-niet'] }, /staat niet in het register van deelnemers/, {
      veld,
    });
    await expectRefused({ deelnemers: [...wie, '__proto__'] }, /staat niet in het register van deelnemers/, { veld });
  });

  it('gaat niet op een versie die er niet meer of nog niet is, en verliest dan niets', async () => {
    const { versie } = await register.casus(UITVRAAG);
    for (const other of [versie - 1, versie + 1, 0, -1])
      await expectRefused({ deelnemers: wie }, /^Iemand anders heeft deze casus intussen gewijzigd/, { versie: other });
  });

  it('R22: gaat niet door wie dat niet mag, en laat dan niets na', async () => {
    const before = await register.casus(UITVRAAG);
    for (const persona of ['liaison-om', 'ggz-behandelaar', 'gemeente-oov'] as const) {
      const token = await visitor.token(persona, 'ZVH-UITVRAAG', UITVRAAG);
      const answer = await leg(visitor, token, { casus: UITVRAAG, deelnemers: wie, versie: before.versie });
      expect(uitkomst(answer)).toBeNull();
      expect(answer.body.extensions?.doelbinding?.afgeschermd.map(({ veld }) => veld)).toContain(
        'Mutation.deelnemersVastleggen',
      );
    }
    expect(await register.casus(UITVRAAG)).toEqual(before);
  });

  it('A84: gaat niet over een andere casus dan die van het token', async () => {
    const before = await register.casus(WILLEM);
    const token = await regie('ZVH-UITVRAAG', UITVRAAG);
    const answer = await leg(visitor, token, { casus: WILLEM, deelnemers: wie, versie: before.versie });
    expect(uitkomst(answer)).toBeNull();
    expect(await register.casus(WILLEM)).toEqual(before);
  });

  it('lukt van twee gelijktijdige besluiten aan precies één', async () => {
    const { versie, deelnemers } = await register.casus(UITVRAAG);
    const token = await regie('ZVH-UITVRAAG', UITVRAAG);
    const lists = Array.from({ length: 4 }, (_, index) => deelnemers.slice(0, deelnemers.length - index));
    const outcomes = await Promise.all(
      lists.map(async (list) => uitkomst(await leg(visitor, token, { casus: UITVRAAG, deelnemers: list, versie }))),
    );
    const won = outcomes.flatMap((outcome, index) => (outcome?.__typename === 'CasusBijgewerkt' ? [index] : []));
    expect(won).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome?.__typename === 'BesluitGeweigerd')).toHaveLength(3);
    expect(await register.casus(UITVRAAG)).toEqual({
      versie: versie + 1,
      fase: 'UITVRAAG',
      deelnemers: lists[won[0] ?? -1],
    });
    expect((await beslis('ZVH-UITVRAAG', { casus: UITVRAAG, deelnemers }))?.casus?.versie).toBe(versie + 2);
  });

  it('gaat niet zonder deelnemers en niet met het huis zelf als deelnemer', async () => {
    await expectRefused({ deelnemers: [] }, /^Noem de organisaties die deelnemen/, { veld: 'deelnemers' });
    await expectRefused({ deelnemers: [...wie, 'zvh'] }, /^Noem de organisaties die deelnemen/, { veld: 'deelnemers' });
  });

  it('telt een organisatie die twee keer in de lijst staat één keer', async () => {
    const { versie, deelnemers } = await register.casus(UITVRAAG);
    const outcome = await beslis('ZVH-UITVRAAG', { casus: UITVRAAG, deelnemers: [...deelnemers, 'dji', 'dji'] });
    expect(outcome?.casus?.versie).toBe(versie + 1);
    expect((await register.casus(UITVRAAG)).deelnemers).toEqual([...deelnemers, 'dji'].sort());
  });
});

describe('een partner die uit staat', () => {
  it('krijgt zijn koppelingen later, en tot dan is er geen vals "niets bekend"', { timeout: LONG }, async () => {
    await hub.kill('justice');
    const { deelnemers } = await register.casus(UITVRAAG);
    const outcome = await beslis('ZVH-UITVRAAG', { casus: UITVRAAG, deelnemers: [...deelnemers, 'rvdk'] });
    expect(outcome?.casus?.deelnemers.map(({ organisatie }) => organisatie)).toContain('rvdk');
    const token = await regie('ZVH-UITVRAAG', UITVRAAG);
    const during = await askPersonView(visitor, token, UITVRAAG);
    expect(sourcesIn(during, 'STORING')).toEqual(['justitie']);
    expect(justitieOf(during, 'rvdk').stand).toBeNull();
    const ofRvdk = async () =>
      (await register.koppelingen('justice', UITVRAAG)).filter(({ organisatie }) => organisatie === 'rvdk');
    expect(await ofRvdk()).toEqual([]);

    await hub.restart('justice');
    const right = await askPersonView(visitor, token, UITVRAAG);
    if ((await ofRvdk()).length === 0) expect([null, 'NOG_NIET_GEKOPPELD']).toContain(justitieOf(right, 'rvdk').stand);
    await vi.waitFor(async () => expect(await ofRvdk()).toHaveLength(1), RETRY);
    const after = await askPersonView(visitor, token, UITVRAAG);
    expect(sourcesIn(after, 'OK')).toHaveLength(5);
    expect(justitieOf(after, 'rvdk').stand).not.toBe('NOG_NIET_GEKOPPELD');
  });
});

describe('een partner zonder logboek', () => {
  it('A116: ontkoppelt niet ongezien, en doet het alsnog zodra het kan worden vastgelegd', {
    timeout: LONG,
  }, async () => {
    const linked = async (): Promise<number> => (await register.koppelingen('police', UITVOERING)).length;
    expect(await linked()).toBe(1);
    const mend = await breekLogboek(hub, 'police', 'WEIGERT');
    const { deelnemers } = await register.casus(UITVOERING);
    const rest = deelnemers.filter((code) => code !== 'politie');
    expect((await beslis('ZVH-UITVOERING', { casus: UITVOERING, deelnemers: rest }))?.__typename).toBe(
      'CasusBijgewerkt',
    );
    await vi.waitFor(async () => expect(await register.mislukteBezorgingen(UITVOERING)).toBeGreaterThan(0), RETRY);
    expect(await linked()).toBe(1);
    await mend();
    await vi.waitFor(async () => expect(await linked()).toBe(0), RETRY);
  });
});

describe('een organisatie die van de lijst gaat', () => {
  const view = async (persona: PersonaNaam): Promise<GraphqlAnswer> =>
    askPersonView(visitor, await visitor.token(persona, 'ZVH-CASUSOVERLEG', WILLEM), WILLEM);
  const WITNESSES = ['procesregisseur', 'liaison-om'] as const;

  it('R03, R04: neemt alleen haar eigen gegevens mee, voor iedereen; haar gebruiker is niet meer aan tafel', async () => {
    const oldToken = await visitor.token('reclasseringswerker', 'ZVH-CASUSOVERLEG', WILLEM);
    const before = new Map<string, GraphqlAnswer>();
    for (const persona of WITNESSES) before.set(persona, await view(persona));
    expect(justitieOf(before.get('liaison-om') as GraphqlAnswer, 'reclassering').stand).not.toBeNull();
    const { deelnemers } = await register.casus(WILLEM);
    const rest = deelnemers.filter((code) => code !== 'reclassering');
    expect((await beslis('ZVH-CASUSOVERLEG', { casus: WILLEM, deelnemers: rest }))?.__typename).toBe('CasusBijgewerkt');

    for (const persona of WITNESSES) {
      const after = await view(persona);
      for (const [index, person] of personsOf(after).entries()) {
        const old = (personsOf(before.get(persona) as GraphqlAnswer)[index] ?? {}) as Branch;
        const { reclassering, ...others } = person.justitie as Branch;
        const { reclassering: hadBefore, ...otherBefore } = old.justitie as Branch;
        expect(others).toEqual(otherBefore);
        expect(reclassering).toEqual(Object.fromEntries(Object.keys(hadBefore as Branch).map((veld) => [veld, null])));
        expect({ ...person, justitie: null }).toEqual({ ...old, justitie: null });
      }
      const gone = after.body.extensions?.doelbinding?.afgeschermd.filter(({ veld }) =>
        veld.startsWith('ReclasseringBeeld'),
      );
      expect(new Set(gone?.map(({ reden }) => reden))).toEqual(new Set(['GEEN_DEELNEMER_CASUS']));
    }
    const stale = await askPersonView(visitor, oldToken, WILLEM);
    expect([stale.status, stale.body.data]).toEqual([403, undefined]);
    expect(stale.body.errors?.map(({ message }) => message)).toEqual([NIET_VOOR_U]);
  });

  it('A84, A92: hoort van deze casus hetzelfde als van een casus die niet bestaat', async () => {
    const refusal = (casus: string): Promise<string> =>
      visitor.token('reclasseringswerker', 'ZVH-CASUSOVERLEG', casus).then(
        () => 'toegelaten',
        (error: Error) => error.message.replace(/trace [0-9a-f]+/, 'trace'),
      );
    const here = await refusal(WILLEM);
    expect(here).toContain(NIET_VOOR_U.slice(0, -1));
    expect(here).toBe(await refusal('ZVH-2026-9999'));
  });

  it('R04: verliest haar koppelingen en niemand anders de zijne, en krijgt ze terug als zij terugkomt', {
    timeout: LONG,
  }, async () => {
    const organisations = async (): Promise<string[]> =>
      [...new Set((await register.koppelingen('justice', WILLEM)).map(({ organisatie }) => organisatie))].sort();
    await vi.waitFor(async () => expect(await organisations()).toEqual(['dji', 'om']), RETRY);
    const { deelnemers } = await register.casus(WILLEM);
    await beslis('ZVH-CASUSOVERLEG', { casus: WILLEM, deelnemers: [...deelnemers, 'reclassering'] });
    await vi.waitFor(async () => expect(await organisations()).toEqual(['dji', 'om', 'reclassering']), RETRY);
    expect(justitieOf(await view('reclasseringswerker'), 'reclassering').stand).not.toBeNull();
  });

  it('R03: de aanmelder die niet wordt aangewezen verliest de koppelingen van zijn aanmelding', {
    timeout: LONG,
  }, async () => {
    const linked = async (): Promise<string[]> =>
      (await register.koppelingen('police', TRIAGE)).map(({ organisatie }) => organisatie);
    expect(await linked()).toEqual(['politie']);
    const outcome = await beslis('ZVH-TRIAGE', { casus: TRIAGE, deelnemers: ['om', 'college'] });
    expect(outcome?.casus?.deelnemers.map(({ organisatie }) => organisatie).sort()).toEqual(['college', 'om']);
    await vi.waitFor(async () => expect(await linked()).toEqual([]), RETRY);
  });
});

describe('een casus die sluit', () => {
  it('R17, R22: verliest alle koppelingen, ook die bij een partner die uit stond, en niemand van de uitvoering komt er nog in', {
    timeout: LONG,
  }, async () => {
    const count = async (): Promise<number[]> =>
      Promise.all(PARTNERPROCESSEN.map(async (proces) => (await register.koppelingen(proces, AFSCHALING)).length));
    for (const links of await count()) expect(links).toBeGreaterThan(0);
    const open = new Map<PersonaNaam, string>();
    for (const persona of AAN_TAFEL) {
      const token = await visitor.token(persona, 'ZVH-AFSCHALING', AFSCHALING).catch(() => null);
      if (token !== null) open.set(persona, token);
    }
    expect(open.size).toBeGreaterThan(3);
    const afsluiten = { casus: AFSCHALING, fase: 'AFGESLOTEN' };
    for (const genomenDoor of [[], ['ggz'], ['politie', 'wonen']])
      expect((await beslis('ZVH-AFSCHALING', { ...afsluiten, genomenDoor }))?.__typename).toBe('BesluitGeweigerd');
    await hub.kill('care');
    expect((await beslis('ZVH-AFSCHALING', afsluiten))?.__typename).toBe('CasusBijgewerkt');
    expect((await register.casus(AFSCHALING)).fase).toBe('AFGESLOTEN');

    for (const [persona, token] of open) {
      const answer = await askPersonView(visitor, token, AFSCHALING);
      expect([persona, casusOf(answer)]).toEqual([persona, null]);
    }
    for (const persona of AAN_TAFEL)
      for (const doel of DOELEN.filter(
        (code) => code.startsWith('ZVH-') && !['ZVH-WERKVOORRAAD', 'ZVH-HEROPENING'].includes(code),
      ))
        await expect(visitor.token(persona, doel, AFSCHALING)).rejects.toThrow();
    await hub.restart('care');
    await vi.waitFor(async () => expect(await count()).toEqual([0, 0, 0, 0]), RETRY);
  });

  it('R17: laat zich niet meer wijzigen', async () => {
    const before = await register.casus(AFSCHALING);
    await expect(regie('ZVH-AFSCHALING', AFSCHALING)).rejects.toThrow();
    expect(await register.casus(AFSCHALING)).toEqual(before);
  });
});
