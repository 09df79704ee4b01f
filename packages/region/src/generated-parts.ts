import { type Fase, ORGANISATIES, type Organisatie, type Thema } from '@ketenhub/vocabulary';
import { afspraak, type DemoActie, type DemoBetrokkene, type DemoCriterium } from './casus.ts';
import { type Datum, PEILDATUM, plusDagen } from './datum.ts';
import { ACTIE_TEKSTEN, CRITERIUM_TEKSTEN } from './generated-texts.ts';
import type { Persoon } from './person.ts';
import type { Random } from './random.ts';

/** What a generated casus starts from. */
export interface Kern {
  readonly nummer: string;
  readonly thema: Thema;
  readonly fase: Fase;
  readonly aanmelder: Organisatie;
  readonly aangemeldOp: Datum;
}

const VASTE_DEELNEMERS: readonly Organisatie[] = ['politie', 'om', 'college', 'burgemeester'];

// Per theme: who nearly always has a task, and who sometimes has one.
const THEMA_DEELNEMERS: Readonly<Record<Thema, { vast: readonly Organisatie[]; soms: readonly Organisatie[] }>> = {
  JEUGD: { vast: ['rvdk', 'gi'], soms: ['ggz', 'veilig-thuis', 'verslavingszorg'] },
  VOLWASSENEN: { vast: ['reclassering', 'ggz'], soms: ['verslavingszorg', 'wonen', 'ggd', 'dji'] },
  HUISELIJK_GEWELD: { vast: ['veilig-thuis'], soms: ['reclassering', 'ggz', 'rvdk', 'verslavingszorg'] },
  STALKING: { vast: ['reclassering', 'veilig-thuis'], soms: ['ggz'] },
};

export const heeftDeelnemersbesluit = (fase: Fase): boolean => fase !== 'AANMELDING' && fase !== 'TRIAGE';

/** Until the deelnemersbesluit nobody but the aanmelder (WGS 2.31(4)). */
export function deelnemers(random: Random, { fase, thema, aanmelder }: Kern): Organisatie[] {
  if (!heeftDeelnemersbesluit(fase)) return [aanmelder];
  const { vast, soms } = THEMA_DEELNEMERS[thema];
  const gekozen = new Set([...VASTE_DEELNEMERS, ...vast, ...soms.filter(() => random.chance(0.5)), aanmelder]);
  return ORGANISATIES.filter((organisatie) => gekozen.has(organisatie));
}

export function criteria(random: Random, { nummer, thema, fase }: Kern): DemoCriterium[] {
  return (['a', 'b', 'c', 'd'] as const).map((criterium) => ({
    criterium,
    // All four must be met before the doelbesluit (BGS 2.20(3)); a fresh aanmelding may still miss one.
    voldaan: fase !== 'AANMELDING' || random.chance(0.7),
    toelichting: `${random.pick(CRITERIUM_TEKSTEN[thema][criterium])} Vastgelegd bij ${nummer}, criterium ${criterium}.`,
  }));
}

interface Actieraam {
  readonly actiehouders: readonly Organisatie[];
  /** Days after the aanmelding in which the agreements were last looked at. */
  readonly dagen: readonly [number, number];
}

export function acties(random: Random, { nummer, fase, aangemeldOp }: Kern, raam: Actieraam): DemoActie[] {
  if (!heeftDeelnemersbesluit(fase)) return [];
  const klaar = fase === 'AFSCHALING' || fase === 'AFGESLOTEN';
  return Array.from({ length: random.integer(2, 5) }, (_, index) => {
    const open = !klaar && random.chance(0.6);
    const bekekenOp = plusDagen(aangemeldOp, random.integer(...raam.dagen));
    return afspraak({
      omschrijving: `${random.pick(ACTIE_TEKSTEN)} Afspraak ${index + 1} bij ${nummer}.`,
      actiehouder: random.pick(raam.actiehouders),
      deadline: open ? plusDagen(PEILDATUM, random.integer(2, 45)) : plusDagen(bekekenOp, random.integer(0, 10)),
      actieStatus: open ? 'OPEN' : random.chance(0.9) ? 'GEDAAN' : 'VERVALLEN',
      peildatum: bekekenOp,
    });
  });
}

/** Households whose members are in no casus yet, by code. */
export type VrijeHuishoudens = Map<string, Persoon[]>;

/** The hoofdpersoon with now and then the people of the same address, whose household is closed for other casussen. */
export function betrokkenen(
  random: Random,
  vrij: VrijeHuishoudens,
  { hoofd, thema }: { readonly hoofd: Persoon; readonly thema: Thema },
): DemoBetrokkene[] {
  const huis = vrij.get(hoofd.huishouden) ?? [];
  vrij.delete(hoofd.huishouden);
  const metKring = thema === 'JEUGD' || thema === 'HUISELIJK_GEWELD' || random.chance(0.2);
  const kring = metKring ? huis.filter((lid) => lid.code !== hoofd.code).slice(0, 3) : [];
  return [
    { persoon: hoofd.code, soort: 'HOOFDPERSOON' },
    ...kring.map((lid): DemoBetrokkene => ({ persoon: lid.code, soort: 'DIRECTE_KRING' })),
  ];
}
