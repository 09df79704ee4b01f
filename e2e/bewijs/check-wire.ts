import { parse } from 'graphql';
import type { Oracle } from './oracle.ts';
import { placesOf } from './places.ts';
import type { ProofWorld } from './proof-world.ts';
import type { WireRecord } from './wire-recorder.ts';

/**
 * Property 2: what passed between a gateway and the sources. An honest gateway asks for nothing that is denied for
 * everybody (`isHonest`), sends no canary in a representation or variable that is denied, and no source answers with one.
 * @returns what is wrong, in words
 */
export function checkWire(
  world: ProofWorld,
  oracle: Oracle,
  { records, isHonest }: { readonly records: readonly WireRecord[]; readonly isHonest: boolean },
): string[] {
  return records.flatMap((record) => [
    ...(isHonest ? askedTooMuch(world, oracle, record) : []),
    ...deniedCanaries(world, oracle, JSON.stringify(record.variables ?? {}), `sent to ${record.bron}`),
    // What a broken source quotes is the source's own fault; here it counts whether the gateway passes it on.
    ...(world.isInTrouble() ? [] : deniedCanaries(world, oracle, record.answer, `answered by ${record.bron}`)),
  ]);
}

function askedTooMuch(world: ProofWorld, oracle: Oracle, { bron, query, variables = {} }: WireRecord): string[] {
  const walked = { schema: world.wireSchema, annotaties: world.annotaties, document: parse(query), variables };
  const read = placesOf({ ...walked, operationName: null }).flatMap(({ reads }) => reads.flat());
  const denied = [...new Set(read)].filter((one) => !oracle.isStructure(one) && !oracle.mayForSomeone(one));
  return denied.map((coordinate) => `${bron} was asked for ${coordinate}, which is denied`);
}

/** Naive sources give a field of everybody when it is asked for one; only guarded ones are held to the person. */
function deniedCanaries(world: ProofWorld, oracle: Oracle, text: string, where: string): string[] {
  return [...new Set(world.canariesIn(text))].flatMap((canary) => {
    const owner = world.ownerOf(canary);
    if (owner === null) return [];
    const soort = world.persons.find(({ id }) => id === owner.handle)?.soort ?? null;
    const isKnown = owner.handle === null || soort !== null;
    const open = owner.coordinates.some((coordinate) =>
      world.hasGuardedSources
        ? isKnown && oracle.may(coordinate, soort) && !world.isShut(coordinate, owner.handle)
        : oracle.mayForSomeone(coordinate),
    );
    return open ? [] : [`${canary} was ${where}, and is denied`];
  });
}
