import { OIN, type PersonaNaam } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linesOf } from '../logregels/log-lines.ts';
import { type GraphqlAnswer, visit } from '../setup/ask.ts';
import { startOwnHub } from '../setup/own-hub.ts';
import { type Owner, openOwner } from '../setup/owner.ts';
import type { TestHub } from '../setup/test-hub.ts';

/** Of the stories, of a running casus: a request of 9 November, on which not everybody has answered. */
const LOPEND = 'ZVH-2026-0103';
const LIJST = '{ avgTermijnen { rijen { kenmerk casus soort dag stand } aantal } }';
const MOTIVERING = 'termijnen bewaken';

interface Termijn {
  readonly kenmerk: string;
  readonly casus: string;
  readonly soort: string;
  readonly dag: string;
  readonly stand: string;
}
interface Verzoek {
  readonly kenmerk: string;
  readonly versie: number;
  readonly standpunten: readonly { readonly organisatie: string; readonly antwoord: string | null }[];
}
type Wijziging = readonly [handeling: string, argument: string, type: string, waarde: unknown];

/** The same region on this day, which stands still. */
async function openDay(dag: string) {
  const hub: TestHub = await startOwnHub({ env: { DEMO_DATUM: dag } });
  const visitor = visit(hub.urls);
  const register: Owner = await openOwner(hub.databaseUrls.case?.ownerUrl ?? '');
  const bewaken = () => visitor.token('contactpunt', 'AVG-TERMIJN', undefined, MOTIVERING);
  const behandelen = (casus: string) => visitor.token('contactpunt', 'AVG-VERZOEK', casus, 'verzoek van de betrokkene');
  return {
    hub,
    visitor,
    register,
    bewaken,
    behandelen,
    async termijnen(): Promise<readonly Termijn[]> {
      const { body } = await visitor.ask(await bewaken(), LIJST);
      const { rijen, aantal } = (body.data as unknown as { avgTermijnen: { rijen: Termijn[]; aantal: number } })
        .avgTermijnen;
      expect(aantal).toBe(rijen.length);
      return rijen;
    },
    async verzoek(casus: string): Promise<Verzoek> {
      const query = `{ casus(nummer: "${casus}") { avgVerzoeken { rijen { kenmerk versie standpunten { organisatie antwoord } } } } }`;
      const { body } = await visitor.ask(await behandelen(casus), query);
      const data = body.data as unknown as { casus: { avgVerzoeken: { rijen: Verzoek[] } } };
      return data.casus.avgVerzoeken.rijen[0] as Verzoek;
    },
    async wijzig(casus: string, [handeling, argument, type, waarde]: Wijziging): Promise<Verzoek> {
      const { kenmerk, versie } = await this.verzoek(casus);
      const { body } = await visitor.ask(
        await behandelen(casus),
        `mutation ($casus: String!, $kenmerk: String!, $versie: Int!, $waarde: ${type}!) {
          uit: ${handeling}(casus: $casus, kenmerk: $kenmerk, versie: $versie, ${argument}: $waarde) { __typename } }`,
        { casus, kenmerk, versie, waarde },
      );
      expect(body.data).toEqual({ uit: { __typename: 'AvgBijgewerkt' } });
      return this.verzoek(casus);
    },
    async close() {
      await register.close();
      await hub.remove();
    },
  };
}
type Dag = Awaited<ReturnType<typeof openDay>>;

const uitleg = (answer: GraphqlAnswer): readonly (readonly [veld: string, reden: string])[] =>
  (answer.body.extensions?.doelbinding?.afgeschermd ?? []).map(({ veld, reden }) => [veld, reden] as const);

describe('op de dag van de verhalen', () => {
  let nu: Dag;
  beforeAll(async () => {
    nu = await openDay('2026-11-18');
  });
  afterAll(() => nu.close());

  it('R26: alleen het contactpunt kan dit doel kiezen, en moet zeggen waarom', async () => {
    const anderen: readonly PersonaNaam[] = [
      ...(['procesregisseur', 'liaison-politie', 'fg', 'privacyfunctionaris-politie', 'auditor'] as const),
    ];
    for (const persona of anderen)
      await expect(nu.visitor.token(persona, 'AVG-TERMIJN', undefined, MOTIVERING)).rejects.toThrow(
        'Dit doel hoort niet bij uw rol.',
      );
    await expect(nu.visitor.token('contactpunt', 'AVG-TERMIJN')).rejects.toThrow('motivering');
  });

  it('AVG 12(3): wat over drie weken pas moet staat er nog niet, wat binnen twee weken moet wel', async () => {
    expect(await nu.termijnen()).toEqual([]);
    await nu.register.rows("update avg_verzoeken set ontvangen_op = '2026-11-01' where casus = $1", [LOPEND]);
    expect(await nu.termijnen()).toMatchObject([
      { casus: LOPEND, soort: 'ANTWOORD', dag: '2026-12-01', stand: 'KOMT' },
    ]);
  });

  it('BGS 1.2: de lijst toont niets anders van de casus, met uitleg, en laat regels na in het logboek', async () => {
    const query = `{ avgTermijnen { aantal } casussen { aantal } correcties { aantal } casus(nummer: "${LOPEND}") { nummer } }`;
    const answer = await nu.visitor.ask(await nu.bewaken(), query);
    expect(answer.body.data).toEqual({
      ...{ avgTermijnen: { aantal: 1 }, casussen: null, correcties: null, casus: null },
    });
    expect(uitleg(answer)).toEqual(
      expect.arrayContaining([
        ['Query.casussen', 'BRON_PLAFOND'],
        ['Query.correcties', 'BRON_PLAFOND'],
      ]),
    );
    const trace = answer.body.extensions?.doelbinding?.trace ?? '';
    const lines = await linesOf(nu.hub.databaseUrls.case?.ownerUrl ?? '', trace);
    expect(lines.map(({ moment }) => moment)).toEqual(expect.arrayContaining(['VOORNEMEN', 'UITKOMST']));
    expect(JSON.stringify(lines)).toContain('AVG-TERMIJN');
    // Which casus has a request stands in no line of it.
    expect(JSON.stringify(lines)).not.toContain(LOPEND);
  });

  it('met een ander doel is er geen lijst, ook niet voor hetzelfde contactpunt', async () => {
    const answer = await nu.visitor.ask(await nu.behandelen(LOPEND), LIJST);
    expect(answer.body.data).toEqual({ avgTermijnen: null });
    expect(uitleg(answer)).toContainEqual(['Query.avgTermijnen', 'BRON_PLAFOND']);
    const house = await nu.visitor.ask(await nu.visitor.token('procesregisseur', 'ZVH-WERKVOORRAAD'), LIJST);
    expect(house.body.data).toEqual({ avgTermijnen: null });
  });

  it('R03: van een casus waar de eigen organisatie niet meer aan tafel zit, staat er niets', async () => {
    const eigen = [LOPEND, OIN.college];
    await nu.register.rows('update casus_deelnemers set tot = now() where casus = $1 and oin = $2', eigen);
    expect(await nu.termijnen()).toEqual([]);
  });
});

describe('een maand later', () => {
  let later: Dag;
  beforeAll(async () => {
    later = await openDay('2026-12-20');
  });
  afterAll(() => later.close());

  it('AVG 12(3), BGS 1.2: het contactpunt ziet wat te laat is, handelt het af, en de dag van de herbeoordeling komt ervoor in de plaats', async () => {
    const [row] = await later.termijnen();
    expect(row).toEqual({
      ...{ kenmerk: expect.any(String), casus: LOPEND, soort: 'ANTWOORD', dag: '2026-12-09', stand: 'VOORBIJ' },
    });
    let { standpunten } = await later.verzoek(LOPEND);
    const open = standpunten.filter(({ antwoord }) => antwoord === null).map(({ organisatie }) => organisatie);
    expect(open.length).toBeGreaterThan(0);
    for (const [index, organisatie] of open.entries()) {
      const antwoord =
        index === 0
          ? { antwoord: 'BEROEP_UAVG_41', onderdelen: ['BETROKKENE_OF_ANDEREN'], herbeoordelenOp: '2027-01-02' }
          : { antwoord: 'GEEN_BEZWAAR', onderdelen: [] };
      const standpunt = ['avgStandpuntVastleggen', 'standpunt', 'AvgStandpuntInvoer'] as const;
      ({ standpunten } = await later.wijzig(LOPEND, [...standpunt, { organisatie, ...antwoord }]));
    }
    expect(standpunten.filter(({ antwoord }) => antwoord === null)).toEqual([]);
    const besluit = { uitkomst: 'AFGEWEZEN', grond: 'UAVG_41', herbeoordelingOp: '2027-01-02' };
    await later.wijzig(LOPEND, ['avgBesluitVastleggen', 'besluit', 'AvgBesluitInvoer', besluit]);
    // Decided, and not yet told.
    expect(await later.termijnen()).toMatchObject([{ soort: 'ANTWOORD', stand: 'VOORBIJ' }]);
    const informeren = { geinformeerdOp: '2026-12-20' };
    await later.wijzig(LOPEND, ['avgInformeren', 'informeren', 'AvgInformerenInvoer', informeren]);
    expect(await later.termijnen()).toMatchObject([
      { kenmerk: row?.kenmerk, soort: 'HERBEOORDELING', dag: '2027-01-02', stand: 'KOMT' },
    ]);
  });
});
