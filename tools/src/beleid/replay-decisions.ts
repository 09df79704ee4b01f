import { codeLabel, type JsonObject } from '@ketenhub/client';
import { herspeel, leesGelogdeBeslissing, type Versie, type Wijziging } from '@ketenhub/policy';

/** What came of replaying a period: only sentences and numbers, nothing that was not in the decisions. */
export interface Replay {
  readonly lines: readonly string[];
  readonly changed: number;
  readonly replayed: number;
}

function fieldsText(wijzigingen: readonly Wijziging[], richting: Wijziging['richting']): string[] {
  const fields = wijzigingen
    .filter((wijziging) => wijziging.richting === richting)
    .map(({ veld, betrokkeneSoorten }) => {
      const bij = betrokkeneSoorten.map((soort) => codeLabel(soort)).join(' en ');
      return bij === '' ? veld : `${veld} (bij de ${bij})`;
    });
  if (fields.length === 0) return [];
  return [`  ${richting === 'OPENT' ? 'zou ook zien' : 'zou niet meer zien'}: ${fields.join(', ')}`];
}

/**
 * Every logged request that the newer version would answer otherwise. A decision of a bundle that is neither of the two, or
 * that was logged without its facts, cannot be made again: it is counted and said, never guessed.
 */
export function replayDecisions(logged: readonly JsonObject[], oud: Versie, nieuw: Versie): Replay {
  const readable = logged.map(leesGelogdeBeslissing).filter((line) => line !== null);
  const ofOld = readable.filter(({ beleid }) => beleid === oud.beleid.digest);
  const changes = ofOld.flatMap((line) => {
    const wijzigingen = herspeel(line, oud, nieuw);
    if (wijzigingen.length === 0) return [];
    const { rol, klasse, doel } = line.vraag;
    const head = `${line.op}  ${codeLabel(rol)} (${codeLabel(klasse)}) met ${doel}, trace ${line.trace}`;
    return [[head, ...fieldsText(wijzigingen, 'OPENT'), ...fieldsText(wijzigingen, 'SLUIT')].join('\n')];
  });
  const others = Map.groupBy(
    readable.filter(({ beleid }) => beleid !== oud.beleid.digest),
    ({ beleid }) => beleid,
  );
  const unreadable = logged.length - readable.length;
  return {
    changed: changes.length,
    replayed: ofOld.length,
    lines: [
      ...changes,
      `${changes.length} van ${ofOld.length} beslissingen zouden anders uitvallen.`,
      ...[...others].map(([beleid, lines]) => `Niet herspeeld: ${lines.length} van een andere versie (${beleid}).`),
      ...(unreadable === 0 ? [] : [`Niet herspeeld: ${unreadable} zonder de feiten waarop werd beslist.`]),
    ],
  };
}
