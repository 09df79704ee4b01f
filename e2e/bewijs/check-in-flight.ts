import { normalised } from './ask-gateway.ts';
import { createOracle } from './oracle.ts';
import type { ProofWorld } from './proof-world.ts';

const ROUNDS = 10;
const QUERY =
  'query Tegelijk { casus(nummer: "ZVH-2026-9101") { betrokkenen { id soort politie { status meldingen { rijen { plaats wapen } } } } } }';

/** Two users with other rights ask the same at the same moment, many times: every answer is its own, and every question is asked. */
export async function checkInFlight(world: ProofWorld, gateway: string): Promise<string[]> {
  const question = { query: QUERY, operationName: 'Tegelijk', variables: {} };
  const opens = (coordinate: string) =>
    world.bases.filter((right) => createOracle(world.beleid, world.annotaties, right).may(coordinate, 'HOOFDPERSOON'));
  const wide = opens('Melding.wapen')[0];
  const narrow = opens('Melding.plaats').find((right) => !opens('Melding.wapen').includes(right));
  if (wide === undefined || narrow === undefined) return ['no two rights that differ'];
  const ask = async (right: typeof wide): Promise<string> => normalised(await world.ask(gateway, right, question));
  const alone = [await ask(wide), await ask(narrow)];
  if (alone[0] === alone[1]) return ['the two rights give the same answer'];
  world.takeWire();
  const problems: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const answers = await Promise.all([ask(wide), ask(narrow), ask(wide), ask(narrow)]);
    for (const [index, answer] of answers.entries())
      if (answer !== alone[index % 2]) problems.push(`round ${round}: answer ${index} is not that of its own user`);
  }
  const asked = world.takeWire().filter(({ bron }) => bron === 'casus').length;
  if (asked !== ROUNDS * 4) problems.push(`${ROUNDS * 4} questions reached the source ${asked} times`);
  return problems;
}
