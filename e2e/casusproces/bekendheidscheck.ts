import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonaNaam } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../setup/ask.ts';
import { type Owner, openOwner } from '../setup/owner.ts';
import type { TestHub } from '../setup/test-hub.ts';
import { change } from './changes.ts';
import { HOUSE, type RunningHouse, type SecondHouse } from './second-house.ts';
import { aanmelding, willem } from './willem-aanmelden.ts';

export interface Scene {
  readonly hub: TestHub;
  readonly visitor: Visitor;
  readonly second: SecondHouse;
}

const TEXT = `mutation ($casus: String!, $betrokkene: ID!) {
  uit: bekendheidChecken(casus: $casus, betrokkene: $betrokkene, reden: WOONT_OF_WOONDE_ELDERS) { __typename
    ... on BekendheidGecheckt { huizen { zvh antwoord contactpunt { naam telefoon } } }
    ... on BesluitGeweigerd { uitleg } } }`;
const MOTIVERING = 'De betrokkene woonde tot dit voorjaar in Overmaas.';
const NEVER = { contactpunt: null };
const NIEMAND = '999990020';

/** Two case registers with a database each, that ask each other over HTTP; of this house through the whole hub. */
export function bekendheidscheck(scene: () => Scene): void {
  describe('de bekendheidscheck, met een tweede huis', () => {
    let house: RunningHouse;
    let [here, there]: Owner[] = [];
    let casus = '';
    let betrokkene = '';

    beforeAll(async () => {
      const { hub, visitor, second } = scene();
      house = await second.start(hub);
      here = await openOwner(hub.databaseUrls.case?.ownerUrl ?? '');
      there = await openOwner(house.ownerUrl);
      const own = await visitor.token('liaison-politie', 'ZVH-WERKVOORRAAD');
      const opening =
        'mutation { uit: casusOpenen(thema: "VOLWASSENEN", gemeente: "Ketendam") { ... on CasusGeopend { nummer } } }';
      const { body } = await visitor.ask(own, opening);
      casus = (body.data as unknown as { uit: { nummer: string } }).uit.nummer;
      const token = await visitor.token('liaison-politie', 'ZVH-AANMELDING', casus);
      await change(visitor, token, { handeling: 'aanmeldingInvullen', casus, versie: 1, aanmelding });
      await there.rows(
        `insert into casussen (nummer, thema, fase, aanmelder, domein, gemeente, aangemeld_op, doelbesluit_op)
         values ('ZVH-2026-7001', 'VOLWASSENEN', 'UITVRAAG', '00000099000000003000', 'JUSTITIE', 'Overmaas', now(), now())`,
      );
      await there.rows(
        `insert into betrokkenen (handvat, casus, soort, bsn, naam, geboortedatum, eerste_verwerking_op)
         values ('daar', 'ZVH-2026-7001', 'HOOFDPERSOON', $1, 'Iemand', '1980-01-01', now())`,
        [willem.bsn],
      );
    }, 120_000);
    afterAll(async () => {
      await there?.close();
      await here?.close();
      await house?.stop();
    });

    const claim = (persona: PersonaNaam, motivering?: string) =>
      scene().visitor.token(persona, 'ZVH-BEKENDHEIDSCHECK', casus, motivering);
    async function check(persona: PersonaNaam = 'procesregisseur') {
      const { body } = await scene().visitor.ask(await claim(persona, MOTIVERING), TEXT, { casus, betrokkene });
      return (body.data as unknown as { uit: { huizen?: { zvh: string; antwoord: string }[]; uitleg?: string } }).uit;
    }
    const other = async () => (await check()).huizen?.find(({ zvh }) => zvh === HOUSE.naam);
    const casusThere = (set: string) => there?.rows(`update casussen set ${set} where nummer = 'ZVH-2026-7001'`);

    it('R14: alleen het huis kan erom vragen, met een motivering, en ziet erbij alleen over wie het gaat', async () => {
      for (const persona of ['liaison-politie', 'gemeente-sociaal', 'ggz-behandelaar', 'fg'] as const)
        await expect(claim(persona, MOTIVERING)).rejects.toThrow('Dit doel hoort niet bij uw rol.');
      await expect(claim('procesregisseur')).rejects.toThrow('motivering');
      const fields = 'betrokkenen { id naam burgerservicenummer politie { stand } } melding { aanleiding }';
      const token = await claim('procesregisseur', MOTIVERING);
      const { body } = await scene().visitor.ask(token, `{ casus(nummer: "${casus}") { ${fields} } }`);
      expect(body.data?.casus).toEqual({
        betrokkenen: [{ id: expect.any(String), naam: willem.volledigeNaam, burgerservicenummer: null, politie: null }],
        melding: null,
      });
      const seen = body.data as unknown as { casus: { betrokkenen: { id: string }[] } };
      betrokkene = seen.casus.betrokkenen[0]?.id ?? '';
    });

    it('A94: buiten de eigen bewerking is er geen check, en met een nummer kan er niets', async () => {
      const { visitor } = scene();
      const triage = await visitor.token('procesregisseur', 'ZVH-AANMELDING', casus);
      const { body } = await visitor.ask(triage, TEXT, { casus, betrokkene });
      expect(body.data).toEqual({ uit: null });
      expect(body.extensions?.doelbinding?.afgeschermd.map(({ veld }) => veld)).toContain('Mutation.bekendheidChecken');
      const token = await claim('procesregisseur', MOTIVERING);
      const byNumber = await visitor.ask(token, TEXT, { casus, betrokkene: willem.bsn });
      expect(byNumber.body.data).toEqual({ uit: { __typename: 'BesluitGeweigerd', uitleg: expect.any(String) } });
      const elsewhere = await visitor.ask(token, TEXT, { casus: 'ZVH-2026-0101', betrokkene });
      expect(elsewhere.body.data).toEqual({ uit: null });
    });

    it('R14, R21, A94: hoort BEKEND met naam en contactpunt van wie er een casus over heeft, en beide huizen leggen het vast', async () => {
      expect((await check()).huizen).toEqual([
        {
          zvh: 'Zorg- en Veiligheidshuis Ketenland',
          antwoord: 'BEKEND',
          contactpunt: { naam: 'Procesregie Ketenland', telefoon: null },
        },
        { zvh: HOUSE.naam, antwoord: 'BEKEND', contactpunt: HOUSE.contactpunt },
      ]);
      const traces = `select distinct trace_id from logboek.logregels where regel::text like '%BEKENDHEID%'`;
      const daar = await there?.rows<{ trace_id: string }>(traces);
      expect(daar).toHaveLength(1);
      expect(await here?.rows(`${traces} and trace_id = $1`, [daar?.[0]?.trace_id])).toHaveLength(1);
      for (const owner of [here, there])
        expect(
          await owner?.rows('select 1 from logboek.logregels where strpos(regel::text, $1) > 0', [willem.bsn]),
        ).toEqual([]);
    });

    it('R17, A92: hoort van een afgesloten casus daar hetzelfde als van iemand die er onbekend is', async () => {
      await casusThere("fase = 'AFGESLOTEN', afgesloten_op = now()");
      const closed = await other();
      await casusThere("fase = 'UITVRAAG', afgesloten_op = null");
      await there?.rows("update betrokkenen set bsn = $1 where handvat = 'daar'", [NIEMAND]);
      expect([closed, await other()]).toEqual(Array(2).fill({ zvh: HOUSE.naam, antwoord: 'NIET_BEKEND', ...NEVER }));
    });

    it('A94: hoort GEEN_ANTWOORD van een huis dat er niet is, en nooit NIET_BEKEND', async () => {
      await there?.close();
      await house.stop();
      expect(await other()).toEqual({ zvh: HOUSE.naam, antwoord: 'GEEN_ANTWOORD', ...NEVER });
    });

    it('A95: na zoveel vragen op een dag houdt het op, met een alarm; een ander kan nog verder', async () => {
      expect((await check()).huizen).toHaveLength(2);
      for (let count = 0; count < 2; count += 1) expect((await check()).uitleg).toMatch(/^U hebt vandaag/);
      const log = readFileSync(join(scene().hub.dataDir, 'log', 'case.log'), 'utf8');
      expect(log.split('\n').filter((line) => line.includes('BEKENDHEID_QUOTUM'))).toHaveLength(2);
      expect(log).not.toContain(willem.bsn);
      expect((await check('procesondersteuner')).huizen).toHaveLength(2);
    });
  });
}
