import type { Accountklasse, Rol } from '@ketenhub/vocabulary';
import type { Deelnemer, Doelbeschrijving, Subcategorie } from './beleid.ts';
import { type CasusFeiten, type Geweigerd, geweigerd, type Vraag } from './besluit.ts';
import { eenmaal } from './eenmaal.ts';

/**
 * The limits of the law that no rule of the privacyprotocol can open. Each has the number of the rule catalogue and
 * its article; the compiler cannot change them, so a wrong rule can never do more than the law allows.
 */
export interface Zaak {
  readonly vraag: Vraag;
  readonly sub: Subcategorie;
  readonly doel: Doelbeschrijving;
  /** The owner, known to own this subcategorie. */
  readonly bron: Deelnemer;
  /** The asker's organisation. */
  readonly vrager: Deelnemer;
}

/** WGS 1.8(2): what a role's account is for. CONTACTPUNT handles requests of the betrokkene, which is no uitvoering. */
export const ACCOUNTKLASSE_VAN_ROL: Readonly<Record<Rol, Accountklasse>> = {
  PROCESREGISSEUR: 'UITVOERING',
  PROCESONDERSTEUNER: 'UITVOERING',
  CASUSREGISSEUR: 'UITVOERING',
  PROFESSIONAL: 'UITVOERING',
  FG: 'RECHTMATIGHEID',
  RAC_LID: 'RECHTMATIGHEID',
  PRIVACYFUNCTIONARIS: 'RECHTMATIGHEID',
  AUDITOR: 'RECHTMATIGHEID',
  CONTACTPUNT: 'RECHTMATIGHEID',
  PARTNER_IT: 'BEHEER',
  MANAGER: 'BEHEER',
};

const VAN_HET_HUIS: readonly string[] = ['PROCESREGISSEUR', 'PROCESONDERSTEUNER'];
const VAN_EEN_DEELNEMER: readonly string[] = ['CASUSREGISSEUR', 'PROFESSIONAL'];

/**
 * Whether a role can be held at an organisation of this class: the house's own roles at the house (WGS 1.8(2)(a)), those of a
 * deelnemer at a deelnemer (WGS 2.27). An account that mixes them is a mistake, and opens nothing.
 */
export function rolHoortBijKlasse(rol: string, klasse: string): boolean {
  if (VAN_HET_HUIS.includes(rol)) return klasse === 'SAMENWERKINGSVERBAND';
  return !VAN_EEN_DEELNEMER.includes(rol) || klasse !== 'SAMENWERKINGSVERBAND';
}

const ACCOUNTKLASSEN: ReadonlyMap<string, Accountklasse> = new Map(Object.entries(ACCOUNTKLASSE_VAN_ROL));

/** The account class of a role; undefined for what is no role. */
export function accountklasseVan(rol: string): Accountklasse | undefined {
  return ACCOUNTKLASSEN.get(rol);
}

/** WGS 2.30(1)a: politiegegevens only by the politie (R07), justitiële gegevens only with the OM as supplier (R08). */
export const ENIGE_EIGENAAR: Readonly<Record<string, Deelnemer['code']>> = {
  POLITIE_8_13: 'politie',
  JUSTITIEEL_STRAFVORDERLIJK: 'om',
};

// Refusals that depend on nothing are made once: a decision is asked for every field of every question.
const AFGESLOTEN = geweigerd({
  reden: 'CASUS_AFGESCHERMD',
  regel: 'R17',
  uitleg: 'Deze casus is afgesloten en afgeschermd.',
});
const VRAGER_NIET_AANGEWEZEN = geweigerd({
  reden: 'GEEN_DEELNEMER_CASUS',
  regel: 'R03',
  uitleg: 'Uw organisatie is niet aangewezen voor deze casus.',
});
const VOOR_DE_BESLUITEN = geweigerd({
  reden: 'GEEN_DOELBESLUIT',
  regel: 'R02',
  uitleg:
    'Gegevens van partners zijn pas te zien nadat de overheidsdeelnemers de melding aan het doel hebben getoetst en hebben bepaald welke organisaties deelnemen.',
});
const GEHEIM_TE_VROEG = verbod('R05', 'Gegevens onder beroepsgeheim zijn er pas vanaf de uitvraag.');
const BESLUIT_PRIVAAT = verbod(
  'R22',
  'Alleen overheidsdeelnemers nemen dit besluit; het Zorg- en Veiligheidshuis legt het vast.',
);
const ZONDER_CASUS = verbod('R21', 'Dit doel geeft geen toegang tot gegevens over personen.');
const ACCOUNT_BUITEN_UITVOERING = verbod(
  'R26',
  'Een account voor toetsing of beheer ziet geen gegevens over personen in een casus.',
);

const DOELEN_NA_AFSLUITING: readonly string[] = ['ZVH-HEROPENING', 'AVG-VERZOEK', 'RECHTMATIGHEID'];

/** R17, WGS 2.31(8): a closed casus is afgeschermd; nothing for an account of the uitvoering (attack 86). */
export function grensAfgesloten({ vraag, sub, doel }: Zaak): Geweigerd | null {
  if (vraag.casus?.fase !== 'AFGESLOTEN') return null;
  const uitvoering = accountklasseVan(vraag.rol) === 'UITVOERING';
  if (DOELEN_NA_AFSLUITING.includes(doel.code) && !uitvoering && sub.soort !== 'STRUCTUUR') return null;
  return AFGESLOTEN;
}

/** R03, WGS 2.31(4): only a designated deelnemer processes data in a casus; the house itself keeps the casus. */
export function grensVrager({ vraag, vrager }: Zaak): Geweigerd | null {
  if (vraag.casus === null || vrager.code === 'zvh' || staatOpLijst(vraag.casus, vrager.oin)) return null;
  return VRAGER_NIET_AANGEWEZEN;
}

/** R04, WGS 2.31(4): a source that was not designated supplies nothing, whoever asks. */
export function grensBron(zaak: Zaak): Geweigerd | null {
  const { vraag, bron } = zaak;
  if (!isPartnerdata(zaak) || vraag.casus === null || staatOpLijst(vraag.casus, bron.oin)) return null;
  return bronNietAangewezen(bron);
}

const bronNietAangewezen = eenmaal(({ naam }: Deelnemer) =>
  geweigerd({
    reden: 'GEEN_DEELNEMER_CASUS',
    regel: 'R04',
    uitleg: `Dit gegeven komt van ${naam}, en die organisatie is niet aangewezen voor deze casus.`,
  }),
);

/**
 * R02, WGS 2.31(1)-(4): enrichment opens after the doelbesluit and the deelnemersbesluit; before that the aanmelder
 * processes its own data. To the case authority a placement on a list counts as doelbesluit (2.32(3)), for as long as it stands.
 */
export function grensDoelbesluit(zaak: Zaak): Geweigerd | null {
  const { vraag, bron } = zaak;
  if (!isPartnerdata(zaak) || vraag.casus === null) return null;
  const { doelbesluit, deelnemersbesluit, aanmelder } = vraag.casus;
  if ((doelbesluit === true && deelnemersbesluit === true) || bron.oin === aanmelder) return null;
  return VOOR_DE_BESLUITEN;
}

/** Prohibitions of the law itself; like every prohibition they win from each rule. */
export function wettelijkVerbod({ vraag, sub, doel }: Zaak): Geweigerd | null {
  const fase = vraag.casus?.fase;
  // WGS 2.29(2): before the uitvraag nobody can have needed what is under professional secrecy.
  if (sub.geheim && (fase === 'AANMELDING' || fase === 'TRIAGE')) {
    return GEHEIM_TE_VROEG;
  }
  // WGS 2.31(2), (4), (8): the overheidsdeelnemers decide; a private deelnemer takes part but does not.
  if (sub.besluit && vraag.klasse === 'PRIVAAT') {
    return BESLUIT_PRIVAAT;
  }
  if (sub.categorie === 'CASUSREGISTER') return null;
  // WGS 1.8(2) and (4): checking, maintenance and counting happen without the persons of a casus.
  if (doel.casus === 'GEEN') return ZONDER_CASUS;
  if (accountklasseVan(vraag.rol) !== 'UITVOERING') {
    return ACCOUNT_BUITEN_UITVOERING;
  }
  return null;
}

function verbod(regel: string, uitleg: string): Geweigerd {
  return geweigerd({ reden: 'VERBOD', regel, uitleg });
}

/** Structure holds no data, so its owner need not be designated. */
function isPartnerdata({ sub, bron }: Zaak): boolean {
  return bron.code !== 'zvh' && sub.soort !== 'STRUCTUUR';
}

/** Until the deelnemersbesluit the aanmelder counts as listed: it processes its own data (WGS 2.31(1)). */
function staatOpLijst(casus: CasusFeiten, oin: string): boolean {
  return casus.deelnemers.includes(oin) || (casus.deelnemersbesluit !== true && casus.aanmelder === oin);
}
