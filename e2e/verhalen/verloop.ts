import type { PersonaNaam } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { askPersonView, casusOf } from '../setup/person-view.ts';
import { aanTafel } from './aan-tafel.ts';
import { oordelenVan, verkeerdeAanmelding, vulAanmelding } from './aanmelding.ts';
import { sluitAf } from './afsluiting.ts';
import { type Opvoering, organisatieVan, overDagen, scenes } from './opvoering.ts';
import { GEMAAKT, NIET_VOOR_U, Spel } from './spel.ts';
import type { Stuk } from './stuk.ts';
import { TEKSTEN } from './teksten.ts';
import type { Toneel } from './toneel.ts';

const INGEHAALD = /^Iemand anders heeft deze casus intussen gewijzigd/;

/** Plays one story from aanmelding to afsluiting; each test goes on where the one before it stopped. */
export function speelStuk(toneel: () => Toneel, stuk: Stuk): void {
  describe(stuk.titel, () => {
    let gespeeld: Spel | null = null;
    const opvoering: Opvoering = {
      stuk,
      spel() {
        if (gespeeld === null) throw new Error('the story has not been opened');
        return gespeeld;
      },
    };
    meld(opvoering, async () => {
      gespeeld = await Spel.open(toneel(), stuk.aanmelder, { thema: stuk.thema, gemeente: stuk.gemeente });
    });
    checkBekendheid(opvoering);
    toets(opvoering);
    vraagUit(opvoering);
    aanTafel(opvoering);
    voerUit(opvoering);
    sluitAf(opvoering);
  });
}

function meld({ stuk, spel }: Opvoering, open: () => Promise<void>): void {
  const { naam, hoofdpersoon, kring, aanmelder } = stuk;

  it(`BGS 2.20(3): wie ${naam} aanmeldt hoort per veld wat er niet klopt, en dan is er niets vastgelegd`, async () => {
    await open();
    const before = await spel().stand();
    const outcome = await spel().doe(aanmelder, 'aanmeldingInvullen', { aanmelding: verkeerdeAanmelding(stuk) });
    expect(outcome?.fouten).toEqual([
      { veld: 'hoofdpersoon.burgerservicenummer', uitleg: 'Dit is geen burgerservicenummer.' },
      { veld: 'aanleiding', uitleg: 'Vul dit in, met ten minste 10 tekens.' },
      { veld: 'criteria', uitleg: 'Beoordeel de criteria a, b, c en d elk precies een keer.' },
      { veld: 'betrokkenPartners', uitleg: 'Noem organisaties uit het register van deelnemers, elk een keer.' },
      { veld: 'zijnFeitenGetoetst', uitleg: expect.stringMatching(/^Toets eerst of de feiten kloppen/) },
    ]);
    expect(await spel().stand()).toEqual(before);
  });

  it(`R02: in de aanmelding ziet alleen de aanmelder van ${naam} iets, en dat is van hemzelf`, async () => {
    await spel().moet(aanmelder, 'aanmeldingInvullen', { aanmelding: vulAanmelding(stuk) });
    const after = await spel().stand();
    const late = await spel().doeMet(1, aanmelder, 'aanmeldingInvullen', {
      aanmelding: { ...vulAanmelding(stuk), aanleiding: 'Een collega had de casus nog van daarvoor open.' },
    });
    expect(late?.uitleg).toMatch(INGEHAALD);
    expect(await spel().stand()).toEqual(after);
    await spel().leesBetrokkenen([hoofdpersoon, ...kring]);
    await spel().wachtOpAanmelder(aanmelder);
    await spel().ziet(hoofdpersoon, stuk.zinnen.AANMELDING);
    const anderen = [...stuk.toetsers, ...stuk.buiten];
    for (const persona of anderen.filter((een) => organisatieVan(een) !== organisatieVan(aanmelder)))
      await expect(spel().toneel.visitor.token(persona, 'ZVH-AANMELDING', spel().nummer)).rejects.toThrow(NIET_VOOR_U);
  });
  scenes({ stuk, spel }, 'AANMELDING');
}

function checkBekendheid({ stuk, spel }: Opvoering): void {
  it(`R14: het huis gaat met een motivering na of ${stuk.naam} al bekend is, en ziet daarbij alleen over wie het gaat`, async () => {
    const vraag = (reden?: string) =>
      spel().toneel.visitor.token('procesregisseur', 'ZVH-BEKENDHEIDSCHECK', spel().nummer, reden);
    await expect(vraag()).rejects.toThrow('motivering');
    if (!stuk.toetsers.some((persona) => organisatieVan(persona) === organisatieVan(stuk.aanmelder))) {
      // A private deelnemer reported: first it is said which overheidsdeelnemers judge, for only they may ask (WGS 2.28(1)).
      await spel().huis('triagedeelnemersVastleggen', { deelnemers: stuk.toetsers.map(organisatieVan) });
    }
    const token = await vraag('De aanmelder weet niet of er al een aanpak loopt.');
    const { handvat } = spel().betrokkene(stuk.hoofdpersoon);
    const outcome = await spel().zeg(token, TEKSTEN.bekendheid, { betrokkene: handvat });
    expect(outcome?.huizen).toEqual([{ antwoord: 'BEKEND', contactpunt: { naam: 'Procesregie' } }]);
    const answer = await askPersonView(spel().toneel.visitor, token, spel().nummer);
    expect(casusOf(answer)).toMatchObject({ melding: null, besluiten: null });
    for (const person of (casusOf(answer)?.betrokkenen ?? []) as unknown as Record<string, unknown>[])
      expect(person).toMatchObject({ burgerservicenummer: null, politie: null, justitie: null, zorg: null });
  });
}

function toets({ stuk, spel }: Opvoering): void {
  const genomenDoor = stuk.toetsers.map(organisatieVan);

  it(`R02, R22, R23: de overheidsdeelnemers toetsen de melding over ${stuk.naam}; tot beide besluiten komt er niets van een partner bij`, async () => {
    await spel().naar('TRIAGE');
    const anderen = genomenDoor.filter((code) => code !== organisatieVan(stuk.aanmelder));
    await spel().huis('triagedeelnemersVastleggen', { deelnemers: anderen });
    await spel().ziet(stuk.hoofdpersoon, stuk.zinnen.TRIAGE);
    const doelbesluit = (door: readonly string[]) =>
      spel().doe('procesregisseur', 'doelbesluitVastleggen', { genomenDoor: door });
    expect((await doelbesluit(genomenDoor))?.uitleg).toMatch(new RegExp(`ontbreekt van: ${genomenDoor.join(', ')}`));
    for (const persona of stuk.toetsers)
      await spel().moet(persona, 'criteriaBeoordelen', { oordelen: oordelenVan(persona) });
    expect((await doelbesluit([...genomenDoor, 'ggz']))?.uitleg).toMatch(/Alleen overheidsdeelnemers/);
    expect(await doelbesluit(genomenDoor)).toMatchObject(GEMAAKT);
    await spel().ziet(stuk.hoofdpersoon, stuk.zinnen.TRIAGE);
    const early = await spel().doe('procesregisseur', 'faseVastleggen', { fase: 'UITVRAAG' });
    expect(early?.uitleg).toMatch(/pas na het doelbesluit en het deelnemersbesluit/);
    await spel().huis('deelnemersVastleggen', { deelnemers: stuk.deelnemers, genomenDoor });
    await spel().ziet(stuk.hoofdpersoon, stuk.zinnen.TRIAGE);
  });
  scenes({ stuk, spel }, 'TRIAGE');
}

function vraagUit({ stuk, spel }: Opvoering): void {
  const { naam, hoofdpersoon, deelnemers, uitvraag } = stuk;

  it(`R02, R03, R04: na beide besluiten verrijkt het huis, en ieder die over ${naam} is aangewezen ziet wat voor hem is`, async () => {
    const old = await spel().token('procesregisseur', 'ZVH-TRIAGE');
    await spel().naar('UITVRAAG');
    expect(casusOf(await askPersonView(spel().toneel.visitor, old, spel().nummer))).toBeNull();
    await spel().huis('verrijken');
    await spel().wachtOpBronnen(deelnemers);
    await spel().ziet(hoofdpersoon, stuk.zinnen.UITVRAAG);
    for (const persona of stuk.buiten)
      await expect(spel().toneel.visitor.token(persona, 'ZVH-UITVRAAG', spel().nummer)).rejects.toThrow(NIET_VOOR_U);
  });

  it(`WGS 2.31(3): het huis vraagt een deelnemer iets over ${naam}, die meldt klaar te zijn, en wie niet is gevraagd ziet de vraag niet`, async () => {
    const { aan, leefgebied, vraag } = uitvraag;
    const ask = async (more: object) =>
      spel().zeg(await spel().token('procesregisseur'), TEKSTEN.uitvraagVastleggen, {
        versie: spel().versie,
        uitvraag: {
          ...{ organisatie: organisatieVan(aan), leefgebied, vraag, gewenstOp: overDagen(14) },
          ...{ reden: 'Het casusoverleg wil kunnen kiezen.', ...more },
        },
      });
    const before = await spel().stand();
    const wrong = await ask({ organisatie: 'bestaat-niet', vraag: 'kort', gewenstOp: '2020-01-01' });
    expect(wrong?.fouten?.map(({ veld, uitleg }) => [veld, uitleg.length > 10])).toEqual([
      ['organisatie', true],
      ['vraag', true],
      ['gewenstOp', true],
    ]);
    expect(await spel().stand()).toEqual(before);
    const asked = await ask({});
    expect(asked).toMatchObject({ __typename: 'UitvraagBijgewerkt', uitvraag: { voortgang: 'GEVRAAGD' } });
    const { kenmerk, versie } = asked?.uitvraag ?? { kenmerk: '', versie: 0 };
    const ready = async (persona: PersonaNaam) =>
      spel().zeg(await spel().token(persona), TEKSTEN.uitvraagBeantwoord, { kenmerk, versie });
    const [other] = stuk.toetsers.filter((persona) => persona !== aan);
    expect((await ready(other ?? 'liaison-politie'))?.uitleg).toBe('Deze vraag is er voor u niet.');
    expect((await ready(aan))?.uitvraag).toMatchObject({ voortgang: 'AFGEROND' });
    expect((await ready(aan))?.__typename).toBe('BesluitGeweigerd');
  });
  scenes({ stuk, spel }, 'UITVRAAG');
}

function voerUit({ stuk, spel }: Opvoering): void {
  it(`WGS 2.31(6), R24: in de uitvoering houdt het huis de regiekleur van ${stuk.naam} bij, en de actiehouder meldt zelf de voortgang`, async () => {
    await spel().naar('UITVOERING');
    const kleur = (kenmerken: readonly string[], toelichting = 'Het plan loopt en iedereen doet zijn deel.') =>
      spel().doe('procesregisseur', 'regiekleurVastleggen', { regiekleur: 'GROEN', kenmerken, toelichting });
    const before = await spel().stand();
    expect((await kleur(['BESTAAT_NIET'], ''))?.fouten?.map(({ veld }) => veld)).toEqual(['kenmerken', 'toelichting']);
    expect(await spel().stand()).toEqual(before);
    expect(await kleur(['MONITOREN'])).toMatchObject(GEMAAKT);
    const done = { volgnummer: 1, actieStatus: 'GEDAAN' };
    const [other] = stuk.toetsers.filter((een) => organisatieVan(een) !== organisatieVan(stuk.actie.door));
    expect((await spel().doe(other ?? 'liaison-politie', 'actieBijwerken', done))?.uitleg).toMatch(/De actiehouder/);
    await spel().moet(stuk.actie.door, 'actieBijwerken', done);
    await spel().ziet(stuk.hoofdpersoon, stuk.zinnen.UITVOERING);
  });
  scenes({ stuk, spel }, 'UITVOERING');
}
