import { startTestPostgres } from '@ketenhub/testing/start-test-postgres.ts';
import { createDatabaseOn } from '@ketenhub/testing/create-database-on.ts';
import { startShapesWorld } from './bewijs/shapes-world.ts';
import { createOracle } from './bewijs/oracle.ts';
import { readdirSync, readFileSync } from 'node:fs';
const pg = await startTestPostgres();
const f='interface-op-eigen-coordinaat';
const world = await startShapesWorld(() => createDatabaseOn(pg.adminUrl), [{name:'een',fault:null},{name:f,fault:f}]);
try { let n=0; for (const b of world.bases) { const o=createOracle(world.beleid, world.annotaties, b);
 if (!(o.may('PolitieBlad.signalen','HOOFDPERSOON')&&!o.may('Zorgsignaal.tekst','HOOFDPERSOON'))) continue; if (n++>1) break;
 console.log(b.doel,b.fase,b.rol,b.organisatie);
 for (const g of ['een',f]) { const a=await world.ask(g,b,{query:'query Q'+n+'{ casus(nummer:"ZVH-2026-9101") { betrokkenen { politie { signalen { tekst } beelden { ... on Signaal { ernst } } } } } }',operationName:'Q'+n,variables:{}}); console.log(a.text.slice(0,900)); console.log(world.takeWire().map(w=>w.query)); }
 } }
finally { await world.stop(); await pg.stop(); }
