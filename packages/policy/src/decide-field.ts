import { BETROKKENE_SOORTEN, DOELEN } from '@ketenhub/vocabulary';
import type { Annotaties, Toepassing } from './annotations.ts';
import type { Beleid } from './beleid.ts';
import { type Besluit, type Geweigerd, geenRegel, type Onderwerp, type Vraag } from './besluit.ts';
import { decide, opPlaats } from './decide.ts';
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

/** The effect of `beslisVeld` for all questions at one place, or null where all of them are refused: see `opPlaats`. */
export function veldOpPlaats(
  beleid: Beleid,
  annotaties: Annotaties,
  coordinate: string,
  onderwerp: Onderwerp,
): ((onderwerp: Onderwerp) => boolean) | null {
  const eisen = eisenOpPlaats({ beleid, annotaties, onderwerp }, coordinate, []);
  if (eisen === null) return null;
  const isOpen = (over: Onderwerp): boolean => eisen.every((eis) => eis(over));
  if (annotaties.get(coordinate)?.naarPersonen !== true) return isOpen;
  return (over) =>
    over.betrokkeneSoort === null
      ? BETROKKENE_SOORTEN.some((betrokkeneSoort) => isOpen({ ...over, betrokkeneSoort }))
      : isOpen(over);
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

type Eis = (onderwerp: Onderwerp) => boolean;

/** Everything that must be open, as in `beslisKeten`; null as soon as some of it is closed at this place. */
function eisenOpPlaats(omgeving: Omgeving, coordinate: string, keten: readonly string[]): readonly Eis[] | null {
  const annotatie = omgeving.annotaties.get(coordinate);
  if (annotatie === undefined || keten.includes(coordinate)) return null;
  const eisVan = (vraag: Vraag | null): Eis | null => (vraag === null ? null : opPlaats(omgeving.beleid, vraag));
  if (annotatie.toepassingen.length === 0) {
    const handvat = annotatie.sleutelveld ? eisVan(vraagNaarHandvat(omgeving)) : null;
    return handvat === null ? null : [handvat];
  }
  const eisen: Eis[] = [];
  for (const toepassing of annotatie.toepassingen) {
    const eigen = eisVan(vraagNaar(omgeving, toepassing));
    if (eigen === null) return null;
    eisen.push(eigen);
    for (const invoer of toepassing.afgeleidVan) {
      const gelezen = eisenOpPlaats(omgeving, invoer, [...keten, coordinate]);
      if (gelezen === null) return null;
      eisen.push(...gelezen);
    }
  }
  return eisen;
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
