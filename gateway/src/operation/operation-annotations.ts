import type { Annotaties } from '@ketenhub/policy';

/** What the operation layer needs of the directives, by schema coordinate. */
export interface OperationAnnotations {
  /** Structure without data: always an object where its parent is one. */
  readonly isDomeinobject: (coordinate: string) => boolean;
  /** What one argument of a field reads. An argument without @leest reads itself, which no policy knows: denied. */
  readonly readByArgument: (coordinate: string, argument: string) => readonly string[];
  /** What an input field reads when it is given; without @leest it reads itself, as above. */
  readonly readByInputField: (coordinate: string) => readonly string[];
  /** What choosing this enum value reads besides what its argument reads. */
  readonly readByEnumValue: (coordinate: string) => readonly string[];
}

/** Looks at the annotations of the supergraph (or of one SDL) the way the operation layer does. */
export function operationAnnotations(annotaties: Annotaties): OperationAnnotations {
  return {
    isDomeinobject: (coordinate) => {
      const toepassingen = annotaties.get(coordinate)?.toepassingen ?? [];
      return toepassingen.length > 0 && toepassingen.every(({ categorie }) => categorie === 'DOMEINOBJECT');
    },
    readByArgument: (coordinate, argument) =>
      orItself(annotaties.get(coordinate)?.leest.get(argument), `${coordinate}(${argument}:)`),
    readByInputField: (coordinate) => orItself(annotaties.get(coordinate)?.leestZelf, coordinate),
    readByEnumValue: (coordinate) => annotaties.get(coordinate)?.leestZelf ?? [],
  };
}

function orItself(read: readonly string[] | undefined, coordinate: string): readonly string[] {
  return read === undefined || read.length === 0 ? [coordinate] : read;
}
