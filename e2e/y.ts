import { loadBeleid } from '@ketenhub/bundle';
import { leesAnnotaties } from '@ketenhub/policy';
import { shapesSupergraph } from './bewijs/shapes-sdl.ts';
import { basesFor } from './bewijs/rights-pool.ts';
import { createOracle } from './bewijs/oracle.ts';
const beleid = loadBeleid('schema/beleid.json'); const a = leesAnnotaties(shapesSupergraph());
const bases = basesFor(beleid, a).filter(b=>b.fase!==null);
for (const c of ['Casus.betrokkenen','Melding.datum','Melding.wapen','Zorgsignaal.tekst','Wapensignaal.tekst','Geweldsignaal.tekst','PolitieBlad.signalen','Betrokkene.antecedenten','Betrokkene.risico','PolitieBlad.status','Strafzaak.feit','Strafzaak.zitting'])
 console.log(c, (['HOOFDPERSOON','DIRECTE_KRING'] as const).map(s=>bases.filter(b=>createOracle(beleid,a,b).may(c,s)).length).join(' '), 'of', bases.length);
const pair=(x:string,y:string)=>bases.filter(b=>{const o=createOracle(beleid,a,b);return (['HOOFDPERSOON','DIRECTE_KRING'] as const).some(s=>o.may(x,s)&&!o.may(y,s))}).length;
console.log(pair('Melding.datum','Melding.wapen'),pair('Melding.wapen','Melding.datum'),pair('Melding.datum','Zorgsignaal.tekst'),pair('PolitieBlad.signalen','Wapensignaal.tekst'), pair('PolitieBlad.signalen','Zorgsignaal.tekst'), pair('PolitieBlad.signalen','Geweldsignaal.tekst'));
