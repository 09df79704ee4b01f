import { isPersonaNaam, KLASSE_VAN, OIN, PERSONAS } from '@ketenhub/vocabulary';
import type { AccountDirectory } from '../accounts.ts';

/** The fixed personas of the demo region; the name of the persona is its `sub`. */
export const demoAccounts: AccountDirectory = {
  find(sub) {
    if (!isPersonaNaam(sub)) return undefined;
    const { rol, organisatie, accountklasse } = PERSONAS[sub];
    return { sub, rol, org: OIN[organisatie], klasse: KLASSE_VAN[organisatie], accountklasse };
  },
};
