import type { Beleid, Deelnemer } from './beleid.ts';

/** Whether anything that it owns is under professional secrecy: that it said something is then a secret too (WGS 2.29(2)). */
export function isGeheimhouder(beleid: Beleid, { subcategorieen }: Pick<Deelnemer, 'subcategorieen'>): boolean {
  return beleid.subcategorieen.some(({ code, geheim }) => geheim && subcategorieen.includes(code));
}

/**
 * Whether this deelnemer can be asked at all if it knows somebody, before the doelbesluit: an overheidsdeelnemer with a source, of which nothing
 * is under professional secrecy (R05, R14). Who asks and who is asked both judge by it.
 */
export function isBevraagbaar(
  beleid: Beleid,
  deelnemer: Pick<Deelnemer, 'subcategorieen' | 'klasse' | 'subgraph'>,
): boolean {
  return deelnemer.klasse === 'OVERHEID' && deelnemer.subgraph !== 'casus' && !isGeheimhouder(beleid, deelnemer);
}
