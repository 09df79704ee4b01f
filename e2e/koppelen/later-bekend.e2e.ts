import { afterEach, describe, expect, inject, it } from 'vitest';
import { visit } from '../setup/ask.ts';
import { type Owner, openOwner } from '../setup/owner.ts';
import { askPersonView, type Branch, personsOf } from '../setup/person-view.ts';

const hub = inject('hub');
const visitor = visit(hub.urls);

const forget: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const undo of forget.splice(0)) await undo();
});

interface Onbekende {
  readonly casus: string;
  readonly handvat: string;
  readonly bsn: string;
}

/** A hoofdpersoon in CASUSOVERLEG of whom this organisation was told and whom it does not know; only the house has the BSN. */
async function unknownAt(owner: Owner, organisatie: string): Promise<Onbekende> {
  const links = await owner.rows<{ handvat: string }>(
    `select handvat from koppelingen k where organisatie = $1
     and not exists (select 1 from personen p where p.organisatie = k.organisatie and p.zegel = k.zegel)`,
    [organisatie],
  );
  const house = await openOwner(hub.databaseUrls.case?.ownerUrl ?? '');
  const found = await house.rows<Onbekende & { casus: string }>(
    `select handvat, bsn, casus from betrokkenen join casussen on nummer = casus
     where handvat = any($1) and soort = 'HOOFDPERSOON' and fase = 'CASUSOVERLEG' order by nummer limit 1`,
    [links.map(({ handvat }) => handvat)],
  );
  await house.close();
  if (found[0] === undefined) throw new Error(`everybody is known at ${organisatie}`);
  return found[0];
}

/** What the procesregisseur reads of one source about this person. */
async function sheetOf(bron: string, { casus, handvat }: Onbekende): Promise<Branch> {
  const token = await visitor.token('procesregisseur', 'ZVH-CASUSOVERLEG', casus);
  const answer = await askPersonView(visitor, token, casus);
  return (personsOf(answer).find((person) => person.id === handvat)?.[bron] ?? {}) as Branch;
}

async function known(owner: Owner, organisatie: string, bsn: string): Promise<string> {
  const text = 'insert into personen (organisatie, bsn) values ($1, $2) returning id::text';
  const [row] = await owner.rows<{ id: string }>(text, [organisatie, bsn]);
  forget.push(async () => {
    for (const table of ['strafzaken', 'grondslagen', 'ggz_betrokkenheden'])
      await owner.rows(`delete from ${table} where persoon_id = $1`, [row?.id]).catch(() => []);
    await owner.rows('delete from personen where id = $1', [row?.id]);
    await owner.close();
  });
  return row?.id ?? '';
}

describe('wie na de koppeling bekend wordt bij een bron', () => {
  it('P43: is bij de volgende vraag GEKOPPELD, met wat de bron weet, zonder dat de casus iets hoeft te doen', async () => {
    const owner = await openOwner(hub.databaseUrls.justice?.ownerUrl ?? '');
    const person = await unknownAt(owner, 'om');
    const om = async (): Promise<Branch> => (await sheetOf('justitie', person)).om as Branch;
    expect(await om()).toMatchObject({ stand: 'NIETS_BEKEND', strafzaken: { aantal: 0 } });
    const id = await known(owner, 'om', person.bsn);
    await owner.rows(
      `insert into strafzaken (persoon_id, bron, herkomst, peildatum, status, parketnummer, pleegdatum, feit, stadium)
       values ($1, 'om', 'GPS', '2026-11-01', 'FEIT', '05/000001-26', '2026-11-01', 'Bedreiging van zijn buurman', 'OPSPORING')`,
      [id],
    );
    const after = await om();
    expect(after).toMatchObject({ stand: 'GEKOPPELD', strafzaken: { aantal: 1 } });
    expect(JSON.stringify(after)).toContain('Bedreiging van zijn buurman');
  });

  it('R05: blijft bij een bron onder beroepsgeheim wie hij was, tot er een grond is om te spreken', async () => {
    const owner = await openOwner(hub.databaseUrls.care?.ownerUrl ?? '');
    const person = await unknownAt(owner, 'ggz');
    const before = await sheetOf('zorg', person);
    const id = await known(owner, 'ggz', person.bsn);
    await owner.rows(
      `insert into ggz_betrokkenheden (persoon_id, bron, herkomst, peildatum, status, sinds, team, behandelaar)
       values ($1, 'ggz', 'EPD', '2026-11-01', 'FEIT', '2026-11-01', 'FACT', 'een behandelaar')`,
      [id],
    );
    expect(await sheetOf('zorg', person)).toEqual(before);
    await owner.rows(
      `insert into grondslagen (persoon_id, organisatie, subcategorie, grondslag, casus, vanaf, motivering, door, voorschrift)
       values ($1, 'ggz', 'GGZ_BETROKKENHEID', 'WETTELIJKE_PLICHT', $2, '2026-01-01', 'acuut gevaar', 'behandelaar', 'Wvggz 8:29')`,
      [id, person.casus],
    );
    const after = await sheetOf('zorg', person);
    expect(after).not.toEqual(before);
    expect(after.ggz).toMatchObject({ stand: 'GEKOPPELD' });
  });
});
