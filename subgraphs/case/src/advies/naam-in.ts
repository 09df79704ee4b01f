import { isBekendeNaam } from './bekende-namen.ts';

/** A list of the words of Dutch in which a name stands with a capital only. */
export interface Woordenboek {
  /** Exactly as it is written, capitals and all. */
  kent(woord: string): boolean;
}

/** Before a place, or before the name of a party or a people; a person's name seldom follows them. */
const VOOR_EEN_PLAATS = /^(?:in|te|uit|gemeente|regio|provincie|stad|dorp|wijk|buurt|de|het|een|der|des|deze|dit)$/iu;
/** Between two words: from here a word has its capital of the sentence. */
const ZINSEINDE = /[.!?:;…\n•]/u;
/** The point of "o.a." or "bijv." ends no sentence. */
const ALLEEN_EEN_PUNT = /^\.[^.!?:;…\n•]*$/u;
const AFKORTING = /^(?:bijv|evt|incl|resp|ca|nr)$/iu;
const WOORD = /\p{L}+(?:['’]\p{L}+)*/gu;
/** "Willem's": what is written behind the name. */
const BEZIT = /['’]s$/u;

const metHoofdletter = (woord: string): string => `${woord.charAt(0).toUpperCase()}${woord.slice(1).toLowerCase()}`;
const isGewoon = (kent: Woordenboek['kent'], klein: string): boolean => kent(klein) || isSamengesteld(kent, klein);
/** Of a name that is in the list, with its capital only. */
const isNaam = (kent: Woordenboek['kent'], klein: string): boolean =>
  !isGewoon(kent, klein) && kent(metHoofdletter(klein));

const DEEL_MIN = 4;

/** No list has all compounds: two words of it, with or without a letter between them, are one too. */
function isSamengesteld(kent: Woordenboek['kent'], klein: string): boolean {
  for (let at = DEEL_MIN; at <= klein.length - DEEL_MIN; at += 1) {
    if (!kent(klein.slice(at))) continue;
    const eerste = klein.slice(0, at);
    if (kent(eerste) || (eerste.endsWith('s') && at > DEEL_MIN && kent(eerste.slice(0, -1)))) return true;
  }
  return false;
}

function kanEenNaamZijn(woord: string, isEersteWoord: boolean, kent: Woordenboek['kent']): boolean {
  const klein = woord.toLowerCase();
  if (woord === klein) return isNaam(kent, klein);
  // Of a single letter nobody can be known: "betrokkene A".
  if (woord.length === 1) return false;
  if (woord !== metHoofdletter(woord)) return isNaam(kent, klein);
  return !(isEersteWoord && isGewoon(kent, klein));
}

/** A word with what stands between it and the word before. */
interface Plek {
  readonly woord: string;
  readonly tussen: string;
  readonly isEersteWoord: boolean;
}

function isNieuweZin(tussen: string, vorige: Plek): boolean {
  const isAfkorting = AFKORTING.test(vorige.woord) || (vorige.woord.length === 1 && vorige.tussen === '.');
  if (ZINSEINDE.test(tussen)) return !(isAfkorting && ALLEEN_EEN_PUNT.test(tussen));
  // "'s Avonds", "'t Gaat": the capital is that of the word after it.
  return vorige.isEersteWoord && vorige.woord.length === 1 && /['’]$/u.test(vorige.tussen);
}

/** Each looks at its neighbour only: a long text must not cost more for each word of it (attack 117). */
function* plekkenIn(text: string): Generator<Plek> {
  let vorige: Plek | null = null;
  let einde = 0;
  for (const match of text.matchAll(WOORD)) {
    const tussen = text.slice(einde, match.index);
    einde = match.index + match[0].length;
    const isEersteWoord: boolean = vorige === null || isNieuweZin(tussen, vorige);
    vorige = { woord: match[0].replace(BEZIT, ''), tussen, isEersteWoord };
    yield vorige;
  }
}

/**
 * The place, from 1, of the first word of this text that may be somebody's name; `null` when there is none. A capital within a sentence
 * counts, but for abbreviations, well-known names, and what follows an article or a word before a place; at the start of a sentence, and
 * in small letters, a word counts that the list knows with a capital only, or not at all.
 */
export function naamIn(text: string, { kent }: Woordenboek): number | null {
  let plaats = 0;
  let vorige = '';
  for (const { woord, isEersteWoord } of plekkenIn(text)) {
    plaats += 1;
    const isVanPlaats = VOOR_EEN_PLAATS.test(vorige) && !isEersteWoord;
    vorige = woord;
    if (isVanPlaats || isBekendeNaam(woord)) continue;
    if (kanEenNaamZijn(woord, isEersteWoord, kent)) return plaats;
  }
  return null;
}
