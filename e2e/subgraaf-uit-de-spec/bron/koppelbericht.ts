import { ACTIES, FASEN, SOORTEN, THEMAS } from './codes.ts';
import type { Sleutelzoeker } from './jws.ts';
import { gebondenAan, geverifieerd, tijden, uitgeverEnBestemming } from './jws.ts';
import { CASUSAUTORITEIT } from './token.ts';
import { code, isDag, leden, lijst, oin, tekst, Vormfout } from './vorm.ts';

export type Gekoppelde = { id: string; soort: string; bsn: string };
export type Koppelbericht = {
  jti: string;
  casus: string;
  organisatie: string;
  actie: string;
  versie: number;
  gekoppeld: Gekoppelde[];
  /** Of whom nothing may stay, with PERSOON_VERNIETIGEN. */
  handvatten: string[];
};

// What both messages of the case authority are checked with. `woontHier`: does this OIN live in this source?
export type Berichtkeuring = {
  bron: string;
  nu: number;
  verbinding: string | null;
  casussleutel: Sleutelzoeker;
  woontHier: (oin: string) => boolean;
};

// The name and the day of birth are checked and then forgotten: our people do not answer by hand (P68), so nothing needs them.
function betrokkene(ruw: unknown): Gekoppelde {
  const b = leden(ruw, 'betrokkene');
  tekst(b.naam, 'naam');
  if (!isDag(b.geboortedatum)) throw new Vormfout('geboortedatum');
  const bsn = b.bsn;
  if (typeof bsn !== 'string' || !/^[0-9]{9}$/.test(bsn)) throw new Vormfout('bsn');
  return { id: tekst(b.id, 'id'), soort: code(b.soort, SOORTEN, 'soort'), bsn };
}

// P59.
export async function keurKoppeling(jws: string, k: Berichtkeuring): Promise<Koppelbericht> {
  const claims = await geverifieerd(jws, 'koppeling+jwt', k.casussleutel);
  uitgeverEnBestemming(claims, CASUSAUTORITEIT, `urn:ketenhub:bron:${k.bron}`);
  const { jti } = tijden(claims, k.nu);
  gebondenAan(claims, k.verbinding);
  const organisatie = oin(claims.organisatie, 'organisatie');
  if (!k.woontHier(organisatie)) throw new Vormfout('organisatie woont hier niet');
  const actie = code(claims.actie, ACTIES, 'actie');
  const versie = claims.versie;
  if (typeof versie !== 'number' || !Number.isInteger(versie) || versie < 1 || versie > 2_147_483_647)
    throw new Vormfout('versie');
  if ('thema' in claims) code(claims.thema, THEMAS, 'thema');
  if ('fase' in claims) code(claims.fase, FASEN, 'fase');
  const betrokkenen = lijst(claims.betrokkenen, 'betrokkenen').map(betrokkene);
  const handvatten = 'handvatten' in claims ? lijst(claims.handvatten, 'handvatten') : [];
  if (handvatten.length > 100) throw new Vormfout('handvatten');
  // Of a handle that comes twice the last entry holds, whole.
  const laatste = [...new Map(betrokkenen.map((b) => [b.id, b])).values()];
  return {
    jti,
    casus: tekst(claims.casus, 'casus'),
    organisatie,
    actie,
    versie,
    gekoppeld: actie === 'KOPPELEN' ? laatste : [],
    handvatten: handvatten.map((handvat) => tekst(handvat, 'handvat')),
  };
}
