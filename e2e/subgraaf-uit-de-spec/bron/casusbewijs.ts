// The case evidence (P22) and its agreement with the token (P23).

import type { CasusFeiten } from './beslissing.ts';
import { FASEN, OIN, THEMAS } from './codes.ts';
import { isTekst, isTeksten } from './json.ts';
import { eisOmslag, leesJws, type Sleutelbron, Weigering } from './jws.ts';
import { leesPersonen, type Token } from './transactietoken.ts';

export const CASUSAUTORITEIT = 'urn:ketenhub:casusautoriteit';

export async function leesCasusbewijs(t: Token, sleutels: Sleutelbron, nu: number): Promise<CasusFeiten | null> {
  if (t.casus === null) return null;
  if (t.casusbewijs === null) throw new Weigering('no evidence');
  const c = await leesJws(t.casusbewijs, 'casusbewijs+jwt', sleutels);
  eisOmslag(c, { iss: CASUSAUTORITEIT, aud: 'urn:ketenhub', nu });
  const { casus, thema, fase, doelbesluit, deelnemersbesluit, aanmelder, deelnemers, aanTafel } = c;
  const personen = leesPersonen(c.betrokkenen, 100);
  if (
    !isTekst(casus) ||
    typeof thema !== 'string' ||
    !THEMAS.has(thema) ||
    typeof fase !== 'string' ||
    !FASEN.has(fase) ||
    typeof doelbesluit !== 'boolean' ||
    typeof deelnemersbesluit !== 'boolean' ||
    typeof aanmelder !== 'string' ||
    !OIN.test(aanmelder) ||
    typeof aanTafel !== 'string' ||
    !OIN.test(aanTafel) ||
    !isTeksten(deelnemers) ||
    !deelnemers.every((d) => OIN.test(d)) ||
    personen === null
  )
    throw new Weigering('claims of the evidence');
  if (casus !== t.casus || fase !== t.fase || aanTafel !== t.org) throw new Weigering('evidence of something else');
  for (const p of t.betrokkenen) {
    if (!personen.some((q) => q.id === p.id && q.soort === p.soort)) throw new Weigering('a person without evidence');
  }
  return { fase, thema, doelbesluit, deelnemersbesluit, aanmelder, deelnemers };
}
