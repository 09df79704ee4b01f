import {
  type Annotaties,
  type Beleid,
  type Kolom,
  kolommenVan,
  kolomNaam,
  type MatrixKolom,
  subcategorieMatrix,
  veldMatrix,
} from '@ketenhub/policy';
import { columnText } from './cell-text.ts';

/** One line of the matrix: a subcategorie or a field, with a text per column. */
export interface MatrixLine {
  readonly code: string;
  readonly naam: string;
  readonly subcategorie: string;
  readonly categorie: string;
  readonly bron: string;
  readonly geheim: boolean;
  /** In the order of `MatrixTable.kolommen`. */
  readonly cellen: readonly string[];
  readonly regels: readonly string[];
  readonly grondslagen: readonly string[];
  /** What must open the data at its source besides a rule; empty where nothing must. */
  readonly poorten: readonly string[];
  /** Whether what was received may be passed on, as the rules say. */
  readonly doorverstrekking: readonly string[];
}

export interface MatrixTable {
  readonly kolommen: readonly string[];
  readonly subcategorieen: readonly MatrixLine[];
  readonly velden: readonly MatrixLine[];
}

/** WGS 2.29(2): each opens what is under professional secrecy, for one person, one casus and one subcategorie. */
const POORTEN = ['toestemming', 'wettelijke plicht', 'wettelijk meldrecht', 'goed hulpverlenerschap'] as const;

const sameColumn = (a: Kolom) => (b: Kolom) => a.doel === b.doel && a.fase === b.fase;

/** The whole policy as one table: only the columns in which anything is open at all. */
export function matrixTable(beleid: Beleid, annotaties: Annotaties): MatrixTable {
  const perSubcategorie = subcategorieMatrix(beleid);
  const open = kolommenVan(beleid).filter((kolom) =>
    perSubcategorie.some(({ kolommen }) => kolommen.some(sameColumn(kolom))),
  );
  const grounds = (regels: readonly string[]): string[] =>
    unique(
      beleid.regels
        .filter(({ id }) => regels.includes(id))
        .flatMap(({ grondslagSamenwerking, grondslagVerstrekking }) => [grondslagSamenwerking, grondslagVerstrekking]),
    );
  const line = (
    row: Omit<MatrixLine, 'cellen' | 'regels' | 'grondslagen' | 'poorten' | 'doorverstrekking'>,
    kolommen: readonly MatrixKolom[],
  ) => {
    const subcategorie = beleid.subcategorieen.find(({ code }) => code === row.subcategorie);
    const regels = unique(kolommen.flatMap(({ cellen }) => cellen.flatMap((cel) => cel.regels))).toSorted();
    return {
      ...row,
      cellen: open.map((kolom) => columnText(kolommen.find(sameColumn(kolom)), subcategorie?.soort === 'PERSOON')),
      regels,
      grondslagen: grounds(regels),
      poorten: row.geheim ? POORTEN : [],
      doorverstrekking: unique(
        beleid.regels.filter(({ id }) => regels.includes(id)).map(({ doorverstrekking }) => doorverstrekking),
      ),
    };
  };
  return {
    kolommen: open.map((kolom) => kolomNaam(beleid, kolom)),
    subcategorieen: perSubcategorie.map(({ subcategorie, eigenaar, kolommen }) =>
      line(
        {
          code: subcategorie.code,
          naam: subcategorie.naam,
          subcategorie: subcategorie.code,
          categorie: subcategorie.categorie ?? '',
          bron: eigenaar.code,
          geheim: subcategorie.geheim,
        },
        kolommen,
      ),
    ),
    velden: veldMatrix(beleid, annotaties).map(({ coordinate, subcategorieen, bronnen, kolommen }) => {
      const [code = ''] = subcategorieen;
      const subcategorie = beleid.subcategorieen.find((een) => een.code === code);
      return line(
        {
          code: coordinate,
          naam: coordinate,
          subcategorie: code,
          categorie: subcategorie?.categorie ?? '',
          bron: bronnen.join(' '),
          geheim: subcategorie?.geheim ?? false,
        },
        kolommen,
      );
    }),
  };
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
