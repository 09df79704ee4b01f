import type { GraphQLError } from 'graphql';

// P47: the one error of a field that says what is wrong. Every other is P46.
const BLADZIJDEN = {
  BLADZIJDE: 'Deze bladzijde is er niet (meer); vraag de lijst opnieuw vanaf het begin.',
  BLADGROOTTE: 'Vraag per bladzijde 1 tot en met 100 rijen.',
} as const;

export class Bladzijdefout extends Error {
  readonly code: keyof typeof BLADZIJDEN;
  constructor(code: keyof typeof BLADZIJDEN) {
    super(code);
    this.code = code;
  }
}

export type Veilig = { message: string; extensions: { code: string }; path?: readonly (string | number)[] };

// Nothing of the error itself leaves but where it was.
export function veilig(fout: GraphQLError | null): Veilig {
  const pad = fout?.path === undefined ? {} : { path: fout.path };
  const eigen = fout?.originalError;
  if (eigen instanceof Bladzijdefout)
    return { message: BLADZIJDEN[eigen.code], extensions: { code: eigen.code }, ...pad };
  return { message: 'De bron kon dit gegeven niet leveren.', extensions: { code: 'BRON_FOUT' }, ...pad };
}
export const isBronfout = (fout: Veilig): boolean => fout.extensions.code === 'BRON_FOUT';
