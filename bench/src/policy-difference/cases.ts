import { readFileSync } from 'node:fs';
import {
  type Annotatie,
  type Annotaties,
  type Beleid,
  leesAnnotaties,
  leesBeleid,
  type Regel,
  type Versie,
} from '@ketenhub/policy';
import { BETROKKENE_SOORTEN, DOELEN, FASEN, ROLLEN } from '@ketenhub/vocabulary';

const read = (path: string): string => readFileSync(new URL(`../../../schema/${path}`, import.meta.url), 'utf8');
const bundle: unknown = JSON.parse(read('beleid.json'));
const annotaties = leesAnnotaties(read('supergraph.graphql'));

/** Two versions to compare; read anew each time, so that no table of an earlier comparison is left. */
export type Case = () => readonly [oud: Versie, nieuw: Versie];

const ONE_RULE = 'POL-01';

function changing(change: (regel: Regel) => Regel, over: Annotaties = annotaties): Case {
  return () => {
    const oud = leesBeleid(structuredClone(bundle));
    const gelezen = leesBeleid(structuredClone(bundle));
    const nieuw: Beleid = { ...gelezen, regels: gelezen.regels.map(change) };
    return [
      { beleid: oud, annotaties: over },
      { beleid: nieuw, annotaties: over },
    ];
  };
}

/** Every owner allows every purpose: then no ceiling settles a place. */
const withoutCeilings: Annotaties = new Map(
  [...annotaties].map(([coordinate, annotatie]) => [
    coordinate,
    { ...annotatie, toepassingen: annotatie.toepassingen.map((een) => ({ ...een, doelen: DOELEN })) },
  ]),
);

/** Every other field a second time, with a ceiling of its own: more than 2 million states, which this schema does not have. */
const withSecondFields: Annotaties = new Map([
  ...annotaties,
  ...[...annotaties]
    .filter((_, index) => index % 2 === 0)
    .map(([coordinate, annotatie]): [string, Annotatie] => [
      `Tweede${coordinate}`,
      { ...annotatie, toepassingen: annotatie.toepassingen.map((een) => ({ ...een, doelen: een.doelen.slice(1) })) },
    ]),
]);

/** A rule without conditions gets one, a rule with conditions loses them: some states open and others close. */
const withOtherConditions = (regel: Regel): Regel => ({
  ...regel,
  mits: regel.mits.length > 0 ? [] : ['BRON_IS_AANMELDER'],
});

export const CASES: Readonly<Record<string, Case>> = {
  'nothing changed': changing((regel) => regel),
  'one rule changed': changing((regel) =>
    regel.id === ONE_RULE ? { ...regel, betrokkeneSoort: BETROKKENE_SOORTEN } : regel,
  ),
  'every rule changed': changing(withOtherConditions),
  'every rule changed, half as many fields again': changing(withOtherConditions, withSecondFields),
  'every rule for everybody, no ceilings': changing(
    (regel) => ({
      ...regel,
      wie: ROLLEN.map((rol) => ({ rol, klasse: null })),
      betrokkeneSoort: BETROKKENE_SOORTEN,
      doel: DOELEN,
      fase: FASEN,
      mits: [],
    }),
    withoutCeilings,
  ),
};
