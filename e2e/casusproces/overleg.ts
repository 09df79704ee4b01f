import type { Doel, PersonaNaam } from '@ketenhub/vocabulary';
import { dutchDay } from '@ketenhub/vocabulary';
import { expect, it } from 'vitest';
import type { Change, Uitkomst } from './changes.ts';

/** The casus of the story, which is in the casusoverleg by now, and who ask about it. */
export interface OverlegStory {
  readonly casus: () => string;
  readonly as: (persona: PersonaNaam, doel: Doel, handeling: Change, more?: object) => Promise<Uitkomst | null>;
  readonly read: (persona: PersonaNaam, doel: Doel, fields: string) => Promise<{ data: unknown }>;
  /** In the worklist, so without a casus. */
  readonly atHouse: (persona: PersonaNaam, query: string) => Promise<{ readonly data?: unknown }>;
}

interface Punt {
  readonly casus: string;
  readonly overleg: string;
  readonly vanaf: string;
  readonly minuten: number;
  readonly volgorde: number | null;
}

/** Also in the demo region, at another table. */
const ANDERE = 'ZVH-2026-0101';
// The demo stands still on 18 November 2026.
const GEHOUDEN = '2026-11-17';
const TAFEL = `{ code: "weegtafel", naam: "Weegtafel", eigenaar: "zvh", voorzitter: "procesregisseur", voorzitterVan: "zvh",
  vasteDeelnemers: ["politie", "ggd"], ritme: WEKELIJKS, informatiedeling: [EIGEN_SCHERM], duurMinuten: 120, casussenMax: 8 }`;
const MUTATIE = 'PolitieMutatie.toelichting';
const TEAM = 'GgzBetrokkenheid.team';
const ALINEA = { soort: 'VERSLAG', betrokkene: null, aangehaald: [] as readonly string[] };
const SAMEN = 'Iedereen is het eens over de volgorde.';
const POLITIE = 'De politie meldt dat de overlast afneemt (kanarie verslag).';
const GGZ = 'Het team van de GGZ komt erbij (kanarie team).';

/** Tafel, agenda, overleg and verslag of the casus of the story. */
export function overlegTests({ casus, as, read, atHouse }: OverlegStory): void {
  let overleg = '';
  const plan = (
    agenda: readonly string[],
    minuten: number,
  ) => `overlegPlannen(versie: 0, overleg: { tafel: "weegtafel", dag: "2099-01-05",
    begint: "09:30", duurMinuten: 120, agenda: [${agenda.map((nummer) => `{ casus: "${nummer}", minuten: ${minuten} }`)}] }) {
    __typename ... on OverlegGepland { kenmerk } ... on OverlegplanOnvolledig { fouten { veld } } }`;
  const uitOf = ({ data }: { readonly data?: unknown }) =>
    (data as { uit?: { __typename: string; kenmerk?: string; fouten?: unknown } | null }).uit ?? null;
  const agendaOf = async (persona: PersonaNaam): Promise<readonly Punt[]> => {
    const fields = 'rijen { casus overleg vanaf minuten volgorde } aantal volgende';
    const { data } = await atHouse(persona, `{ agenda(vanaf: "2099-01-01") { ${fields} } }`);
    const { agenda } = data as { agenda: { rijen: Punt[]; aantal: number; volgende: string | null } };
    expect([agenda.aantal, agenda.volgende]).toEqual([agenda.rijen.length, null]);
    return agenda.rijen;
  };
  const house = (handeling: Change, more: object) => as('procesregisseur', 'ZVH-CASUSOVERLEG', handeling, more);
  const add = (persona: PersonaNaam, alinea: object) =>
    as(persona, 'ZVH-CASUSOVERLEG', 'verslagAanvullen', { alinea: { ...ALINEA, overleg, ...alinea } });
  const verslagOf = async (persona: PersonaNaam): Promise<string[]> => {
    const { data } = await read(persona, 'ZVH-CASUSOVERLEG', 'verslag { rijen { tekst } aantal volgende }');
    const { verslag } = data as { verslag: { rijen: { tekst: string }[]; aantal: number; volgende: string | null } };
    expect([verslag.aantal, verslag.volgende]).toEqual([verslag.rijen.length, null]);
    return verslag.rijen.map(({ tekst }) => tekst);
  };
  const handvat = async (): Promise<string> => {
    const { data } = await read('procesregisseur', 'ZVH-CASUSOVERLEG', 'betrokkenen { id }');
    return (data as { betrokkenen: { id: string }[] }).betrokkenen[0]?.id ?? '';
  };

  it('A98, A99: van een agenda over meer casussen ziet ieder de zijne, en niets van de andere', async () => {
    const tafel = `mutation { uit: tafelVaststellen(tafel: ${TAFEL}, versie: 0) { __typename } }`;
    expect(uitOf(await atHouse('liaison-politie', tafel))).toBeNull();
    expect(uitOf(await atHouse('procesregisseur', tafel))).toEqual({ __typename: 'TafelVastgesteld' });
    const both = [ANDERE, casus()];
    const tooLong = await atHouse('procesregisseur', `mutation { uit: ${plan(both, 61)} }`);
    expect(uitOf(tooLong)).toEqual({ __typename: 'OverlegplanOnvolledig', fouten: [{ veld: 'agenda' }] });
    const planned = uitOf(await atHouse('procesregisseur', `mutation { uit: ${plan(both, 15)} }`));
    const own = { casus: casus(), overleg: planned?.kenmerk, vanaf: '09:45', minuten: 15 };
    expect((await agendaOf('procesregisseur')).map(({ casus: nummer, volgorde }) => [nummer, volgorde])).toEqual([
      [ANDERE, 1],
      [casus(), 2],
    ]);
    for (const persona of ['ggz-behandelaar', 'liaison-om'] as const)
      expect(await agendaOf(persona)).toContainEqual({ ...own, volgorde: null });
    // Of the GGD the tafel says that it is always there; for this casus nobody decided that (WGS 2.31(4)).
    for (const persona of ['veilig-thuis', 'gemeente-oov'] as const)
      expect((await agendaOf(persona)).map(({ casus: nummer }) => nummer)).not.toContain(casus());
  });

  it('R12: het huis legt vast wie erbij was; een incidentele derde tekent eerst, en heeft geen account', async () => {
    const derde = {
      naam: 'Ien Derde',
      organisatie: 'Huisartsenpost Ketendam',
      deskundigheid: 'verslaving',
      taak: 'huisartsenzorg',
      verklaringGetekendOp: '2026-11-18',
      verstrekt: [{ betrokkene: await handvat(), veld: MUTATIE }],
    };
    const held = {
      tafel: 'weegtafel',
      datum: GEHOUDEN,
      conclusie: 'PLAN_BIJSTELLEN',
      aanwezigen: [{ organisatie: 'politie', functie: 'wijkagent' }],
      derden: [derde],
      betrokkeneAanTafel: { wie: 'BETROKKENE', gedeelte: 'SLOT', verteld: ['WAT_IS_AFGESPROKEN'], verteldOp: GEHOUDEN },
    };
    const late = await house('overlegVastleggen', { overleg: held });
    expect(late?.fouten?.map(({ veld }) => veld)).toEqual(['derden.0.verklaringGetekendOp']);
    const derden = [{ ...derde, verklaringGetekendOp: '2026-11-10' }];
    const outcome = await house('overlegVastleggen', { overleg: { ...held, derden } });
    expect(outcome).toMatchObject({ __typename: 'OverlegVastgelegd', kenmerk: expect.any(String) });
    overleg = outcome?.kenmerk ?? '';
    const fields =
      'overleggen { rijen { kenmerk aanwezig aanwezigen { functie } derden { naam } } } verstrektAanDerden { rijen { veld } aantal }';
    const rijen = [
      {
        kenmerk: overleg,
        aanwezig: ['politie'],
        aanwezigen: [{ functie: 'wijkagent' }],
        derden: [{ naam: 'Ien Derde' }],
      },
    ];
    const given = { rijen: [{ veld: MUTATIE }], aantal: 1 };
    expect((await read('liaison-om', 'ZVH-CASUSOVERLEG', fields)).data).toEqual({
      overleggen: { rijen },
      verstrektAanDerden: given,
    });
    const none = { rijen: [], aantal: 0 };
    expect((await read('procesondersteuner', 'ZVH-CASUSOVERLEG', fields)).data).toEqual({
      overleggen: { rijen },
      verstrektAanDerden: none,
    });
  });

  it('A106: een alinea is er voor wie elk gegeven mag zien dat zij aanhaalt, en anders is zij er niet', async () => {
    const betrokkene = await handvat();
    expect(await add('procesregisseur', { tekst: SAMEN, soort: 'BESLUIT' })).toMatchObject({
      __typename: 'AlineaVastgelegd',
    });
    const politie = { tekst: POLITIE, betrokkene, aangehaald: [MUTATIE] };
    expect(await add('procesregisseur', politie)).toMatchObject({ __typename: 'AlineaVastgelegd' });
    const geldigTot = dutchDay(new Date(Date.now() + 30 * 86_400_000));
    const own = { tekst: GGZ, betrokkene, aangehaald: [TEAM], geldigTot };
    for (const persona of ['procesregisseur', 'liaison-om'] as const)
      expect((await add(persona, own))?.fouten?.map(({ veld }) => veld)).toEqual(['aangehaald']);
    const outcome = await add('ggz-behandelaar', own);
    expect(outcome).toMatchObject({ __typename: 'AlineaVastgelegd' });
    for (const persona of ['procesregisseur', 'liaison-om', 'ggz-behandelaar'] as const)
      expect(await verslagOf(persona)).toEqual([SAMEN, POLITIE, GGZ]);
    expect(await verslagOf('procesondersteuner')).not.toContain(POLITIE);
    const take = (persona: PersonaNaam) =>
      as(persona, 'ZVH-CASUSOVERLEG', 'alineaIntrekken', { kenmerk: outcome?.kenmerk });
    expect(await take('liaison-om')).toMatchObject({ __typename: 'BesluitGeweigerd' });
    expect(await take('ggz-behandelaar')).toMatchObject({ __typename: 'CasusBijgewerkt' });
    expect(await verslagOf('liaison-om')).toEqual([SAMEN, POLITIE]);
  });
}
