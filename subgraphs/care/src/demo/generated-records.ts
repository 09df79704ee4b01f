import {
  type GegenereerdeBetrokkene,
  gegenereerdeInwoners,
  leeftijdOp,
  PEILDATUM,
  type Persoon,
  seededRandom,
} from '@ketenhub/region';
import type { Thema } from '@ketenhub/vocabulary';
import type { SecretSubcategorie } from '../store/secret-rules.ts';
import { type Bron, type Deel, ggd, ggz, jeugdbescherming, veiligThuis, verslaving, wonen } from './generated-care.ts';
import { generatedGates } from './generated-gates.ts';
import { MENTOREN } from './generated-texts.ts';
import { RECORDTABELLEN, SUBCATEGORIE_VAN, type VertegenwoordigerRecord } from './record.ts';

/** Probabilities (0 to 1) that an organisation knows a person. */
interface Kansen {
  readonly ggz: number;
  readonly verslavingszorg: number;
  readonly vt: number;
  readonly gi: number;
  readonly ggd: number;
  readonly wonen: number;
}

const HOOFDPERSOON: Readonly<Record<Thema, Kansen>> = {
  JEUGD: { ggz: 0.3, verslavingszorg: 0.1, vt: 0.4, gi: 0.8, ggd: 0, wonen: 0 },
  VOLWASSENEN: { ggz: 0.6, verslavingszorg: 0.5, vt: 0.05, gi: 0, ggd: 0.5, wonen: 0.6 },
  HUISELIJK_GEWELD: { ggz: 0.3, verslavingszorg: 0.25, vt: 0.9, gi: 0.1, ggd: 0.05, wonen: 0.05 },
  STALKING: { ggz: 0.4, verslavingszorg: 0.1, vt: 0.6, gi: 0, ggd: 0.05, wonen: 0.05 },
};
const KRING: Kansen = { ggz: 0.15, verslavingszorg: 0.05, vt: 0.5, gi: 0.2, ggd: 0.02, wonen: 0 };
// People whom no casus is about: their records must never come out, with or without a gate.
const OVERIG: Kansen = { ggz: 0.06, verslavingszorg: 0.02, vt: 0.03, gi: 0.02, ggd: 0.01, wonen: 0.01 };

function records(bron: Bron, leeftijd: number, kansen: Kansen): Deel {
  const { random } = bron;
  const minderjarig = leeftijd < 18;
  return {
    ...(random.chance(kansen.ggz) ? ggz(bron) : {}),
    ...(leeftijd >= 15 && random.chance(kansen.verslavingszorg) ? verslaving(bron) : {}),
    ...(random.chance(kansen.vt) ? veiligThuis(bron) : {}),
    ...(minderjarig && random.chance(kansen.gi) ? jeugdbescherming(bron) : {}),
    ...(!minderjarig && random.chance(kansen.ggd) ? ggd(bron) : {}),
    ...(!minderjarig && random.chance(kansen.wonen) ? wonen(bron) : {}),
  };
}

function bekendVan(deel: Deel): Set<SecretSubcategorie> {
  const gevuld = RECORDTABELLEN.filter((tabel) => (deel[tabel]?.length ?? 0) > 0);
  return new Set(gevuld.map((tabel) => SUBCATEGORIE_VAN[tabel]));
}

/** Parents hold the gezag over a minor in their household (BW 1:245); a few adults have a mentor (BW 1:450). */
function vertegenwoordigersVan(
  { random, persoon: code }: Bron,
  persoon: Persoon,
  ouders: readonly Persoon[],
): VertegenwoordigerRecord[] {
  if (leeftijdVan(persoon) < 18) {
    const vanaf = persoon.geboortedatum;
    return ouders.map(({ volledigeNaam: naam }) => ({ persoon: code, rol: 'GEZAGHEBBENDE', naam, vanaf, tot: null }));
  }
  if (!random.chance(0.04)) return [];
  return [{ persoon: code, rol: 'MENTOR', naam: random.pick(MENTOREN), vanaf: '2025-02-03', tot: null }];
}

const bronVan = ({ code }: Persoon): Bron => ({ random: seededRandom(`zorg/${code}`), persoon: code });
const leeftijdVan = ({ geboortedatum }: Persoon): number => leeftijdOp(geboortedatum, PEILDATUM);

/** Records of the generated inhabitants; each person's depend on that person and the casus only, never on the scale. */
export function generatedRecords(scale: number): readonly Deel[] {
  const { inCasus, overigen } = gegenereerdeInwoners(scale);
  const alle = [...inCasus.map(({ persoon }) => persoon), ...overigen];
  const huishoudens = Map.groupBy(alle, ({ huishouden }) => huishouden);
  const oudersVan = ({ huishouden }: Persoon): Persoon[] =>
    (huishoudens.get(huishouden) ?? [])
      .filter(({ huishoudRol }) => huishoudRol === 'OUDER')
      .toSorted((one, other) => one.code.localeCompare(other.code));
  const deelVan = (persoon: Persoon, kansen: Kansen): { bron: Bron; deel: Deel } => {
    const bron = bronVan(persoon);
    const deel = records(bron, leeftijdVan(persoon), kansen);
    return { bron, deel: { ...deel, vertegenwoordigers: vertegenwoordigersVan(bron, persoon, oudersVan(persoon)) } };
  };
  const inCasusDeel = ({ persoon, soort, casus }: GegenereerdeBetrokkene): Deel => {
    const { bron, deel } = deelVan(persoon, soort === 'HOOFDPERSOON' ? HOOFDPERSOON[casus.thema] : KRING);
    const { vertegenwoordigers = [] } = deel;
    const vraag = { random: bron.random, persoon, casus, vertegenwoordigers, bekend: bekendVan(deel) };
    return { ...deel, grondslagen: generatedGates(vraag) };
  };
  return [...inCasus.map(inCasusDeel), ...overigen.map((persoon) => deelVan(persoon, OVERIG).deel)];
}
