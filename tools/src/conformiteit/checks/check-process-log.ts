import { setTimeout as wait } from 'node:timers/promises';
import { newTraceparent } from '../asking/token-claims.ts';
import type { Bench } from '../bench.ts';
import { holdsToken } from '../holds-token.ts';
import { NotTested, type Recorder } from '../report/result.ts';
import { FULL_RIGHT } from '../rights/full-right.ts';
import { wholeQuestion } from '../rights/whole-question.ts';

/** Reads what the process of the subgraph under test has written so far. */
export type ProcessLog = () => Promise<string>;

const WRITTEN_WITHIN_MS = 2_000;

/** The lines of one trace, once there are any. */
async function linesOf(log: ProcessLog, trace: string): Promise<string[]> {
  const until = performance.now() + WRITTEN_WITHIN_MS;
  for (;;) {
    const lines = (await log()).split('\n').filter((line) => line.includes(trace));
    if (lines.length > 0 || performance.now() > until) return lines;
    await wait(100);
  }
}

/** What the operator of the source sees of a gateway that asks too much, and what nobody may find there (attacks 55 and 79). */
export async function checkProcessLog(bench: Bench, recorder: Recorder, log: ProcessLog | null): Promise<void> {
  const { view, setting, hoofdpersoon, kring } = bench;
  const question = wholeQuestion(view, setting);
  if (log === null) {
    await recorder.check('meldt in zijn proceslog wat te veel gevraagd is', ['P25', 'P35'], async () => {
      return new NotTested('geef met --proceslog het bestand waarin het proces schrijft');
    });
    return;
  }
  await recorder.check('meldt met veld en trace dat er te veel gevraagd is (A55)', ['P35'], async () => {
    const traceparent = newTraceparent();
    const trace = traceparent.slice(3, 35);
    await bench.ask({ right: FULL_RIGHT, question, velden: [], headers: { traceparent } });
    const [event] = (await linesOf(log, trace)).filter((line) => line.includes('TE_VEEL_GEVRAAGD'));
    if (event === undefined) return ['geen gebeurtenis TE_VEEL_GEVRAAGD met deze trace'];
    return event.includes('Betrokkene.') ? [] : ['de gebeurtenis noemt het veld niet'];
  });
  await recorder.check('meldt met trace dat een token geweigerd is', ['P24'], async () => {
    const traceparent = newTraceparent();
    await bench.send('geen.token.hier', question, { traceparent });
    const lines = await linesOf(log, traceparent.slice(3, 35));
    return lines.some((line) => line.includes('GEWEIGERD')) ? [] : ['geen gebeurtenis GEWEIGERD met deze trace'];
  });
  await recorder.check('schreef in zijn proceslog geen token, handvat of BSN (A79)', ['P25', 'P54'], async () => {
    const text = await log();
    const secrets = [hoofdpersoon, kring].flatMap(({ id, bsn }) => [id, bsn]);
    return [
      ...(holdsToken(text) ? ['er staat een token'] : []),
      ...(secrets.some((secret) => text.includes(secret)) ? ['er staat een handvat of een BSN'] : []),
    ];
  });
}
