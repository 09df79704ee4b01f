import { expect, it } from 'vitest';
import { waarde, zie } from './beeld.ts';
import { derdenVan, weigerDerden } from './derden.ts';
import { type Opvoering, organisatieVan, scenes } from './opvoering.ts';
import type { Spel } from './spel.ts';
import type { Stuk } from './stuk.ts';
import { TEKSTEN } from './teksten.ts';

const TAFEL = {
  ...{
    code: 'verhalentafel',
    naam: 'Verhalentafel',
    eigenaar: 'zvh',
    voorzitter: 'procesregisseur',
    voorzitterVan: 'zvh',
  },
  ...{
    vasteDeelnemers: ['politie'],
    ritme: 'WEKELIJKS',
    informatiedeling: ['EIGEN_SCHERM'],
    duurMinuten: 120,
    casussenMax: 8,
  },
};
/** Before the day of the stories and before the real one. */
const GEHOUDEN = '2026-11-17';
const MADE = { __typename: 'CasusBijgewerkt' };

/** Who knows of the melding is there for the end of it and hears what was agreed; who does not know was not there. */
function vanBetrokkene({ nietGeinformeerd }: Stuk) {
  if (nietGeinformeerd !== null) return { wie: 'NIEMAND', verteld: [] };
  return { wie: 'BETROKKENE', gedeelte: 'SLOT', verteld: ['WAT_IS_AFGESPROKEN'], verteldOp: GEHOUDEN };
}

/** The house puts the casus on the agenda of a table, and holds the overleg. */
async function houdOverleg(spel: Spel, { stuk }: Opvoering): Promise<string> {
  const atHouse = await spel.toneel.token('procesregisseur', 'ZVH-WERKVOORRAAD');
  await spel.zeg(atHouse, TEKSTEN.tafel, { tafel: TAFEL });
  const agenda = [{ casus: spel.nummer, minuten: 20 }];
  const plan = { tafel: TAFEL.code, dag: '2099-01-05', begint: '09:30', duurMinuten: 120, agenda };
  const tooLong = await spel.zeg(atHouse, TEKSTEN.overlegPlannen, {
    overleg: { ...plan, agenda: [{ ...agenda[0], minuten: 121 }] },
  });
  expect(tooLong?.fouten?.map(({ veld }) => veld)).toEqual(['agenda', 'agenda.0.minuten']);
  expect((await spel.zeg(atHouse, TEKSTEN.overlegPlannen, { overleg: plan }))?.__typename).toBe('OverlegGepland');
  const seen = async (persona: (typeof stuk.buiten)[number]) => {
    const { text } = await spel.toneel.visitor.ask(
      await spel.toneel.token(persona, 'ZVH-WERKVOORRAAD'),
      TEKSTEN.agenda,
    );
    return text.includes(spel.nummer);
  };
  expect(await seen(stuk.alinea.door)).toBe(true);
  for (const persona of stuk.buiten) expect([persona, await seen(persona)]).toEqual([persona, false]);
  const held = {
    ...{ tafel: TAFEL.code, datum: GEHOUDEN, conclusie: 'PLAN_BIJSTELLEN' },
    derden: derdenVan(spel, stuk),
    aanwezigen: stuk.toetsers.map((persona) => ({ organisatie: organisatieVan(persona), functie: 'liaison' })),
    betrokkeneAanTafel: vanBetrokkene(stuk),
  };
  const before = await spel.stand();
  const { betrokkeneAanTafel, ...silent } = held;
  const wrong = await spel.doe('procesregisseur', 'overlegVastleggen', { overleg: { ...silent, aanwezigen: [] } });
  expect(wrong?.fouten).toEqual([
    { veld: 'aanwezigen', uitleg: 'Noem wie erbij was.' },
    { veld: 'betrokkeneAanTafel', uitleg: 'Vermeld of de betrokkene erbij was.' },
  ]);
  const half = await spel.doe('procesregisseur', 'overlegVastleggen', {
    overleg: { ...held, betrokkeneAanTafel: { ...betrokkeneAanTafel, wie: 'BETROKKENE', gedeelte: null } },
  });
  expect(half?.fouten).toEqual([{ veld: 'betrokkeneAanTafel.gedeelte', uitleg: 'Vermeld bij welk gedeelte.' }]);
  await weigerDerden(spel, held);
  expect(await spel.stand()).toEqual(before);
  return (await spel.huis('overlegVastleggen', { overleg: held })).kenmerk ?? '';
}

/** What partners gave goes into the dossier and the verslag, in their own words and with who may see it. */
async function legVast(spel: Spel, overleg: string, { stuk }: Opvoering): Promise<void> {
  const { handvat } = spel.betrokkene(stuk.hoofdpersoon);
  const { door, ...gegeven } = stuk.feit;
  const before = await spel.stand();
  const wrong = await spel.doe(door, 'feitVastleggen', {
    feit: { ...gegeven, betrokkene: handvat, status: 'FEIT', waarde: '' },
  });
  expect(wrong?.fouten?.map(({ veld }) => veld)).toEqual(['waarde']);
  expect(await spel.stand()).toEqual(before);
  await spel.moet(door, 'feitVastleggen', { feit: { ...gegeven, betrokkene: handvat, status: 'FEIT' } });
  const { door: schrijver, ...alinea } = stuk.alinea;
  await spel.moet(schrijver, 'verslagAanvullen', {
    alinea: { ...alinea, overleg, soort: 'VERSLAG', betrokkene: alinea.aangehaald.length === 0 ? null : handvat },
  });
  await spel.huis('verslagAanvullen', {
    alinea: { overleg, soort: 'BESLUIT', tekst: 'De tafel kiest voor het plan.', betrokkene: null, aangehaald: [] },
  });
}

/** Casusoverleg: agenda, overleg, verslag, feiten, plan van aanpak and acties. */
export function aanTafel(opvoering: Opvoering): void {
  const { stuk, spel } = opvoering;
  const { naam } = stuk;

  it(`WGS 2.31(5): de casus van ${naam} komt op de agenda en aan tafel; feiten en verslag zijn er voor wie elk gegeven mag zien`, async () => {
    await spel().naar('CASUSOVERLEG');
    const overleg = await houdOverleg(spel(), opvoering);
    await legVast(spel(), overleg, opvoering);
    const { door, omschrijving } = stuk.actie;
    const actie = { omschrijving, actiehouder: organisatieVan(door), deadline: '2099-12-31' };
    const before = await spel().stand();
    for (const [handeling, more, fouten] of [
      [
        'planVaststellen',
        { doelen: [stuk.doel, { leefgebied: 'GELUK', omschrijving: '' }] },
        [
          { veld: 'doelen.1.leefgebied', uitleg: 'Dit staat niet in de waardelijst leefgebieden.' },
          { veld: 'doelen.1.omschrijving', uitleg: 'Vul dit in, met ten minste 5 tekens.' },
        ],
      ],
      [
        'actieVastleggen',
        { actie: { ...actie, omschrijving: 'kort', deadline: '2020-01-01' } },
        [
          { veld: 'omschrijving', uitleg: 'Vul dit in, met ten minste 5 tekens.' },
          { veld: 'deadline', uitleg: 'De deadline is al voorbij.' },
        ],
      ],
    ] as const)
      expect((await spel().doe('procesregisseur', handeling, more))?.fouten).toEqual(fouten);
    expect(await spel().stand()).toEqual(before);
    await spel().huis('planVaststellen', { doelen: [stuk.doel] });
    await spel().huis('actieVastleggen', { actie });
    await spel().ziet(stuk.hoofdpersoon, stuk.zinnen.CASUSOVERLEG);
    const { wie } = vanBetrokkene(stuk);
    await spel().ziet(stuk.hoofdpersoon, [
      zie(
        'procesregisseur',
        'Het huis leest of de betrokkene erbij was.',
        'CasusOverleg.betrokkeneAanTafel',
        waarde(wie),
      ),
    ]);
  });

  it(`twee mensen wijzigen tegelijk de casus van ${naam}: de een wint, de ander hoort het en verliest niets`, async () => {
    const { versie } = spel();
    const actie = (omschrijving: string) => ({ actie: { omschrijving, actiehouder: 'zvh', deadline: '2099-12-31' } });
    const both = ['Een brief sturen naar de buurt.', 'De wijkagent om een foto vragen.'];
    const personas = ['procesregisseur', 'procesondersteuner'] as const;
    const at = await Promise.all(
      personas.map((persona, index) => spel().doeMet(versie, persona, 'actieVastleggen', actie(both[index] ?? ''))),
    );
    expect(at.filter((outcome) => outcome?.__typename === MADE.__typename)).toHaveLength(1);
    expect(at.find((outcome) => outcome?.uitleg !== undefined)?.uitleg).toMatch(
      /^Iemand anders heeft deze casus intussen/,
    );
    spel().versie = versie + 1;
    const lost = at.findIndex((outcome) => outcome?.uitleg !== undefined);
    await spel().moet(personas[lost] ?? 'procesregisseur', 'actieVastleggen', actie(both[lost] ?? ''));
    const { body } = await spel().beeld('procesregisseur');
    for (const omschrijving of both) expect(JSON.stringify(body.data)).toContain(omschrijving);
    expect(await spel().stand()).toMatchObject({ versie: versie + 2, acties: 3 });
  });
  scenes(opvoering, 'CASUSOVERLEG');
}
