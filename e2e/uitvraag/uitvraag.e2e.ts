import type { PersonaNaam } from '@ketenhub/vocabulary';
import { dutchDay } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { visit } from '../setup/ask.ts';
import { type Owner, openOwner } from '../setup/owner.ts';

const hub = inject('hub');
const visitor = visit(hub.urls);

interface Gekozen {
  readonly casus: string;
  readonly versie: number;
}
interface Uitvraag {
  readonly kenmerk: string;
  readonly versie: number;
}
interface Uitkomst {
  readonly __typename: string;
  readonly uitleg?: string;
  readonly fouten?: readonly { readonly veld: string }[];
  readonly uitvraag?: Uitvraag | null;
}

const UITKOMST = `{ __typename ... on UitvraagBijgewerkt { uitvraag { kenmerk versie } }
  ... on UitvraagOnvolledig { fouten { veld uitleg } } ... on BesluitGeweigerd { uitleg } }`;
const VASTLEGGEN = `mutation ($casus: String!, $versie: Int!, $uitvraag: UitvraagInvoer!) {
  uit: uitvraagVastleggen(casus: $casus, versie: $versie, uitvraag: $uitvraag) ${UITKOMST} }`;
const wijzig = (handeling: string): string => `mutation ($casus: String!, $kenmerk: String!, $versie: Int!) {
  uit: ${handeling}(casus: $casus, kenmerk: $kenmerk, versie: $versie) ${UITKOMST} }`;
const VRAGEN = `rijen { kenmerk versie voortgang gevraagdOp gewenstOp herinneringen herinnerdOp afgerondOp organisatie
  leefgebied { code naam } vraag reden doel } aantal`;
const OPEN = '{ uitvragen(eerste: 100) { rijen { kenmerk casusnummer voortgang gewenstOp herinneringen } } }';

let register: Owner;
let zorg: Owner;
let bekend: Gekozen;
let onbekend: Gekozen;

/** A casus in the uitvraag whose hoofdpersoon this organisation was told of, and knows or does not know. */
async function choose(organisatie: string, isKnown: boolean): Promise<Gekozen> {
  const links = await zorg.rows<{ handvat: string }>(
    `select handvat from koppelingen k where organisatie = $1
     and $2 = exists (select 1 from personen p where p.organisatie = k.organisatie and p.zegel = k.zegel)`,
    [organisatie, isKnown],
  );
  const [found] = await register.rows<Gekozen>(
    `select nummer as casus, versie from casussen join betrokkenen on casus = nummer and soort = 'HOOFDPERSOON'
     where handvat = any($1) and fase = 'CASUSOVERLEG' and not exists (select 1 from uitvragen u where u.casus = nummer)
     order by nummer limit 1`,
    [links.map(({ handvat }) => handvat)],
  );
  if (found === undefined) throw new Error(`no casus with somebody ${isKnown ? 'known' : 'unknown'} at ${organisatie}`);
  return found;
}

beforeAll(async () => {
  register = await openOwner(hub.databaseUrls.case?.ownerUrl ?? '');
  zorg = await openOwner(hub.databaseUrls.care?.ownerUrl ?? '');
  bekend = await choose('ggz', true);
  onbekend = await choose('ggz', false);
});
afterAll(async () => {
  await register.rows('delete from uitvragen where casus = any($1)', [[bekend.casus, onbekend.casus]]);
  await register.close();
  await zorg.close();
});

const token = (persona: PersonaNaam, casus: string) => visitor.token(persona, 'ZVH-CASUSOVERLEG', casus);
async function send(persona: PersonaNaam, text: string, variables: Record<string, unknown>): Promise<Uitkomst | null> {
  const { body } = await visitor.ask(await token(persona, String(variables.casus)), text, variables);
  return (body.data as { uit?: Uitkomst | null } | null)?.uit ?? null;
}
const ask = ({ casus, versie }: Gekozen, change: object = {}) =>
  send('procesregisseur', VASTLEGGEN, {
    casus,
    versie,
    uitvraag: {
      organisatie: 'ggz',
      leefgebied: 'PSYCHISCHE_GEZONDHEID',
      vraag: 'Wat moeten wij weten voor een veilige plek?',
      reden: 'In het overleg wordt beslist welke plek past.',
      gewenstOp: dutchDay(new Date(Date.now() + 7 * 86_400_000)),
      ...change,
    },
  });
async function shown(persona: PersonaNaam, casus: string): Promise<string> {
  const { body } = await visitor.ask(
    await token(persona, casus),
    `{ casus(nummer: "${casus}") { uitvragen { ${VRAGEN} } } }`,
  );
  return JSON.stringify(body);
}
async function worklist(persona: PersonaNaam): Promise<{ kenmerk: string; casusnummer: string }[]> {
  const { body } = await visitor.ask(await visitor.token(persona, 'ZVH-WERKVOORRAAD'), OPEN);
  return (body.data as unknown as { uitvragen: { rijen: { kenmerk: string; casusnummer: string }[] } }).uitvragen.rijen;
}

describe('de uitvraag aan een deelnemer', () => {
  it('WGS 2.31(3)-(4): het huis vraagt alleen aan wie is aangewezen, en hoort per veld wat er aan schort', async () => {
    const wrong = await ask(bekend, { organisatie: 'bestaat-niet', vraag: 'kort', gewenstOp: '2020-01-01' });
    expect(wrong?.fouten?.map(({ veld }) => veld)).toEqual(['organisatie', 'vraag', 'gewenstOp']);
    expect((await ask({ ...bekend, versie: 999 }))?.uitleg).toMatch(/^Iemand anders heeft deze casus/);
  });

  it('R05: vragen, herinneren en afronden geven van wie de GGZ kent en van wie zij niet kent dezelfde bytes', async () => {
    const follow = async (gekozen: Gekozen): Promise<string[]> => {
      const { casus } = gekozen;
      const neutral = (text: string, { kenmerk }: Uitvraag): string =>
        text
          .replaceAll(casus, 'CASUS')
          .replaceAll(kenmerk, 'KENMERK')
          .replaceAll(/"trace":"[^"]+"/g, '');
      const asked = await ask(gekozen);
      const uitvraag = asked?.uitvraag ?? { kenmerk: '', versie: 0 };
      const { kenmerk } = uitvraag;
      const change = (persona: PersonaNaam, handeling: string, versie: number) =>
        send(persona, wijzig(handeling), { casus, kenmerk, versie });
      const steps: unknown[] = [asked, await change('procesregisseur', 'herinneren', 1)];
      await register.rows("update uitvragen set gevraagd_op = gevraagd_op - interval '3 days' where kenmerk = $1", [
        kenmerk,
      ]);
      steps.push(await change('procesregisseur', 'herinneren', 1));
      steps.push((await worklist('ggz-behandelaar')).filter((row) => row.kenmerk === kenmerk));
      steps.push(
        await change('procesregisseur', 'uitvraagBeantwoord', 2),
        await change('ggz-behandelaar', 'uitvraagBeantwoord', 2),
      );
      steps.push(await change('procesregisseur', 'uitvraagIntrekken', 3));
      steps.push((await worklist('ggz-behandelaar')).filter((row) => row.kenmerk === kenmerk));
      const seen = [await shown('procesregisseur', casus), await shown('ggz-behandelaar', casus)];
      return [...steps.map((step) => JSON.stringify(step)), ...seen].map((text) => neutral(text, uitvraag));
    };
    const known = await follow(bekend);
    expect(known[1]).toContain('Herinneren kan pas 48 uur na de vraag');
    expect(known[2]).toContain('"versie":2');
    expect(known[3]).toContain('"voortgang":"HERINNERD"');
    expect(known[4]).toBe('null');
    expect(known[5]).toContain('"versie":3');
    expect(known[6]).toContain('al afgerond');
    expect(known[7]).toBe('[]');
    expect(known[8]).toContain('"voortgang":"AFGEROND"');
    expect(await follow(onbekend)).toEqual(known);
  });

  it('R03, R05: een ander aan tafel ziet de vraag niet en kan haar niet afronden', async () => {
    const asked = await ask(bekend, { leefgebied: 'ZORG' });
    const { kenmerk = '', versie = 0 } = asked?.uitvraag ?? {};
    const answer = await send('liaison-politie', wijzig('uitvraagBeantwoord'), {
      casus: bekend.casus,
      kenmerk,
      versie,
    });
    expect(answer).toEqual({ __typename: 'BesluitGeweigerd', uitleg: 'Deze vraag is er voor u niet.' });
    expect(await shown('liaison-politie', bekend.casus)).toContain('"rijen":[],"aantal":0');
    expect((await worklist('liaison-politie')).map((row) => row.kenmerk)).not.toContain(kenmerk);
    expect((await worklist('ggz-behandelaar')).map((row) => row.kenmerk)).toContain(kenmerk);
  });
});
