import { readFileSync } from 'node:fs';

const folder = new URL('../../../schema/operaties/', import.meta.url);

/** The text of a committed operation, byte for byte as partners reviewed it. @throws when there is no such document. */
export function trustedDocument(name: 'persoonsbeeld' | 'werkvoorraad'): string {
  return readFileSync(new URL(`${name}.graphql`, folder), 'utf8');
}
