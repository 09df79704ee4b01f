import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { OIN } from '@ketenhub/vocabulary';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { query } from '../logregels/log-lines.ts';
import { type GraphqlAnswer, type Visitor, visit } from '../setup/ask.ts';
import { openOwner } from '../setup/owner.ts';
import { askPersonView, type Branch, sheetsOf } from '../setup/person-view.ts';
import type { TestHub } from '../setup/test-hub.ts';
import { DOOR as door, gegeven, type Inbox, openInboxen, startHandHub, type Vraag } from './inbox.ts';

/** The burgemeester knows nobody of this casus from a system; the college knows everyone from the BRP. */
const MEISJE = 'ZVH-2026-0102';
/** Veilig Thuis takes part, and gives nothing of him: nobody can tell whether it has anything. */
const WILLEM = 'ZVH-2026-0101';

let hub: TestHub;
let visitor: Visitor;
let inbox: Inbox;
let token: string;
/** The person of the casus, as the questions name her at first; when all of them were closed once, they name nobody. */
let iemand: NonNullable<Vraag['persoon']>;
beforeAll(async () => {
  hub = await startHandHub();
  visitor = visit(hub.urls);
  inbox = openInboxen(hub);
  token = await visitor.token('procesregisseur', 'ZVH-CASUSOVERLEG', MEISJE);
  const { persoon } = await inbox.vraag('burgemeester', MEISJE, 'OOV_MAATREGEL');
  if (persoon === null) throw new Error('an open question must say whom it is about');
  iemand = persoon;
});
afterAll(async () => {
  await hub.remove();
});

const view = (): Promise<GraphqlAnswer> => askPersonView(visitor, token, MEISJE);
async function sheet(organisatie: string): Promise<Branch> {
  return (sheetsOf(await view(), 'gemeente')[0] as Branch)[organisatie] as Branch;
}
const burgemeester = () => sheet('burgemeester');

const OVERLAST = gegeven({ datum: '2026-10-02', toelichting: 'Buren klagen over nachtelijk bonken.' });

const stap = (...args: Parameters<Inbox['stap']>) => inbox.stap(...args);

afterEach(async () => {
  for (const wie of ['burgemeester', 'college'] as const)
    for (const vraag of await inbox.vragen(wie, MEISJE))
      if (vraag.stand !== 'OPEN') await stap(wie, 'intrekken', vraag);
});

describe('de uitvraag met de hand beantwoorden', () => {
  it('na het koppelen staat per persoon en subcategorie een vraag open, met over wie het gaat; verder is er niets te zien', async () => {
    const vragen = await inbox.vragen('burgemeester', MEISJE);
    expect(vragen.map(({ subcategorie }) => subcategorie).sort()).toEqual([
      'OOV_HUISVERBOD',
      'OOV_MAATREGEL',
      'OOV_WOONOVERLAST',
    ]);
    for (const vraag of vragen)
      expect(vraag).toMatchObject({
        ...{ casus: MEISJE, thema: 'JEUGD', doel: 'ZVH-UITVRAAG', stand: 'OPEN', soort: 'HOOFDPERSOON' },
        persoon: { bsn: expect.stringMatching(/^\d{9}$/), naam: expect.any(String), geboortedatum: '2008-10-05' },
      });
  });

  it('een open vraag is nooit "niets bekend": de persoon staat als nog niet gekoppeld, en elke lijst is leeg', async () => {
    const beeld = await burgemeester();
    expect(beeld.stand).toBe('NOG_NIET_GEKOPPELD');
    expect(beeld.woonoverlast).toMatchObject({ aantal: 0, rijen: [] });
  });

  it('een antwoord is direct te zien in hetzelfde veld als een gegeven uit een systeem, met status, peildatum en beperking', async () => {
    const vraag = await inbox.vraag('burgemeester', MEISJE, 'OOV_WOONOVERLAST');
    expect(await stap('burgemeester', 'beantwoorden', vraag, { gegevens: [OVERLAST] })).toEqual({
      status: 200,
      body: { vraag: vraag.id, stand: 'BEANTWOORD' },
    });
    const beeld = await burgemeester();
    expect(beeld.woonoverlast).toMatchObject({
      aantal: 1,
      rijen: [
        {
          ...{ datum: '2026-10-02', toelichting: 'Buren klagen over nachtelijk bonken.' },
          ...{ bron: 'burgemeester', herkomst: 'burgemeester', peildatum: '2026-11-10' },
          ...{ status: 'MENING_PROFESSIONAL', beperking: 'Niet met de buren delen.' },
        },
      ],
    });
    expect(beeld.stand).toBe('NOG_NIET_GEKOPPELD');
  });

  it('zodra alles beantwoord is zegt de stand gekoppeld, en na intrekken is het antwoord direct weg', async () => {
    const vraag = await inbox.vraag('burgemeester', MEISJE, 'OOV_WOONOVERLAST');
    await stap('burgemeester', 'beantwoorden', vraag, { gegevens: [OVERLAST] });
    for (const rest of await inbox.vragen('burgemeester', MEISJE))
      if (rest.stand === 'OPEN') await stap('burgemeester', 'niets-bekend', rest);
    expect((await burgemeester()).stand).toBe('GEKOPPELD');
    expect((await inbox.vragen('burgemeester', MEISJE)).map(({ persoon }) => persoon)).toEqual([null, null, null]);
    expect((await stap('burgemeester', 'intrekken', vraag)).status).toBe(200);
    expect(await burgemeester()).toMatchObject({
      stand: 'NOG_NIET_GEKOPPELD',
      woonoverlast: { aantal: 0, rijen: [] },
    });
  });

  it('"niets bekend" is een antwoord dat een medewerker geeft, en staat er pas als alles zo is beantwoord', async () => {
    const vragen = await inbox.vragen('burgemeester', MEISJE);
    for (const vraag of vragen) {
      expect((await burgemeester()).stand).toBe('NOG_NIET_GEKOPPELD');
      expect((await stap('burgemeester', 'niets-bekend', vraag)).status).toBe(200);
    }
    expect((await burgemeester()).stand).toBe('NIETS_BEKEND');
  });

  it('WGS 2.29(3): weigeren schermt af zoals elke weigering, de reden blijft bij de bron, en intrekken opent de vraag weer', async () => {
    const reden = 'Loopt een onderzoek naar de verhuurder.';
    const vraag = await inbox.vraag('burgemeester', MEISJE, 'OOV_WOONOVERLAST');
    expect((await stap('burgemeester', 'weigeren', vraag, { reden })).status).toBe(200);
    const answer = await view();
    expect(await burgemeester()).toMatchObject({ stand: 'BEPERKT', woonoverlast: null });
    expect(answer.text).not.toContain(reden);
    const { weigeringen } = (await inbox.ask('burgemeester', '/weigeringen')).body as { weigeringen?: unknown };
    expect(weigeringen).toContainEqual(
      expect.objectContaining({ reden, handvat: vraag.betrokkene, subcategorie: 'OOV_WOONOVERLAST' }),
    );
    expect((await stap('burgemeester', 'beantwoorden', vraag, { gegevens: [OVERLAST] })).status).toBe(409);
    expect((await stap('burgemeester', 'intrekken', vraag)).body).toEqual({ vraag: vraag.id, stand: 'OPEN' });
    expect((await burgemeester()).stand).toBe('NOG_NIET_GEKOPPELD');
  });

  it('ook een weigering van de hele casus sluit de vraag, en alleen bij de weigeringen gaat zij weer open', async () => {
    const weigering = {
      casus: MEISJE,
      subcategorie: 'OOV_WOONOVERLAST',
      soort: 'WEIGERING',
      reden: 'Onderzoek.',
      door,
    };
    const { body } = await inbox.ask('burgemeester', '/weigeringen', weigering);
    const vraag = await inbox.vraag('burgemeester', MEISJE, 'OOV_WOONOVERLAST');
    expect(vraag.stand).toBe('GEWEIGERD');
    expect((await stap('burgemeester', 'intrekken', vraag)).body.fout).toContain('hele casus');
    await inbox.ask('burgemeester', '/weigeringen/intrekken', { id: body.id, door });
    expect((await inbox.vraag('burgemeester', MEISJE, 'OOV_WOONOVERLAST')).stand).toBe('OPEN');
  });

  it('P43: wie na het antwoord in het eigen systeem bekend wordt, heeft bij de volgende vraag allebei: wat daar staat en wat is getypt', async () => {
    const vraag = await inbox.vraag('burgemeester', MEISJE, 'OOV_WOONOVERLAST');
    await stap('burgemeester', 'beantwoorden', vraag, { gegevens: [OVERLAST] });
    const owner = await openOwner(hub.databaseUrls.municipality?.ownerUrl ?? '');
    const [bekend] = await owner.rows<{ id: string }>(
      "insert into personen (organisatie, bsn) values ('burgemeester', $1) returning id::text",
      [iemand.bsn],
    );
    try {
      await owner.rows(
        `insert into woonoverlasten (persoon_id, bron, herkomst, peildatum, status, datum, toelichting)
         values ($1, 'burgemeester', 'burgemeester', '2026-11-12', 'FEIT', '2026-11-12', 'Uit het eigen systeem.')`,
        [bekend?.id],
      );
      expect((await burgemeester()).woonoverlast).toMatchObject({
        aantal: 2,
        rijen: [{ toelichting: 'Uit het eigen systeem.' }, { toelichting: OVERLAST.velden.toelichting }],
      });
      await stap('burgemeester', 'intrekken', vraag);
      expect((await burgemeester()).woonoverlast).toMatchObject({
        aantal: 1,
        rijen: [{ toelichting: 'Uit het eigen systeem.' }],
      });
    } finally {
      await owner.rows('delete from woonoverlasten where persoon_id = $1', [bekend?.id]);
      await owner.rows('delete from personen where id = $1', [bekend?.id]);
      await owner.close();
    }
  });

  it('een organisatie met een eigen systeem kan er met de hand iets bij leggen; wat het systeem heeft blijft staan', async () => {
    const before = await sheet('college');
    const vraag = await inbox.vraag('college', MEISJE, 'SD_UITKERING');
    const velden = { soort: 'Participatiewet', sinds: '2026-11-01', toelichting: 'Net aangevraagd.' };
    await stap('college', 'beantwoorden', vraag, { gegevens: [gegeven(velden, { beperking: null })] });
    const after = await sheet('college');
    expect(after).toEqual({ ...before, uitkering: expect.objectContaining({ ...velden, beperking: null }) });
    expect(after.persoon).not.toBeNull();
  });
});

describe('wat niet kan, wordt in gewone taal geweigerd', () => {
  it('een antwoord dat niet klopt noemt elk gebrek bij zijn veld, en er wordt niets van bewaard', async () => {
    const vraag = await inbox.vraag('burgemeester', MEISJE, 'OOV_WOONOVERLAST');
    const fout = gegeven({ datum: '31-10-2026', extra: 1 }, { status: 'ROND' });
    const answer = await stap('burgemeester', 'beantwoorden', vraag, { gegevens: [OVERLAST, fout] });
    expect(answer).toEqual({
      status: 400,
      body: {
        fout: 'Het antwoord klopt niet; er is niets bewaard.',
        gebreken: {
          'gegevens[1].status': 'Kies een van: FEIT, VERMOEDEN, MENING_PROFESSIONAL.',
          'gegevens[1].velden.datum': 'Vul een bestaande dag in, zoals 2026-11-18.',
          'gegevens[1].velden.toelichting': 'Dit veld is verplicht.',
          'gegevens[1].velden.extra': 'Dit veld hoort niet bij dit gegeven.',
        },
      },
    });
    expect(await burgemeester()).toMatchObject({ woonoverlast: { aantal: 0, rijen: [] } });
  });

  it.each([
    ['geen vraag', { vraag: 'x' }],
    ['geen naam van wie het doet', { door: ' ' }],
    ['een onbekend veld', { extra: 1 }],
  ])('een verzoek met %s is niet leesbaar', async (_, rest) => {
    const vraag = await inbox.vraag('burgemeester', MEISJE, 'OOV_WOONOVERLAST');
    expect(await stap('burgemeester', 'niets-bekend', vraag, rest)).toMatchObject({
      status: 400,
      body: { fout: expect.stringContaining('niet leesbaar') },
    });
  });

  it('twee keer antwoorden kan niet, ook niet tegelijk', async () => {
    const vraag = await inbox.vraag('burgemeester', MEISJE, 'OOV_WOONOVERLAST');
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => stap('burgemeester', 'beantwoorden', vraag, { gegevens: [OVERLAST] })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect((await burgemeester()).woonoverlast).toMatchObject({ aantal: 1 });
  });

  it('met een andere sleutel is er geen vraag, ook niet voor wie het proces deelt', async () => {
    const vraag = await inbox.vraag('burgemeester', MEISJE, 'OOV_WOONOVERLAST');
    for (const wat of ['niets-bekend', 'intrekken'])
      expect(await stap('college', wat, vraag)).toEqual({
        status: 404,
        body: { fout: 'Deze vraag is er niet (meer).' },
      });
    expect((await inbox.vragen('college', MEISJE)).map(({ id }) => id)).not.toContain(vraag.id);
    for (const sleutel of ['', 'x'.repeat(43), token])
      for (const [path, body] of [
        ['/vragen', undefined],
        ['/vragen/niets-bekend', { vraag: vraag.id, door }],
      ] as const)
        expect(await inbox.ask('burgemeester', path, body, sleutel)).toEqual({
          status: 401,
          body: { fout: 'Niet toegestaan.' },
        });
  });

  it('wie niet met de hand antwoordt heeft geen postvak', async () => {
    expect(await inbox.ask('ggz', '/vragen')).toEqual({
      status: 404,
      body: { fout: 'Uw organisatie antwoordt niet met de hand.' },
    });
    expect((await inbox.ask('politie', '/vragen')).status).toBe(404);
  });
});

describe('de handleiding', () => {
  it('werkt zoals zij er staat: elk voorbeeld met curl', async () => {
    const text = readFileSync(new URL('../../docs/how-to/answer-by-hand.md', import.meta.url), 'utf8');
    const [, example = ''] = /```sh\n(KEY=[^`]*)```/.exec(text) ?? [];
    const vraag = await inbox.vraag('burgemeester', MEISJE, 'OOV_WOONOVERLAST');
    const script = example
      .replaceAll('.data/keys', join(hub.dataDir, 'keys'))
      .replaceAll('http://127.0.0.1:4104', hub.urls.municipality ?? '')
      .replaceAll('<id>', vraag.id);
    const { stdout } = await promisify(execFile)('bash', ['-euc', script.replaceAll("}'\n", "}'; echo\n")]);
    const [asked, ...answers] = stdout
      .replace('}{', '}\n{')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(asked).toMatchObject({ formulieren: { OOV_WOONOVERLAST: [{ soort: 'OovWoonoverlast' }] } });
    // One question for all of them: once it is answered, the second and the third are told to take that back first.
    const alBeantwoord = { fout: 'Deze vraag is al beantwoord; trek het antwoord eerst in.' };
    expect(answers).toEqual([
      { vraag: vraag.id, stand: 'BEANTWOORD' },
      ...[alBeantwoord, alBeantwoord],
      { vraag: vraag.id, stand: 'OPEN' },
    ]);
  });
});

describe('een bron onder beroepsgeheim', () => {
  it('R05: zegt byte voor byte hetzelfde met een open vraag, "niets bekend", een weigering of een antwoord zonder grondslag', async () => {
    const regie = await visitor.token('procesregisseur', 'ZVH-CASUSOVERLEG', WILLEM);
    const zorg = async () => {
      const answer = await askPersonView(visitor, regie, WILLEM);
      return JSON.stringify((sheetsOf(answer, 'zorg')[0] as Branch).veiligThuis);
    };
    const neutral = await zorg();
    expect(neutral).toContain('"stand":"GEEN_GEGEVENS_BESCHIKBAAR"');
    const vraag = await inbox.vraag('veilig-thuis', WILLEM, 'VT_MELDING');
    const melding = gegeven({ datum: '2026-10-01', aard: 'zorgen over de thuissituatie' });
    const stappen = [
      ['niets-bekend', {}],
      ['weigeren', { reden: 'Geen grondslag.' }],
      ['beantwoorden', { gegevens: [melding] }],
    ] as const;
    for (const [wat, rest] of stappen) {
      expect([wat, (await stap('veilig-thuis', wat, vraag, rest)).status]).toEqual([wat, 200]);
      expect([wat, await zorg()]).toEqual([wat, neutral]);
      expect((await stap('veilig-thuis', 'intrekken', vraag)).status).toBe(200);
    }
    expect(await zorg()).toBe(neutral);
  });
});

describe('wat de medewerkers doen', () => {
  it('staat in het logboek van hun organisatie, met wie het deed, en zonder naam, BSN, waarde of reden', async () => {
    const vraag = await inbox.vraag('burgemeester', MEISJE, 'OOV_MAATREGEL');
    await stap('burgemeester', 'niets-bekend', vraag);
    await stap('burgemeester', 'intrekken', vraag);
    await stap('burgemeester', 'weigeren', vraag, { reden: 'Onderzoek loopt.' });
    const ownerUrl = hub.databaseUrls.municipality?.ownerUrl ?? '';
    const rows = await query<{ verantwoordelijke: string; wat: string; door: string }>(
      ownerUrl,
      `select verantwoordelijke, regel->>'actie' || ' ' || moment || ' ' || (regel->>'resultaat') as wat,
         regel->'actor'->>'gebruiker' as door
       from logboek.logregels where regel->>'object' = $1 order by volgnummer`,
      [`${MEISJE} OOV_MAATREGEL ${vraag.id}`],
    );
    expect(rows.slice(-6)).toEqual(
      ['VRAAG_NIETS_BEKEND', 'ANTWOORD_INTREKKEN', 'VRAAG_WEIGEREN'].flatMap((actie) =>
        ['VOORNEMEN VOORGENOMEN', 'UITKOMST VASTGELEGD'].map((moment) => ({
          ...{ verantwoordelijke: OIN.burgemeester, door },
          wat: `${actie} ${moment}`,
        })),
      ),
    );
    const [all] = await query<{ text: string }>(
      ownerUrl,
      `select string_agg(regel::text, '') as text from logboek.logregels`,
    );
    for (const secret of [iemand.bsn, iemand.naam, 'nachtelijk bonken', 'Onderzoek loopt'])
      expect(all?.text).not.toContain(secret);
  });

  it('A50: over wie een vraag gaat staat verzegeld in de database van de bron', async () => {
    const ownerUrl = hub.databaseUrls.municipality?.ownerUrl ?? '';
    const rows = await query<{ verzegeld: string }>(ownerUrl, 'select verzegeld from handmatige_personalia');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${iemand.bsn}|${iemand.naam}`));
  });
});
