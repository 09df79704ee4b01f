import { casussen } from '@ketenhub/region';
import type { Organisatie, PersonaNaam } from '@ketenhub/vocabulary';
import { expect, it } from 'vitest';
import { askPersonView, casusOf, statusOf } from '../setup/person-view.ts';
import { waarde, zie } from './beeld.ts';
import { type Opvoering, organisatieVan, overDagen, scenes } from './opvoering.ts';
import type { Spel } from './spel.ts';
import type { Stuk } from './stuk.ts';
import { TEKSTEN } from './teksten.ts';

const NIET_MEER = /Dit doel kan niet in de fase waarin deze casus is\.|Deze casus is er voor u niet\./;

/** The last checks of an afschaling, and the regie that goes back to one deelnemer. */
function laatsteChecks({ regieBij }: Stuk) {
  return {
    ...{ risicocheck: 'IN_ORDE', samenwerkingscheck: 'BELEGD', regieBij },
    ...{ consultOp: overDagen(90), consultDoor: 'zvh', toelichting: 'Er blijft een vast gezicht.' },
  };
}

/** The one place where a casus is closed: all that must be done before it, and then the decision (WGS 2.31(8)). */
async function legAf(spel: Spel, stuk: Stuk): Promise<void> {
  const genomenDoor = stuk.toetsers.map(organisatieVan);
  const refused = async (door: readonly Organisatie[]) =>
    (await spel.doe('procesregisseur', 'faseVastleggen', { fase: 'AFGESLOTEN', genomenDoor: door }))?.uitleg;
  const before = await spel.stand();
  expect(await refused(['ggz'])).toMatch(/Alleen overheidsdeelnemers/);
  expect(await refused(genomenDoor)).toMatch(/^Leg eerst de laatste checks/);
  const checks = laatsteChecks(stuk);
  const wrong = await spel.doe('procesregisseur', 'afschalingVastleggen', {
    afschaling: { ...checks, regieBij: 'zvh', consultOp: '2020-01-01' },
  });
  expect(wrong?.fouten).toEqual([
    { veld: 'regieBij', uitleg: 'Kies een deelnemer van deze casus; het huis zelf is dat niet.' },
    { veld: 'consultOp', uitleg: 'Het consultmoment ligt na vandaag.' },
  ]);
  expect(await spel.stand()).toEqual(before);
  await spel.huis('afschalingVastleggen', { afschaling: { ...checks, risicocheck: 'STAAT_OPEN' } });
  const open = await spel.stand();
  expect(await refused(genomenDoor)).toMatch(/^Bij de laatste check staat nog iets open/);
  expect(await spel.stand()).toEqual(open);
  await spel.huis('afschalingVastleggen', { afschaling: checks });
  await spel.ziet(stuk.hoofdpersoon, [
    zie(
      'procesregisseur',
      'Het huis leest bij wie de regie nu ligt.',
      'CasusSchaalstap.regieBij',
      waarde(stuk.regieBij),
    ),
    zie(
      'procesondersteuner',
      'En wanneer er nog eens wordt gekeken.',
      'CasusSchaalstap.consultOp',
      waarde(checks.consultOp),
    ),
  ]);
  await spel.naar('AFGESLOTEN', genomenDoor);
}

/** What the casussen of the demo region say of themselves: their numbers, plans, acties, overleggen, knelpunten and regie. */
function andereDossiers(): string[] {
  return casussen(1).flatMap(({ nummer, plan, acties, overleggen, knelpunten, regie }) => [
    nummer,
    ...(plan?.doelen ?? []).map(({ omschrijving }) => omschrijving),
    ...acties.map(({ omschrijving }) => omschrijving),
    ...overleggen.map(({ conclusie }) => conclusie),
    ...knelpunten.map(({ toelichting }) => toelichting),
    ...(regie?.opdrachten ?? []).map(({ omschrijving }) => omschrijving),
    ...(regie?.afschaling == null ? [] : [regie.afschaling.toelichting]),
    ...(regie?.regieoordelen ?? []).map(({ toelichting }) => toelichting),
    ...(regie?.evaluaties ?? []).map(({ vervolg }) => vervolg),
  ]);
}

/** Each besluit of the play stands in the log by the transaction that recorded it: the change and its line commit together. */
async function expectLogged(spel: Spel): Promise<void> {
  const besluiten = await spel.toneel.register.rows<{ soort: string; regels: number }>(
    `select b.soort, (select count(*)::int from logboek.logregels l
       where l.regel->>'object' = b.casus || ' versie ' || b.versie and l.xmin = b.xmin) as regels
     from besluiten b where b.casus = $1 order by b.versie`,
    [spel.nummer],
  );
  expect(besluiten.length).toBeGreaterThan(10);
  expect(besluiten.filter(({ regels }) => regels !== 1)).toEqual([]);
}

/** Afschaling and afsluiting, and what is left of the casus for whom. */
export function sluitAf(opvoering: Opvoering): void {
  const { stuk, spel } = opvoering;
  const { naam, hoofdpersoon, toetsers } = stuk;

  it(`WGS 2.31(6): in de afschaling van ${naam} is er alleen nog wat die fase geeft`, async () => {
    await spel().naar('AFSCHALING');
    await spel().ziet(hoofdpersoon, stuk.zinnen.AFSCHALING);
  });
  scenes(opvoering, 'AFSCHALING');

  it(`R17, R22: na de afsluiting is de casus van ${naam} er voor niemand in de uitvoering, ook niet in een lopende sessie`, async () => {
    const table: readonly PersonaNaam[] = [...new Set(['procesregisseur', 'procesondersteuner', ...toetsers] as const)];
    const sessions = await Promise.all(table.map((persona) => spel().token(persona, 'ZVH-AFSCHALING')));
    await legAf(spel(), stuk);
    for (const session of sessions) {
      const answer = await askPersonView(spel().toneel.visitor, session, spel().nummer);
      expect(casusOf(answer)).toBeNull();
    }
    for (const persona of table)
      for (const doel of ['ZVH-AFSCHALING', 'ZVH-UITVOERING', 'ZVH-TRIAGE'] as const)
        await expect(spel().toneel.visitor.token(persona, doel, spel().nummer)).rejects.toThrow(NIET_MEER);
    await expectLogged(spel());
  });

  it(`R17: het contactpunt behandelt nog een verzoek van ${naam}, en leest bij al het andere waarom het afgeschermd is`, async () => {
    const token = await spel().toneel.visitor.token('contactpunt', 'AVG-VERZOEK', spel().nummer, 'verzoek om inzage');
    const answer = await askPersonView(spel().toneel.visitor, token, spel().nummer);
    const casus = casusOf(answer) ?? {};
    const given = Object.entries(casus).filter(([, value]) => value !== null);
    expect(given.map(([veld]) => veld).sort()).toEqual([
      'beschikbareDoelen',
      'fase',
      'nummer',
      'regiekleur',
      'thema',
      'versie',
    ]);
    const shielded = answer.body.extensions?.doelbinding?.afgeschermd ?? [];
    for (const veld of ['Casus.betrokkenen', 'Casus.melding', 'Casus.plan', 'Casus.feiten', 'Casus.besluiten'])
      expect(shielded.find((een) => een.veld === veld)?.uitleg.length ?? 0, veld).toBeGreaterThan(20);
    expect(Object.values(statusOf(answer)).filter((status) => status === 'STORING')).toEqual([]);
    const verzoek = { soort: 'INZAGE', ontvangenOp: '2026-11-01', identiteitGecontroleerdOp: '2026-11-02' };
    const asked = await spel().zeg(token, TEKSTEN.avg, {
      versie: spel().versie,
      verzoek: { ...verzoek, identiteitGecontroleerdDoor: 'balie' },
    });
    expect(asked).toMatchObject({ __typename: 'AvgBijgewerkt', verzoek: { kenmerk: expect.any(String) } });
  });

  scenes(opvoering, 'AFGESLOTEN');

  it(`R03: in geen antwoord van de casus van ${naam} staat iets uit een andere casus, ook niet uit een eerdere over dezelfde persoon`, () => {
    const anders = andereDossiers();
    expect(anders.length).toBeGreaterThan(100);
    for (const text of spel().alleAntwoorden()) {
      expect(anders.filter((tekst) => text.includes(tekst))).toEqual([]);
      const kanaries = [...text.matchAll(/kanarie \w+ (\w+)/g)].map(([, van]) => van);
      expect(kanaries.filter((van) => !naam.includes(van ?? ''))).toEqual([]);
    }
  });

  if (stuk.nergens.length > 0)
    it.each(stuk.nergens)('$zin', ({ tekst, personas }) => {
      for (const persona of personas) {
        const answers = spel().gezienDoor(persona);
        expect([persona, answers.length > 0]).toEqual([persona, true]);
        expect([persona, answers.filter((text) => text.includes(tekst)).length]).toEqual([persona, 0]);
      }
    });
}
