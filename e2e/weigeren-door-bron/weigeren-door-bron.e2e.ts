import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OIN, type Organisatie } from '@ketenhub/vocabulary';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { query } from '../logregels/log-lines.ts';
import { type GraphqlAnswer, visit } from '../setup/ask.ts';
import { askPersonView, sheetsOf } from '../setup/person-view.ts';

const hub = inject('hub');
const visitor = visit(hub.urls);
const CASUS = 'ZVH-2026-0101';
const PROCES = { om: 'justice', reclassering: 'justice', politie: 'police', ggz: 'care' } as const;
type Bron = keyof typeof PROCES;

const sleutelVan = (organisatie: Bron): string =>
  readFileSync(join(hub.dataDir, 'keys', PROCES[organisatie], `beheer-${organisatie}.key`), 'utf8').trim();

interface Antwoord {
  readonly status: number;
  readonly body: {
    readonly id?: string;
    readonly fout?: string;
    readonly weigeringen?: readonly Record<string, unknown>[];
  };
}
async function beheer(organisatie: Bron, path: string, body?: unknown, sleutel?: string): Promise<Antwoord> {
  const response = await fetch(`${hub.urls[PROCES[organisatie]]}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${sleutel ?? sleutelVan(organisatie)}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Antwoord['body'] };
}
const weigering = (subcategorie: string, rest: Record<string, unknown> = {}) => ({
  casus: CASUS,
  subcategorie,
  soort: 'WEIGERING',
  reden: 'Het onderzoek mag niet bekend worden.',
  door: 'officier van dienst',
  ...rest,
});

let token: string;
const view = (): Promise<GraphqlAnswer> => askPersonView(visitor, token, CASUS);
interface Beeld {
  readonly om: {
    readonly stand: string | null;
    readonly strafzaken: { readonly rijen: readonly { readonly beperking: string | null }[] } | null;
  };
  readonly reclassering: unknown;
}
const willem = (answer: GraphqlAnswer): Beeld => sheetsOf(answer, 'justitie')[0] as unknown as Beeld;

const made: [Bron, string][] = [];
async function weiger(organisatie: Bron, body: unknown): Promise<Antwoord> {
  const answer = await beheer(organisatie, '/weigeringen', body);
  if (answer.body.id !== undefined) made.push([organisatie, answer.body.id]);
  return answer;
}
const trekIn = (organisatie: Bron, id: unknown) =>
  beheer(organisatie, '/weigeringen/intrekken', { id, door: 'officier van dienst' });

beforeAll(async () => {
  token = await visitor.token('procesregisseur', 'ZVH-CASUSOVERLEG', CASUS);
});
afterEach(async () => {
  for (const [organisatie, id] of made.splice(0)) await trekIn(organisatie, id);
});

describe('de bron houdt de regie (WGS 2.29(3))', () => {
  it('wat het OM weigert is in de lopende sessie direct weg, wordt gezegd, en komt na intrekken direct terug', async () => {
    const before = willem(await view());
    expect(before.om.strafzaken?.rijen.length).toBeGreaterThan(0);
    const { status, body } = await weiger('om', weigering('OM_STRAFZAAK'));
    expect(status).toBe(201);
    const during = willem(await view());
    expect(during).toEqual({ ...before, om: { ...before.om, stand: 'BEPERKT', strafzaken: null } });
    expect((await trekIn('om', body.id)).status).toBe(200);
    expect(willem(await view())).toEqual(before);
  });

  it('een beperking op doorverstrekken reist mee met elk gegeven', async () => {
    await weiger(
      'om',
      weigering('OM_STRAFZAAK', { soort: 'DOORVERSTREKKING', reden: 'Niet doorgeven zonder het OM.' }),
    );
    const { rijen = [] } = willem(await view()).om.strafzaken ?? {};
    expect(rijen.length).toBeGreaterThan(0);
    for (const { beperking } of rijen) expect(beperking).toContain('Niet doorgeven zonder het OM.');
  });

  it('R05: wat een geheimhouder weigert, is als wat er niet is; ook de stand zegt er niets van', async () => {
    for (const subcategorie of ['GGZ_BETROKKENHEID', 'GGZ_KADER', 'GGZ_BEHANDELSTATUS', 'LVB_INDICATIE'])
      expect((await weiger('ggz', weigering(subcategorie))).status).toBe(201);
    const answer = await view();
    const [hoofdpersoon] = sheetsOf(answer, 'zorg') as unknown as { ggz: unknown }[];
    expect(hoofdpersoon?.ggz).toEqual({
      stand: 'GEEN_GEGEVENS_BESCHIKBAAR',
      betrokkenheid: null,
      kader: null,
      behandelstatus: null,
      lvbIndicatie: null,
    });
    expect(answer.text).not.toContain('BEPERKT');
  });

  it('een organisatie weigert alleen over haar eigen gegevens, ook niet over die van wie haar proces deelt', async () => {
    for (const subcategorie of ['RECLASSERING_TOEZICHT', 'POLITIE_MUTATIE', 'OM_STAND', 'BESTAAT_NIET'])
      expect(await weiger('om', weigering(subcategorie))).toMatchObject({
        status: 400,
        body: { fout: expect.stringMatching(/niet van uw/) },
      });
    const { body } = await weiger('om', weigering('OM_ZITTING'));
    expect((await trekIn('reclassering', body.id)).status).toBe(404);
    expect((await beheer('reclassering', '/weigeringen')).body.weigeringen).toEqual([]);
    expect((await beheer('om', '/weigeringen')).body.weigeringen).toContainEqual(
      expect.objectContaining({ id: body.id, subcategorie: 'OM_ZITTING', ingetrokkenOp: null }),
    );
  });

  it.each([
    ['geen sleutel', ''],
    ['een sleutel van een ander', sleutelVanPolitie],
    ['een token van een gebruiker', () => token],
  ])('zonder eigen sleutel kan niemand weigeren of zien wat geweigerd is: %s', async (_, sleutel) => {
    const given = typeof sleutel === 'string' ? sleutel : sleutel();
    expect((await beheer('om', '/weigeringen', weigering('OM_ZITTING'), given)).status).toBe(401);
    expect((await beheer('om', '/weigeringen', undefined, given)).status).toBe(401);
  });

  it.each([
    ['een onbekend veld', { extra: 1 }],
    ['geen reden', { reden: ' ' }],
    ['een andere soort', { soort: 'ZOMAAR' }],
    ['geen casusnummer', { casus: "x' or 1=1" }],
    ['een reden zonder einde', { reden: 'x'.repeat(501) }],
    ['een reden die het scherm stuurt', { reden: 'a\u001b[31mb' }],
    ['een reden die geen databank kan bewaren', { reden: 'a\0b' }],
  ])('neemt niets aan met %s, en zegt dat', async (_, rest) => {
    expect(await weiger('om', weigering('OM_ZITTING', rest))).toMatchObject({
      status: 400,
      body: { fout: expect.any(String) },
    });
  });

  it('elke weigering en intrekking staat in het logboek van de organisatie zelf, met wie het deed', async () => {
    const { body } = await weiger('om', weigering('OM_AFDOENING'));
    await trekIn('om', body.id);
    const rows = await query<{
      verantwoordelijke: string;
      moment: string;
      actie: string;
      door: string;
      organisatie: Organisatie;
    }>(
      hub.databaseUrls.justice?.ownerUrl ?? '',
      `select verantwoordelijke, moment, regel->>'actie' as actie, regel->'actor'->>'gebruiker' as door from logboek.logregels
       where regel->>'object' = $1 or regel->>'object' = $2 order by volgnummer`,
      [`${CASUS} OM_AFDOENING WEIGERING`, body.id],
    );
    expect(rows).toEqual(
      ['WEIGEREN', 'WEIGERING_INTREKKEN'].flatMap((actie) =>
        ['VOORNEMEN', 'UITKOMST'].map((moment) => ({
          verantwoordelijke: OIN.om,
          moment,
          actie,
          door: 'officier van dienst',
        })),
      ),
    );
  });
});

function sleutelVanPolitie(): string {
  return sleutelVan('politie');
}
