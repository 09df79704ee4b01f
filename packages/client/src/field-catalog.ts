import { BRONNEN, type Bron, ORGANISATIES, type Organisatie } from '@ketenhub/vocabulary';
import { type FieldNode, Kind, parse, type SelectionSetNode } from 'graphql';

/** One field of the person view, or a part of a record. */
export interface CatalogField {
  readonly naam: string;
  /** Response keys from the root, without list positions: casus, betrokkenen, politie, mutaties, rijen. */
  readonly pad: readonly string[];
  /** The field is one page of a list; its value is the rows, and `aantal` and `volgende` go beside them. */
  readonly isPage: boolean;
  /** The fields of its records; empty for a plain value. */
  readonly deelvelden: readonly CatalogField[];
}

/** What one organisation says of one person; it has a `stand` of its own. */
export interface CatalogSheet {
  /** `politie`, `justitie.om`; `casus` for what the casus itself says of the person. */
  readonly sleutel: string;
  /** The source: the first part of the key. */
  readonly bron: Bron;
  /** The organisation whose status counts. */
  readonly organisatie: Organisatie;
  readonly pad: readonly string[];
  readonly velden: readonly CatalogField[];
}

export interface FieldCatalog {
  /** Fields of the casus itself, without the betrokkenen. */
  readonly casusvelden: readonly CatalogField[];
  readonly bladen: readonly CatalogSheet[];
}

const CASUS = ['casus'];
/** The rows of a page; every list that can grow is one. */
export const PAGE_ROWS = 'rijen';
/** Of a page whose rows need the word of their sources: the organisations whose source did not give it. */
export const PAGE_SILENT = 'bronnenZonderAntwoord';
const BETROKKENEN = ['casus', 'betrokkenen'];

/**
 * Reads from the person view operation which fields it asks per source. A selection that holds `stand` is the sheet of one
 * organisation; objects around it only group. So a field that is added to the document is found without a second list.
 * @throws when the document holds an alias, a fragment or a directive: response paths would then no longer be the field names.
 */
export function readCatalog(operationText: string): FieldCatalog {
  const [operation, ...others] = parse(operationText).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0)
    throw new Error('expected exactly one operation');
  const casus = selection(operation.selectionSet, 'casus');
  const casusFields = plainFields(casus.selectionSet).filter(({ name }) => name.value !== 'betrokkenen');
  const person = selection(casus.selectionSet, 'betrokkenen');
  return {
    casusvelden: casusFields.map((field) => catalogField(field, CASUS)),
    bladen: sheets(person, BETROKKENEN),
  };
}

function sheets(node: FieldNode, pad: readonly string[]): CatalogSheet[] {
  const fields = plainFields(node.selectionSet);
  const nested = fields.filter(holdsSheet);
  const within = nested.flatMap((field) => sheets(field, [...pad, field.name.value]));
  if (!fields.some(isStand)) return within;
  const own = fields.filter((field) => !nested.includes(field) && !isStand(field) && field.name.value !== 'id');
  const key = pad.slice(BETROKKENEN.length);
  const bron = BRONNEN.find((naam) => naam === (key[0] ?? 'casus'));
  if (bron === undefined) throw new Error(`no source is called ${key[0]}`);
  const velden = own.map((field) => catalogField(field, pad));
  return [{ sleutel: key.join('.') || 'casus', bron, organisatie: organisationOf(key), pad, velden }, ...within];
}

/** The house speaks in the casus itself; a sheet is otherwise called after its organisation (`veiligThuis`: `veilig-thuis`). */
function organisationOf(key: readonly string[]): Organisatie {
  const name = (key.at(-1) ?? 'zvh').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const found = ORGANISATIES.find((code) => code === name);
  if (found === undefined) throw new Error(`no organisation is called ${name}`);
  return found;
}

function holdsSheet(node: FieldNode): boolean {
  const fields = node.selectionSet === undefined ? [] : plainFields(node.selectionSet);
  return fields.some((field) => isStand(field) || holdsSheet(field));
}

function isStand(node: FieldNode): boolean {
  return node.name.value === 'stand' && node.selectionSet === undefined;
}

function catalogField(node: FieldNode, parent: readonly string[]): CatalogField {
  const naam = node.name.value;
  const fields = node.selectionSet === undefined ? [] : plainFields(node.selectionSet);
  const rows = fields.find(({ name }) => name.value === PAGE_ROWS);
  const pad = rows === undefined ? [...parent, naam] : [...parent, naam, PAGE_ROWS];
  const parts = rows === undefined ? fields : plainFields(rows.selectionSet);
  return { naam, pad, isPage: rows !== undefined, deelvelden: parts.map((field) => catalogField(field, pad)) };
}

function selection(set: SelectionSetNode | undefined, name: string): FieldNode {
  const found = plainFields(set).find((field) => field.name.value === name);
  if (found === undefined) throw new Error(`the person view does not select ${name}`);
  return found;
}

function plainFields(set: SelectionSetNode | undefined): FieldNode[] {
  return (set?.selections ?? []).map((node) => {
    if (node.kind !== Kind.FIELD || node.alias !== undefined || (node.directives ?? []).length > 0) {
      throw new Error('the person view holds plain fields only: no fragment, alias or directive');
    }
    return node;
  });
}
