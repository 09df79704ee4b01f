import { type BetrokkeneSoort, FASEN, type Fase, PERSONA_NAMEN, type PersonaNaam } from '@ketenhub/vocabulary';

/** One expected answer: with the doel of the same name as the fase, does this persona see this field of this soort of person? */
export interface Verwachting {
  readonly zin: string;
  readonly persona: PersonaNaam;
  readonly fase: Fase;
  readonly soort: BetrokkeneSoort;
  readonly veld: string;
  readonly ziet: boolean;
}

/** What a sentence is about: every combination of these lists. */
export interface Cel {
  readonly velden: readonly string[];
  readonly fasen: readonly Fase[];
  readonly soorten: readonly BetrokkeneSoort[];
  readonly personas: readonly PersonaNaam[];
}

/** A hand-written Dutch sentence with the cells that it fills. */
export interface Zin extends Cel {
  readonly zin: string;
  readonly ziet: boolean;
}

export const HOOFDPERSOON = ['HOOFDPERSOON'] as const;
export const KRING = ['DIRECTE_KRING'] as const;
export const BEIDE = ['HOOFDPERSOON', 'DIRECTE_KRING'] as const;

/** Before the doelbesluit (WGS 2.31(2)) only the aanmelder, here politie, is at the table besides the house's own staff. */
export const VOOR_HET_DOELBESLUIT = ['AANMELDING', 'TRIAGE'] as const;
export const NA_HET_DOELBESLUIT = ['UITVRAAG', 'CASUSOVERLEG', 'UITVOERING', 'AFSCHALING'] as const;

/** WGS 2.27(1): politie, OM, burgemeester and college. */
export const OVERHEID = ['liaison-politie', 'liaison-om', 'gemeente-oov', 'gemeente-sociaal'] as const;
/** WGS 2.27(2): reclassering, GGZ and Veilig Thuis. */
export const PRIVAAT = ['reclasseringswerker', 'ggz-behandelaar', 'veilig-thuis'] as const;
/** Everyone charged with uitvoering (WGS 1.8(2)(a)); the table decides on each of them for every cell. */
export const AAN_TAFEL = [
  'procesregisseur',
  'procesondersteuner',
  'casusregisseur',
  ...OVERHEID,
  ...PRIVAAT,
] as const satisfies readonly PersonaNaam[];
/** Charged with toetsing or beheer (WGS 1.8(2)(b) and (c)): never case data through the person view. */
export const BUITEN_DE_TAFEL = PERSONA_NAMEN.filter((naam) => !AAN_TAFEL.some((lid) => lid === naam));

/** A field of the casus itself has no soort of person; it is stated, and must be tested, along the hoofdpersoon. */
export function isCasusveld(veld: string): boolean {
  return /^(Casus|Mutation|Query)\./.test(veld);
}

/** These personas see it; every persona that no sentence names for the same cell is expected not to. */
export function ziet(zin: string, cel: Cel): Zin {
  return { zin, ...cel, ziet: true };
}

/** These personas expressly do not see it: for cells that a reader might expect to be open. */
export function zietNiet(zin: string, cel: Cel): Zin {
  return { zin, ...cel, ziet: false };
}

/** Nobody at the table sees it. */
export function niemand(zin: string, cel: Omit<Cel, 'personas'>): Zin {
  return { zin, ...cel, personas: AAN_TAFEL, ziet: false };
}

/** One persona outside the table: sees none of these fields, in any fase, of anyone. */
export function nooit(zin: string, persona: PersonaNaam, velden: readonly string[]): Zin {
  return { zin, velden, fasen: FASEN, soorten: BEIDE, personas: [persona], ziet: false };
}

/** Whether a sentence fills this cell for the personas that it names. */
export function gaatOver(zin: Zin, veld: string, fase: Fase, soort: BetrokkeneSoort): boolean {
  return zin.velden.includes(veld) && zin.fasen.includes(fase) && zin.soorten.includes(soort);
}

/**
 * The full list of expectations in the sentences of one owner; the complement of what is said to be seen is denied.
 * @throws when a cell (veld, fase, soort) or a persona outside the table is not stated by any sentence.
 */
export function werkUit(velden: readonly string[], zinnen: readonly Zin[]): readonly Verwachting[] {
  const uit: Verwachting[] = [];
  for (const veld of velden) {
    for (const fase of FASEN) {
      for (const soort of isCasusveld(veld) ? HOOFDPERSOON : BEIDE) {
        const hier = zinnen.filter((zin) => gaatOver(zin, veld, fase, soort));
        for (const persona of PERSONA_NAMEN) uit.push(werkCelUit(hier, { veld, fase, soort, persona }));
      }
    }
  }
  return uit;
}

function werkCelUit(zinnen: readonly Zin[], cel: Omit<Verwachting, 'zin' | 'ziet'>): Verwachting {
  const eigen = zinnen.find((zin) => zin.personas.includes(cel.persona));
  if (eigen !== undefined) return { zin: eigen.zin, ...cel, ziet: eigen.ziet };
  const ander = zinnen.find((zin) => zin.ziet);
  if (ander === undefined || BUITEN_DE_TAFEL.includes(cel.persona)) {
    throw new Error(`Geen zin over ${cel.persona}, ${cel.veld}, ${cel.fase}, ${cel.soort}.`);
  }
  return { zin: `${ander.zin} (${cel.persona} is daar niet bij genoemd)`, ...cel, ziet: false };
}
