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
}

export interface MatrixTable {
  readonly kolommen: readonly string[];
  readonly subcategorieen: readonly MatrixLine[];
  readonly velden: readonly MatrixLine[];
}

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
  const line = (row: Omit<MatrixLine, 'cellen' | 'regels' | 'grondslagen'>, kolommen: readonly MatrixKolom[]) => {
    const subcategorie = beleid.subcategorieen.find(({ code }) => code === row.subcategorie);
    const regels = unique(kolommen.flatMap(({ cellen }) => cellen.flatMap((cel) => cel.regels))).toSorted();
    return {
      ...row,
      cellen: open.map((kolom) => columnText(kolommen.find(sameColumn(kolom)), subcategorie?.soort === 'PERSOON')),
      regels,
      grondslagen: grounds(regels),
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
