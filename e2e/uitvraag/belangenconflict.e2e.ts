import type { PersonaNaam } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { visit } from '../setup/ask.ts';
import { type Owner, openOwner } from '../setup/owner.ts';

const hub = inject('hub');
const visitor = visit(hub.urls);
const GEEN_CASUS = 'ZVH-1900-0001';
const WEREN = `mutation ($casus: String!, $account: String!) { uit: belangenconflictVastleggen(casus: $casus, account: $account) {
  __typename ... on BelangenconflictBijgewerkt { belangenconflict { kenmerk account isIngetrokken } } ... on BesluitGeweigerd { uitleg } } }`;
const MELDEN = `mutation ($casus: String!) { uit: belangenconflictMelden(casus: $casus) {
  __typename ... on BelangenconflictGemeld { gemeldOp } ... on BesluitGeweigerd { uitleg } } }`;
const INTREKKEN = `mutation ($casus: String!, $kenmerk: String!) {
  uit: belangenconflictIntrekken(casus: $casus, kenmerk: $kenmerk, reden: "Het bleek een naamgenoot te zijn.") {
  __typename ... on BelangenconflictBijgewerkt { belangenconflict { kenmerk account isIngetrokken } } ... on BesluitGeweigerd { uitleg } } }`;

interface Uitkomst {
  readonly __typename: string;
  readonly belangenconflict?: { readonly kenmerk: string };
}

let register: Owner;
let tokendienst: Owner;
let casus: string;
beforeAll(async () => {
  register = await openOwner(hub.databaseUrls.case?.ownerUrl ?? '');
  tokendienst = await openOwner(hub.databaseUrls['token-service']?.ownerUrl ?? '');
  const [found] = await register.rows<{ nummer: string }>(
    `select nummer from casussen where fase = 'CASUSOVERLEG' and nummer in (select casus from casus_deelnemers where tot is null and oin =
       (select oin from casus_deelnemers where oin like '%2000' limit 1)) order by nummer desc limit 1`,
  );
  casus = found?.nummer ?? '';
});
afterAll(async () => {
  await register.rows('delete from belangenconflicten where casus = $1', [casus]);
  await register.close();
  await tokendienst.close();
});

const tokenOf = (persona: PersonaNaam, nummer = casus) => visitor.token(persona, 'ZVH-CASUSOVERLEG', nummer);
const look = (token: string, nummer = casus) => visitor.ask(token, `{ casus(nummer: "${nummer}") { nummer } }`);
const withoutTrace = ({ status, text }: { readonly status: number; readonly text: string }) => ({
  status,
  text: text.replaceAll(/[0-9a-f]{32}/g, 'TRACE'),
});
async function change(token: string, text: string, more: Record<string, unknown> = {}): Promise<Uitkomst | null> {
  const { body } = await visitor.ask(token, text, { casus, ...more });
  return (body.data as { uit?: Uitkomst | null } | null)?.uit ?? null;
}
async function worklist(persona: PersonaNaam): Promise<readonly string[]> {
  const token = await visitor.token(persona, 'ZVH-WERKVOORRAAD');
  const { body } = await visitor.ask(
    token,
    '{ casussen(eerste: 100, fase: CASUSOVERLEG, volgorde: NIEUWSTE_EERST) { rijen { nummer } } }',
  );
  const data = body.data as unknown as { casussen: { rijen: { nummer: string }[] } };
  return data.casussen.rijen.map(({ nummer }) => nummer);
}
/** What the checkpoint says, without the number that was asked. */
const refusalOf = (persona: PersonaNaam, nummer: string) =>
  tokenOf(persona, nummer).then(
    () => 'TOEGELATEN',
    (error: Error) => error.message.replaceAll(nummer, 'CASUS').replaceAll(/[0-9a-f]{32}/g, 'TRACE'),
  );

describe('een gebruiker die zelf of met een naaste in een casus voorkomt', () => {
  it('A90: wie wordt geweerd krijgt in zijn open sessie meteen het antwoord van een casus die er niet is; anderen merken niets', async () => {
    const open = await tokenOf('liaison-politie');
    expect((await look(open)).body.data).toEqual({ casus: { nummer: casus } });
    expect(await worklist('liaison-politie')).toContain(casus);

    const geweerd = await change(await tokenOf('procesregisseur'), WEREN, { account: 'liaison-politie' });
    expect(geweerd).toMatchObject({ belangenconflict: { account: 'liaison-politie', isIngetrokken: false } });

    const refused = await look(open);
    expect(refused.status).toBe(403);
    expect(refused.body.errors?.[0]?.message).toBe('Deze casus is er voor u niet.');
    expect(await change(open, MELDEN)).toBeNull();
    expect(await refusalOf('liaison-politie', casus)).toBe(await refusalOf('liaison-politie', GEEN_CASUS));
    expect(await worklist('liaison-politie')).not.toContain(casus);

    for (const persona of ['procesregisseur', 'procesondersteuner', 'liaison-om'] as const)
      expect(await worklist(persona)).toContain(casus);

    const lines = await register.rows<{ regel: { actor: object } }>(
      `select regel from logboek.logregels where regel->>'resultaat' = 'GEWEIGERD BELANGENCONFLICT' and regel->>'object' = $1`,
      [casus],
    );
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]?.regel.actor).toMatchObject({ gebruiker: 'liaison-politie' });

    const kenmerk = geweerd?.belangenconflict?.kenmerk ?? '';
    expect(await change(await tokenOf('procesondersteuner'), INTREKKEN, { kenmerk })).toMatchObject({
      belangenconflict: { isIngetrokken: true },
    });
    expect((await look(open)).body.data).toEqual({ casus: { nummer: casus } });
    expect(await worklist('liaison-politie')).toContain(casus);
  });

  it('A90, A92: het antwoord in de open sessie is dat van wie van tafel is, byte voor byte', async () => {
    const open = await tokenOf('liaison-politie');
    await register.rows(
      `update casus_deelnemers set tot = now() where casus = $1 and oin like '%2000' and tot is null`,
      [casus],
    );
    const left = withoutTrace(await look(open));
    await register.rows(`update casus_deelnemers set tot = null where casus = $1 and oin like '%2000'`, [casus]);
    const geweerd = await change(await tokenOf('procesregisseur'), WEREN, { account: 'liaison-politie' });
    expect(withoutTrace(await look(open))).toEqual(left);
    const kenmerk = geweerd?.belangenconflict?.kenmerk ?? '';
    await change(await tokenOf('procesregisseur'), INTREKKEN, { kenmerk });
  });

  it('A90: wie zichzelf meldt ziet de casus niet meer, en iemand van het huis wordt door een collega gemeld en trekt zelf niets in', async () => {
    const om = await tokenOf('liaison-om');
    expect(await change(om, MELDEN)).toMatchObject({ __typename: 'BelangenconflictGemeld' });
    expect((await look(om)).status).toBe(403);
    expect(await worklist('liaison-om')).not.toContain(casus);

    const ondersteuner = await tokenOf('procesondersteuner');
    const regisseur = await tokenOf('procesregisseur');
    expect(await change(ondersteuner, WEREN, { account: 'procesondersteuner' })).toMatchObject({
      __typename: 'BesluitGeweigerd',
    });
    const geweerd = await change(regisseur, WEREN, { account: 'procesondersteuner' });
    const kenmerk = geweerd?.belangenconflict?.kenmerk ?? '';
    expect(kenmerk).not.toBe('');
    expect(await change(ondersteuner, INTREKKEN, { kenmerk })).toBeNull();
    expect((await look(ondersteuner)).status).toBe(403);
    expect(await worklist('procesondersteuner')).not.toContain(casus);
    expect((await look(regisseur)).status).toBe(200);
  });
});
