import type { Organisatie } from '@ketenhub/vocabulary';
import { AANLEIDING_TEKSTEN, NIET_GEINFORMEERD, RESULTAAT_TEKSTEN, VERHAAL_AANMELDINGEN } from './aanmelding-texts.ts';
import type { DemoCasus, DemoCriterium } from './casus.ts';
import { type Datum, plusDagen } from './datum.ts';
import { seededRandom } from './random.ts';

/** What the aanmelder wrote in the form, beside the criteria. */
export interface DemoAanmelding {
  readonly route: 'VELDAANMELDING' | 'ZSM';
  readonly aanleiding: string;
  readonly beoogdResultaat: string;
  readonly betrokkenPartners: readonly Organisatie[];
  readonly isBetrokkeneGeinformeerd: boolean;
  /** null when the betrokkene knows. */
  readonly redenNietGeinformeerd: string | null;
  readonly grondenNietGeinformeerd: readonly 'BETROKKENE_OF_ANDEREN'[];
  /** null when the betrokkene knows. */
  readonly informerenHerbeoordelenOp: Datum | null;
}

/** Whether it is safe to tell is looked at again. */
const HERBEOORDELEN_DAGEN = 90;

/** Who judge an aanmelding in the demo region. */
export const TRIAGISTEN: readonly Organisatie[] = ['politie', 'om', 'college'];

/** The aanmelding of a casus: that of the story, or a generated one that differs per casus and never changes. */
export function aanmeldingVan({ nummer, thema, aanmelder, deelnemers, aangemeldOp }: DemoCasus): DemoAanmelding {
  const random = seededRandom(`aanmelding/${nummer}`);
  const verhaal = VERHAAL_AANMELDINGEN[nummer];
  const isDangerous = thema === 'HUISELIJK_GEWELD' && random.chance(0.4);
  const reden = verhaal === undefined ? (isDangerous ? NIET_GEINFORMEERD : null) : verhaal.redenNietGeinformeerd;
  const others = deelnemers.filter((code) => code !== 'zvh' && code !== aanmelder);
  return {
    route: aanmelder === 'om' || (aanmelder === 'politie' && random.chance(0.3)) ? 'ZSM' : 'VELDAANMELDING',
    aanleiding: verhaal?.aanleiding ?? `${random.pick(AANLEIDING_TEKSTEN[thema])} Aanmelding van ${nummer}.`,
    beoogdResultaat: verhaal?.beoogdResultaat ?? `${RESULTAAT_TEKSTEN[thema]} Beoogd bij ${nummer}.`,
    betrokkenPartners: others.length > 0 ? others : TRIAGISTEN.filter((code) => code !== aanmelder),
    isBetrokkeneGeinformeerd: reden === undefined || reden === null,
    redenNietGeinformeerd: reden ?? null,
    grondenNietGeinformeerd: reden == null ? [] : ['BETROKKENE_OF_ANDEREN'],
    informerenHerbeoordelenOp: reden == null ? null : plusDagen(aangemeldOp, HERBEOORDELEN_DAGEN),
  };
}

export interface DemoOordeel {
  readonly organisatie: Organisatie;
  readonly criterium: DemoCriterium['criterium'];
  readonly voldaan: boolean;
  readonly toelichting: string;
}

/** What each judging organisation says of each criterium, from the triage on (BGS 2.20(3)). */
export function oordelenVan(casus: DemoCasus, wie: readonly Organisatie[]): DemoOordeel[] {
  if (casus.fase === 'AANMELDING') return [];
  return wie.flatMap((organisatie) =>
    casus.criteria.map(({ criterium, voldaan }) => ({
      organisatie,
      criterium,
      voldaan,
      toelichting: voldaan
        ? `Met de aanmelder eens: aan criterium ${criterium} is bij ${casus.nummer} voldaan.`
        : `Bij ${casus.nummer} blijkt criterium ${criterium} nog niet uit de aanmelding.`,
    })),
  );
}
