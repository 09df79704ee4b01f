import { setTimeout as wait } from 'node:timers/promises';
import type { Bench } from '../bench.ts';
import { bodyOf, NOT_LOGGED } from '../expected-answers.ts';
import { NotTested, type Recorder } from '../report/result.ts';
import { FULL_RIGHT } from '../rights/full-right.ts';
import { wholeQuestion } from '../rights/whole-question.ts';

/** How the tester makes the logbook of the subgraph under test refuse, and take lines again. */
export interface Outage {
  begin(): Promise<void>;
  end(): Promise<void>;
}

const LINK_NOT_LOGGED = '{"fout":"Het logboek is niet bereikbaar; stuur dit bericht later opnieuw."}';
const BACK_WITHIN_MS = 15_000;

/** No log, no data (attacks 116 and 117). */
export async function checkOutage(bench: Bench, recorder: Recorder, outage: Outage | null): Promise<void> {
  const question = wholeQuestion(bench.view, bench.setting);
  const ask = () => bench.ask({ right: FULL_RIGHT, question });
  if (outage === null) {
    await recorder.check(
      'geeft niets als het logboek niets aanneemt',
      ['P49', 'P55', 'P62'],
      async () => new NotTested('geef met --storing en --herstel hoe het logboek uitvalt en terugkomt'),
    );
    return;
  }
  await outage.begin();
  try {
    await recorder.check(
      'geeft niets als het logboek niets aanneemt: 503 met de vaste tekst (A116)',
      ['P49', 'P55'],
      async () => {
        const { status, text } = await ask();
        return [
          ...(status === 503 && text === NOT_LOGGED ? [] : [`status ${status}, of een andere tekst`]),
          ...(bodyOf(text)?.data == null ? [] : ['er zijn gegevens gegeven']),
        ];
      },
    );
    await recorder.check('neemt geen koppeling aan als het logboek niets aanneemt', ['P62'], async () => {
      const answers = await bench.link([], `${bench.setting.casus}-U`);
      return answers.flatMap(({ status, text }) =>
        status === 503 && text === LINK_NOT_LOGGED ? [] : [`status ${status}, of een andere tekst`],
      );
    });
    await recorder.check('zegt niets van feiten als het logboek niets aanneemt', ['P72'], async () => {
      const [organisatie = 'politie'] = bench.view.organisaties;
      const nothing = { bron: bench.view.bron, casus: bench.setting.casus ?? '', feiten: [], ook: [organisatie] };
      const { status, text } = await bench.askFacts(await bench.signFacts({ ...nothing, doel: FULL_RIGHT.doel }));
      return status === 503 && text === LINK_NOT_LOGGED ? [] : [`status ${status}, of een andere tekst`];
    });
  } finally {
    await outage.end();
  }
  await recorder.check('geeft weer antwoord als het logboek terug is', ['P49'], async () => {
    const until = performance.now() + BACK_WITHIN_MS;
    let status = 0;
    while (status !== 200 && performance.now() < until) {
      status = (await ask()).status;
      if (status !== 200) await wait(500);
    }
    return status === 200 ? [] : [`status ${status}, ${BACK_WITHIN_MS / 1000} s na het herstel`];
  });
}
