import type { JWK } from 'jose';
import type { Bundel } from './beleid.ts';
import { gebondenAan, geverifieerd, type Sleutelzoeker, tijden, uitgeverEnBestemming } from './jws.ts';
import type { Berichtkeuring } from './koppelbericht.ts';
import { CASUSAUTORITEIT } from './token.ts';
import { isDag, type Leden, oin, tekst, Vormfout } from './vorm.ts';

export type Partnervraag = { jti: string; kenmerk: string; organisatie: string; bsn: string; schakelaar: string };

const LEDEN = new Set(['iss', 'aud', 'iat', 'exp', 'jti', 'kenmerk', 'organisatie', 'bsn', 'schakelaar', 'cnf']);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function alleen(claims: Leden, namen: ReadonlySet<string>): void {
  if (Object.keys(claims).some((naam) => !namen.has(naam))) throw new Vormfout('een ander lid');
}

// Of class OVERHEID, and nothing that it owns is secret.
function magGevraagdWorden({ deelnemers, subcategorieen }: Bundel, organisatie: string): boolean {
  const deelnemer = deelnemers.find((d) => d.oin === organisatie);
  const geheim = new Set([...subcategorieen.values()].filter((s) => s.geheim).map((s) => s.code));
  return deelnemer?.klasse === 'OVERHEID' && !deelnemer.subcategorieen.some((code) => geheim.has(code));
}

// P73. This source takes no part in section 16 and has no such address; it judges the vectors with what the text says.
export async function keurPartnervraag(jws: string, k: Berichtkeuring & { bundel: Bundel }): Promise<Partnervraag> {
  const claims = await geverifieerd(jws, 'partnervraag+jwt', k.casussleutel);
  alleen(claims, LEDEN);
  uitgeverEnBestemming(claims, CASUSAUTORITEIT, `urn:ketenhub:bron:${k.bron}`);
  const { jti } = tijden(claims, k.nu);
  gebondenAan(claims, k.verbinding);
  const organisatie = oin(claims.organisatie, 'organisatie');
  if (!k.woontHier(organisatie) || !magGevraagdWorden(k.bundel, organisatie))
    throw new Vormfout('wordt hier niet gevraagd');
  const kenmerk = tekst(claims.kenmerk, 'kenmerk');
  if (!UUID.test(kenmerk)) throw new Vormfout('kenmerk');
  const { bsn } = claims;
  if (typeof bsn !== 'string' || !/^[0-9]{9}$/.test(bsn)) throw new Vormfout('bsn');
  return { jti, kenmerk, organisatie, bsn, schakelaar: tekst(claims.schakelaar, 'schakelaar', 40_000) };
}

export type Ondertekenaar = { persoon: string; rol: string; sleutel: JWK & { kid: string } };

const STUK = new Set(['schakelaar', 'stand', 'persoon', 'motivering', 'vanaf', 'tot', 'op']);
type Stuk = { stand: string; vanaf: string; tot: string; op: number };

const eenJaarLater = (dag: string): string => `${Number(dag.slice(0, 4)) + 1}${dag.slice(4)}`;

async function leesStuk(jws: string, ondertekenaars: readonly Ondertekenaar[]): Promise<Stuk> {
  let door: Ondertekenaar | undefined;
  const zoek: Sleutelzoeker = (kid) => {
    door = ondertekenaars.find((o) => o.sleutel.kid === kid);
    return Promise.resolve(door?.sleutel ?? null);
  };
  const stuk = await geverifieerd(jws, 'beleid-schakelaar+jws', zoek, true);
  alleen(stuk, STUK);
  if (door?.rol !== 'FG' || stuk.persoon !== door.persoon) throw new Vormfout('niet van een FG');
  if (stuk.schakelaar !== 'BEKENDHEID_BIJ_PARTNERS') throw new Vormfout('een andere schakelaar');
  if (stuk.stand !== 'AAN' && stuk.stand !== 'UIT') throw new Vormfout('stand');
  const motivering = typeof stuk.motivering === 'string' ? stuk.motivering.trim() : '';
  if (motivering.length < 40 || motivering.length > 4_000) throw new Vormfout('motivering');
  const { vanaf, tot } = stuk;
  if (!isDag(vanaf) || !isDag(tot) || tot < vanaf || tot > eenJaarLater(vanaf)) throw new Vormfout('dagen');
  const op = Date.parse(tekst(stuk.op, 'op'));
  if (Number.isNaN(op)) throw new Vormfout('op');
  return { stand: stuk.stand, vanaf, tot, op };
}

// P74: the latest counts, and of two of one moment the one that switches off; off when one of them does not hold.
export async function staatAan(
  stukken: readonly string[],
  ondertekenaars: readonly Ondertekenaar[],
  dag: string,
): Promise<boolean> {
  try {
    const gelezen = await Promise.all(stukken.map((jws) => leesStuk(jws, ondertekenaars)));
    const laatste = gelezen.sort((a, b) => b.op - a.op || (a.stand === 'UIT' ? -1 : 1))[0];
    return laatste !== undefined && laatste.stand === 'AAN' && laatste.vanaf <= dag && dag <= laatste.tot;
  } catch {
    return false;
  }
}
