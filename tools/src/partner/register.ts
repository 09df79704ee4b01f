import * as v from 'valibot';
import { parse } from 'yaml';
import { readRepositoryFile } from '../schema/repository.ts';

const registerSchema = v.object({
  deelnemers: v.array(
    v.object({
      code: v.string(),
      oin: v.string(),
      naam: v.string(),
      subgraph: v.string(),
      subcategorieen: v.array(v.string()),
    }),
  ),
});

/** What a new subgraph has to know of an organisation in `schema/deelnemers.yaml`. */
export type Deelnemer = v.InferOutput<typeof registerSchema>['deelnemers'][number];
export type Register = readonly Deelnemer[];

export async function readRegister(): Promise<Register> {
  return v.parse(registerSchema, parse(await readRepositoryFile('schema/deelnemers.yaml'))).deelnemers;
}

/** The organisation with this OIN, or null when the register does not know it. */
export function deelnemerMet(oin: string, register: Register): Deelnemer | null {
  return register.find((deelnemer) => deelnemer.oin === oin) ?? null;
}
