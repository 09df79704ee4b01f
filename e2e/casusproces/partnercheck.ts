import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonaNaam } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../setup/ask.ts';
import { type Owner, openOwner } from '../setup/owner.ts';
import type { TestHub } from '../setup/test-hub.ts';
import { change } from './changes.ts';
import { aanmelding, willem } from './willem-aanmelden.ts';

export interface Scene {
  readonly hub: TestHub;
  readonly visitor: Visitor;
}

const TEXT = `mutation ($casus: String!, $betrokkene: ID!, $organisaties: [String!]) {
  uit: bekendheidBijPartnersChecken(casus: $casus, betrokkene: $betrokkene, organisaties: $organisaties) { __typename
    ... on BekendheidBijPartnersGecheckt { partners { organisatie naam antwoord } }
    ... on BesluitGeweigerd { uitleg } } }`;
const MOTIVERING = 'De aanmelder denkt dat meer organisaties met de betrokkene werken.';
/** In which process each overheidsdeelnemer without professional secrecy lives. */
const WOONT = {
  ...{ politie: 'police', om: 'justice', dji: 'justice', rvdk: 'justice' },
  ...{ college: 'municipality', burgemeester: 'municipality' },
} as const;
type Partner = keyof typeof WOONT;
const PARTNERS = Object.keys(WOONT) as Partner[];
interface Uit {
  readonly __typename: string;
  readonly uitleg?: string;
  readonly partners?: readonly { readonly organisatie: Partner; readonly naam: string; readonly antwoord: string }[];
}

/** The real register and the real sources, with a document that an FG of the test signed; on behalf of the procesondersteuner. */
export function partnercheck(scene: () => Scene): void {
  describe('de check bij partners vóór het doelbesluit, op een dag waarvoor de FG hem aanzette', () => {
    const owners = new Map<string, Owner>();
    let casus = '';
    let betrokkene = '';

    beforeAll(async () => {
      const { hub, visitor } = scene();
      for (const name of ['case', 'care', ...new Set(Object.values(WOONT))])
        owners.set(name, await openOwner(hub.databaseUrls[name]?.ownerUrl ?? ''));
      const own = await visitor.token('liaison-politie', 'ZVH-WERKVOORRAAD');
      const opening =
        'mutation { uit: casusOpenen(thema: "VOLWASSENEN", gemeente: "Ketendam") { ... on CasusGeopend { nummer } } }';
      const { body } = await visitor.ask(own, opening);
      casus = (body.data as unknown as { uit: { nummer: string } }).uit.nummer;
      const token = await visitor.token('liaison-politie', 'ZVH-AANMELDING', casus);
      await change(visitor, token, { handeling: 'aanmeldingInvullen', casus, versie: 1, aanmelding });
      const [row] = await rows<{ handvat: string }>('case', 'select handvat from betrokkenen where casus = $1', [
        casus,
      ]);
      betrokkene = row?.handvat ?? '';
    }, 120_000);
    afterAll(async () => {
      for (const owner of owners.values()) await owner.close();
    });

    async function rows<Row extends object>(process_: string, text: string, values: unknown[] = []): Promise<Row[]> {
      return (await owners.get(process_)?.rows<Row & Record<string, unknown>>(text, values)) ?? [];
    }
    const claim = (persona: PersonaNaam) => scene().visitor.token(persona, 'ZVH-BEKENDHEIDSCHECK', casus, MOTIVERING);
    async function ask(organisaties: readonly string[] | null = null, wie = betrokkene): Promise<Uit> {
      const variables = { casus, betrokkene: wie, organisaties };
      const { body } = await scene().visitor.ask(await claim('procesondersteuner'), TEXT, variables);
      return (body.data as unknown as { uit: Uit }).uit;
    }
    const antwoorden = ({ partners = [] }: Uit) =>
      Object.fromEntries(partners.map(({ organisatie, antwoord }) => [organisatie, antwoord]));
    async function kent(partner: Partner): Promise<boolean> {
      const text = 'select 1 from personen where organisatie = $1 and bsn = $2';
      return (await rows(WOONT[partner], text, [partner, willem.bsn])).length > 0;
    }
    const counts = (process_: string) =>
      rows<{ organisatie: string; aantal: number }>(process_, 'select organisatie, aantal from partnervraag_tellers');

    it('R02, A94: elke overheidsdeelnemer zonder beroepsgeheim zegt zelf of hij de hoofdpersoon kent, en niemand wordt gekoppeld', async () => {
      const heard = antwoorden(await ask());
      const expected: Record<string, string> = {};
      for (const partner of PARTNERS) expected[partner] = (await kent(partner)) ? 'BEKEND' : 'NIET_BEKEND';
      expect(heard).toEqual(expected);
      expect(new Set(Object.values(heard))).toEqual(new Set(['BEKEND', 'NIET_BEKEND']));
      for (const process_ of new Set(Object.values(WOONT))) {
        const linked = await rows<{ organisatie: string }>(
          process_,
          'select organisatie from koppelingen where casus = $1',
          [casus],
        );
        // Only the aanmelder is (WGS 2.31(1)).
        expect(linked.every(({ organisatie }) => organisatie === 'politie')).toBe(true);
      }
      expect(
        await rows('care', "select 1 from information_schema.tables where table_name = 'partnervraag_tellers'"),
      ).toEqual([]);
    });

    it('A94: wie niet is gevraagd staat er als niet gevraagd, en wordt ook niet gevraagd', async () => {
      const before = await counts('municipality');
      const heard = antwoorden(await ask(['politie', 'om']));
      expect(PARTNERS.filter((partner) => heard[partner] === 'NIET_GEVRAAGD')).toEqual([
        ...['dji', 'rvdk', 'college', 'burgemeester'],
      ]);
      expect(await counts('municipality')).toEqual(before);
    });

    it('R05, R14: wie privaat is of een beroepsgeheim heeft wordt geweigerd in een zin, en een nummer ook', async () => {
      for (const organisaties of [['ggd'], ['ggz'], ['reclassering'], ['om', 'veilig-thuis']])
        expect(await ask(organisaties)).toEqual({
          __typename: 'BesluitGeweigerd',
          uitleg: expect.stringMatching(/beroepsgeheim.*aan niemand/),
        });
      expect(await ask(null, willem.bsn)).toMatchObject({ __typename: 'BesluitGeweigerd' });
    });

    it('R21: het register en de bron leggen het vast in één spoor; alleen in het register hangt er iemand aan, en nergens staat een nummer', async () => {
      const [own] = await rows<{ trace_id: string; object: string }>(
        'case',
        `select trace_id, regel->>'object' as object from logboek.logregels
         where regel->>'actie' like '%BEKENDHEID_BIJ_PARTNERS%' and moment = 'VOORNEMEN' order by volgnummer limit 1`,
      );
      const kenmerk = own?.object.split(' ').at(-1);
      expect(own?.object).toMatch(new RegExp(`^${casus} \\d{20} [\\da-f-]{36}$`));
      const there = await rows<{ moment: string; resultaat: string }>(
        'police',
        `select moment, regel->>'resultaat' as resultaat from logboek.logregels
         where trace_id = $1 and soort = 'ACTOR' and regel->>'object' = $2 order by volgnummer`,
        [own?.trace_id, kenmerk],
      );
      expect(there).toEqual([
        { moment: 'VOORNEMEN', resultaat: 'VOORGENOMEN' },
        { moment: 'UITKOMST', resultaat: 'BEANTWOORD' },
      ]);
      for (const process_ of ['case', ...new Set(Object.values(WOONT))]) {
        const holding = 'select 1 from logboek.logregels where strpos(regel::text, $1) > 0';
        expect(await rows(process_, holding, [willem.bsn])).toEqual([]);
        const log = readFileSync(join(scene().hub.dataDir, 'log', `${process_}.log`), 'utf8');
        expect(log).not.toContain(willem.bsn);
        if (process_ !== 'case')
          expect(await rows(process_, `${holding} and regel->>'actie' = 'bekendheid beantwoorden'`, [casus])).toEqual(
            [],
          );
      }
    });

    it('A95: een bron houdt na zoveel vragen op een dag op, en dat is geen antwoord en nooit NIET_BEKEND', async () => {
      const [police] = await counts('police');
      expect(police).toEqual({ organisatie: 'politie', aantal: 2 });
      await owners.get('police')?.rows('update partnervraag_tellers set aantal = 1000');
      expect(antwoorden(await ask(['politie', 'om']))).toMatchObject({
        politie: 'GEEN_ANTWOORD',
        om: expect.stringMatching(/BEKEND/),
      });
    });
  });
}
