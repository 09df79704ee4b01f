import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { beslisVeld, leesAnnotaties } from '@ketenhub/policy';
import { schemaPathIn } from '@ketenhub/service';
import { readSdl } from '@ketenhub/subgraph';
import {
  type AnsweredQuestion,
  type Reading as AnyReading,
  readAnswer as readAny,
} from '@ketenhub/tools/src/conformiteit/rights/read-answer.ts';
import { keyOf, openView, type View } from '@ketenhub/tools/src/conformiteit/rights/schema-view.ts';
import type { Bron } from '@ketenhub/vocabulary';
import { parse } from 'graphql';
import { CANARY_FEIT } from './canary-casus.ts';
import { isCanary } from './canary-records.ts';
import { onderwerpOf, type Right } from './rights.ts';
import { PROCES_VAN } from './start-subgraphs.ts';

export { mayHave, openFields } from '@ketenhub/tools/src/conformiteit/rights/open-fields.ts';
export { annotatedFields, keyOf, type View } from '@ketenhub/tools/src/conformiteit/rights/schema-view.ts';
export { wholeQuestion } from '@ketenhub/tools/src/conformiteit/rights/whole-question.ts';

/** Rows of the dossier and the verslag are decided one by one, and a verstrekking by the facts in it (ADR 37). */
const PER_RIJ = [
  'CasusFeitBladzijde.rijen',
  'CasusAlineaBladzijde.rijen',
  'CasusVerstrektAanDerdeBladzijde.rijen',
  'CasusVerstrekkingBladzijde.rijen',
];
/** Name the organisations under secrecy of which this asker could be shown something: their source never answers in the test. */
const ZONDER_ANTWOORD = ['CasusFeitBladzijde.bronnenZonderAntwoord', 'CasusAlineaBladzijde.bronnenZonderAntwoord'];
/** Counted over five casussen or more, which the world of the test has not. */
const GETELD = ['Knelpunttellingen.rijen'];
/** What goes on in the test when nobody chose a casus: it has two casussen, both on an agenda and on two lists, two tafels, and two adviesvragen and two rejections at each organisation. */
const GAAT_VERDER = [
  'CasusBladzijde.volgende',
  'AgendapuntBladzijde.volgende',
  'TafelBladzijde.volgende',
  'AdviesvraagBladzijde.volgende',
  'AfwijzingsadviesBladzijde.volgende',
  'CasuslijstBladzijde.volgende',
  'CasusOpLijstBladzijde.volgende',
];
const beleid = await readBeleid('schema/beleid.json');

/** With the schema as Apollo builds it: a question can be validated against it. */
export function readView(bron: Bron): View {
  const sdl = readSdl(schemaPathIn(`subgraphs/${PROCES_VAN[bron]}`));
  return { ...openView(bron, sdl, beleid), schema: buildSubgraphSchema({ typeDefs: parse(sdl) }) };
}

/** What one answer shows, in a world in which every field has a canary. */
export interface Reading extends AnyReading {
  /** Per field with a value the texts in it that no other field has. */
  readonly canaries: Map<string, Set<string>>;
}

const hubvelden = leesAnnotaties(readFileSync('schema/supergraph.graphql', 'utf8'));

/**
 * Whether the person and the partner's own field are open, which decides of the one fact in the dossier of the test (ADR 28), and of the
 * paragraph that quotes it and the derde who was given it (ADR 32).
 */
function mayHaveFeit(right: Right): boolean {
  const onderwerp = onderwerpOf(right, 'HOOFDPERSOON');
  return ['Casus.betrokkenen', CANARY_FEIT].every(
    (veld) => beslisVeld(beleid, hubvelden, veld, onderwerp).effect === 'TOEGESTAAN',
  );
}

/** Only what is of the worklist goes on; every other list of the test ends with its first page. */
function mustBeThere(coordinate: string, right: Right): boolean {
  // Without a casus of the token every casus is one that does not exist.
  if (coordinate === 'Query.casus') return right.fase !== null;
  if (PER_RIJ.includes(coordinate)) return mayHaveFeit(right);
  if ([...ZONDER_ANTWOORD, ...GETELD].includes(coordinate)) return false;
  return !coordinate.endsWith('Bladzijde.volgende') || (GAAT_VERDER.includes(coordinate) && right.fase === null);
}

export function readAnswer(view: View, right: Right, asked: AnsweredQuestion): Reading {
  const canaries = new Map<string, Set<string>>();
  const shown: string[] = [];
  const onValue = (key: string, values: readonly unknown[]): void => {
    if (
      PER_RIJ.some((rijen) => key === keyOf(rijen, null)) &&
      values.some((value) => value !== null) &&
      !mayHaveFeit(right)
    )
      shown.push(`${key} toont het feit`);
    // A part of a verstrekking refers to a fact and shows its beperking: both texts are the fact's own, and are proven there.
    if (key.startsWith('Verstrekkingsdeel.')) return;
    // The name of the other end is that person's own, and is proven there (ADR 43).
    if (key.startsWith('CasusRelatie.naam')) return;
    canaries.set(key, new Set([...(canaries.get(key) ?? []), ...values.filter(isCanary)]));
  };
  const reading = readAny(view, right, asked, { mustBeThere, onValue });
  return { ...reading, wrong: [...reading.wrong, ...shown], canaries };
}
