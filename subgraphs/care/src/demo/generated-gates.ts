import { type DemoCasus, type Persoon, plusDagen, type Random, registratienummer } from '@ketenhub/region';
import type { Grondslag } from '../consent/grondslag.ts';
import { vereisteToestemming } from '../consent/vereiste-toestemming.ts';
import { SECRET_OWNERS, SECRET_SUBCATEGORIEEN, type SecretSubcategorie } from '../store/secret-rules.ts';
import { MOTIVERINGEN } from './generated-texts.ts';
import { grondslag } from './make-records.ts';
import { rechtspositieVan } from './rechtspositie-van.ts';
import type { GrondslagRecord, ToestemmingRecord, VertegenwoordigerRecord } from './record.ts';

// Veilig Thuis mostly uses its right to report; the others mostly ask.
function soortGrondslag(random: Random, soort: SecretSubcategorie): Grondslag {
  if (SECRET_OWNERS[soort] === 'veilig-thuis') return 'WETTELIJK_MELDRECHT';
  if (random.chance(0.85)) return 'UITDRUKKELIJKE_TOESTEMMING';
  return random.pick(['WETTELIJKE_PLICHT', 'GOED_HULPVERLENERSCHAP']);
}

interface Vraag {
  readonly random: Random;
  readonly persoon: Persoon;
  readonly casus: DemoCasus;
  readonly vertegenwoordigers: readonly VertegenwoordigerRecord[];
  /** What the organisations hold of this person; now and then a gate stands without a record behind it. */
  readonly bekend: ReadonlySet<SecretSubcategorie>;
}

/** Everyone who had to consent on that day; now and then one of them did not, or took it back. */
function toestemmingen({ random, persoon, vertegenwoordigers }: Vraag, op: string): ToestemmingRecord[] {
  const vereist = vereisteToestemming(rechtspositieVan(persoon.geboortedatum, vertegenwoordigers), op);
  const wie: (string | null)[] = vereist?.betrokkene ? [null] : [];
  return [...wie, ...(vereist?.vertegenwoordigers ?? [])]
    .filter(() => random.chance(0.9))
    .map((door) => ({ door, gegevenOp: op, ingetrokkenOp: random.chance(0.12) ? plusDagen(op, 4) : null }));
}

function poort(vraag: Vraag, subcategorie: SecretSubcategorie, index: number): GrondslagRecord | null {
  const { random, persoon, casus } = vraag;
  const vanaf = casus.deelnemersbesluitOp;
  if (vanaf === null) return null;
  const gekozen = soortGrondslag(random, subcategorie);
  const nummer = registratienummer('GRS', persoon.code, index + 1);
  const opConsent = gekozen === 'UITDRUKKELIJKE_TOESTEMMING';
  return grondslag({
    persoon: persoon.code,
    subcategorie,
    grondslag: gekozen,
    casus: casus.nummer,
    vanaf,
    ingetrokkenOp: !opConsent && random.chance(0.15) ? plusDagen(vanaf, 4) : null,
    motivering: `${MOTIVERINGEN[gekozen]} Dossier ${nummer}.`,
    toestemmingen: opConsent ? toestemmingen(vraag, vanaf) : [],
  });
}

// Who waits for a place or is looked up in the street mostly gains by it that others know.
const OPENER: Partial<Record<SecretSubcategorie, number>> = {
  ZORG_WONEN: 0.9,
  OGGZ_BEMOEIZORG: 0.9,
  GI_MAATREGEL: 0.9,
};

/**
 * The gates of one betrokkene in one casus: at least half of what is known is open, some of that was withdrawn again. The consent
 * of a generated minor ends with the next birthday that changes who decides, as any other would.
 */
export function generatedGates(vraag: Vraag): GrondslagRecord[] {
  const aanTafel = SECRET_SUBCATEGORIEEN.filter((soort) => vraag.casus.deelnemers.includes(SECRET_OWNERS[soort]));
  return aanTafel
    .filter((soort) => vraag.random.chance(vraag.bekend.has(soort) ? (OPENER[soort] ?? 0.5) : 0.05))
    .map((soort, index) => poort(vraag, soort, index))
    .filter((gemaakt) => gemaakt !== null);
}
