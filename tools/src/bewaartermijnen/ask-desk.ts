import { readFileSync } from 'node:fs';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { processUrl } from '@ketenhub/service';
import * as v from 'valibot';
import type { RetentionOptions } from './options.ts';

const termijnen = v.object({
  dag: v.string(),
  casussen: v.array(
    v.object({
      casus: v.string(),
      vernietigenUiterlijkOp: v.string(),
      grondslag: v.string(),
      verlengd: v.boolean(),
      nietMeerNodig: v.boolean(),
      bewaarplicht: v.boolean(),
      verstreken: v.boolean(),
    }),
  ),
  volgende: v.nullable(v.string()),
});
const bewijzen = v.object({
  bewijzen: v.array(
    v.object({
      bewijs: v.string(),
      vernietigdOp: v.string(),
      grond: v.string(),
      rijen: v.record(v.string(), v.number()),
      organisaties: v.array(v.object({ oin: v.string(), bevestigdOp: v.nullable(v.string()) })),
      volledig: v.boolean(),
    }),
  ),
  volgende: v.nullable(v.string()),
});
const uitgevoerd = v.object({
  dag: v.string(),
  vernietigd: v.array(v.string()),
  bewaarplicht: v.number(),
  mislukt: v.number(),
});

export type Termijnen = Omit<v.InferOutput<typeof termijnen>, 'volgende'>;
export type Bewijzen = Omit<v.InferOutput<typeof bewijzen>, 'volgende'>;
export type Uitgevoerd = v.InferOutput<typeof uitgevoerd>;

export interface Desk {
  termijnen(): Promise<Termijnen>;
  bewijzen(): Promise<Bewijzen>;
  vernietig(door: string): Promise<Uitgevoerd>;
}

function readKey(keyFile: string): string {
  try {
    return readFileSync(keyFile, 'utf8').trim();
  } catch {
    throw new OperatorProblem(`De sleutel van het huis is niet te lezen: ${keyFile} (--sleutel).`);
  }
}

/** Every page of a list, one after the other. */
async function allPages<Page extends { readonly volgende: string | null }>(
  ask: (zoek: string) => Promise<Page>,
): Promise<[Page, ...Page[]]> {
  const first = await ask('?eerste=100');
  const pages: [Page, ...Page[]] = [first];
  for (let na = first.volgende; na !== null; ) {
    const page = await ask(`?eerste=100&na=${encodeURIComponent(na)}`);
    pages.push(page);
    na = page.volgende;
  }
  return pages;
}

/** The desk of the house at the running case process. @throws OperatorProblem when it does not answer or refuses. */
export function openDesk({ keyFile }: Pick<RetentionOptions, 'keyFile'>, env = process.env): Desk {
  const base = `${processUrl(env, 'case')}/bewaartermijnen`;
  const authorization = `Bearer ${readKey(keyFile)}`;
  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${base}${path}`, {
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    }).catch(() => {
      throw new OperatorProblem(`Het casusregister antwoordt niet op ${base}.`);
    });
    const said = (await answer.json()) as { fout?: unknown };
    if (!answer.ok) throw new OperatorProblem(`Geweigerd (${answer.status}): ${String(said.fout)}`);
    return said;
  };
  return {
    async termijnen() {
      const pages = await allPages(async (zoek) => v.parse(termijnen, await ask(zoek)));
      return { dag: pages[0].dag, casussen: pages.flatMap(({ casussen }) => casussen) };
    },
    async bewijzen() {
      const pages = await allPages(async (zoek) => v.parse(bewijzen, await ask(`/bewijzen${zoek}`)));
      return { bewijzen: pages.flatMap((page) => page.bewijzen) };
    },
    vernietig: async (door) => v.parse(uitgevoerd, await ask('/vernietigen', { door })),
  };
}
