import {
  type GegenereerdeBetrokkene,
  gegenereerdeInwoners,
  leeftijdOp,
  PEILDATUM,
  type Persoon,
  plusDagen,
  type Random,
  registratienummer,
  seededRandom,
} from '@ketenhub/region';
import type { Thema } from '@ketenhub/vocabulary';
import * as teksten from './generated-texts.ts';
import {
  aandachtsvestigingen,
  aanhoudingen,
  contactpunt,
  meldingen,
  mutaties,
  sfeerPvs,
  veelpleger,
  veiligheidskaart,
} from './make-records.ts';
import type {
  AandachtsvestigingRecord,
  AanhoudingRecord,
  ContactpuntRecord,
  GeweldWapenRecord,
  MeldingRecord,
  MutatieRecord,
  MutatieSoort,
  PoliceDemoRecords,
  SfeerPvRecord,
} from './record.ts';

type Deel = Partial<PoliceDemoRecords>;

// Most and least numbers of mutaties of a hoofdpersoon, and what they are about.
const MUTATIES: Readonly<Record<Thema, { aantal: readonly [number, number]; soorten: readonly MutatieSoort[] }>> = {
  JEUGD: { aantal: [3, 8], soorten: ['OVERLAST', 'VERMOGEN', 'GEWELD', 'OVERIG'] },
  VOLWASSENEN: {
    aantal: [4, 16],
    soorten: ['OVERLAST', 'OVERLAST', 'VERWARD_GEDRAG', 'BEDREIGING', 'GEWELD', 'VERMOGEN'],
  },
  HUISELIJK_GEWELD: { aantal: [1, 4], soorten: ['GEWELD', 'BEDREIGING', 'OVERIG'] },
  STALKING: { aantal: [2, 6], soorten: ['BEDREIGING', 'BEDREIGING', 'OVERIG'] },
};

const dag = (random: Random): string => plusDagen(PEILDATUM, -random.integer(1, 700));

function mutatiesVan(random: Random, code: string, { aantal, soorten }: (typeof MUTATIES)[Thema]): MutatieRecord[] {
  return mutaties(
    code,
    Array.from({ length: random.integer(...aantal) }, (_, index) => {
      const soort = random.pick(soorten);
      const nummer = registratienummer('MUT', code, index + 1);
      return [dag(random), soort, `${random.pick(teksten.MUTATIE_TEKSTEN[soort])} Registratie ${nummer}.`] as const;
    }),
  );
}

interface Soort {
  readonly code: string;
  readonly aantal: number;
  readonly teksten: readonly string[];
}

function meldingenVan(random: Random, persoon: string, { code, aantal, teksten: zinnen }: Soort): MeldingRecord[] {
  return meldingen(
    persoon,
    Array.from({ length: aantal }, (_, index) => {
      const nummer = registratienummer(code, persoon, index + 1);
      return [dag(random), `${random.pick(zinnen)} Registratie ${nummer}.`] as const;
    }),
  );
}

const hg = (aantal: number): Soort => ({ code: 'HGM', aantal, teksten: teksten.HG_TEKSTEN });
const zorg = (aantal: number): Soort => ({ code: 'ZGM', aantal, teksten: teksten.ZORGMELDING_TEKSTEN });

function wijkagent(random: Random, persoon: Persoon): ContactpuntRecord {
  const [naam, telefoon] = random.pick(teksten.WIJKAGENTEN);
  return contactpunt({ persoon: persoon.code, naam, functie: `wijkagent ${persoon.gemeente}`, telefoon });
}

/** One in three of the mutaties about something punishable ended in an arrest on the same day. */
function aanhoudingenVan(random: Random, code: string, gemuteerd: readonly MutatieRecord[]): AanhoudingRecord[] {
  const aangehouden = gemuteerd.filter(({ soort }) => soort !== 'OVERIG' && random.chance(0.35));
  return aanhoudingen(
    code,
    aangehouden.map(({ datum, soort }, index) => {
      const nummer = registratienummer('AHD', code, index + 1);
      const feit = `${random.pick(teksten.AANHOUDING_FEITEN[soort])} (proces-verbaal ${nummer})`;
      const vervolg = `${random.pick(teksten.AANHOUDING_VERVOLG)} Vervolg van ${nummer}.`;
      return [datum, feit, vervolg, plusDagen(datum, 1)] as const;
    }),
  );
}

function aandachtsvestiging(random: Random, code: string): AandachtsvestigingRecord[] {
  if (!random.chance(0.3)) return [];
  const begin = dag(random);
  const einde = random.chance(0.5) ? plusDagen(begin, random.integer(30, 365)) : null;
  const instructie = `${random.pick(teksten.INSTRUCTIES)} Aandachtsvestiging ${registratienummer('AVS', code, 1)}.`;
  return aandachtsvestigingen(code, [[begin, einde, instructie]]);
}

function sfeerPv(random: Random, code: string): SfeerPvRecord[] {
  if (!random.chance(0.15)) return [];
  const tekst = `${random.pick(teksten.SFEER_PV_TEKSTEN)} Proces-verbaal ${registratienummer('SPV', code, 1)}.`;
  return sfeerPvs(code, [[dag(random), tekst]]);
}

function kaart(random: Random, code: string): GeweldWapenRecord[] {
  if (!random.chance(0.4)) return [];
  const wapenindicatie = random.chance(0.3);
  const advies = `${random.pick(teksten.ADVIES_TEKSTEN)} Kaart ${registratienummer('VKA', code, 1)}.`;
  return [veiligheidskaart({ persoon: code, geweldsindicatie: true, wapenindicatie, advies, peildatum: dag(random) })];
}

function hoofdpersoon(random: Random, persoon: Persoon, thema: Thema): Deel {
  // One in ten is new to the police: "niets bekend" must be seen in the region too.
  if (random.chance(0.1)) return {};
  const { code } = persoon;
  const volwassen = thema === 'VOLWASSENEN';
  const thuis = thema === 'HUISELIJK_GEWELD' || thema === 'STALKING';
  const gemuteerd = mutatiesVan(random, code, MUTATIES[thema]);
  return {
    contactpunten: [wijkagent(random, persoon)],
    mutaties: gemuteerd,
    hgMeldingen: meldingenVan(random, code, hg(thuis ? random.integer(1, 4) : 0)),
    zorgmeldingen: meldingenVan(random, code, zorg(volwassen ? random.integer(0, 3) : 0)),
    aanhoudingen: aanhoudingenVan(random, code, gemuteerd),
    aandachtsvestigingen: aandachtsvestiging(random, code),
    veelplegers:
      volwassen && random.chance(0.6)
        ? [veelpleger(code, random.pick(['GEEN', 'VEELPLEGER', 'ZEER_ACTIEVE_VEELPLEGER']), dag(random))]
        : [],
    geweldWapens: kaart(random, code),
    sfeerPvs: volwassen ? sfeerPv(random, code) : [],
  };
}

function inCasus({ persoon, soort, casus }: GegenereerdeBetrokkene): Deel {
  const random = seededRandom(`politie/${persoon.code}`);
  if (soort === 'HOOFDPERSOON') return hoofdpersoon(random, persoon, casus.thema);
  const thuis = casus.thema === 'HUISELIJK_GEWELD' ? random.integer(1, 2) : 0;
  return { hgMeldingen: meldingenVan(random, persoon.code, hg(thuis)) };
}

/** Sparse records of people whom no casus is about: whoever asks for them must still get nothing. */
function overig(persoon: Persoon): Deel {
  const random = seededRandom(`politie/${persoon.code}`);
  if (leeftijdOp(persoon.geboortedatum, PEILDATUM) < 16) return {};
  const soorten: readonly MutatieSoort[] = ['OVERLAST', 'VERMOGEN', 'OVERIG', 'VERWARD_GEDRAG'];
  const gemuteerd = random.chance(0.15) ? mutatiesVan(random, persoon.code, { aantal: [1, 3], soorten }) : [];
  return {
    mutaties: gemuteerd,
    aanhoudingen: aanhoudingenVan(random, persoon.code, gemuteerd),
    hgMeldingen: meldingenVan(random, persoon.code, hg(random.chance(0.03) ? 1 : 0)),
    zorgmeldingen: meldingenVan(random, persoon.code, zorg(random.chance(0.02) ? 1 : 0)),
  };
}

/** Records of the generated inhabitants; each person's depend on that person and the casus only, never on the scale. */
export function generatedRecords(scale: number): readonly Deel[] {
  const inwoners = gegenereerdeInwoners(scale);
  return [...inwoners.inCasus.map(inCasus), ...inwoners.overigen.map(overig)];
}
