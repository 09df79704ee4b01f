import { personViewOperation } from '@ketenhub/client';
import { PROCESSES } from '@ketenhub/tools/start/process-list.ts';
import type { Doel, PersonaNaam } from '@ketenhub/vocabulary';
import { parse, print, visit as walk } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Visitor, visit } from '../setup/ask.ts';
import { startOwnHub } from '../setup/own-hub.ts';
import type { TestHub } from '../setup/test-hub.ts';
import { personViewPaths } from '../zichtbaarheid/operation-paths.ts';
import { inPersoonsbeeld } from '../zichtbaarheid/persoonsbeeld.ts';
import { VERWACHTINGEN } from '../zichtbaarheid/verwachting/alle.ts';
import { isCasusveld } from '../zichtbaarheid/verwachting.ts';

const CASUS = 'ZVH-2026-0101';
const FASE = 'CASUSOVERLEG';
const DOEL: Doel = 'ZVH-CASUSOVERLEG';
/** At the table of Willem, each with rights that miss many fields by one dimension. */
const NEAR_MISS: readonly PersonaNaam[] = [
  'procesondersteuner',
  'reclasseringswerker',
  'ggz-behandelaar',
  'veilig-thuis',
  'liaison-politie',
];
const paths = personViewPaths();

/** The person view with only the branch of one coordinate: every other field of it is left out. */
function questionFor(path: string): string {
  const wanted = path.split('.').filter((step) => step !== '@');
  const stack: string[] = [];
  return print(
    walk(parse(personViewOperation(CASUS).query), {
      Field: {
        enter(node) {
          const depth = stack.length;
          const isBelow = depth >= wanted.length;
          if (!isBelow && wanted[depth] !== node.name.value && node.name.value !== 'id') return null;
          stack.push(node.name.value);
          return undefined;
        },
        leave() {
          stack.pop();
        },
      },
    }),
  );
}

describe('a gateway whose filter is off (A55)', () => {
  let hub: TestHub;
  let visitor: Visitor;
  beforeAll(async () => {
    const processes = PROCESSES.map((spec) =>
      spec.name === 'gateway' ? { ...spec, entry: 'gateway/test/unfiltered-main.ts' } : spec,
    );
    hub = await startOwnHub({ processes });
    visitor = visit(hub.urls);
  });
  afterAll(() => hub.remove());

  it.each(NEAR_MISS)(
    'gets nothing for %s that the protocol shields: no token is minted and no source answers',
    async (persona) => {
      const token = await visitor.token(persona, DOEL, CASUS);
      const shielded = inPersoonsbeeld(VERWACHTINGEN).filter(
        ({ veld, ...cel }) =>
          cel.persona === persona &&
          cel.fase === FASE &&
          cel.soort === 'HOOFDPERSOON' &&
          !cel.ziet &&
          paths.has(veld) &&
          !isCasusveld(veld),
      );
      expect(shielded.length).toBeGreaterThan(1);
      for (const { veld } of shielded) {
        const path = paths.get(veld) ?? '';
        const { status, body } = await visitor.ask(token, questionFor(path), { nummer: CASUS });
        expect([veld, status, body.data ?? null]).toEqual([veld, 403, null]);
      }
    },
  );

  it('still answers what the protocol opens, so that the refusals above mean something', async () => {
    const token = await visitor.token('procesregisseur', DOEL, CASUS);
    const { status, body } = await visitor.ask(token, questionFor(paths.get('PolitieBeeld.veelplegerstatus') ?? ''), {
      nummer: CASUS,
    });
    expect(status).toBe(200);
    expect(JSON.stringify(body.data)).toContain('ZEER_ACTIEVE_VEELPLEGER');
  });
});
