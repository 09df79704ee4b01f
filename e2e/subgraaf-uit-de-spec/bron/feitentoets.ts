import { DOELEN } from './codes.ts';
import { gebondenAan, geverifieerd, tijden, uitgeverEnBestemming } from './jws.ts';
import type { Berichtkeuring } from './koppelbericht.ts';
import { CASUSAUTORITEIT } from './token.ts';
import { code, leden, lijst, oin, tekst, Vormfout } from './vorm.ts';

export type Feit = { organisatie: string; betrokkene: string; veld: string; subcategorie: string };
export type Feitentoets = { jti: string; casus: string; doel: string; organisaties: string[]; feiten: Feit[] };

// P69.
export async function keurFeitentoets(jws: string, k: Berichtkeuring): Promise<Feitentoets> {
  const claims = await geverifieerd(jws, 'feitentoets+jwt', k.casussleutel);
  uitgeverEnBestemming(claims, CASUSAUTORITEIT, `urn:ketenhub:bron:${k.bron}`);
  const { jti } = tijden(claims, k.nu);
  gebondenAan(claims, k.verbinding);
  const organisaties = lijst(claims.organisaties, 'organisaties').map((o) => oin(o, 'organisatie'));
  if (organisaties.length < 1 || organisaties.length > 100) throw new Vormfout('aantal organisaties');
  if (new Set(organisaties).size !== organisaties.length) throw new Vormfout('organisatie twee keer');
  if (!organisaties.every(k.woontHier)) throw new Vormfout('organisatie woont hier niet');
  const ruw = lijst(claims.feiten, 'feiten');
  if (ruw.length > 1_000) throw new Vormfout('te veel feiten');
  const feiten = ruw.map((r) => {
    const f = leden(r, 'feit');
    const organisatie = oin(f.organisatie, 'organisatie');
    if (!organisaties.includes(organisatie)) throw new Vormfout('organisatie van een feit is niet gevraagd');
    return {
      organisatie,
      betrokkene: tekst(f.betrokkene, 'betrokkene'),
      veld: tekst(f.veld, 'veld'),
      subcategorie: tekst(f.subcategorie, 'subcategorie'),
    };
  });
  return {
    jti,
    casus: tekst(claims.casus, 'casus'),
    doel: code(claims.doel, DOELEN, 'doel'),
    organisaties,
    feiten,
  };
}
