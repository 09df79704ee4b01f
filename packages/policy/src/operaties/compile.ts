import { DOELEN, ORGANISATIES } from '@ketenhub/vocabulary';
import { type DocumentNode, type GraphQLSchema, Kind, parse, validate } from 'graphql';
import * as v from 'valibot';
import { type BeleidBron, bestandMetPlek } from '../herkomst.ts';
import { meldingenMetPlek } from '../meldingen-met-plek.ts';
import { canoniekeTekst, digestSchema, type Operatie, operatieDigest } from './operatie.ts';

const akkoordSchema = v.strictObject({
  door: v.pipe(v.string(), v.trim(), v.minLength(1, 'mag niet leeg zijn')),
  op: v.pipe(v.string(), v.isoDate('moet een dag zijn (2026-11-28)')),
  /** Of the text that was read: another text needs another approval. */
  digest: digestSchema,
});

const registerSchema = v.strictObject({
  operaties: v.array(
    v.strictObject({
      bestand: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*\.graphql$/, 'moet een .graphql-bestand in deze map zijn')),
      eigenaar: v.picklist(ORGANISATIES),
      doelen: v.pipe(v.array(v.picklist(DOELEN)), v.minLength(1, 'mag niet leeg zijn')),
      akkoord: akkoordSchema,
    }),
  ),
});

type Inschrijving = v.InferOutput<typeof registerSchema>['operaties'][number];

export interface Operatiesinvoer {
  readonly register: BeleidBron;
  /** Text of each file beside the register, by name. */
  readonly bestanden: ReadonlyMap<string, string>;
  /** What the gateway serves; a question that does not hold against it breaks its owner's work. */
  readonly schema: GraphQLSchema;
}

function leesDocument(text: string): DocumentNode | string {
  try {
    return parse(text, { noLocation: true });
  } catch (error) {
    return (error as Error).message;
  }
}

/** Name of the one operation of a document, or what is wrong with it. */
function enigeOperatie(document: DocumentNode): { readonly naam: string } | string {
  const operaties = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const [enige] = operaties;
  if (enige?.name === undefined || operaties.length > 1) return 'moet precies één operatie met een naam hebben';
  return { naam: enige.name.value };
}

type Gelezen = { readonly operatie: Operatie } | { readonly fouten: readonly string[] };

async function leesInschrijving(invoer: Operatiesinvoer, inschrijving: Inschrijving, index: number): Promise<Gelezen> {
  const { register, bestanden, schema } = invoer;
  const { bestand, eigenaar, doelen, akkoord } = inschrijving;
  const plek = (naam: string): string => bestandMetPlek(register, ['operaties', index, ...naam.split('.')], 'WAARDE');
  const text = bestanden.get(bestand);
  if (text === undefined) return { fouten: [`${plek('bestand')}: ${bestand} is er niet`] };
  const wie = `${bestand} (eigenaar ${eigenaar})`;
  const document = leesDocument(text);
  if (typeof document === 'string') return { fouten: [`${wie}: ${document}`] };
  const enige = enigeOperatie(document);
  if (typeof enige === 'string') return { fouten: [`${wie}: ${enige}`] };
  const breuken = validate(schema, document).map(({ message }) => `${wie} breekt op het schema: ${message}`);
  if (breuken.length > 0) return { fouten: breuken };
  const tekst = canoniekeTekst(text);
  const digest = await operatieDigest(tekst);
  if (digest !== akkoord.digest)
    return {
      fouten: [`${plek('akkoord.digest')}: ${bestand} is anders dan waar akkoord op is; de tekst is nu ${digest}`],
    };
  return { operatie: { naam: enige.naam, eigenaar, doelen, digest, tekst } };
}

/**
 * Compiles schema/operaties: each question with its owner, its purposes and an approval of exactly this text, valid against the
 * schema; or every mistake, with its place, its document and whose it is.
 */
export async function compileerOperaties(
  invoer: Operatiesinvoer,
): Promise<{ readonly operaties: readonly Operatie[] } | { readonly fouten: readonly string[] }> {
  const { register, bestanden } = invoer;
  const gelezen = v.safeParse(registerSchema, register.inhoud);
  if (!gelezen.success) return { fouten: meldingenMetPlek(register, gelezen.issues) };
  const { operaties: inschrijvingen } = gelezen.output;
  const uitkomsten = await Promise.all(inschrijvingen.map((een, index) => leesInschrijving(invoer, een, index)));
  const operaties = uitkomsten.flatMap((een) => ('operatie' in een ? [een.operatie] : []));
  const namen = operaties.map(({ naam }) => naam);
  const fouten = [
    ...uitkomsten.flatMap((een) => ('fouten' in een ? een.fouten : [])),
    ...[...bestanden.keys()]
      .filter((bestand) => !inschrijvingen.some((een) => een.bestand === bestand))
      .map((bestand) => `${register.bestand}: ${bestand} staat er niet in`),
    ...namen
      .filter((naam, index) => namen.indexOf(naam) < index)
      .map((naam) => `${register.bestand}: ${naam} is er twee keer`),
  ];
  return fouten.length > 0 ? { fouten } : { operaties: operaties.toSorted((a, b) => (a.naam < b.naam ? -1 : 1)) };
}
