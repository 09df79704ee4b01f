import { DOELEN, ORGANISATIES } from '@ketenhub/vocabulary';
import { parse, print } from 'graphql';
import * as v from 'valibot';
import { bevries } from '../beleid.ts';
import { digestVan } from '../digest.ts';

const tekst = v.pipe(v.string(), v.trim(), v.minLength(1, 'mag niet leeg zijn'));

export const digestSchema = v.pipe(
  v.string(),
  v.regex(/^sha256-[A-Za-z0-9_-]{43}$/, 'moet een sha256-digest zijn (sha256- en 43 tekens)'),
);

const operatieSchema = v.strictObject({
  /** Name of its one operation. */
  naam: v.pipe(v.string(), v.regex(/^[A-Z][A-Za-z0-9]*$/, 'moet met een hoofdletter beginnen')),
  /** The deelnemer that answers for it and is told when a change of the schema breaks it. */
  eigenaar: v.picklist(ORGANISATIES),
  /** The purposes that it may run for, and no others. */
  doelen: v.pipe(v.array(v.picklist(DOELEN)), v.minLength(1, 'mag niet leeg zijn')),
  digest: digestSchema,
  /** Canonical text: what the digest is of, whatever the comments and the layout of its file. */
  tekst,
});

/** A question that was read and approved before anybody asks it; without it a production gateway answers nothing. */
export type Operatie = Readonly<Omit<v.InferOutput<typeof operatieSchema>, 'doelen'>> & {
  readonly doelen: readonly v.InferOutput<typeof operatieSchema>['doelen'][number][];
};

/** The same text for the same question: without comments, in one layout. @throws GraphQLError on a syntax error */
export function canoniekeTekst(document: string): string {
  return print(parse(document, { noLocation: true }));
}

/** Of the canonical text: what an approval is of, and what a client may send instead of the text. */
export const operatieDigest = (canoniek: string): Promise<string> => digestVan(canoniek);

/**
 * Reads the compiled list of trusted operations (schema/operaties.json). @throws Error when its shape is another, or a text is not
 * what its digest says: a question that nobody approved must not run under the name of one that was.
 */
export async function leesOperaties(inhoud: unknown): Promise<readonly Operatie[]> {
  const operaties = v.parse(v.array(operatieSchema), inhoud);
  for (const { naam, digest, tekst: canoniek } of operaties) {
    if (canoniek !== canoniekeTekst(canoniek) || digest !== (await operatieDigest(canoniek)))
      throw new Error(`operatie ${naam}: de tekst is niet die van de digest`);
  }
  return bevries(operaties);
}
