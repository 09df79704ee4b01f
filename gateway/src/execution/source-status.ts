import { BRONNEN, type Bron, type BronStatus, ORGANISATIES, type Organisatie } from '@ketenhub/vocabulary';
import { GraphQLError } from 'graphql';
import type { AskedSources } from '../federation/asked-sources.ts';

/** How the sources did, and the organisations behind them: asked and answered, in trouble, or not asked. */
export interface SourceStatus {
  readonly bronStatus: Readonly<Record<Bron, BronStatus>>;
  readonly deelnemerStatus: Readonly<Record<Organisatie, BronStatus>>;
}

type Asked = Pick<AskedSources, 'bronnen' | 'deelnemers'>;

const NOTHING_ASKED: Asked = { bronnen: new Map(), deelnemers: new Map() };

/** Every source and every organisation by name. The same with or without data behind it. */
export function sourceStatus({ bronnen, deelnemers }: Asked = NOTHING_ASKED): SourceStatus {
  const statusOf = <Name extends string>(names: readonly Name[], status: (name: Name) => BronStatus | undefined) =>
    Object.fromEntries(names.map((name) => [name, status(name) ?? 'NIET_BEVRAAGD'])) as Record<Name, BronStatus>;
  return {
    bronStatus: statusOf(BRONNEN, (bron) => bronnen.get(bron)),
    deelnemerStatus: statusOf(ORGANISATIES, (code) => deelnemers.get(code)?.status),
  };
}

function sentenceOf(bron: Bron, deelnemer: Organisatie | null): GraphQLError {
  const message =
    deelnemer === null
      ? `De bron ${bron} is nu niet bereikbaar; wat daarvandaan komt ontbreekt in dit antwoord.`
      : `De deelnemer ${deelnemer} (bron ${bron}) kan nu niet alles leveren; wat daarvandaan komt kan ontbreken in dit antwoord.`;
  const named = deelnemer === null ? {} : { deelnemer };
  return new GraphQLError(message, { extensions: { code: 'BRON_STORING', bron, ...named } });
}

/**
 * For clients that read only `errors`: one neutral sentence a source in trouble, or one for each of its organisations in trouble
 * when another did answer; so that a null never passes for "none".
 */
export function sourceErrors({ bronnen, deelnemers }: Asked): GraphQLError[] {
  const inTrouble = BRONNEN.filter((bron) => bronnen.get(bron) === 'STORING');
  return inTrouble.flatMap((bron) => {
    const own = ORGANISATIES.filter((code) => deelnemers.get(code)?.bron === bron);
    const failed = own.filter((code) => deelnemers.get(code)?.status === 'STORING');
    if (failed.length === 0 || failed.length === own.length) return [sentenceOf(bron, null)];
    return failed.map((code) => sentenceOf(bron, code));
  });
}
