import type { Logbook } from '@ketenhub/logbook';
import type { KoppelingClaims } from '@ketenhub/tokens';
import { SUBGRAPH_PARTS, type SubgraphParts } from '../server/subgraph-parts.ts';
import { isFault } from './seeded-fault.ts';

/** Persons of the messages so far, by casus and organisation; for the fault that keeps links that a newer message does not name. */
const named = new Map<string, Map<string, KoppelingClaims['betrokkenen'][number]>>();

/** Links that only ever come to be, until all of them end. */
export const applyKoppeling: SubgraphParts['applyKoppeling'] = (database, told, ontvanger) => {
  // Of a handle that comes twice the first: the last of the list the other way round.
  const betrokkenen = isFault('eerste-van-dubbel-handvat') ? told.betrokkenen.toReversed() : told.betrokkenen;
  const claims = { ...told, betrokkenen };
  const key = `${claims.casus} ${claims.organisatie}`;
  if (!isFault('koppeling-blijft') || claims.actie === 'ONTKOPPELEN') {
    named.delete(key);
    return SUBGRAPH_PARTS.applyKoppeling(database, claims, ontvanger);
  }
  const all = named.get(key) ?? new Map();
  for (const betrokkene of claims.betrokkenen) all.set(betrokkene.id, betrokkene);
  named.set(key, all);
  return SUBGRAPH_PARTS.applyKoppeling(database, { ...claims, betrokkenen: [...all.values()] }, ontvanger);
};

/** A logbook that loses the outcome of a link. */
function withoutOutcome(logbook: Logbook): Logbook {
  return {
    ...logbook,
    write: async (lines, jti) => {
      const isOutcome = isFault('koppeling-zonder-uitkomst') && lines.every(({ moment }) => moment === 'UITKOMST');
      return isOutcome ? 'GESCHREVEN' : logbook.write(lines, jti);
    },
  };
}

export const receiveKoppeling: SubgraphParts['receiveKoppeling'] = (receiver) =>
  SUBGRAPH_PARTS.receiveKoppeling({ ...receiver, logbook: withoutOutcome(receiver.logbook) });
