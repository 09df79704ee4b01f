import { type Beleid, ONTVANGERS, type Ontvanger } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { isFase, PERSONA_NAMEN, PERSONAS, type PersonaNaam } from '@ketenhub/vocabulary';
import type { MatrixTable } from './matrix-table.ts';

/** The reverse question: everything that one recipient sees, in all columns or in those of one phase. */
export interface ReverseQuestion {
  /** Letter of the matrix, or name of a persona. */
  readonly wie: string;
  readonly fase: string | null;
}

/** The recipient letters that hold for this asker; a persona of a deelnemer is a professional, and E for its own data. */
function lettersOf(wie: string, beleid: Beleid): readonly string[] {
  const byLetter = ONTVANGERS.find(({ letter }) => letter === wie);
  if (byLetter !== undefined) return [byLetter.letter];
  if (!PERSONA_NAMEN.includes(wie as PersonaNaam)) {
    const known = [...ONTVANGERS.map(({ letter }) => letter), ...PERSONA_NAMEN].join(', ');
    throw new OperatorProblem(`--wie ${wie} is niet bekend; kies uit: ${known}`);
  }
  const { rol, organisatie } = PERSONAS[wie as PersonaNaam];
  const klasse = beleid.deelnemers.find(({ code }) => code === organisatie)?.klasse;
  return ONTVANGERS.filter((een: Ontvanger) => een.rol === rol && een.klasse === klasse).map(({ letter }) => letter);
}

/** Lines of `subcategorie: columns`, with the fields of each; empty columns are left out. */
export function whoSeesWhat(matrix: MatrixTable, beleid: Beleid, { wie, fase }: ReverseQuestion): string[] {
  if (fase !== null && !isFase(fase)) throw new OperatorProblem(`--fase ${fase} is geen fase`);
  const letters = lettersOf(wie, beleid);
  const inFase = (kolom: string): boolean => fase === null || kolom === `ZVH-${fase}` || kolom.endsWith(` in ${fase}`);
  return matrix.subcategorieen.flatMap(({ code, naam, cellen }) => {
    const seen = matrix.kolommen.flatMap((kolom, index) => {
      const own = (cellen[index] ?? '').split(' ').filter((cell) => letters.includes(cell.replace(/[ka]+$/, '')));
      return own.length > 0 && inFase(kolom) ? [`${kolom} (${own.join(' ')})`] : [];
    });
    if (seen.length === 0) return [];
    const fields = matrix.velden.filter((veld) => veld.subcategorie === code).map((veld) => veld.code);
    return [`${code}: ${naam}`, `  ${seen.join('; ')}`, `  ${fields.join(', ')}`];
  });
}
