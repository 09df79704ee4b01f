import { personViewCatalog, readExplanation, readPersonView, type SheetView } from '@ketenhub/client';
import { OIN } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { linesOf, query } from '../logregels/log-lines.ts';
import { type GraphqlAnswer, visit } from '../setup/ask.ts';
import { askPersonView, sheetsOf, type Tree } from '../setup/person-view.ts';

const hub = inject('hub');
const visitor = visit(hub.urls);
const CASUS = 'ZVH-2026-0101';
const justice = hub.databaseUrls.justice ?? { ownerUrl: '', appUrl: '' };
/** The fourth, the RvdK, takes no part in this casus. */
const SHARING = ['om', 'reclassering', 'dji'] as const;
type Sharing = (typeof SHARING)[number];
type Sheets = Readonly<Record<Sharing, Readonly<Record<string, Tree>>>>;

/** The table that one of them reads and the others do not, and a field that is read from it. */
const BROKEN = [
  ['om', 'strafzaken', 'strafzaken'],
  ['reclassering', 'toezichten', 'toezichten'],
  ['dji', 'begeleidingen', 'begeleiding'],
] as const;

let token: string;
let whole: GraphqlAnswer;
const view = (): Promise<GraphqlAnswer> => askPersonView(visitor, token, CASUS);
const statusOf = ({ body }: GraphqlAnswer): Readonly<Record<string, string>> =>
  body.extensions?.doelbinding?.deelnemerStatus ?? {};
const justitieOf = (answer: GraphqlAnswer): readonly Sheets[] => sheetsOf(answer, 'justitie') as unknown as Sheets[];
const sheetOf = (answer: GraphqlAnswer, code: Sharing): SheetView | undefined =>
  readPersonView(personViewCatalog(), {
    data: answer.body.data ?? {},
    errors: [],
    explanation: readExplanation(answer.body.extensions ?? null),
  })?.betrokkenen[0]?.bronnen[`justitie.${code}`];

/** The right to read one table is what a partner's own system being away comes closest to, within one process. */
async function may(verb: 'grant' | 'revoke', table: string): Promise<void> {
  const role = new URL(justice.appUrl).username;
  const direction = verb === 'grant' ? 'to' : 'from';
  await query(justice.ownerUrl, `${verb} select on ${table} ${direction} "${role}"`);
}

beforeAll(async () => {
  token = await visitor.token('procesregisseur', 'ZVH-CASUSOVERLEG', CASUS);
  whole = await view();
  expect(SHARING.map((code) => statusOf(whole)[code])).toEqual(['OK', 'OK', 'OK']);
});

describe.each(BROKEN)('van vier deelnemers achter één bron valt %s uit', (fallen, table, veld) => {
  let answer: GraphqlAnswer;
  beforeAll(async () => {
    await may('revoke', table);
    answer = await view();
  });
  afterAll(() => may('grant', table));

  it('alleen die deelnemer staat in STORING, en de anderen geven alles', () => {
    const expected = SHARING.map((code) => (code === fallen ? 'STORING' : 'OK'));
    expect(SHARING.map((code) => statusOf(answer)[code])).toEqual(expected);
    expect(statusOf(answer)).toMatchObject({ politie: 'OK', rvdk: 'NIET_BEVRAAGD', ggz: 'OK', zvh: 'OK' });
    expect(answer.body.extensions?.doelbinding?.bronStatus.justitie).toBe('STORING');
    const others = SHARING.filter((code) => code !== fallen);
    for (const [index, sheet] of justitieOf(answer).entries())
      for (const code of others) expect(sheet[code]).toEqual(justitieOf(whole)[index]?.[code]);
    expect(justitieOf(answer).map((sheet) => sheet[fallen][veld])).toEqual(justitieOf(answer).map(() => null));
  });

  it('de lezer krijgt van die deelnemer "niet bereikbaar" en nooit "leeg"; één zin noemt wie het is', () => {
    expect(sheetOf(answer, fallen)?.velden[veld]).toEqual({ toestand: 'BRON_NIET_BEREIKBAAR' });
    for (const code of SHARING.filter((other) => other !== fallen))
      expect(sheetOf(answer, code)).toEqual(sheetOf(whole, code));
    expect(answer.body.errors?.map(({ message, extensions }) => ({ message, extensions }))).toEqual([
      {
        message: `De deelnemer ${fallen} (bron justitie) kan nu niet alles leveren; wat daarvandaan komt kan ontbreken in dit antwoord.`,
        extensions: { code: 'BRON_STORING', bron: 'justitie', deelnemer: fallen },
      },
    ]);
    expect(answer.text).not.toContain('permission');
  });

  it('in het logboek van de bron mislukt alleen de regel van die deelnemer', async () => {
    const lines = await linesOf(justice.ownerUrl, answer.body.extensions?.doelbinding?.trace ?? '');
    const outcomes = lines.filter(({ soort, moment }) => soort === 'ACTOR' && moment === 'UITKOMST');
    expect(outcomes.map(({ verantwoordelijke, regel }) => [verantwoordelijke, regel.resultaat])).toEqual(
      SHARING.map((code) => [OIN[code], code === fallen ? 'MISLUKT' : 'GELEVERD']),
    );
  });
});
