import { DOELEN } from '@ketenhub/vocabulary';
import type { Annotaties, Toepassing } from './annotations.ts';
import type { Beleid } from './beleid.ts';
import { type Besluit, type Geweigerd, geenRegel, type Onderwerp } from './besluit.ts';
import { decide } from './decide.ts';
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

interface Omgeving {
  readonly beleid: Beleid;
  readonly annotaties: Annotaties;
  readonly onderwerp: Onderwerp;
}

function beslisKeten(omgeving: Omgeving, coordinate: string, keten: readonly string[]): Besluit {
  const annotatie = omgeving.annotaties.get(coordinate);
  if (annotatie === undefined || keten.includes(coordinate)) return geenRegel();
  if (annotatie.sleutelveld && annotatie.toepassingen.length === 0) return beslisHandvat(omgeving);
  let eerste: Besluit | null = null;
  for (const toepassing of annotatie.toepassingen) {
    const besluit = beslisToepassing(omgeving, toepassing);
    if (besluit.effect === 'GEWEIGERD') return besluit;
    eerste ??= besluit;
    for (const invoer of toepassing.afgeleidVan) {
      const gelezen = beslisKeten(omgeving, invoer, [...keten, coordinate]);
      if (gelezen.effect === 'GEWEIGERD') return afgeleid(gelezen);
    }
  }
  return eerste ?? geenRegel();
}

function beslisToepassing({ beleid, onderwerp }: Omgeving, { categorie, bron, doelen }: Toepassing): Besluit {
  const oin = tabelVan(beleid).oinVanCode.get(bron);
  return oin === undefined
    ? geenRegel()
    : decide(beleid, { ...onderwerp, subcategorie: categorie, bron: oin, plafond: doelen });
}

/** A handle exists only within one casus and says nothing; it follows the rules of structure. */
function beslisHandvat({ beleid, onderwerp }: Omgeving): Besluit {
  const zvh = tabelVan(beleid).oinVanCode.get('zvh');
  return zvh === undefined
    ? geenRegel()
    : decide(beleid, { ...onderwerp, subcategorie: 'DOMEINOBJECT', bron: zvh, plafond: DOELEN });
}

function afgeleid(weigering: Geweigerd): Geweigerd {
  return { ...weigering, reden: 'AFGELEID' };
}
