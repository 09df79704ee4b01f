import { startTestPostgres } from '@ketenhub/testing/start-test-postgres.ts';
import { createDatabaseOn } from '@ketenhub/testing/create-database-on.ts';
import { startShapesWorld } from './bewijs/shapes-world.ts';
import { drawQuestion, isValid } from './bewijs/examine.ts';
import { readdirSync, readFileSync } from 'node:fs';
const pg = await startTestPostgres();
const world = await startShapesWorld(() => createDatabaseOn(pg.adminUrl), [{name:'een',fault:null}]);
const seen = new Map<string,number>();
let ifc=0, args=0;
try { for (let i=0;i<300;i++) { const nums=Array.from({length:160},()=>Math.floor(Math.random()*9999)); const q=drawQuestion(world,nums); if(!isValid(world.operations.schema,q)) {seen.set('invalid',(seen.get('invalid')??0)+1); continue;}
 if (/signal/.test(q.query)) ifc++; if (/OP_WAPEN|wapen:/.test(q.query)) args++;
 const a=await world.ask('een', world.bases[i%world.bases.length]!, {query:q.query.replaceAll('VRAAGNAAM','Q'+i), operationName:'Q'+i, variables:q.variables});
 const b=JSON.parse(a.text); const k=a.status+' '+JSON.stringify(b.errors??null).slice(0,120); seen.set(k,(seen.get(k)??0)+1);
 if (b.errors && seen.get(k)===1) console.log(q.query, JSON.stringify(q.variables));
 } console.log([...seen], ifc, args); const d=readdirSync('/tmp').filter(x=>x.startsWith('ketenhub-gateways')); console.log(readFileSync('/tmp/'+d[d.length-1]+'/gateways.log','utf8').slice(0,1500)); }
finally { await world.stop(); await pg.stop(); }
