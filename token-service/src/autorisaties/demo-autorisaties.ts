import { OIN, ORGANISATIES, PERSONA_NAMEN, PERSONAS } from '@ketenhub/vocabulary';
import { type Aanwijzing, type AutorisatieStore, fillAutorisaties } from '../store/autorisatie-store.ts';

const DEMO = 'demoregio';

/** Designates the personas of the demo region on this day. What an organisation recorded itself stays as it is. */
export async function fillDemoAutorisaties(store: AutorisatieStore, day: string): Promise<void> {
  for (const code of ORGANISATIES) {
    const aanwijzingen = PERSONA_NAMEN.filter((naam) => PERSONAS[naam].organisatie === code).map(
      (naam): Aanwijzing => ({
        account: naam,
        klasse: PERSONAS[naam].accountklasse,
        aangewezenOp: day,
        aangewezenDoor: DEMO,
        screening: code === 'politie' ? 'WETTELIJKE_SCREENING' : 'VOG',
        gescreendOp: day,
        opgeleidOp: day,
        geenCommercieleTaken: true,
      }),
    );
    await fillAutorisaties(store, { organisatie: OIN[code], aanwijzingen });
  }
}
