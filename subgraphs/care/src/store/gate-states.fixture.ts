import { plusDagen } from '@ketenhub/region';
import type { Grondslag } from '../consent/grondslag.ts';
import type { VertegenwoordigerRol } from '../consent/rechtspositie.ts';
import type { SecretSubcategorie } from './secret-rules.ts';

const TODAY = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The day that lies this many days after (or, negative, before) today. */
export const day = (days: number): string => plusDagen(TODAY, days);

/** Who was born so that this age is reached this many days from today. */
function reaches(age: number, days: number): string {
  const [year, month, date] = day(days).split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year - age, month - 1, date)).toISOString().slice(0, 10);
}

export interface GateState {
  readonly geboren: string;
  readonly vertegenwoordigers: readonly {
    readonly rol: VertegenwoordigerRol;
    readonly naam: string;
    readonly vanaf: string;
    readonly tot: string | null;
  }[];
  /** `door` null: the person self. */
  readonly toestemmingen: readonly {
    readonly door: string | null;
    readonly op: number;
    readonly ingetrokken?: number;
  }[];
  readonly grondslag: Grondslag;
  readonly elsewhere: boolean;
  readonly vanaf: number;
  readonly tot: number | null;
  readonly ingetrokken: number | null;
  /** Only these; all of them unless told. */
  readonly subcategorieen: readonly SecretSubcategorie[] | null;
  readonly geboortedatumOnbekend: boolean;
}

const SELF = null;
const MOTHER = 'moeder';
const FATHER = 'vader';
const CURATOR = 'curator';

/** An adult who consented thirty days ago; `rest` says what is different. */
function adult(rest: Partial<GateState> = {}): GateState {
  return {
    geboren: reaches(40, -100),
    vertegenwoordigers: [],
    toestemmingen: [{ door: SELF, op: -30 }],
    grondslag: 'UITDRUKKELIJKE_TOESTEMMING',
    elsewhere: false,
    vanaf: -30,
    tot: null,
    ingetrokken: null,
    subcategorieen: null,
    geboortedatumOnbekend: false,
    ...rest,
  };
}

type Stand = readonly [naam: string, rol: VertegenwoordigerRol, vanaf: number, tot?: number];

/** Who stand for a person, from and until so many days after today. */
const stands = (...all: readonly Stand[]): GateState['vertegenwoordigers'] =>
  all.map(([naam, rol, vanaf, tot]) => ({ naam, rol, vanaf: day(vanaf), tot: tot === undefined ? null : day(tot) }));

const PARENTS = stands([MOTHER, 'GEZAGHEBBENDE', -1000], [FATHER, 'GEZAGHEBBENDE', -1000]);

/** A child of two parents with gezag; these gave consent, so many days ago. */
function minor(geboren: string, wie: readonly (string | null)[], op = -30): GateState {
  return adult({ geboren, vertegenwoordigers: PARENTS, toestemmingen: wie.map((door) => ({ door, op })) });
}

const EIGHT = reaches(8, -200);
const FOURTEEN = reaches(14, -200);
const SIXTEEN = reaches(16, -200);

/** What stands around the records of a person whose gates are open. */
export const OPEN_STATES = {
  open: adult(),
  'open from today until tomorrow': adult({ vanaf: 0, tot: 1 }),
  'by duty, without consent': adult({ grondslag: 'WETTELIJKE_PLICHT', toestemmingen: [] }),
  'by right to report, without consent': adult({ grondslag: 'WETTELIJK_MELDRECHT', toestemmingen: [] }),
  'by written weighing, without consent': adult({ grondslag: 'GOED_HULPVERLENERSCHAP', toestemmingen: [] }),
  'under 12: both parents': minor(EIGHT, [MOTHER, FATHER]),
  'from 12: youth and both parents': minor(FOURTEEN, [SELF, MOTHER, FATHER]),
  'from 16: youth alone': minor(SIXTEEN, [SELF]),
  '12 today: consented anew': minor(reaches(12, 0), [SELF, MOTHER, FATHER], 0),
  '18 today: consented anew': minor(reaches(18, 0), [SELF], 0),
  'consented anew after a withdrawal': adult({
    toestemmingen: [
      { door: SELF, op: -30, ingetrokken: -20 },
      { door: SELF, op: -10 },
    ],
  }),
  'under curatele: the curator': adult({
    vertegenwoordigers: stands([CURATOR, 'CURATOR', -300]),
    toestemmingen: [{ door: CURATOR, op: -30 }],
  }),
  'under curatele: the curator, after a withdrawal of the person': adult({
    vertegenwoordigers: stands([CURATOR, 'CURATOR', -300]),
    toestemmingen: [
      { door: SELF, op: -400, ingetrokken: -31 },
      { door: CURATOR, op: -30 },
    ],
  }),
  'under mentorschap: the mentor': adult({
    vertegenwoordigers: stands(['mentor', 'MENTOR', -300]),
    toestemmingen: [{ door: 'mentor', op: -30 }],
  }),
} as const satisfies Record<string, GateState>;

/** Of these care must say the same as of someone whom it has never seen. */
export const SHUT_STATES = {
  'no gate': adult({ subcategorieen: [] }),
  withdrawn: adult({ ingetrokken: -3 }),
  'withdrawn as of tomorrow': adult({ ingetrokken: 1 }),
  ended: adult({ tot: 0 }),
  'not begun': adult({ vanaf: 1 }),
  'of another casus': adult({ elsewhere: true }),
  'asked, and refused': adult({ toestemmingen: [] }),
  'consent withdrawn': adult({ toestemmingen: [{ door: SELF, op: -30, ingetrokken: -1 }] }),
  'consent withdrawn as of tomorrow': adult({ toestemmingen: [{ door: SELF, op: -30, ingetrokken: 1 }] }),
  'consent of tomorrow': adult({ toestemmingen: [{ door: SELF, op: 1 }] }),
  'date of birth unknown': adult({ geboortedatumOnbekend: true }),
  'under 12: one of two parents': minor(EIGHT, [MOTHER]),
  'under 12: the child alone': minor(EIGHT, [SELF]),
  'under 12: nobody holds gezag': { ...minor(EIGHT, []), vertegenwoordigers: [], toestemmingen: [] },
  'under 12: one parent withdrew': {
    ...minor(EIGHT, [MOTHER]),
    toestemmingen: [
      { door: MOTHER, op: -30 },
      { door: FATHER, op: -30, ingetrokken: -2 },
    ],
  },
  'from 12: youth without parents': minor(FOURTEEN, [SELF]),
  'from 12: parents without youth': minor(FOURTEEN, [MOTHER, FATHER]),
  'from 12: youth and one parent': minor(FOURTEEN, [SELF, FATHER]),
  'from 16: the parents': minor(SIXTEEN, [MOTHER, FATHER]),
  '12 today': minor(reaches(12, 0), [MOTHER, FATHER]),
  '16 today': minor(reaches(16, 0), [SELF, MOTHER, FATHER]),
  '18 today': minor(reaches(18, 0), [SELF]),
  '12 today: the youth consented, the parents not anew': {
    ...minor(reaches(12, 0), [MOTHER, FATHER]),
    toestemmingen: [
      { door: MOTHER, op: -30 },
      { door: FATHER, op: -30 },
      { door: SELF, op: 0 },
    ],
  },
  'gezag changed today': {
    ...minor(EIGHT, [MOTHER]),
    vertegenwoordigers: stands([MOTHER, 'GEZAGHEBBENDE', -1000], [FATHER, 'GEZAGHEBBENDE', -1000, 0]),
  },
  'under curatele: the person self': adult({ vertegenwoordigers: stands([CURATOR, 'CURATOR', -300]) }),
  'under curatele: the person withdrew what the curator gave': adult({
    vertegenwoordigers: stands([CURATOR, 'CURATOR', -300]),
    toestemmingen: [
      { door: CURATOR, op: -30 },
      { door: SELF, op: -400, ingetrokken: -30 },
    ],
  }),
  'under mentorschap: the person withdraws as of tomorrow': adult({
    vertegenwoordigers: stands(['mentor', 'MENTOR', -300]),
    toestemmingen: [
      { door: 'mentor', op: -30 },
      { door: SELF, op: -40, ingetrokken: 1 },
    ],
  }),
  'curatele began today': adult({ vertegenwoordigers: stands([CURATOR, 'CURATOR', 0]) }),
  'curatele ended today': adult({
    vertegenwoordigers: stands([CURATOR, 'CURATOR', -300, 0]),
    toestemmingen: [
      { door: CURATOR, op: -30 },
      { door: SELF, op: -30 },
    ],
  }),
  'another curator since today': adult({
    vertegenwoordigers: stands([CURATOR, 'CURATOR', -300, 0], ['opvolger', 'CURATOR', 0]),
    toestemmingen: [{ door: CURATOR, op: -30 }],
  }),
  'mentorschap began today': adult({ vertegenwoordigers: stands(['mentor', 'MENTOR', 0]) }),
  'two curatoren: one of them': adult({
    vertegenwoordigers: stands([CURATOR, 'CURATOR', -300], ['tweede', 'CURATOR', -300]),
    toestemmingen: [{ door: CURATOR, op: -30 }],
  }),
} as const satisfies Record<string, GateState>;

/** Persons by what stands around their records. */
export const GATE_STATES: Readonly<Record<string, GateState>> = {
  ...OPEN_STATES,
  'only the kader open': adult({ subcategorieen: ['GGZ_KADER'] }),
  ...SHUT_STATES,
};
