import { loadAnnotaties, SchemaRefused } from '@ketenhub/bundle';
import { getNamedType, isObjectType } from 'graphql';
import type { Bench } from '../bench.ts';
import type { Recorder } from '../report/result.ts';
import type { View } from '../rights/schema-view.ts';

/** What travels with every record, so that a value is never read without where it came from and what it is. */
const PROVENANCE = ['bron', 'herkomst', 'peildatum', 'status', 'beperking'] as const;

/** The types of the rows of each page, with what they lack. */
function rowsWithoutProvenance({ schema }: View): string[] {
  return Object.values(schema.getTypeMap()).flatMap((page) => {
    if (!isObjectType(page) || !page.name.endsWith('Bladzijde')) return [];
    const rows = page.getFields().rijen;
    const type = rows === undefined ? null : getNamedType(rows.type);
    if (type === null || !isObjectType(type)) return [];
    return PROVENANCE.filter((name) => type.getFields()[name] === undefined).map(
      (name) => `${type.name} zonder ${name}`,
    );
  });
}

/** The SDL as it was given to the kit; what the process itself serves shows from its answers. */
export async function checkSdl({ view }: Bench, recorder: Recorder, sdl: string): Promise<void> {
  await recorder.check('breekt met zijn SDL geen regel van de linter (A1 tot A15)', ['P64'], async () => {
    try {
      loadAnnotaties(view.beleid, { naam: view.bron, bestand: `SDL van ${view.bron}`, sdl });
      return [];
    } catch (error) {
      if (error instanceof SchemaRefused) return [error.message];
      throw error;
    }
  });
  await recorder.check('heeft bij elke rij van een lijst waar zij vandaan komt', ['P37'], async () =>
    rowsWithoutProvenance(view),
  );
}
