import { BRONNEN, type Bron, type BronStatus } from '@ketenhub/vocabulary';
import { GraphQLError } from 'graphql';

/** Every source by name: asked and answered, in trouble, or not asked. The same with or without data behind it. */
export function sourceStatus(asked: ReadonlyMap<Bron, 'OK' | 'STORING'>): Record<Bron, BronStatus> {
  return Object.fromEntries(BRONNEN.map((bron) => [bron, asked.get(bron) ?? 'NIET_BEVRAAGD'])) as Record<
    Bron,
    BronStatus
  >;
}

/** For clients that read only `errors`: one neutral sentence a source in trouble, so that a null never passes for "none". */
export function sourceErrors(status: Readonly<Record<Bron, BronStatus>>): GraphQLError[] {
  const inTrouble = BRONNEN.filter((bron) => status[bron] === 'STORING');
  return inTrouble.map((bron) => {
    const message = `De bron ${bron} is nu niet bereikbaar; wat daarvandaan komt ontbreekt in dit antwoord.`;
    return new GraphQLError(message, { extensions: { code: 'BRON_STORING', bron } });
  });
}
