import { seedCasus } from '../hub/seed-casus.ts';
import { startHubVariant } from '../hub/start-hub-variant.ts';
import { openStatementCounter } from '../measure/statements.ts';
import { countStatements } from '../measure/growth.ts';
import { runSlice } from '../measure/run-slices.ts';
import { compareAnswers } from '../measure/compare-answers.ts';
import { PERSOONSBEELD } from '../persoonsbeeld.ts';
import { startStockVariant } from '../stock/start-stock-variant.ts';
const prof = process.env.PROF;
const env: Record<string,string> = { LOG_LEVEL: 'warn', ...(prof ? { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${prof}` } : {}), ...JSON.parse(process.env.HUBENV ?? '{}') };
const hub = await startHubVariant({ env });
const variants: any[] = [hub];
try {
  console.log('start', hub.startMs | 0);
  const { databases, adminUrl } = hub.hub;
  const casus = await seedCasus(databases, 4);
  if (!process.env.NOSTOCK) variants.push(await startStockVariant(databases));
  const counter = await openStatementCounter(adminUrl ?? '');
  const body = JSON.stringify({ query: PERSOONSBEELD, variables: { nummer: casus } });
  const plan = { body, casus, postgresPid: hub.hub.pidOf('postgres') ?? 0, concurrencies: [], cycles: 1, warmUpMs: Number(process.env.WARM ?? 3000), durationMs: Number(process.env.DUR ?? 5000), requestsMax: 20000 };
  console.log('same', await compareAnswers(variants, body, casus));
  for (let cycle = 0; cycle < Number(process.env.CYCLES ?? 2); cycle++)
    for (const c of (process.env.C ?? '1,10').split(',').map(Number))
      for (const v of variants) {
        try {
        const s = await runSlice(v, plan, { concurrency: c, cycle });
        const tot = Object.values(s.cpuMs).reduce((a: number, b) => a + (b as number), 0);
        console.log(`${v.name} c=${c} ${s.perSecond.toFixed(1)}/s p50 ${s.p50Ms.toFixed(1)} p95 ${s.p95Ms.toFixed(1)} cpu ${tot.toFixed(1)} ` + Object.entries(s.cpuMs).map(([k, v]) => `${k} ${(v as number).toFixed(1)}`).join(' '));
        } catch (e) { console.log(String(e)); }
      }
  if (process.env.STMT) {
    const pgm = (await import('pg')).default;
    const cl = new pgm.Client({ connectionString: adminUrl ?? '' }); await cl.connect();
    const headers = await hub.headers(casus);
    await counter.reset();
    for (let i = 0; i < 50; i++) await (await fetch(hub.url, { method: 'POST', headers, body })).arrayBuffer();
    const { rows } = await cl.query(`select datname, calls, total_exec_time t, total_plan_time p, regexp_replace(left(query, 160), '\\s+', ' ', 'g') q from pg_stat_statements s join pg_database d on d.oid=s.dbid order by total_exec_time + total_plan_time desc limit 45`);
    const tot = await cl.query('select sum(total_exec_time) t, sum(total_plan_time) p, sum(calls) c from pg_stat_statements');
    console.log(tot.rows[0]);
    for (const r of rows) console.log(`${r.datname.replace('ketenhub_','').padEnd(12)} n=${String(r.calls).padStart(4)} exec ${(r.t/50).toFixed(2)} plan ${(r.p/50).toFixed(2)}  ${r.q.replaceAll('\n',' ')}`);
    await cl.end();
  }
  for (const v of variants) console.log(v.name, JSON.stringify(await countStatements(v, plan as any, counter)));
  if (process.env.PIDS) for (const [k, p] of Object.entries(hub.parts)) console.log(k, p);
  await counter.close();
} finally { for (const v of variants.toReversed()) await v.stop(); }
