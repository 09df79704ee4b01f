import type { KoppelingClaims } from '@ketenhub/tokens';

/**
 * Who is linked after a message: nobody unless it is KOPPELEN. Of a handle that comes twice the last holds, whole (P59), so that one
 * handle is never half one person and half another.
 */
export function gekoppeldenVan({
  actie,
  betrokkenen,
}: Pick<KoppelingClaims, 'actie' | 'betrokkenen'>): KoppelingClaims['betrokkenen'] {
  return actie === 'KOPPELEN' ? [...new Map(betrokkenen.map((one) => [one.id, one])).values()] : [];
}
