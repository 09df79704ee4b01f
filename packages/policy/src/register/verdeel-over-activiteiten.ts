import type { Beleid } from '../beleid.ts';
import type { Besluit } from '../besluit.ts';

export interface TeVerdelen {
  readonly doel: string;
  /** Coordinates of one line of the log. */
  readonly velden: readonly string[];
  /** Activity of what no rule names for this doel. */
  readonly anders: string;
}

interface Activiteiten {
  readonly vanRegel: ReadonlyMap<string, string>;
  /** Nearly always, and then nothing has to be decided. */
  readonly isEen: boolean;
}

const perBeleid = new WeakMap<Beleid, Map<string, Activiteiten>>();

/** The activity of each rule of the doel, in the order of the rules; worked out once for each policy, which never changes. */
function activiteitenVan(beleid: Beleid, doel: string): Activiteiten {
  const perDoel = perBeleid.get(beleid) ?? new Map<string, Activiteiten>();
  perBeleid.set(beleid, perDoel);
  const bekend = perDoel.get(doel);
  if (bekend !== undefined) return bekend;
  const vanDoel = beleid.regels.filter((regel) => (regel.doel as readonly string[]).includes(doel));
  const vanRegel = new Map(vanDoel.map((regel) => [regel.id, regel.verwerkingsactiviteit]));
  const activiteiten = { vanRegel, isEen: new Set(vanRegel.values()).size < 2 };
  perDoel.set(doel, activiteiten);
  return activiteiten;
}

/**
 * The coordinates by verwerkingsactiviteit (AVG 30; LDV): each under that of the rule that permits it. What no rule permits, and
 * structure, goes with the first rule of the doel. Never empty, so that somebody about whom nothing may be said has a line too.
 */
export function verdeelOverActiviteiten(
  beleid: Beleid,
  { doel, velden, anders }: TeVerdelen,
  besluitOver: (coordinate: string) => Besluit,
): ReadonlyMap<string, readonly string[]> {
  const { vanRegel, isEen } = activiteitenVan(beleid, doel);
  const [standaard = anders] = vanRegel.values();
  if (isEen) return new Map([[standaard, velden]]);
  const verdeeld = Map.groupBy(velden, (coordinate) => {
    const besluit = besluitOver(coordinate);
    return (besluit.effect === 'TOEGESTAAN' ? vanRegel.get(besluit.regel) : undefined) ?? standaard;
  });
  return verdeeld.size === 0 ? new Map([[standaard, []]]) : verdeeld;
}
