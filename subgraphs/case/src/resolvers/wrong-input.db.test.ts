import { leesAnnotaties } from '@ketenhub/policy';
import { buildGuardedSchema, readSdl } from '@ketenhub/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MutationCase, openMutationCase } from '../../test/mutation-case.ts';
import {
  allFields,
  fillMutation,
  type Mutatie,
  mutationsOf,
  type Soortwaarden,
  typedFields,
} from '../../test/mutation-fields.ts';
import { sceneOf } from '../../test/mutation-scenes.ts';
import { CASUS } from '../../test/open-case.ts';
import { caseSubgraph } from '../definition.ts';
import { readCaseProcess } from '../process/case-process.ts';

const sdl = readSdl(caseSubgraph.schemaFile);
const ANNOTATIES = leesAnnotaties(sdl);
const MUTATIES = mutationsOf(buildGuardedSchema(sdl, caseSubgraph.resolvers, ANNOTATIES));
const PROCES = readCaseProcess();

interface Uitzondering {
  readonly reden: string;
  /** Of which bad values; of each unless told. */
  readonly soorten?: readonly string[];
  readonly velden: readonly string[];
}
const NOTHING = ['nothing', 'white space'];
/** Fields without an entry of their own, each with why. One that has an entry after all is taken off this list. */
const UITZONDERINGEN: readonly Uitzondering[] = [
  {
    reden:
      'names the record that the change is of: what is not there, or is not for who asks, is refused as a whole and in the same words (A92)',
    velden: [
      'adviesGeven.kenmerk',
      'alineaIntrekken.kenmerk',
      'avgBesluitVastleggen.kenmerk',
      'avgCorrectieMelden.kenmerk',
      'avgInformeren.kenmerk',
      'avgStandpuntVastleggen.kenmerk',
      'avgTermijnVerlengen.kenmerk',
      'bekendheidBijPartnersChecken.betrokkene',
      'bekendheidChecken.betrokkene',
      'belangenconflictIntrekken.kenmerk',
      'contactpuntIntrekken.organisatie',
      'correctieTerugmelden.kenmerk',
      'feitIntrekken.kenmerk',
      'herinneren.kenmerk',
      'knelpuntAfsluiten.kenmerk',
      'lijstcriteriaVastleggen.lijst',
      'opdrachtBeeindigen.kenmerk',
      'overlegPlannen.kenmerk',
      'relatieIntrekken.kenmerk',
      'terugkoppelingVastleggen.verstrekking',
      'terugkoppelingVragen.verstrekking',
      'uitvraagBeantwoord.kenmerk',
      'uitvraagIntrekken.kenmerk',
      'vanLijstHalen.lijst',
      'verstrekkingBeoordelen.verstrekking',
      'verstrekkingIntrekken.verstrekking',
      'verstrekkingVastleggen.verstrekking',
    ],
  },
  {
    reden: 'who decided is judged by the case process, before what was decided (R22)',
    velden: [
      'aanmeldingAfwijzen.genomenDoor',
      'casusHeropenen.genomenDoor',
      'deelnemersVastleggen.genomenDoor',
      'doelbesluitVastleggen.genomenDoor',
      'faseVastleggen.genomenDoor',
      'opLijstPlaatsen.genomenDoor',
      'verstrekkingVastleggen.genomenDoor',
    ],
  },
  {
    reden:
      'whether anybody may be asked at all is judged before whom, and of the refusal it is told who can be (docs/adr/0043)',
    velden: ['bekendheidBijPartnersChecken.organisaties'],
  },
  {
    reden: 'told at `delen`: which of the facts it is would tell who may not see it that it is there (R05)',
    velden: ['verstrekkingVoorbereiden.delen.0.kenmerk'],
  },
  {
    reden: 'nothing is no condition',
    soorten: NOTHING,
    velden: ['feitVastleggen.beperking', 'kringpersoonToevoegen.beperking', 'relatieVastleggen.beperking'],
  },
];

const ZIN = 'Een gewone zin van de toets';
const VROEG = '0206-01-01';
const LAAT = '3026-01-01';
const NULL_BYTE = { naam: 'a null byte', tekst: `${ZIN}\0`, dag: VROEG };
const SOORTEN = [
  { naam: 'nothing', tekst: '', dag: VROEG },
  { naam: 'white space', tekst: ' \n\t ', dag: LAAT },
  { naam: 'far too much', tekst: 'x'.repeat(5_000), dag: LAAT },
  NULL_BYTE,
  { naam: 'a control character', tekst: `${ZIN}\u0007`, dag: VROEG },
  { naam: 'a sign that turns the text around', tekst: `${ZIN}\u202e`, dag: LAAT },
  { naam: 'half a surrogate pair', tekst: `${ZIN}\ud800`, dag: LAAT },
] as const;

interface Uitkomst {
  readonly __typename: string;
  readonly uitleg?: string;
  readonly fouten?: readonly { readonly veld: string; readonly uitleg: string }[];
}

let scene: MutationCase;
beforeAll(async () => {
  scene = await openMutationCase();
});
afterAll(() => scene.close());

const isExcepted = (coordinate: string, soort: string): boolean =>
  UITZONDERINGEN.some(({ velden, soorten = [soort] }) => velden.includes(coordinate) && soorten.includes(soort));
const coordinate = ({ naam }: Mutatie, veld: string): string => `${naam}.${veld}`;
/** The fields that a person types in; `casus` is the casus of the token, and every other is no casus. */
const fieldsOf = (mutatie: Mutatie): string[] => typedFields(mutatie).filter((veld) => veld !== 'casus');
const ownFields = (mutatie: Mutatie, soort: string): string[] =>
  fieldsOf(mutatie).filter((veld) => !isExcepted(coordinate(mutatie, veld), soort));

/** Sends it with these values at every text and day, but for what the scene has; `bad` too, which the scene has otherwise. */
async function send(mutatie: Mutatie, soort: Soortwaarden, bad?: string) {
  const { asker, gekozen } = sceneOf(mutatie.naam, ANNOTATIES, PROCES);
  const chosen = Object.fromEntries(Object.entries(gekozen).filter(([path]) => path !== bad));
  const { query, variables } = fillMutation(mutatie, soort, chosen);
  const { data, codes } = await scene.ask<{ uitkomst: Uitkomst | null } | null>(asker, query, variables);
  const uitkomst = data?.uitkomst ?? null;
  return { uitkomst, codes, told: [...new Set((uitkomst?.fouten ?? []).map(({ veld }) => veld))] };
}

/** What it said, while no row of any table changed. */
async function whileUntouched<Said>(mutatie: Mutatie, work: () => Promise<Said>): Promise<Said> {
  const { stand } = sceneOf(mutatie.naam, ANNOTATIES, PROCES);
  await scene.test.admin.query(`update casussen set ${stand} where nummer = $1`, [CASUS]);
  const before = await scene.dump();
  const said = await work();
  expect(await scene.dump()).toBe(before);
  return said;
}

/** A Dutch sentence of our own, and nothing of what was written. */
function expectSentence(uitleg: string | undefined): void {
  expect(uitleg).toMatch(/^\p{Lu}.*\.$/su);
  expect(uitleg).not.toMatch(/gewone zin|xxxx|0206|3026|\p{Cc}/u);
}

describe('bad input of a change is told per field, all of it at once, and nothing is saved', () => {
  const judged = MUTATIES.filter((mutatie) => ownFields(mutatie, '').length > 0);

  it.each(judged)('$naam', (mutatie) =>
    whileUntouched(mutatie, async () => {
      for (const soort of SOORTEN) {
        const { uitkomst, codes, told } = await send(mutatie, soort);
        expect([soort.naam, codes, uitkomst?.__typename]).toEqual([
          soort.naam,
          [],
          expect.stringMatching(/Onvolledig$/),
        ]);
        expect([soort.naam, told]).toEqual([soort.naam, expect.arrayContaining(ownFields(mutatie, soort.naam))]);
        expect([soort.naam, told.filter((veld) => !allFields(mutatie).has(veld))]).toEqual([soort.naam, []]);
        for (const { uitleg } of uitkomst?.fouten ?? []) expectSentence(uitleg);
      }
    }),
  );
});

describe('a field that has no entry of its own', () => {
  const excepted = UITZONDERINGEN.flatMap(({ velden, soorten = [NULL_BYTE.naam] }) =>
    velden.map((veld) => ({ veld, soort: SOORTEN.find(({ naam }) => soorten.includes(naam)) ?? NULL_BYTE })),
  );

  it.each(excepted)('$veld is there, has a reason, and bad input in it is refused all the same', ({ veld, soort }) => {
    const mutatie = MUTATIES.find(({ naam }) => veld.startsWith(`${naam}.`));
    if (mutatie === undefined) throw new Error(`${veld} is no field of a mutation`);
    return whileUntouched(mutatie, async () => {
      const path = veld.slice(mutatie.naam.length + 1);
      expect(fieldsOf(mutatie)).toContain(path);
      const { uitkomst, codes, told } = await send(mutatie, soort, path);
      expect(codes).toEqual([]);
      expect(uitkomst?.__typename).toMatch(/(?:Geweigerd|Onvolledig|Open)$/);
      if (uitkomst?.uitleg !== undefined) expectSentence(uitkomst.uitleg);
      expect(told).not.toContain(path);
    });
  });
});

it('A92: another casus than that of the token is no casus for any change, however its number is written', async () => {
  for (const mutatie of MUTATIES.filter(({ args }) => args.some(({ name }) => name === 'casus')))
    await whileUntouched(mutatie, async () => {
      const { uitkomst, codes } = await send(mutatie, NULL_BYTE, 'casus');
      // Of the form of an aanmelding only the form itself is judged first: no row is read for it.
      const isForm = uitkomst?.__typename === 'AanmeldingOnvolledig';
      expect([mutatie.naam, codes, isForm ? null : uitkomst]).toEqual([mutatie.naam, [], null]);
    });
});
