import {
  type DemoCasus,
  leeftijdOp,
  PEILDATUM,
  type Persoon,
  plusDagen,
  type Random,
  registratienummer,
} from '@ketenhub/region';
import { MOTIVERINGEN } from './generated-texts.ts';
import { grondslag } from './make-records.ts';
import { type Geheimsoort, type Grondslag, type GrondslagRecord, SECRET_OWNERS } from './record.ts';

const SOORTEN = Object.keys(SECRET_OWNERS) as Geheimsoort[];

// Veilig Thuis mostly uses its right to report; the others mostly ask.
function soortGrondslag(random: Random, soort: Geheimsoort): Grondslag {
  if (SECRET_OWNERS[soort] === 'veilig-thuis') return 'WETTELIJK_MELDRECHT';
  if (random.chance(0.85)) return 'UITDRUKKELIJKE_TOESTEMMING';
  return random.pick(['WETTELIJKE_PLICHT', 'GOED_HULPVERLENERSCHAP']);
}

/** Who may consent depends on the age (Jeugdwet 7.3.4): parents, both, or the person alone from sixteen on. */
function toestemmingVan(persoon: Persoon): string {
  const leeftijd = leeftijdOp(persoon.geboortedatum, PEILDATUM);
  if (leeftijd < 12) return 'Gegeven door de ouders met gezag. ';
  return leeftijd < 16 ? 'Gegeven door de jongere en de ouders met gezag. ' : '';
}

interface Vraag {
  readonly random: Random;
  readonly persoon: Persoon;
  readonly casus: DemoCasus;
  /** What the organisations hold of this person; now and then a gate stands without a record behind it. */
  readonly bekend: ReadonlySet<Geheimsoort>;
}

/** The gates of one betrokkene in one casus: about half of what is known is open, some of that was withdrawn again. */
export function generatedGates({ random, persoon, casus, bekend }: Vraag): GrondslagRecord[] {
  const vanaf = casus.deelnemersbesluitOp;
  if (vanaf === null) return [];
  const aanTafel = SOORTEN.filter((soort) => casus.deelnemers.includes(SECRET_OWNERS[soort]));
  return aanTafel
    .filter((soort) => random.chance(bekend.has(soort) ? 0.5 : 0.05))
    .map((subcategorie, index) => {
      const gekozen = soortGrondslag(random, subcategorie);
      const wie = gekozen === 'UITDRUKKELIJKE_TOESTEMMING' ? toestemmingVan(persoon) : '';
      const nummer = registratienummer('GRS', persoon.code, index + 1);
      return grondslag({
        persoon: persoon.code,
        subcategorie,
        grondslag: gekozen,
        casus: casus.nummer,
        vanaf,
        ingetrokkenOp: random.chance(0.15) ? plusDagen(vanaf, 4) : null,
        motivering: `${wie}${MOTIVERINGEN[gekozen]} Dossier ${nummer}.`,
      });
    });
}
