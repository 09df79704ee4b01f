import { OIN } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RegisterAsker } from '../../test/ask-register.ts';
import { CASUS } from '../../test/open-case.ts';
import { createStapper, wrongFields } from '../../test/regie-case.ts';
import { huis, openVerstrekkingCase, type VerstrekkingCase } from '../../test/verstrekking-case.ts';
import { readValueLists } from '../values/value-lists.ts';
import { closeKnelpunt, type Knelpuntinvoer, recordKnelpunt } from './record-knelpunt.ts';
import { recordRegie } from './record-regie.ts';

const lijsten = readValueLists();
const GOOD: Knelpuntinvoer = {
  soort: 'WACHTLIJST',
  leefgebied: 'PSYCHISCHE_GEZONDHEID',
  toelichting: 'De wachttijd is acht maanden.',
  sinds: '2026-01-15',
  herkomst: 'ggz',
};
const isMade = { __typename: 'CasusBijgewerkt' };
const TELLINGEN = '{ knelpunttellingen { drempel rijen { soort leefgebied casussen } } }';

let scene: VerstrekkingCase;
beforeAll(async () => {
  scene = await openVerstrekkingCase();
});
afterAll(() => scene.close());
beforeEach(() => scene.reset());

const take = createStapper(() => scene);
const record = (change: Partial<Knelpuntinvoer> = {}) => take(recordKnelpunt(lijsten, { ...GOOD, ...change }));
const kept = () => scene.rows('select kenmerk, soort, leefgebied, opgelost_op from knelpunten');

/** So many more casussen with one open knelpunt of this kind. */
async function others(aantal: number, soort = 'WACHTLIJST', fase = 'UITVOERING'): Promise<void> {
  await scene.rows(
    `insert into casussen (nummer, thema, fase, aanmelder, domein, gemeente, aangemeld_op)
     select 'ZVH-2026-7' || lpad((n + (select count(*) from casussen))::text, 3, '0'), 'VOLWASSENEN', '${fase}', '${OIN.politie}', 'JUSTITIE', 'Ketendam', now()
     from generate_series(1, ${aantal}) n`,
  );
  await scene.rows(
    `insert into knelpunten (casus, bron, herkomst, peildatum, status, soort, lijstversie, leefgebied, leefgebied_versie, sinds, toelichting)
     select nummer, 'zvh', 'ggz', now(), 'FEIT', '${soort}', '2015.1', 'PSYCHISCHE_GEZONDHEID', '2025.1', '2026-01-01', 'Geheim van ' || nummer
     from casussen where nummer like 'ZVH-2026-7%' and not exists (select from knelpunten k where k.casus = nummer)`,
  );
}
interface Tellingen {
  readonly knelpunttellingen: {
    readonly drempel: number;
    readonly rijen: readonly { readonly soort: string; readonly leefgebied: string; readonly casussen: number }[];
  } | null;
}
async function counted(asker: Partial<RegisterAsker> = {}): Promise<Tellingen['knelpunttellingen']> {
  const { data } = await scene.ask<Tellingen>({ casus: null, ...asker }, TELLINGEN);
  return data.knelpunttellingen;
}

describe('a knelpunt of a casus', () => {
  it('R18: is recorded, solved with its day, and gone with its words when it was recorded by mistake', async () => {
    expect(await record()).toMatchObject(isMade);
    expect(await record({ soort: 'PLAATSING' })).toMatchObject(isMade);
    const [first, second] = (await kept()).map(({ kenmerk }) => String(kenmerk));
    expect(await take(closeKnelpunt({ kenmerk: first ?? '', afloop: 'OPGELOST' }))).toMatchObject(isMade);
    expect(await take(closeKnelpunt({ kenmerk: first ?? '', afloop: 'OPGELOST' }))).toMatchObject({
      uitleg: 'Dit knelpunt is al opgelost.',
    });
    expect(await take(closeKnelpunt({ kenmerk: second ?? '', afloop: 'INGETROKKEN' }))).toMatchObject(isMade);
    expect(await kept()).toEqual([
      { kenmerk: first, soort: 'WACHTLIJST', leefgebied: 'PSYCHISCHE_GEZONDHEID', opgelost_op: expect.any(Date) },
    ]);
    expect(await take(closeKnelpunt({ kenmerk: second ?? '', afloop: 'INGETROKKEN' }))).toMatchObject({
      uitleg: 'Dit knelpunt is er niet.',
    });
  });

  it('says of every field what is wrong, and its code stands in no besluit and its words in no log', async () => {
    const wrong = { soort: 'X', leefgebied: 'Y', toelichting: 'x', sinds: '2999-01-01', herkomst: 'veilig-thuis' };
    expect(wrongFields(await record(wrong))).toEqual(['soort', 'leefgebied', 'toelichting', 'sinds', 'herkomst']);
    expect(await kept()).toEqual([]);
    await record();
    // Who sees besluiten in the uitvraag may not see where it gets stuck.
    expect(await scene.rows('select soort, inhoud, toelichting from besluiten')).toEqual([
      { soort: 'KNELPUNT', inhoud: 'VASTGELEGD', toelichting: null },
    ]);
    expect(JSON.stringify(await scene.rows('select regel from logboek.logregels'))).not.toMatch(/acht maanden|WACHT/);
  });

  it('is not recorded outside its fasen, on another version or in another casus', async () => {
    const stap = recordKnelpunt(lijsten, GOOD);
    const { omgeving, vraag } = scene;
    expect(await recordRegie(omgeving(), vraag(huis, { versie: 9 }), stap)).toMatchObject({
      uitleg: expect.stringMatching(/intussen gewijzigd/),
    });
    expect(await recordRegie(omgeving(), vraag(huis, { casus: 'ZVH-2026-0102' }), stap)).toBeNull();
    await scene.rows("update casussen set fase = 'TRIAGE'");
    expect(await record()).toMatchObject({ uitleg: expect.stringMatching(/niet in de fase TRIAGE/) });
    expect(await kept()).toEqual([]);
  });

  it('A116: is not there while the logbook takes no line', async () => {
    await scene.rows('alter table logboek.logregels rename to weg');
    await expect(record()).rejects.toThrow();
    await scene.rows('alter table logboek.weg rename to logregels');
    expect(await kept()).toEqual([]);
  });
});

describe('knelpunten counted over the casussen', () => {
  it('A100, R21: names no person, no casus and no words, and nothing that fewer than five casussen share', async () => {
    await others(4);
    await others(4, 'PLAATSING');
    expect(await counted()).toEqual({ drempel: 5, rijen: [] });
    await record();
    const seen = await counted();
    expect(seen?.rijen).toEqual([{ soort: 'WACHTLIJST', leefgebied: 'PSYCHISCHE_GEZONDHEID', casussen: 5 }]);
    expect(JSON.stringify(seen)).not.toMatch(/ZVH-|Geheim/);
  });

  it('counts a casus once, and neither what is solved nor a casus that is closed', async () => {
    await others(5);
    await scene.rows(
      `insert into knelpunten (casus, bron, herkomst, peildatum, status, soort, lijstversie, leefgebied, leefgebied_versie, sinds, toelichting)
       select casus, bron, herkomst, peildatum, status, soort, lijstversie, leefgebied, leefgebied_versie, sinds, 'nog een' from knelpunten`,
    );
    expect((await counted())?.rijen.map(({ casussen }) => casussen)).toEqual([5]);
    await scene.rows("update casussen set fase = 'AFGESLOTEN' where nummer = (select max(nummer) from casussen)");
    expect((await counted())?.rijen).toEqual([]);
    await scene.rows("update casussen set fase = 'UITVOERING' where fase = 'AFGESLOTEN'");
    await scene.rows('update knelpunten set opgelost_op = now() where casus = (select max(casus) from knelpunten)');
    expect((await counted())?.rijen).toEqual([]);
  });

  it('R21, R26: are for the procesregisseur and procesondersteuner of the house, from the worklist, and for nobody else', async () => {
    await others(6);
    for (const rol of ['PROCESREGISSEUR', 'PROCESONDERSTEUNER'] as const)
      expect((await counted({ rol }))?.rijen).toHaveLength(1);
    for (const asker of [
      { rol: 'PROFESSIONAL', organisatie: 'politie' },
      { rol: 'CASUSREGISSEUR', organisatie: 'college' },
      { rol: 'MANAGER' },
      { rol: 'FG' },
      { rol: 'PROCESREGISSEUR', casus: CASUS },
    ] as const)
      expect([asker.rol, await counted(asker)]).toEqual([asker.rol, null]);
  });

  it('A100: the database itself gives no small count and no row of another casus, whatever the resolver asks', async () => {
    await others(4);
    const app = (settings: string, text: string) =>
      scene.test.database.transaction(async (tx) => {
        await tx.execute(settings);
        return (await tx.execute(text)).rows;
      });
    const as = (rol: string, doel = 'ZVH-WERKVOORRAAD') =>
      `select set_config('ketenhub.doel', '${doel}', true), set_config('ketenhub.rol', '${rol}', true), set_config('ketenhub.organisatie', '${OIN.zvh}', true)`;
    expect(await app(as('PROCESREGISSEUR'), 'select * from knelpunttellingen')).toEqual([]);
    expect(await app(as('PROCESREGISSEUR'), 'select * from knelpunten')).toEqual([]);
    await others(1);
    expect(await app(as('PROCESREGISSEUR'), 'select casussen from knelpunttellingen')).toEqual([{ casussen: 5 }]);
    for (const text of [as('MANAGER'), as('PROCESREGISSEUR', 'MANAGEMENTINFO'), 'select 1'])
      expect(await app(text, 'select * from knelpunttellingen')).toEqual([]);
  });
});
