import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonaNaam } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type GraphqlAnswer, type Visitor, visit } from '../setup/ask.ts';
import { startOwnHub } from '../setup/own-hub.ts';
import { openOwner } from '../setup/owner.ts';
import {
  askPersonView,
  casusOf,
  type Partner,
  sheetsOf,
  sourcesIn,
  textsIn,
  withoutSources,
  withWordOnFacts,
} from '../setup/person-view.ts';
import type { TestHub } from '../setup/test-hub.ts';
import { breekLogboek, type Gebrek } from './breek-logboek.ts';

const CASUS = 'ZVH-2026-0101';
const PARTNERS = [
  ['politie', 'police'],
  ['justitie', 'justice'],
  ['zorg', 'care'],
  ['gemeente', 'municipality'],
] as const satisfies readonly [Partner, string][];
const PROCESSEN = ['gateway', 'token-service', 'case', ...PARTNERS.map(([, proces]) => proces)];
const GEEN_LOGBOEK = 'Er wordt nu niets geleverd: het logboek is niet bereikbaar.';
const TE_DRUK = 'Het is nu te druk om deze vraag te beantwoorden; stel haar zo opnieuw.';
const GEEN_BEWIJS = 'Er wordt nu niets geleverd: de casus kon niet worden gecontroleerd.';
const ASKERS_AT_ONCE = 15;
/** Shorter than a logbook that does not answer is waited for. */
const TURN_TIMEOUT_MS = '500';

let hub: TestHub;
let visitor: Visitor;
let token = '';
let whole: GraphqlAnswer;
const pids = new Map<string, number | undefined>();

const view = (): Promise<GraphqlAnswer> => askPersonView(visitor, token, CASUS);

beforeAll(async () => {
  hub = await startOwnHub({ env: { TURN_TIMEOUT_MS } });
  visitor = visit(hub.urls);
  for (const proces of PROCESSEN) pids.set(proces, hub.pidOf(proces));
  token = await visitor.token('procesregisseur', 'ZVH-CASUSOVERLEG', CASUS);
  await vi.waitFor(async () => expect(sourcesIn(await view(), 'OK')).toHaveLength(5), { timeout: 60_000 });
  whole = await view();
});
afterAll(() => hub.remove());

/** Does something while one logbook is broken; mends it, and waits until all is as it was. */
async function zonder(proces: string, gebrek: Gebrek, then: () => Promise<void>): Promise<void> {
  const mend = await breekLogboek(hub, proces, gebrek);
  try {
    await then();
  } finally {
    await mend();
  }
  const asBefore = async (): Promise<void> => expect((await view()).body.data).toEqual(whole.body.data);
  await vi.waitFor(asBefore, { timeout: 30_000, interval: 250 });
}

async function lines(proces: string): Promise<number> {
  const owner = await openOwner(hub.databaseUrls[proces]?.ownerUrl ?? '');
  const [row] = await owner.rows<{ count: string }>('select count(*) from logboek.logregels');
  await owner.close();
  return Number(row?.count);
}

function expectNothing(answer: GraphqlAnswer, sentence: string): void {
  expect([answer.status, casusOf(answer)]).toEqual([503, null]);
  expect(answer.body.errors?.map(({ message }) => message)).toEqual([sentence]);
  expectNoValue(answer, whole.body.data as never);
  expect(answer.text).not.toMatch(/999990019|logregels|permission|INSERT|denied/i);
}

function expectNoValue(answer: GraphqlAnswer, of: Parameters<typeof textsIn>[0]): void {
  const texts = textsIn(of);
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => answer.text.includes(text))).toEqual([]);
}

describe('een gateway zonder logboek', () => {
  it('A116: geeft niets en vraagt ook geen bron iets, als het voornemen niet kan worden vastgelegd', async () => {
    await zonder('gateway', 'WEIGERT', async () => {
      const before = await lines('police');
      expectNothing(await view(), GEEN_LOGBOEK);
      expect(await lines('police')).toBe(before);
    });
  });

  it('A116: geeft niets van wat de bronnen al gaven, als de uitkomst niet kan worden vastgelegd', async () => {
    await zonder('gateway', 'WEIGERT_UITKOMST', async () => expectNothing(await view(), GEEN_LOGBOEK));
  });

  it('A117: laat ook velen tegelijk niet langer wachten dan de grens, en weigert dan, wie nog niet aan de beurt was als te druk', async () => {
    await zonder('gateway', 'WACHT', async () => {
      const answers = await Promise.all(Array.from({ length: ASKERS_AT_ONCE }, view));
      const isTooBusy = ({ text }: GraphqlAnswer): boolean => text.includes('"TE_DRUK"');
      for (const answer of answers) expectNothing(answer, isTooBusy(answer) ? TE_DRUK : GEEN_LOGBOEK);
      expect(new Set(answers.map(isTooBusy))).toEqual(new Set([true, false]));
    });
  });
});

describe.each(PARTNERS)('een bron %s zonder logboek', (bron, proces) => {
  it.each(['WEIGERT', 'WEIGERT_UITKOMST', 'WACHT'] as const)(
    'A116, A117: %s en geeft dan zelf niets; de anderen antwoorden',
    async (gebrek) => {
      await zonder(proces, gebrek, async () => {
        const answer = await view();
        expect(answer.status).toBe(200);
        expect(sourcesIn(answer, 'STORING')).toEqual([bron]);
        expect(withWordOnFacts(answer.body.data)).toEqual(withoutSources(whole, [bron]));
        expect(answer.body.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BRON_STORING', bron }]);
        const rest = JSON.stringify(answer.body.data);
        // A name may stand elsewhere too; the rest of the answer is known to be as before.
        expectNoValue(
          answer,
          textsIn(sheetsOf(whole, bron)).filter((text) => !rest.includes(text)),
        );
      });
    },
  );
});

describe('een casusregister zonder logboek', () => {
  it.each(['WEIGERT', 'WEIGERT_UITKOMST', 'WACHT'] as const)(
    'A116, A117: %s en geeft dan geen casusbewijs: niemand krijgt iets en niemand kan een doel kiezen',
    async (gebrek) => {
      await zonder('case', gebrek, async () => {
        expectNothing(await view(), GEEN_BEWIJS);
        await expect(visitor.token('liaison-om', 'ZVH-CASUSOVERLEG', CASUS)).rejects.toThrow();
      });
    },
  );

  it('A116: geeft geen casusgegevens als alleen het voornemen daarvan niet kan worden vastgelegd', async () => {
    await zonder('case', 'WEIGERT_VOORNEMEN', async () => {
      const answer = await view();
      expect(answer.body.data).toEqual({ casus: null });
      expect(sourcesIn(answer, 'STORING')).toEqual(['casus']);
      expectNoValue(answer, whole.body.data as never);
    });
  });
});

describe('een tokendienst zonder logboek', () => {
  it.each(['WEIGERT', 'WACHT'] as const)(
    'A116, A117: %s en geeft dan geen token, bij login noch checkpoint',
    async (gebrek) => {
      const loggedIn: PersonaNaam = 'procesregisseur';
      const stranger: PersonaNaam = gebrek === 'WACHT' ? 'gemeente-oov' : 'liaison-politie';
      await zonder('token-service', gebrek, async () => {
        const tokens = [loggedIn, stranger].map((persona) => visitor.token(persona, 'ZVH-CASUSOVERLEG', CASUS));
        for (const outcome of await Promise.allSettled(tokens)) {
          expect(outcome.status).toBe('rejected');
          expect(String(outcome.status === 'rejected' ? outcome.reason : '')).not.toMatch(/eyJ|999990019|logregels/);
        }
      });
      const again = visit(hub.urls);
      for (const persona of [loggedIn, stranger])
        await expect(again.token(persona, 'ZVH-CASUSOVERLEG', CASUS)).resolves.toMatch(/^eyJ/);
    },
  );
});

describe('na alles wat de logboeken overkwam', () => {
  it('draaien dezelfde processen nog, zonder onopgevangen fout en zonder tekst van de database in hun eigen log', () => {
    for (const proces of PROCESSEN) {
      expect([proces, hub.pidOf(proces)]).toEqual([proces, pids.get(proces)]);
      const log = readFileSync(join(hub.dataDir, 'log', `${proces}.log`), 'utf8');
      expect(log).not.toMatch(/unhandled rejection|999990019/);
    }
  });
});
