import { type Persoon, population, seededRandom } from '@ketenhub/region';
import { brpFeitenVan } from './brp-facts.ts';
import { householdGezag } from './household-gezag.ts';
import { persoonsgegevens, relatie, verblijfplaats } from './make-records.ts';
import { nameParts } from './name-parts.ts';
import type { MunicipalityDemoRecords, RelatieRecord } from './record.ts';

function relatiesVan(persoon: Persoon, leden: readonly Persoon[]): RelatieRecord[] {
  const anderen = leden.filter(({ code }) => code !== persoon.code);
  return anderen.flatMap(({ huishoudRol, volledigeNaam }): RelatieRecord[] => {
    if (persoon.huishoudRol === 'OUDER') {
      const soort = huishoudRol === 'OUDER' ? 'PARTNER' : 'KIND';
      return [relatie({ persoon: persoon.code, soort, naam: volledigeNaam })];
    }
    // Brothers and sisters are no relation in the BRP.
    return huishoudRol === 'OUDER' ? [relatie({ persoon: persoon.code, soort: 'OUDER', naam: volledigeNaam })] : [];
  });
}

/** What the BRP says of every inhabitant; relations and gezag of the story persons stand in their stories. */
export function populationRecords(scale: number): Partial<MunicipalityDemoRecords> {
  const inwoners = population(scale);
  const gegenereerd = inwoners.filter(({ code }) => /^p\d+$/.test(code));
  const huishoudens = Map.groupBy(gegenereerd, ({ huishouden }) => huishouden);
  return {
    personen: inwoners.map((persoon) =>
      persoonsgegevens({
        persoon: persoon.code,
        ...nameParts(persoon.volledigeNaam),
        geboortedatum: persoon.geboortedatum,
        geslacht: persoon.geslacht === 'MAN' ? 'M' : 'V',
        indicatieCurateleRegister: brpFeitenVan(persoon).indicatieCurateleRegister ?? false,
        geheimhoudingPersoonsgegevens: persoon.geheimhouding,
        inOnderzoek: seededRandom(`brp-onderzoek/${persoon.code}`).chance(0.003),
      }),
    ),
    verblijfplaatsen: inwoners.map((persoon) => {
      const { datumVan, adresInOnderzoek = false } = brpFeitenVan(persoon);
      return verblijfplaats({
        persoon: persoon.code,
        functieAdres: persoon.soortAdres === 'briefadres' ? 'BRIEFADRES' : 'WOONADRES',
        datumVan,
        adresregel1: persoon.adresregel1,
        adresregel2: persoon.adresregel2,
        inOnderzoek: adresInOnderzoek,
      });
    }),
    relaties: gegenereerd.flatMap((persoon) => relatiesVan(persoon, huishoudens.get(persoon.huishouden) ?? [])),
    gezag: [...huishoudens.values()].flatMap(householdGezag),
  };
}
