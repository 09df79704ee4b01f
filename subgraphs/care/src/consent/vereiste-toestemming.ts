import { ageOn } from '@ketenhub/subgraph';
import type { Rechtspositie, Vertegenwoordiger, VertegenwoordigerRol, Wijze } from './rechtspositie.ts';

/** Who must all have consented, and since when that has been the question. */
export interface VereisteToestemming {
  readonly wijze: Wijze;
  /** Whether the person's own consent is needed. */
  readonly betrokkene: boolean;
  /** Ids of the vertegenwoordigers who must consent, each of them. */
  readonly vertegenwoordigers: readonly string[];
  /** A consent of before this day was an answer to another question: it no longer counts (ISO 8601). */
  readonly sinds: string;
}

const GEZAG: readonly VertegenwoordigerRol[] = ['GEZAGHEBBENDE'];
const CURATELE_MENTORSCHAP: readonly VertegenwoordigerRol[] = ['CURATOR', 'MENTOR'];

const standsOn = ({ vanaf, tot }: Vertegenwoordiger, day: string): boolean =>
  vanaf <= day && (tot === null || day < tot);

/** The day on which this age is reached; born on 29 February: 1 March of a common year, as `ageOn` counts. */
export function birthday(geboortedatum: string, age: number): string {
  const [year, month, day] = geboortedatum.split('-').map(Number) as [number, number, number];
  // A day that a month does not have is taken as the first of the next.
  return new Date(Date.UTC(year + age, month - 1, day)).toISOString().slice(0, 10);
}

/** The last of a step in age and of every begin and end of this kind of vertegenwoordiging, up to this day. */
function lastChange(step: string, vertegenwoordigers: readonly Vertegenwoordiger[], day: string): string {
  const turns = vertegenwoordigers.flatMap(({ vanaf, tot }) => (tot === null ? [vanaf] : [vanaf, tot]));
  return turns.filter((turn) => turn <= day).reduce((latest, turn) => (turn > latest ? turn : latest), step);
}

/**
 * Who must consent on this day (ISO 8601). Under 12 every holder of gezag; 12 up to 16 the youth and every holder of gezag;
 * 16 and 17 the youth alone; from 18 on the person alone, or under curatele or mentorschap every curator and mentor (Jeugdwet
 * 7.3.4, 7.3.5, 7.3.15; BW 7:447, 7:450, 7:465; UAVG 5). Null: nobody can, because the date of birth is unknown or nobody
 * stands for a person who cannot consent alone.
 */
export function vereisteToestemming(
  { geboortedatum, vertegenwoordigers }: Rechtspositie,
  day: string,
): VereisteToestemming | null {
  if (geboortedatum === null) return null;
  const age = ageOn(geboortedatum, day);
  if (age >= 16 && age < 18)
    return { wijze: 'JONGERE', betrokkene: true, vertegenwoordigers: [], sinds: birthday(geboortedatum, 16) };
  const rollen = age < 16 ? GEZAG : CURATELE_MENTORSCHAP;
  const ofKind = vertegenwoordigers.filter(({ rol }) => rollen.includes(rol));
  const standing = ofKind.filter((one) => standsOn(one, day)).map(({ id }) => id);
  const since = (step: string): string => lastChange(step, ofKind, day);
  if (age >= 18) {
    const sinds = since(birthday(geboortedatum, 18));
    return standing.length === 0
      ? { wijze: 'MEERDERJARIGE', betrokkene: true, vertegenwoordigers: [], sinds }
      : { wijze: 'VERTEGENWOORDIGER', betrokkene: false, vertegenwoordigers: standing, sinds };
  }
  if (standing.length === 0) return null;
  return age < 12
    ? { wijze: 'GEZAGHEBBENDEN', betrokkene: false, vertegenwoordigers: standing, sinds: since(geboortedatum) }
    : {
        wijze: 'BETROKKENE_EN_GEZAGHEBBENDEN',
        betrokkene: true,
        vertegenwoordigers: standing,
        sinds: since(birthday(geboortedatum, 12)),
      };
}
