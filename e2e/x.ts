import { startTestPostgres } from '@ketenhub/testing/start-test-postgres.ts';
import { createDatabaseOn } from '@ketenhub/testing/create-database-on.ts';
import { startShapesWorld } from './bewijs/shapes-world.ts';
import { searchLeak } from './bewijs/search-leak.ts';
const pg = await startTestPostgres();
const FAULTS = ['filter-uit','afgeleid-niet-gevolgd','leest-niet-gevolgd','interface-op-eigen-coordinaat','cache-zonder-rechten','fouten-van-bronnen-doorgegeven'];
console.time('start');
const world = await startShapesWorld(() => createDatabaseOn(pg.adminUrl), [{name:'een',fault:null},{name:'twee',fault:null},...FAULTS.map(f=>({name:f,fault:f}))]);
console.timeEnd('start');
try {
 console.log('bases', world.bases.length);
 console.time('honest');
 const r = await searchLeak(world, { runs: Number(process.argv[2]??60), seed: 7, asked: { first:'een', second:'twee', takenOver:null }, shrink: true });
 console.timeEnd('honest');
 console.log(JSON.stringify(r.counts), JSON.stringify(r.finding,null,1)?.slice(0,3000));
 for (const f of FAULTS) { console.time(f); if (f.startsWith('fouten')) world.breakDown('politie');
  const r = await searchLeak(world, { runs: 200, seed: 7, asked: { first:f, second: f.startsWith('cache')?'een':f, takenOver:null }, shrink: false });
  console.timeEnd(f); console.log(f, JSON.stringify(r.counts), r.finding?.property, r.finding?.problems.slice(0,2)); world.breakDown(null); }
} finally { await world.stop(); await pg.stop(); }
