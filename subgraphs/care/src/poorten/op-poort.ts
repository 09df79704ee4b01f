import type { Handeling, Transaction, Uitkomst } from '@ketenhub/subgraph';
import type { Organisatie } from '@ketenhub/vocabulary';
import type * as v from 'valibot';
import * as lezen from '../store/poorten-lezen.ts';
import { ONBEKENDE_POORT, onjuist } from './antwoorden.ts';
import { ontbreekt, toonStand } from './toon-poort.ts';
import * as velden from './velden.ts';

/** What the organisation reads after a change: how the gate stands now. */
export async function stand(tx: Transaction, poort: string, status = 200): Promise<Uitkomst> {
  const [dossier, vandaag] = [await lezen.leesPoort(tx, poort), await lezen.leesVandaag(tx)];
  if (dossier === null) return ONBEKENDE_POORT;
  return { status, body: { id: poort, ...toonStand(dossier, vandaag), ontbreekt: ontbreekt(dossier, vandaag) } };
}

type OverPoort = v.GenericSchema<unknown, { readonly poort: string; readonly door: string }>;

/** What somebody does to one gate. Its log names the id alone: that there is a gate, of whom and in which casus, is itself under secrecy. */
export function opPoort<Schema extends OverPoort>(
  schema: Schema,
  actie: string,
  werk: (tx: Transaction, invoer: v.InferOutput<Schema>) => Promise<Uitkomst>,
) {
  return (_: Organisatie, { body }: { readonly body: unknown }): Handeling | Uitkomst => {
    const gelezen = velden.lees(schema, body);
    if (!gelezen.ok) return onjuist(gelezen.gebreken);
    const invoer = gelezen.value;
    return { actie, object: invoer.poort, door: invoer.door, werk: (tx) => werk(tx, invoer) };
  };
}
