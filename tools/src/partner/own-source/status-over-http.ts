import { gekoppeldePersonen, type Reader } from '@ketenhub/subgraph';
import DataLoader from 'dataloader';
import { and, eq, inArray } from 'drizzle-orm';
import * as v from 'valibot';

const STATUS = ['GEEN', 'VEELPLEGER', 'ZEER_ACTIEVE_VEELPLEGER'] as const;
const answerSchema = v.record(v.string(), v.object({ status: v.picklist(STATUS) }));

export interface OwnSystem {
  readonly url: string;
  readonly token: string;
  readonly timeoutMs: number;
}

/** One request for all persons. Who they are stands in the body: an address ends up in the logs of everything in between. */
async function ask({ url, token, timeoutMs }: OwnSystem, personen: readonly string[]) {
  const answer = await fetch(`${url}/veelplegerstatus`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ personen }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!answer.ok) throw new Error(`own system answers ${answer.status}`);
  return v.parse(answerSchema, await answer.json());
}

/** The status per handle, from a system of one's own. */
export function statusOverHttp(reader: Reader, system: OwnSystem) {
  return new DataLoader(async (handles: readonly string[]) => {
    // Row security gives only the persons that the token names and that were linked for its casus: ask about nobody else.
    const linked = await reader.read((tx) =>
      tx
        .select({ handvat: gekoppeldePersonen.handvat, persoon: gekoppeldePersonen.persoonId })
        .from(gekoppeldePersonen)
        .where(and(inArray(gekoppeldePersonen.handvat, [...handles]), eq(gekoppeldePersonen.organisatie, 'politie'))),
    );
    const personOf = new Map(linked.flatMap(({ handvat, persoon }) => (persoon === null ? [] : [[handvat, persoon]])));
    const found = personOf.size === 0 ? {} : await ask(system, [...new Set(personOf.values())]);
    return handles.map((handle) => found[personOf.get(handle) ?? '']?.status ?? null);
  });
}
