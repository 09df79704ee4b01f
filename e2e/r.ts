import { startTestPostgres } from '@ketenhub/testing/start-test-postgres.ts';
import { createDatabaseOn } from '@ketenhub/testing/create-database-on.ts';
import { startRegionWorld } from './bewijs/region-world.ts';
import { searchLeak } from './bewijs/search-leak.ts';
const pg = await startTestPostgres();
console.time('start');
const world = await startRegionWorld(() => createDatabaseOn(pg.adminUrl), { seeded: false });
console.timeEnd('start');
try {
 console.log('bases', world.bases.length);
 console.time('honest');
 const r = await searchLeak(world, { runs: Number(process.argv[2]??60), seed: Number(process.argv[3]??7), asked: { first:'een', second:'twee', takenOver:'overgenomen' }, shrink: false });
 console.timeEnd('honest');
 console.log(JSON.stringify(r.counts), JSON.stringify(r.finding,null,1)?.slice(0,4000));
} catch (e) { console.log(e); } finally { await world.stop(); await pg.stop(); }
