import type { Doel, PersonaNaam } from '@ketenhub/vocabulary';
import { describe, expect, it, vi } from 'vitest';
import type { Visitor } from '../setup/ask.ts';
import { type Change, change, type Uitkomst } from './changes.ts';
import { aanmelding, OORDELEN } from './willem-aanmelden.ts';

const LIJST = 'weegproef';
const WAAROM = 'Wonen, geld en gezondheid lopen door elkaar (kanarie plaatsing).';
const LINKED = { timeout: 60_000, interval: 500 };
const PARTNERS = 'betrokkenen { politie { mutaties { aantal } } gemeente { college { stand } } }';
const isMade = { __typename: 'CasusBijgewerkt' };
const isRefused = (uitleg: RegExp) => ({ __typename: 'BesluitGeweigerd', uitleg: expect.stringMatching(uitleg) });

/** A casus that comes to the uitvraag by its place on a list, and goes off it again; through the whole hub. */
export function casuslijst(scene: () => { readonly visitor: Visitor }): void {
  describe('een casus op een lijst met geprioriteerde casussen', () => {
    let casus = '';
    let versie = 1;
    let uitvraag = '';

    async function as(
      persona: PersonaNaam,
      doel: Doel,
      handeling: Change,
      more: object = {},
    ): Promise<Uitkomst | null> {
      const token = await scene().visitor.token(persona, doel, casus);
      const outcome = await change(scene().visitor, token, { handeling, casus, versie, ...more });
      versie = outcome?.casus?.versie ?? versie;
      return outcome;
    }
    const house = (doel: Doel, handeling: Change, more: object = {}) => as('procesregisseur', doel, handeling, more);
    async function atHouse<Data>(persona: PersonaNaam, query: string): Promise<Data> {
      const token = await scene().visitor.token(persona, 'ZVH-WERKVOORRAAD');
      return (await scene().visitor.ask(token, query)).body.data as unknown as Data;
    }
    const read = async (token: string, fields: string) =>
      (await scene().visitor.ask(token, `{ casus(nummer: "${casus}") { ${fields} } }`)).body;
    const onTheList = () =>
      atHouse<{ lijst: { rijen: { casus: string }[]; aantal: number } | null }>(
        'procesondersteuner',
        `{ lijst: casussenOpLijst(lijst: "${LIJST}") { rijen { casus } aantal } }`,
      );
    const place = (genomenDoor: readonly string[] = ['politie']) => {
      const plaatsing = { lijst: LIJST, criteriaversie: 1, toelichting: WAAROM };
      return house('ZVH-LIJST', 'opLijstPlaatsen', { plaatsing, genomenDoor });
    };

    it('R20: tot de eerste gepubliceerde criteria kan er niemand op, en alleen het huis legt die vast', async () => {
      const { uit: opened } = await atHouse<{ uit: { nummer: string } }>(
        'liaison-politie',
        `mutation { uit: casusOpenen(thema: "VOLWASSENEN", gemeente: "Ketendam") { ... on CasusGeopend { nummer } } }`,
      );
      casus = opened.nummer;
      expect(await as('liaison-politie', 'ZVH-AANMELDING', 'aanmeldingInvullen', { aanmelding })).toMatchObject(isMade);
      expect(await house('ZVH-AANMELDING', 'faseVastleggen', { fase: 'TRIAGE' })).toMatchObject(isMade);
      const list = `mutation { uit: casuslijstVastleggen(lijst: { code: "${LIJST}", naam: "Weegproef" }) { __typename } }`;
      expect(await atHouse('liaison-politie', list)).toEqual({ uit: null });
      expect(await atHouse('procesregisseur', list)).toEqual({ uit: { __typename: 'CasuslijstVastgelegd' } });
      const oordelen = { oordelen: OORDELEN };
      expect(await as('liaison-politie', 'ZVH-TRIAGE', 'criteriaBeoordelen', oordelen)).toMatchObject(isMade);
      expect(await place()).toMatchObject({
        fouten: [{ veld: 'criteriaversie', uitleg: expect.stringMatching(/nog geen criteria gepubliceerd/) }],
      });
      const publish = (url: string) =>
        `mutation { uit: lijstcriteriaVastleggen(lijst: "${LIJST}", versie: 0, criteria: { publicatieUrl: "${url}",
          tekst: "Problematiek op drie of meer leefgebieden.", geldigVanaf: "2026-01-01" }) {
          __typename ... on CasuslijstOnvolledig { fouten { veld } } } }`;
      expect(await atHouse('procesregisseur', publish('http://zvh.example/x'))).toEqual({
        uit: { __typename: 'CasuslijstOnvolledig', fouten: [{ veld: 'publicatieUrl' }] },
      });
      expect(await atHouse('procesregisseur', publish('https://zvh.example/x'))).toEqual({
        uit: { __typename: 'CasuslijstVastgelegd' },
      });
    });

    it('R02, R20, R22: plaatsing door overheidsdeelnemers telt als doelbesluit: na het deelnemersbesluit geeft verrijken het persoonsbeeld', async () => {
      expect(await place(['politie', 'ggz'])).toMatchObject(isRefused(/Alleen overheidsdeelnemers/));
      expect(await house('ZVH-TRIAGE', 'opLijstPlaatsen')).toBeNull();
      expect(await place()).toMatchObject(isMade);
      const designate = { deelnemers: ['politie', 'college'], genomenDoor: ['politie'] };
      expect(await house('ZVH-TRIAGE', 'faseVastleggen', { fase: 'UITVRAAG' })).toMatchObject(
        isRefused(/pas na het doelbesluit/),
      );
      expect(await house('ZVH-TRIAGE', 'deelnemersVastleggen', designate)).toMatchObject(isMade);
      expect(await house('ZVH-TRIAGE', 'faseVastleggen', { fase: 'UITVRAAG' })).toMatchObject(isMade);
      await vi.waitFor(async () => {
        const outcome = await house('ZVH-UITVRAAG', 'verrijken');
        expect(outcome?.casus?.betrokkenen).toMatchObject([
          {
            politie: { stand: 'GEKOPPELD', mutaties: { aantal: expect.any(Number) } },
            gemeente: { college: { stand: 'GEKOPPELD' } },
          },
        ]);
      }, LINKED);
      uitvraag = await scene().visitor.token('procesregisseur', 'ZVH-UITVRAAG', casus);
      const { data } = await read(
        uitvraag,
        `besluiten { rijen { soort } } lijstplaatsingen { naam publicatieUrl genomenDoor }`,
      );
      expect(data).toMatchObject({
        casus: {
          lijstplaatsingen: [{ naam: 'Weegproef', publicatieUrl: 'https://zvh.example/x', genomenDoor: ['politie'] }],
        },
      });
      expect(JSON.stringify(data)).not.toContain('"DOELBESLUIT"');
      expect(await onTheList()).toEqual({ lijst: { rijen: [{ casus }], aantal: 1 } });
    });

    it('R02, R20: van de lijst gehaald is hij er meteen af, en de volgende vraag geeft niets meer van een partner', async () => {
      const seen = async (token: string) => {
        const { data } = await read(token, PARTNERS);
        return JSON.stringify(data ?? null);
      };
      const college = await scene().visitor.token('gemeente-sociaal', 'ZVH-UITVRAAG', casus);
      expect(await seen(uitvraag)).toContain('aantal');
      expect(await seen(college)).toContain('GEKOPPELD');
      expect(await house('ZVH-UITVRAAG', 'vanLijstHalen', { lijst: LIJST })).toMatchObject({
        ...isMade,
        casus: { fase: 'TRIAGE' },
      });
      for (const token of [uitvraag, college]) expect(await seen(token)).not.toMatch(/aantal|GEKOPPELD/);
      expect(await onTheList()).toEqual({ lijst: { rijen: [], aantal: 0 } });
      const triage = await scene().visitor.token('procesregisseur', 'ZVH-TRIAGE', casus);
      const { data } = await read(triage, `lijstplaatsingen { lijst } lijstmotiveringen { lijst } ${PARTNERS}`);
      expect(data).toMatchObject({
        casus: {
          lijstplaatsingen: [],
          lijstmotiveringen: [],
          betrokkenen: [{ politie: { mutaties: null }, gemeente: { college: { stand: null } } }],
        },
      });
      await expect(scene().visitor.token('gemeente-sociaal', 'ZVH-TRIAGE', casus)).rejects.toThrow('is er voor u niet');
    });

    it('R02: na een doelbesluit en een nieuw deelnemersbesluit gaat hij verder', async () => {
      expect(await house('ZVH-TRIAGE', 'doelbesluitVastleggen', { genomenDoor: ['politie'] })).toMatchObject(isMade);
      const designate = { deelnemers: ['politie'], genomenDoor: ['politie'] };
      expect(await house('ZVH-TRIAGE', 'deelnemersVastleggen', designate)).toMatchObject(isMade);
      expect(await house('ZVH-TRIAGE', 'faseVastleggen', { fase: 'UITVRAAG' })).toMatchObject(isMade);
    });
  });
}
