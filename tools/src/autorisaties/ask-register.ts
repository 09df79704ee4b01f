import { readFileSync } from 'node:fs';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { processUrl } from '@ketenhub/service';
import * as v from 'valibot';
import type { AutorisatieOptions, Opdracht } from './options.ts';

const register = v.object({
  dag: v.string(),
  autorisaties: v.array(
    v.object({
      account: v.string(),
      klasse: v.string(),
      aangewezenOp: v.string(),
      beoordeeldOp: v.string(),
      beoordeeldDoor: v.string(),
      beoordelenUiterlijkOp: v.string(),
      stand: v.picklist(['GELDIG', 'VERLOPEN', 'INGETROKKEN']),
    }),
  ),
});

export type Register = v.InferOutput<typeof register>;

type Wijziging = Exclude<Opdracht, { readonly soort: 'TOON' }>;

const PADEN = { AANWIJZEN: '', BEOORDELEN: '/beoordelen', INTREKKEN: '/intrekken' } as const;

export interface RegisterDesk {
  toon(): Promise<Register>;
  /** The account that was changed. */
  wijzig(wijziging: Wijziging): Promise<string>;
}

function readKey(keyFile: string): string {
  try {
    return readFileSync(keyFile, 'utf8').trim();
  } catch {
    throw new OperatorProblem(`De sleutel van de organisatie is niet te lezen: ${keyFile} (--sleutel).`);
  }
}

/** One organisation's part of the register at the running token service. @throws OperatorProblem when it does not answer or refuses. */
export function openRegister({ keyFile }: Pick<AutorisatieOptions, 'keyFile'>, env = process.env): RegisterDesk {
  const base = `${processUrl(env, 'token-service')}/autorisaties`;
  const authorization = `Bearer ${readKey(keyFile)}`;
  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${base}${path}`, {
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    }).catch(() => {
      throw new OperatorProblem(`De token-service antwoordt niet op ${base}.`);
    });
    const said = (await answer.json()) as { fout?: unknown; error_description?: unknown };
    if (!answer.ok)
      throw new OperatorProblem(`Geweigerd (${answer.status}): ${String(said.fout ?? said.error_description)}`);
    return said;
  };
  return {
    toon: async () => v.parse(register, await ask('')),
    wijzig: async ({ soort, body }) =>
      v.parse(v.object({ account: v.string() }), await ask(PADEN[soort], body)).account,
  };
}
