import { BETROKKENE_SOORTEN, DOELEN } from '@ketenhub/vocabulary';
import type { Annotaties, Toepassing } from './annotations.ts';
import type { Beleid } from './beleid.ts';
import { type Besluit, type Geweigerd, geenRegel, type Onderwerp, type Vraag } from './besluit.ts';
import { decide, isDichtOpPlaats, isToegestaan } from './decide.ts';
import { tabelVan } from './tabel.ts';

/**
 * Whether one field (`Type.veld`) may be seen: every `@doelbinding` on it must allow, and every coordinate that it is
 * derived from, through any chain (reden AFGELEID; attack 6). A handle (`@sleutelveld`) is structure without data.
 * A coordinate that the SDL does not know, or does not annotate, is denied.
 */
export function beslisVeld(beleid: Beleid, annotaties: Annotaties, coordinate: string, onderwerp: Onderwerp): Besluit {
  if (onderwerp.betrokkeneSoort !== null || annotaties.get(coordinate)?.naarPersonen !== true) {
    return beslisKeten({ beleid, annotaties, onderwerp }, coordinate, []);
  }
  // The list of persons, asked from the casus: open when one kind of person is; each person is then decided by itself.
  const hoofd = beslisVeld(beleid, annotaties, coordinate, { ...onderwerp, betrokkeneSoort: 'HOOFDPERSOON' });
  if (hoofd.effect === 'TOEGESTAAN') return hoofd;
  const kring = beslisVeld(beleid, annotaties, coordinate, { ...onderwerp, betrokkeneSoort: 'DIRECTE_KRING' });
  return kring.effect === 'TOEGESTAAN' ? kring : hoofd;
}

/** Whether `beslisVeld` allows, without the explanation of a refusal. */
export function isVeldOpen(beleid: Beleid, annotaties: Annotaties, coordinate: string, onderwerp: Onderwerp): boolean {
  const isOpen = (over: Onderwerp) =>
    !isKetenDicht({ beleid, annotaties, onderwerp: over }, isGeweigerd, coordinate, []);
  if (onderwerp.betrokkeneSoort !== null || annotaties.get(coordinate)?.naarPersonen !== true) return isOpen(onderwerp);
  return BETROKKENE_SOORTEN.some((betrokkeneSoort) => isOpen({ ...onderwerp, betrokkeneSoort }));
}

const isGeweigerd = (beleid: Beleid, vraag: Vraag): boolean => !isToegestaan(beleid, vraag);

/** Whether the field is refused at this place, whatever the facts of the casus and whoever it is about: see `isDichtOpPlaats`. */
export function isVeldDichtOpPlaats(
  beleid: Beleid,
  annotaties: Annotaties,
  coordinate: string,
  onderwerp: Onderwerp,
): boolean {
  return isKetenDicht({ beleid, annotaties, onderwerp }, isDichtOpPlaats, coordinate, []);
}

interface Omgeving {
  readonly beleid: Beleid;
  readonly annotaties: Annotaties;
  readonly onderwerp: Onderwerp;
}

function beslisKeten(omgeving: Omgeving, coordinate: string, keten: readonly string[]): Besluit {
  const annotatie = omgeving.annotaties.get(coordinate);
  if (annotatie === undefined || keten.includes(coordinate)) return geenRegel();
  if (annotatie.sleutelveld && annotatie.toepassingen.length === 0)
    return beslisVraag(omgeving, vraagNaarHandvat(omgeving));
  let eerste: Besluit | null = null;
  for (const toepassing of annotatie.toepassingen) {
    const besluit = beslisVraag(omgeving, vraagNaar(omgeving, toepassing));
    if (besluit.effect === 'GEWEIGERD') return besluit;
    eerste ??= besluit;
    for (const invoer of toepassing.afgeleidVan) {
      const gelezen = beslisKeten(omgeving, invoer, [...keten, coordinate]);
      if (gelezen.effect === 'GEWEIGERD') return afgeleid(gelezen);
    }
  }
  return eerste ?? geenRegel();
}

/** Whether anything that must be open, as in `beslisKeten`, is closed by this measure. */
function isKetenDicht(
  omgeving: Omgeving,
  isDicht: (beleid: Beleid, vraag: Vraag) => boolean,
  coordinate: string,
  keten: readonly string[],
): boolean {
  const annotatie = omgeving.annotaties.get(coordinate);
  if (annotatie === undefined || keten.includes(coordinate)) return true;
  if (annotatie.toepassingen.length === 0) {
    const handvat = annotatie.sleutelveld ? vraagNaarHandvat(omgeving) : null;
    return handvat === null || isDicht(omgeving.beleid, handvat);
  }
  for (const toepassing of annotatie.toepassingen) {
    const vraag = vraagNaar(omgeving, toepassing);
    if (vraag === null || isDicht(omgeving.beleid, vraag)) return true;
    for (const invoer of toepassing.afgeleidVan)
      if (isKetenDicht(omgeving, isDicht, invoer, [...keten, coordinate])) return true;
  }
  return false;
}

function beslisVraag({ beleid }: Omgeving, vraag: Vraag | null): Besluit {
  return vraag === null ? geenRegel() : decide(beleid, vraag);
}

/** null where nobody is known as the owner. */
function vraagNaar({ beleid, onderwerp }: Omgeving, { categorie, bron, doelen }: Toepassing): Vraag | null {
  const oin = tabelVan(beleid).oinVanCode.get(bron);
  return oin === undefined ? null : { ...onderwerp, subcategorie: categorie, bron: oin, plafond: doelen };
}

/** A handle exists only within one casus and says nothing; it follows the rules of structure. */
function vraagNaarHandvat({ beleid, onderwerp }: Omgeving): Vraag | null {
  const zvh = tabelVan(beleid).oinVanCode.get('zvh');
  return zvh === undefined ? null : { ...onderwerp, subcategorie: 'DOMEINOBJECT', bron: zvh, plafond: DOELEN };
}

function afgeleid(weigering: Geweigerd): Geweigerd {
  return { ...weigering, reden: 'AFGELEID' };
}
