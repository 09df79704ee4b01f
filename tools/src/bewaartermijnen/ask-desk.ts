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
});
const uitgevoerd = v.object({
  dag: v.string(),
  vernietigd: v.array(v.string()),
  bewaarplicht: v.number(),
  mislukt: v.number(),
});

export type Termijnen = v.InferOutput<typeof termijnen>;
export type Bewijzen = v.InferOutput<typeof bewijzen>;
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
    termijnen: async () => v.parse(termijnen, await ask('')),
    bewijzen: async () => v.parse(bewijzen, await ask('/bewijzen')),
    vernietig: async (door) => v.parse(uitgevoerd, await ask('/vernietigen', { door })),
  };
}
