import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { leg, uitkomst } from '../koppelen/besluiten.ts';
import { openRegister, type Register } from '../koppelen/register.ts';
import { query } from '../logregels/log-lines.ts';
import { type Visitor, visit } from '../setup/ask.ts';
import type { TestHub } from '../setup/test-hub.ts';
import { gegeven, type Inbox, openInboxen, startHandHub } from './inbox.ts';

const MAN45 = 'ZVH-2026-0103';
const AFSCHALING = 'ZVH-2026-0105';
const TRIAGE = 'ZVH-2026-0209';
const OPEN_FASEN: readonly string[] = ['UITVRAAG', 'CASUSOVERLEG', 'UITVOERING', 'AFSCHALING'];
const patience = { timeout: 60_000, interval: 250 };

let hub: TestHub;
let visitor: Visitor;
let inbox: Inbox;
let register: Register;
beforeAll(async () => {
  hub = await startHandHub();
  visitor = visit(hub.urls);
  inbox = openInboxen(hub);
  register = await openRegister(hub);
});
afterAll(async () => {
  await register.close();
  await hub.remove();
});

describe('de vragen volgen de casus', () => {
  const beslis = async (doel: 'ZVH-UITVRAAG' | 'ZVH-TRIAGE' | 'ZVH-AFSCHALING', casus: string, besluit: object) => {
    const { versie } = await register.casus(casus);
    const regie = await visitor.token('procesregisseur', doel, casus);
    expect(uitkomst(await leg(visitor, regie, { casus, versie, ...besluit }))?.__typename).toBe('CasusBijgewerkt');
  };

  it('R04: een organisatie wordt alleen gevraagd in casussen waaraan zij deelneemt, vanaf de uitvraag, en naar wat van haar is', async () => {
    const { deelnemers } = await readBeleid('schema/beleid.json');
    for (const wie of ['burgemeester', 'college', 'veilig-thuis'] as const) {
      const { vragen = [] } = (await inbox.ask(wie, '/vragen')).body;
      const casussen = [...new Set(vragen.map(({ casus }) => casus))];
      expect(casussen.length).toBeGreaterThan(1);
      for (const nummer of casussen) {
        const { deelnemers: lijst, fase } = await register.casus(nummer);
        expect([nummer, lijst.includes(wie), OPEN_FASEN.includes(fase)]).toEqual([nummer, true, true]);
      }
      const eigen = deelnemers.find(({ code }) => code === wie)?.subcategorieen ?? [];
      expect(vragen.filter(({ subcategorie }) => !eigen.includes(subcategorie))).toEqual([]);
    }
  });

  it('R03: wie van de lijst gaat houdt geen vraag en geen antwoord over, en krijgt bij terugkeer een nieuwe vraag', async () => {
    const vraag = await inbox.vraag('burgemeester', MAN45, 'OOV_MAATREGEL');
    const velden = { soort: 'gesprek', begin: '2026-10-10', toelichting: 'Met de wijkagent gesproken.' };
    const maatregel = gegeven(velden, { soort: 'OovMaatregel' });
    expect((await inbox.stap('burgemeester', 'beantwoorden', vraag, { gegevens: [maatregel] })).status).toBe(200);
    const { deelnemers } = await register.casus(MAN45);
    await beslis('ZVH-UITVRAAG', MAN45, { deelnemers: deelnemers.filter((code) => code !== 'burgemeester') });
    await vi.waitFor(async () => expect(await inbox.vragen('burgemeester', MAN45)).toEqual([]), patience);
    const ownerUrl = hub.databaseUrls.municipality?.ownerUrl ?? '';
    const [left] = await query<{ count: number }>(
      ownerUrl,
      `select count(*)::int as count from maatregelen where toelichting like 'Met de wijkagent%'`,
    );
    expect(left?.count).toBe(0);
    await beslis('ZVH-UITVRAAG', MAN45, { deelnemers });
    await vi.waitFor(
      async () => expect(await inbox.vraag('burgemeester', MAN45, 'OOV_MAATREGEL')).toMatchObject({ stand: 'OPEN' }),
      patience,
    );
  });

  it('R17: met een gesloten casus zijn ook de vragen en antwoorden weg, en houdt de bron niemand over die voor een handvat stond', async () => {
    const vraag = await inbox.vraag('college', AFSCHALING, 'SD_UITKERING');
    const velden = { soort: 'Participatiewet', sinds: '2026-11-01', toelichting: 'Getypt voor het sluiten.' };
    expect((await inbox.stap('college', 'beantwoorden', vraag, { gegevens: [gegeven(velden)] })).status).toBe(200);
    const ownerUrl = hub.databaseUrls.municipality?.ownerUrl ?? '';
    const over = () =>
      query<{ getypt: number; personen: number }>(
        ownerUrl,
        `select (select count(*)::int from uitkeringen where toelichting = 'Getypt voor het sluiten.') as getypt,
           (select count(*)::int from personen where van_handvat = $1) as personen`,
        [vraag.betrokkene],
      );
    // One for the college and one for the burgemeester, who share the database and nothing else.
    expect(await over()).toEqual([{ getypt: 1, personen: 2 }]);
    await beslis('ZVH-AFSCHALING', AFSCHALING, { fase: 'AFGESLOTEN' });
    await vi.waitFor(async () => expect(await over()).toEqual([{ getypt: 0, personen: 0 }]), patience);
    expect(await inbox.vragen('college', AFSCHALING)).toEqual([]);
  });

  it('R02: voor het deelnemersbesluit en in de triage wordt niets gevraagd; met de fase uitvraag gaan de vragen open', async () => {
    expect(await inbox.vragen('college', TRIAGE)).toEqual([]);
    await beslis('ZVH-TRIAGE', TRIAGE, { deelnemers: ['politie', 'college', 'veilig-thuis'] });
    const linked = async () =>
      (await register.koppelingen('municipality', TRIAGE)).map(({ organisatie }) => organisatie);
    await vi.waitFor(async () => expect(await linked()).toContain('college'), patience);
    expect(await inbox.vragen('college', TRIAGE)).toEqual([]);
    expect(await inbox.vragen('veilig-thuis', TRIAGE)).toEqual([]);
    await beslis('ZVH-TRIAGE', TRIAGE, { fase: 'UITVRAAG', genomenDoor: [] });
    await vi.waitFor(async () => expect((await inbox.vragen('college', TRIAGE)).length).toBeGreaterThan(0), patience);
  });
});
