import { beschikbareDoelen } from '@ketenhub/policy';
import type { Bladwens, SubgraphContext } from '@ketenhub/subgraph';
import type { WaardelijstNaam } from '@ketenhub/vocabulary';
import { openDossierkijk } from '../dossier/dossierkijk.ts';
import { feitenVan } from '../dossier/feiten-van.ts';
import { readAvgVerzoeken } from '../store/avg.ts';
import { readBelangenconflicten } from '../store/belangenconflicten.ts';
import type { Actiewens } from '../store/case-lists.ts';
import { readCorrecties } from '../store/correcties.ts';
import type { Casus as CasusRow, Sources } from '../store/sources.ts';
import { readTerugstuurpunten } from '../store/terugsturingen.ts';
import { readUitvragen } from '../store/uitvragen.ts';
import type { Verslagwens } from '../store/verslag.ts';
import type { Registers } from '../values/registers.ts';
import { nameValue } from '../values/value-lists.ts';
import { verslagVan, verstrektAanDerdenVan } from './verslag-van-casus.ts';

type Context = SubgraphContext<Sources>;

export function casusResolvers(registers: Registers) {
  const { waardelijsten } = registers;
  const named = (lijst: WaardelijstNaam, code: string | null, versie: string | null) =>
    code === null || versie === null ? null : nameValue(waardelijsten, lijst, { code, versie });
  return {
    beschikbareDoelen: ({ fase }: CasusRow, _: unknown, { principal, access }: Context) =>
      beschikbareDoelen(access.beleid, { rol: principal.rol, accountklasse: principal.accountklasse, fase }),
    hoofdonderwerp: ({ hoofdonderwerp, hoofdonderwerpVersie }: CasusRow) =>
      named('hoofdonderwerpen', hoofdonderwerp, hoofdonderwerpVersie),
    doelgroep: ({ doelgroep, doelgroepVersie }: CasusRow) => named('doelgroepen', doelgroep, doelgroepVersie),
    aanmelding: async (casus: CasusRow, _: unknown, { sources }: Context) => ({
      ...casus,
      ...(await sources.aanmelding(casus.nummer)),
    }),
    melding: ({ nummer }: CasusRow, _: unknown, { sources }: Context) => sources.aanmelding(nummer),
    terugstuurpunten: ({ nummer }: CasusRow, wens: Bladwens, context: Context) =>
      readTerugstuurpunten(context, nummer, wens),
    heropening: ({ nummer }: CasusRow, _: unknown, { sources }: Context) => sources.heropening(nummer),
    problematiek: async ({ nummer }: CasusRow, _: unknown, { sources }: Context) =>
      (await sources.problematiek(nummer)).map(({ code, lijstversie }) => named('problematiek', code, lijstversie)),
    vorigeCasussen: ({ nummer }: CasusRow, wens: Bladwens, { sources }: Context) =>
      sources.lijsten.vorigeCasussen(nummer, wens),
    deelnemers: ({ nummer }: CasusRow, _: unknown, { sources }: Context) => sources.deelnemers(nummer),
    besluiten: ({ nummer }: CasusRow, wens: Bladwens, { sources }: Context) => sources.lijsten.besluiten(nummer, wens),
    bewaartermijn: (casus: CasusRow, _: unknown, { sources }: Context) => sources.bewaarstand(casus),
    contactpunten: ({ nummer }: CasusRow, _: unknown, { sources }: Context) => sources.contactpunten(nummer),
    criteria: ({ nummer }: CasusRow, _: unknown, { sources }: Context) => sources.criteria(nummer),
    oordelen: ({ nummer }: CasusRow, _: unknown, { sources }: Context) => sources.oordelen(nummer),
    lijstplaatsingen: ({ nummer }: CasusRow, _: unknown, { sources }: Context) => sources.plaatsingen.load(nummer),
    lijstmotiveringen: ({ nummer }: CasusRow, _: unknown, { sources }: Context) => sources.plaatsingen.load(nummer),
    plan: ({ nummer }: CasusRow, _: unknown, { sources }: Context) => sources.plan(nummer),
    acties: ({ nummer }: CasusRow, wens: Actiewens, { sources }: Context) => sources.lijsten.acties(nummer, wens),
    overleggen: ({ nummer }: CasusRow, wens: Bladwens, { sources }: Context) =>
      sources.lijsten.overleggen(nummer, wens),
    knelpunten: ({ nummer }: CasusRow, wens: Bladwens, { sources }: Context) =>
      sources.lijsten.knelpunten(nummer, wens),
    scenarios: ({ nummer }: CasusRow, wens: Bladwens, { sources }: Context) => sources.lijsten.scenarios(nummer, wens),
    feiten: ({ nummer }: CasusRow, wens: Bladwens, context: Context) =>
      feitenVan(registers, context, { casus: nummer, wens }),
    verslag: ({ nummer }: CasusRow, wens: Verslagwens, context: Context) =>
      verslagVan(registers, context, { casus: nummer, wens }),
    verstrektAanDerden: ({ nummer }: CasusRow, wens: Bladwens, context: Context) =>
      verstrektAanDerdenVan(nummer, wens, context, openDossierkijk(context, registers.hubvelden())),
    uitvragen: ({ nummer }: CasusRow, wens: Bladwens, context: Context) => readUitvragen(context, nummer, wens),
    avgVerzoeken: ({ nummer }: CasusRow, wens: Bladwens, context: Context) => readAvgVerzoeken(context, nummer, wens),
    correcties: ({ nummer }: CasusRow, wens: Bladwens, context: Context) => readCorrecties(context, nummer, wens),
    belangenconflicten: ({ nummer }: CasusRow, wens: Bladwens, context: Context) =>
      readBelangenconflicten(context, nummer, wens),
    betrokkenen: ({ nummer }: CasusRow, _: unknown, { sources }: Context) => sources.handlesOfCasus(nummer),
  };
}
