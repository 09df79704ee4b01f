import type { Organisatie } from '@ketenhub/vocabulary';
import type { Rechtspositie, Toestemming, Wijze } from '../consent/rechtspositie.ts';
import { vereisteToestemming } from '../consent/vereiste-toestemming.ts';
import { SECRET_OWNERS } from '../store/secret-rules.ts';
import type { Gebreken, PoortInvoer, ToestemmingInvoer } from './velden.ts';

const WIE: Readonly<Record<Wijze, string>> = {
  GEZAGHEBBENDEN: 'ieder met gezag (jonger dan 12)',
  BETROKKENE_EN_GEZAGHEBBENDEN: 'de jongere en ieder met gezag (12 tot 16)',
  JONGERE: 'de jongere zelf en niemand anders (16 of 17)',
  MEERDERJARIGE: 'de betrokkene zelf',
  VERTEGENWOORDIGER: 'iedere curator of mentor',
};

const giverOf = (van: ToestemmingInvoer['van']): string | null => (van === 'BETROKKENE' ? null : van);

/** A consent that is to be written down, with what was judged of it on its day. */
export interface NieuweToestemming extends Omit<Toestemming, 'ingetrokkenOp'> {
  readonly vorm: ToestemmingInvoer['vorm'];
}

export type Getoetst =
  | { readonly ok: true; readonly nieuw: readonly NieuweToestemming[] }
  | { readonly ok: false; readonly gebreken: Gebreken };

interface Omstandigheden {
  readonly positie: Rechtspositie;
  /** What was given for this gate before. */
  readonly eerder: readonly Toestemming[];
  /** The day of the database, ISO 8601. */
  readonly vandaag: string;
}

function toetsEen(een: ToestemmingInvoer, { positie, eerder, vandaag }: Omstandigheden): NieuweToestemming | string {
  const { gegevenOp, vorm } = een;
  const door = giverOf(een.van);
  if (gegevenOp > vandaag) return 'Een toestemming kan niet van een dag na vandaag zijn.';
  if (positie.geboortedatum === null)
    return 'De geboortedatum is niet vastgelegd; zonder die kan niemand toestemmen (POST /poorten/rechtspositie).';
  if (gegevenOp < positie.geboortedatum) return 'Deze dag ligt voor de geboorte van de betrokkene.';
  const vereist = vereisteToestemming(positie, gegevenOp);
  if (vereist === null)
    return `Op ${gegevenOp} was niemand vastgelegd die kon toestemmen (POST /poorten/vertegenwoordigers).`;
  const beslist = door === null ? vereist.betrokkene : vereist.vertegenwoordigers.includes(door);
  if (!beslist) return `Op ${gegevenOp} besliste iemand anders: ${WIE[vereist.wijze]}.`;
  const heldBy = vereist.wijze === 'VERTEGENWOORDIGER' ? [door, null] : [door];
  const ingetrokken = eerder.find(
    (one) => heldBy.includes(one.door) && one.ingetrokkenOp !== null && one.ingetrokkenOp >= gegevenOp,
  );
  if (ingetrokken !== undefined)
    return `Op ${ingetrokken.ingetrokkenOp} is ingetrokken of geweigerd; een nieuwe toestemming telt pas vanaf de dag erna.`;
  return { door, wijze: vereist.wijze, gegevenOp, vorm };
}

/** Judges each consent by age, gezag, curatele and mentorschap on the day that it was given. */
export function toetsToestemmingen(gegeven: readonly ToestemmingInvoer[], om: Omstandigheden): Getoetst {
  const gebreken: Record<string, string> = {};
  const nieuw: NieuweToestemming[] = [];
  gegeven.forEach((een, index) => {
    const oordeel = toetsEen(een, om);
    if (typeof oordeel === 'string')
      gebreken[`toestemmingen.${index}.${een.gegevenOp > om.vandaag ? 'gegevenOp' : 'van'}`] = oordeel;
    else nieuw.push(oordeel);
  });
  return Object.keys(gebreken).length > 0 ? { ok: false, gebreken } : { ok: true, nieuw };
}

/** What of a gate is wrong beyond the form of its fields; nothing when it can stand. */
export function gebrekenVanPoort(invoer: PoortInvoer, organisatie: Organisatie, vandaag: string): Gebreken {
  const gebreken: Record<string, string> = {};
  if (SECRET_OWNERS[invoer.subcategorie] !== organisatie)
    gebreken.subcategorie = 'Deze subcategorie is niet van uw organisatie.';
  if (invoer.tot !== undefined && invoer.tot <= invoer.vanaf)
    gebreken.tot = 'De eerste dag waarop het niet meer geldt ligt na de eerste dag.';
  if (invoer.grondslag === 'GOED_HULPVERLENERSCHAP') {
    const { gewogenOp, overlegMet } = invoer.weging;
    if (gewogenOp > vandaag) gebreken['weging.gewogenOp'] = 'Een weging kan niet van een dag na vandaag zijn.';
    else if (gewogenOp > invoer.vanaf) gebreken['weging.gewogenOp'] = 'De weging gaat vooraf aan de verstrekking.';
    if (overlegMet.toLowerCase() === invoer.door.toLowerCase())
      gebreken['weging.overlegMet'] = 'Collegiaal overleg is met iemand anders dan wie besluit.';
  }
  return gebreken;
}
