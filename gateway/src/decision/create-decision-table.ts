import { type Annotaties, type Beleid, besluitenVoor } from '@ketenhub/policy';
import { BETROKKENE_SOORTEN, type BetrokkeneSoort } from '@ketenhub/vocabulary';
import { type GraphQLSchema, getNamedType, isAbstractType, isObjectType } from 'graphql';
import type { OperationContext } from '../federation/operation-context.ts';
import type { CoordinateDecision, DecisionTable } from '../operation/decision-table.ts';

export interface Policy {
  readonly beleid: Beleid;
  readonly annotaties: Annotaties;
  /** Types that say something of one person: everything below Betrokkene. */
  readonly personTypes: ReadonlySet<string>;
}

const PERSON_TYPE = 'Betrokkene';

function typesBelow(schema: GraphQLSchema, name: string, found = new Set<string>()): Set<string> {
  const type = schema.getType(name);
  if (isAbstractType(type))
    for (const possible of schema.getPossibleTypes(type)) typesBelow(schema, possible.name, found);
  if (!isObjectType(type) || found.has(name)) return found;
  found.add(name);
  for (const field of Object.values(type.getFields())) typesBelow(schema, getNamedType(field.type).name, found);
  return found;
}

export function createPolicy(beleid: Beleid, annotaties: Annotaties, schema: GraphQLSchema): Policy {
  return { beleid, annotaties, personTypes: typesBelow(schema, PERSON_TYPE) };
}

/** One snapshot of the policy for this user, doel and casus; each coordinate is decided once (attack 45). */
export function createDecisionTable(
  policy: Policy,
  { claims, doelbinding, evidence }: OperationContext,
): DecisionTable {
  const { beleid, annotaties, personTypes } = policy;
  const decisions = new Map<string, CoordinateDecision>();
  const besluiten = besluitenVoor(beleid, annotaties, {
    ...{ doel: doelbinding.doel, rol: claims.rol, klasse: claims.klasse, organisatie: claims.org },
    casus: evidence?.claims ?? null,
  });
  // Fields of the casus as a whole are about no one person; the sources decide them in the same way.
  // One that leads to persons is decided per soort: a person who may not be seen is absent, not an empty row (attack 104).
  const isAboutPerson = (coordinate: string): boolean =>
    personTypes.has(coordinate.split('.', 1)[0] ?? '') || annotaties.get(coordinate)?.naarPersonen === true;
  const decideFor = (coordinate: string, soort: BetrokkeneSoort) =>
    besluiten(coordinate, isAboutPerson(coordinate) ? soort : null);
  const decide = (coordinate: string): CoordinateDecision => ({
    perSoort: {
      HOOFDPERSOON: decideFor(coordinate, 'HOOFDPERSOON'),
      DIRECTE_KRING: decideFor(coordinate, 'DIRECTE_KRING'),
    },
  });
  const present = new Set(evidence?.claims.betrokkenen.map(({ soort }) => soort));
  return {
    soorten: present.size === 0 ? BETROKKENE_SOORTEN : BETROKKENE_SOORTEN.filter((soort) => present.has(soort)),
    decide(coordinate) {
      const known = decisions.get(coordinate) ?? decide(coordinate);
      decisions.set(coordinate, known);
      return known;
    },
  };
}

/** Key of everything the table's answers depend on: two requests with one key have the same rights (attacks 43, 44). */
export function rightsClass({ claims, doelbinding, evidence }: OperationContext): string {
  const facts = evidence?.claims;
  return JSON.stringify([
    doelbinding.doel,
    claims.rol,
    claims.klasse,
    claims.org,
    facts === undefined
      ? null
      : [
          facts.fase,
          facts.thema,
          facts.doelbesluit,
          facts.deelnemersbesluit,
          facts.aanmelder,
          [...facts.deelnemers].sort(),
          [...new Set(facts.betrokkenen.map(({ soort }) => soort))].sort(),
        ],
  ]);
}
