import type { Transaction } from '@ketenhub/database';
import { openLogbook } from '@ketenhub/logbook';
import type { Handelingcode } from '@ketenhub/policy';
import { OIN } from '@ketenhub/vocabulary';
import { readUitvraag, removeUitvraag, type Uitvraag, updateUitvraag } from '../store/uitvragen.ts';
import { type BesluitOmgeving, type BesluitVraag, inCasus, refused } from './record-decision.ts';
import type { UitvraagUitkomst } from './record-uitvraag.ts';

/** A change of one question: who may, why not now, and what it does. */
interface Uitvraagwijziging {
  readonly handeling: Handelingcode;
  /** Action in the log of actors. */
  readonly logregel: string;
  readonly refuse: (uitvraag: Uitvraag, now: Date) => string | null;
  readonly apply: (tx: Transaction, uitvraag: Uitvraag, now: Date) => Promise<Uitvraag | null>;
}

/** `versie` is that of the question: whoever answers one is not overtaken by who writes elsewhere in the casus. */
export interface WelkeUitvraag {
  readonly kenmerk: string;
  readonly versie: number;
}

const HOUR_MS = 3_600_000;
const NIET_VOOR_U = 'Deze vraag is er voor u niet.';
const OVERTAKEN = 'Iemand anders heeft deze vraag intussen gewijzigd; open haar opnieuw.';
const AFGEROND = 'Deze vraag is al afgerond.';

/**
 * Changes a question with its line in the log, in one transaction that holds the casus. The house changes every one; a deelnemer
 * what it was asked, and hears of another's question what it hears of one that does not exist.
 * @throws LogUnavailable, and then nothing was recorded
 */
function changeUitvraag(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  { kenmerk, versie, wijziging }: WelkeUitvraag & { readonly wijziging: Uitvraagwijziging },
): Promise<UitvraagUitkomst | null> {
  return inCasus<UitvraagUitkomst>(omgeving, vraag, async (tx, { refuse, facts: { casus }, now }) => {
    const uitleg = refuse(wijziging.handeling);
    if (uitleg !== null) return refused(uitleg);
    const uitvraag = await readUitvraag(tx, { casus: casus.nummer, kenmerk });
    const isTheirs = vraag.organisatie === OIN.zvh || uitvraag?.oin === vraag.organisatie;
    if (uitvraag === null || !isTheirs) return refused(NIET_VOOR_U);
    const waarom = uitvraag.versie === versie ? wijziging.refuse(uitvraag, now) : OVERTAKEN;
    if (waarom !== null) return refused(waarom);
    const changed = await wijziging.apply(tx, uitvraag, now);
    const object = `${casus.nummer} uitvraag ${kenmerk}`;
    await openLogbook(tx).write([
      vraag.changeLine({ verantwoordelijke: 'zvh', handeling: wijziging.logregel, object }),
    ]);
    return { __typename: 'UitvraagBijgewerkt', uitvraag: changed };
  });
}

const WITHDRAW: Uitvraagwijziging = {
  handeling: 'uitvraagIntrekken',
  logregel: 'UITVRAAG_INGETROKKEN',
  refuse: ({ afgerondOp }) => (afgerondOp === null ? null : AFGEROND),
  async apply(tx, uitvraag) {
    await removeUitvraag(tx, uitvraag);
    return null;
  },
};

/** Only the deelnemer itself says so, by a person, and it says nothing of the betrokkene (WGS 2.29(2); R05). */
const ANSWER: Uitvraagwijziging = {
  handeling: 'uitvraagBeantwoord',
  logregel: 'UITVRAAG_AFGEROND',
  refuse: ({ afgerondOp }) => (afgerondOp === null ? null : AFGEROND),
  apply: (tx, uitvraag, now) => updateUitvraag(tx, uitvraag, { afgerondOp: now }),
};

const remind = (uren: number): Uitvraagwijziging => ({
  handeling: 'herinneren',
  logregel: 'UITVRAAG_HERINNERD',
  refuse({ afgerondOp, herinnerdOp, gevraagdOp }, now) {
    if (afgerondOp !== null) return AFGEROND;
    const vanaf = (herinnerdOp ?? gevraagdOp).getTime() + uren * HOUR_MS;
    return now.getTime() < vanaf ? `Herinneren kan pas ${uren} uur na de vraag of de vorige herinnering.` : null;
  },
  apply: (tx, uitvraag, now) =>
    updateUitvraag(tx, uitvraag, { herinneringen: uitvraag.herinneringen + 1, herinnerdOp: now }),
});

type Wijzig = (
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  welke: WelkeUitvraag,
) => Promise<UitvraagUitkomst | null>;

/** Takes an open question back, by the house; its words are gone then. @throws LogUnavailable */
export const withdrawUitvraag: Wijzig = (omgeving, vraag, welke) =>
  changeUitvraag(omgeving, vraag, { ...welke, wijziging: WITHDRAW });

/** The deelnemer is done with what it was asked. @throws LogUnavailable */
export const answerUitvraag: Wijzig = (omgeving, vraag, welke) =>
  changeUitvraag(omgeving, vraag, { ...welke, wijziging: ANSWER });

/** Records that the house reminded; nothing is sent. @throws LogUnavailable */
export const remindUitvraag =
  (uren: number): Wijzig =>
  (omgeving, vraag, welke) =>
    changeUitvraag(omgeving, vraag, { ...welke, wijziging: remind(uren) });
