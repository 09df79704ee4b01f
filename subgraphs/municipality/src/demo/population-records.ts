import { type Persoon, population, vastgesteld } from '@ketenhub/region';
import { BRP_PEILDATUM, relatie } from './make-records.ts';
import type { MunicipalityDemoRecords, RelatieRecord } from './record.ts';

const brp = vastgesteld('college', BRP_PEILDATUM);

function relatiesVan(persoon: Persoon, leden: readonly Persoon[]): RelatieRecord[] {
  const anderen = leden.filter(({ code }) => code !== persoon.code);
  return anderen.flatMap(({ huishoudRol, volledigeNaam }): RelatieRecord[] => {
    if (persoon.huishoudRol === 'OUDER') {
      const soort = huishoudRol === 'OUDER' ? 'partner' : 'kind';
      return [relatie({ persoon: persoon.code, soort, naam: volledigeNaam })];
    }
    // Brothers and sisters are no relation in the BRP.
    return huishoudRol === 'OUDER' ? [relatie({ persoon: persoon.code, soort: 'ouder', naam: volledigeNaam })] : [];
  });
}

/** What the BRP says of every inhabitant; the relations of the story persons stand in their stories. */
export function populationRecords(scale: number): Partial<MunicipalityDemoRecords> {
  const inwoners = population(scale);
  const gegenereerd = inwoners.filter(({ code }) => /^p\d+$/.test(code));
  const huishoudens = Map.groupBy(gegenereerd, ({ huishouden }) => huishouden);
  return {
    personen: inwoners.map(({ code, volledigeNaam, geboortedatum, geheimhouding }) => ({
      persoon: code,
      volledigeNaam,
      geboortedatum,
      geheimhoudingPersoonsgegevens: geheimhouding,
      ...brp,
    })),
    verblijfplaatsen: inwoners.map(({ code, adresregel1, adresregel2, soortAdres }) => ({
      persoon: code,
      adresregel1,
      adresregel2,
      soortAdres,
      ...brp,
    })),
    relaties: gegenereerd.flatMap((persoon) => relatiesVan(persoon, huishoudens.get(persoon.huishouden) ?? [])),
  };
}
