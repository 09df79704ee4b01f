import { Kind } from 'graphql';
import { naamVanType } from '../annotations.ts';
import type { Lintbestand } from './lint-file.ts';

/** Per input type and enum what giving a value of it can read: what its fields and values say, and the types of those. */
export function gelezenDoorType(bestand: Lintbestand): ReadonlyMap<string, readonly string[]> {
  const eigen = new Map<string, string[]>();
  const verder = new Map<string, string[]>();
  const voeg = (waar: Map<string, string[]>, type: string, waarden: readonly string[]): void => {
    waar.set(type, [...(waar.get(type) ?? []), ...waarden]);
  };
  for (const type of bestand.document.definitions) {
    if (type.kind === Kind.ENUM_TYPE_DEFINITION || type.kind === Kind.ENUM_TYPE_EXTENSION) {
      for (const { name } of type.values ?? [])
        voeg(eigen, type.name.value, leestZelf(bestand, type.name.value, name.value));
    }
    if (type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION || type.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION) {
      for (const veld of type.fields ?? []) {
        voeg(eigen, type.name.value, leestZelf(bestand, type.name.value, veld.name.value));
        voeg(verder, type.name.value, [naamVanType(veld.type)]);
      }
    }
  }
  const namen = new Set([...eigen.keys(), ...verder.keys()]);
  return new Map([...namen].map((type) => [type, alles(type, eigen, verder)]));
}

function leestZelf({ annotaties }: Lintbestand, type: string, deel: string): readonly string[] {
  return annotaties.get(`${type}.${deel}`)?.leestZelf ?? [];
}

/** An input type may hold itself, so each is visited once. */
function alles(type: string, eigen: ReadonlyMap<string, string[]>, verder: ReadonlyMap<string, string[]>): string[] {
  const gezien = new Set([type]);
  for (const een of gezien) for (const volgende of verder.get(een) ?? []) gezien.add(volgende);
  return [...new Set([...gezien].flatMap((een) => eigen.get(een) ?? []))];
}
