import { dutchDay, type PersonaNaam } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../setup/ask.ts';
import { type Owner, openOwner } from '../setup/owner.ts';
import type { TestHub } from '../setup/test-hub.ts';
import { change } from './changes.ts';
import { TEKSTEN, type Verstrekkinguitkomst } from './verstrekking-changes.ts';

/** The man whose acts grew more serious; the demo supplied a scenario of his casus to ZSM and prepared the plan for his landlord. */
const casus = 'ZVH-2026-0106';
const DOEL = 'ZVH-UITVOERING';
const HUIS = {
  ontvangersoort: 'ANDER_ZVH',
  ontvanger: '00000099000000099000',
  ontvangerNaam: 'Zorg- en Veiligheidshuis Overmaas',
  grondslag: 'WGS_2_28_3',
  noodzaak: 'Hij verhuist in januari naar Overmaas.',
  voorwaarden: 'Alleen voor de weging van een melding.',
};
const DERDE = {
  ...HUIS,
  ontvangersoort: 'DERDE',
  ontvanger: null,
  ontvangerNaam: 'Woningcorporatie De Kolk',
  grondslag: 'WGS_1_7_2',
  wettelijkeGrondslag: 'Woningwet 2015',
};
const MADE = expect.objectContaining({ __typename: 'VerstrekkingVastgelegd' });
const dayFromNow = (days: number): string => dutchDay(new Date(Date.now() + days * 86_400_000));

/** What goes out of a casus, through the whole hub: scenario's for ZSM, and a result for another house on its conditions. */
export function verstrekkingen(scene: () => { readonly hub: TestHub; readonly visitor: Visitor }): void {
  describe('wat er uit een casus gaat', () => {
    let owner: Owner;
    let versie = 0;
    let feit = '';
    let verstrekking = '';

    const token = (persona: PersonaNaam) => scene().visitor.token(persona, DOEL, casus);
    async function as(persona: PersonaNaam, handeling: keyof typeof TEKSTEN, more: object) {
      const { body } = await scene().visitor.ask(await token(persona), TEKSTEN[handeling], { casus, versie, ...more });
      const uit = (body.data as { uit?: Verstrekkinguitkomst | null } | null | undefined)?.uit ?? null;
      versie = uit?.casus?.versie ?? versie;
      return uit;
    }
    const house = (handeling: keyof typeof TEKSTEN, more: object) => as('procesregisseur', handeling, more);
    async function read<Data>(persona: PersonaNaam, fields: string): Promise<Data> {
      const { body } = await scene().visitor.ask(await token(persona), `{ casus(nummer: "${casus}") { ${fields} } }`);
      return (body.data as unknown as { casus: Data }).casus;
    }
    async function seenBy(persona: PersonaNaam): Promise<string[]> {
      const fields = 'verstrekkingen { aantal rijen { ontvangersoort verstrekkingstand delen { deelsoort } } }';
      const { verstrekkingen: list } = await read<{
        verstrekkingen: {
          aantal: number;
          rijen: { ontvangersoort: string; verstrekkingstand: string; delen: { deelsoort: string }[] }[];
        };
      }>(persona, fields);
      expect(list.aantal).toBe(list.rijen.length);
      return list.rijen
        .map(({ ontvangersoort, verstrekkingstand, delen }) =>
          [ontvangersoort, verstrekkingstand, ...delen.map(({ deelsoort }) => deelsoort)].join(' '),
        )
        .sort();
    }

    beforeAll(async () => {
      owner = await openOwner(scene().hub.databaseUrls.case?.ownerUrl ?? '');
      ({ versie } = await read<{ versie: number }>('procesregisseur', 'versie'));
    }, 60_000);
    afterAll(() => owner?.close());

    it('R13: van een verstrekking ziet alleen iets wie alles mag zien wat erin zit', async () => {
      const [scenario, plan] = ['DEELNEMER VERSTREKT SCENARIO', 'DERDE VOORBEREID PLAN'];
      expect(await seenBy('procesregisseur')).toEqual([scenario, plan]);
      expect(await seenBy('liaison-om')).toEqual([scenario, plan]);
      for (const persona of ['procesondersteuner', 'reclasseringswerker', 'ggz-behandelaar'] as const)
        expect([persona, await seenBy(persona)]).toEqual([persona, [plan]]);
    });

    it('WGS 1.7(1) en (4): een nieuwe versie van een scenario gaat naar ZSM, en wat ZSM terugmeldt komt erbij', async () => {
      const tekst = 'Bij een nieuw feit eerst de reclassering bellen.';
      const texts = { aanleiding: tekst, afspraak: tekst, afdoeningsadvies: tekst, onderbouwing: tekst };
      const scenario = { volgnummer: 1, ...texts, voorwaarden: 'Alleen op ZSM.', peildatum: dayFromNow(0) };
      expect(await as('procesondersteuner', 'scenarioVastleggen', { scenario })).toBeNull();
      expect(await house('scenarioVastleggen', { scenario: { ...scenario, peildatum: dayFromNow(1) } })).toMatchObject({
        fouten: [{ veld: 'peildatum' }],
      });
      expect(await house('scenarioVastleggen', { scenario })).toMatchObject({ __typename: 'CasusBijgewerkt' });
      const why = { noodzaak: 'Hij is vanavond aangehouden.', voorwaarden: 'Niet in het strafdossier.' };
      const supply = (scenarioversie: number) =>
        house('scenarioVerstrekken', {
          verstrekking: {
            volgnummer: 1,
            scenarioversie,
            ontvanger: 'ZSM',
            ...why,
            isGetoetst: true,
            isZonderBezwaar: true,
          },
        });
      expect(await supply(1)).toMatchObject({ uitleg: 'Van dit scenario is er een nieuwere versie.' });
      const supplied = await supply(2);
      expect(supplied).toEqual(MADE);
      const of = { verstrekking: supplied?.kenmerk };
      expect(await house('terugkoppelingVragen', { ...of, uiterlijkOp: dayFromNow(14) })).toEqual(MADE);
      const terugkoppeling = {
        ontvangenOp: dayFromNow(0),
        gevolg: 'OPGEVOLGD',
        isBruikbaar: true,
        toelichting: 'Gebeld.',
      };
      expect(await house('terugkoppelingVastleggen', { ...of, terugkoppeling })).toEqual(MADE);
      const { verstrekkingen: list } = await read<{ verstrekkingen: { rijen: { kenmerk: string }[] } }>(
        'liaison-om',
        'verstrekkingen { rijen { kenmerk ontvangerNaam delen { verwijzing beperking } terugkoppeling { gevolg isTeLaat } } }',
      );
      expect(list.rijen.find(({ kenmerk }) => kenmerk === supplied?.kenmerk)).toMatchObject({
        ontvangerNaam: 'Arrondissementsparket Ketenland, ZSM',
        delen: [{ verwijzing: '1.2', beperking: 'Alleen op ZSM.' }],
        terugkoppeling: { gevolg: 'OPGEVOLGD', isTeLaat: false },
      });
    });

    it('R16: aan een derde gaat niets zonder elke voorwaarde, en er staat niet bij door wie', async () => {
      const { betrokkenen } = await read<{ betrokkenen: { id: string }[] }>('liaison-politie', 'betrokkenen { id }');
      const given = {
        ...{ betrokkene: betrokkenen[0]?.id, veld: 'PolitieMutatie.toelichting', waarde: 'Riep op straat.' },
        ...{ herkomst: 'politie', peildatum: '2026-11-01', status: 'FEIT', beperking: 'Niet met de buurt delen.' },
      };
      const recorded = { handeling: 'feitVastleggen', casus, versie, feit: given } as const;
      feit = (await change(scene().visitor, await token('liaison-politie'), recorded))?.kenmerk ?? '';
      const delen = [{ deelsoort: 'FEIT', kenmerk: feit }];
      const prepared = await house('verstrekkingVoorbereiden', { verstrekking: { ...DERDE, delen } });
      expect(prepared).toEqual(MADE);
      const refused = await house('verstrekkingVastleggen', { verstrekking: prepared?.kenmerk, isGetoetst: true });
      expect(refused?.voorwaarden?.map(({ code }) => code)).toEqual([
        'INSTEMMING',
        'GEEN_BEZWAAR',
        'RAC_TOETS',
        'BESLUIT',
      ]);
      expect(JSON.stringify(refused)).not.toMatch(/politie|ggz/i);
      expect(await house('verstrekkingIntrekken', { verstrekking: prepared?.kenmerk })).toEqual(MADE);
    });

    it('R14: aan een ander huis gaat een politiegegeven na instemming van de politie, die tot dan kan terugkomen', async () => {
      const invoer = { ...HUIS, delen: [{ deelsoort: 'FEIT', kenmerk: feit }] };
      verstrekking = (await house('verstrekkingVoorbereiden', { verstrekking: invoer }))?.kenmerk ?? '';
      const supply = (genomenDoor: readonly string[]) =>
        house('verstrekkingVastleggen', { verstrekking, isGetoetst: true, genomenDoor });
      const { instemmingsvragen } = await read<{ instemmingsvragen: { rijen: { verstrekking: string }[] } }>(
        'liaison-politie',
        'instemmingsvragen { rijen { verstrekking gevraagd versie ontvangerNaam betreft } }',
      );
      expect(instemmingsvragen.rijen.find((vraag) => vraag.verstrekking === verstrekking)).toMatchObject({
        gevraagd: 'INSTEMMING',
        versie: 1,
        ontvangerNaam: HUIS.ontvangerNaam,
        betreft: [`FEIT ${feit}`],
      });
      const answer = (persona: PersonaNaam, antwoord: string, vanVraag = 1) =>
        as(persona, 'verstrekkingBeoordelen', { verstrekking, antwoord, versie: vanVraag });
      expect(await answer('liaison-om', 'AKKOORD')).toMatchObject({ uitleg: 'Deze vraag is er voor u niet.' });
      expect(await answer('procesregisseur', 'AKKOORD')).toBeNull();
      expect(await answer('liaison-politie', 'AKKOORD')).toMatchObject({ __typename: 'CasusBijgewerkt' });
      expect(await answer('liaison-politie', 'GEWEIGERD')).toMatchObject({
        uitleg: expect.stringMatching(/^Iemand anders/),
      });
      expect(await answer('liaison-politie', 'GEWEIGERD', 2)).toMatchObject({ __typename: 'CasusBijgewerkt' });
      expect(await supply(['politie'])).toMatchObject({ voorwaarden: [{ code: 'INSTEMMING' }] });
      await answer('liaison-politie', 'AKKOORD', 3);
      expect(await supply([])).toMatchObject({ voorwaarden: [{ code: 'BESLUIT' }] });
      expect(await supply(['politie', 'om'])).toEqual(MADE);
      expect(await answer('liaison-politie', 'GEWEIGERD', 4)).toMatchObject({
        uitleg: expect.stringMatching(/al verstrekt/),
      });
    });

    it('R13, R21: wie het feit mag zien ziet de verstrekking, een ander niet, en het logboek noemt de ontvanger bij de persoon', async () => {
      expect(await seenBy('liaison-om')).toContain('ANDER_ZVH VERSTREKT FEIT');
      for (const persona of ['reclasseringswerker', 'ggz-behandelaar', 'procesondersteuner'] as const)
        expect(JSON.stringify([persona, await seenBy(persona)])).not.toContain('FEIT');
      const lines = await owner.rows(
        `select regel->'velden' as velden from logboek.logregels where soort = 'LDV' and regel->>'name' = 'verstrekken aan ANDER_ZVH ${HUIS.ontvanger}'`,
      );
      expect(lines).toEqual([{ velden: ['PolitieMutatie.toelichting'] }]);
    });
  });
}
