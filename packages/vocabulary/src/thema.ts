/** Themes of casussen under WGS 2.26. Nazorg, BIJ and others have a ground of their own and no shared view. */
export const THEMAS = ['JEUGD', 'VOLWASSENEN', 'HUISELIJK_GEWELD', 'STALKING'] as const;
export type Thema = (typeof THEMAS)[number];

export function isThema(value: unknown): value is Thema {
  return THEMAS.includes(value as Thema);
}
