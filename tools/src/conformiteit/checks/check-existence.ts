import { type Handle, newHandle, type Setting } from '../asking/token-claims.ts';
import type { Bench } from '../bench.ts';
import { entitiesOf } from '../expected-answers.ts';
import { NotTested, type Recorder } from '../report/result.ts';
import { FULL_RIGHT } from '../rights/full-right.ts';
import { wholeQuestion } from '../rights/whole-question.ts';

interface Said {
  /** The whole answer as it would read for any handle. */
  readonly whole: string;
  readonly entity: Readonly<Record<string, unknown>> | null;
  readonly tookMs: number;
}

async function saysOf(bench: Bench, handle: Handle, casus = bench.setting.casus): Promise<Said> {
  const setting: Setting = { casus, betrokkenen: [{ id: handle.id, soort: handle.soort }] };
  const question = wholeQuestion(bench.view, setting);
  const token = await bench.mint({ right: FULL_RIGHT, question, setting });
  const begun = performance.now();
  const { status, headers, text } = await bench.send(token, question);
  const tookMs = performance.now() - begun;
  const whole = JSON.stringify({ status, headers, text: text.replaceAll(handle.id, 'HANDVAT') });
  return { whole, entity: entitiesOf(text)[0] ?? null, tookMs };
}

const TIMES = 20;

async function checkSecrecy(bench: Bench, recorder: Recorder, floorMs: number): Promise<void> {
  await recorder.check(
    'zegt van wie niet gekoppeld en wie niet bekend is hetzelfde, byte voor byte (R05)',
    ['P44'],
    async () => {
      const unlinked = await saysOf(bench, { id: newHandle(), soort: 'HOOFDPERSOON' });
      const unknown = await saysOf(bench, bench.onbekend);
      return unlinked.whole === unknown.whole ? [] : ['de antwoorden verschillen'];
    },
  );
  await recorder.check(
    'zegt van wie bekend is zonder grondslag in deze casus hetzelfde als van wie niet bestaat (R05)',
    ['P44'],
    async () => {
      if (!bench.hasRecords) return new NotTested('geef met --persoon iemand met gegevens');
      const casus = `${bench.setting.casus}-G`;
      const handle = { ...bench.hoofdpersoon, id: newHandle() };
      await bench.link([handle], casus);
      const known = await saysOf(bench, handle, casus);
      const unlinked = await saysOf(bench, { id: newHandle(), soort: 'HOOFDPERSOON' }, casus);
      await bench.link([], casus);
      return known.whole === unlinked.whole ? [] : ['de antwoorden verschillen'];
    },
  );
  await recorder.check(`geeft geen antwoord binnen ${floorMs} ms (A93)`, ['P45'], async () => {
    if (floorMs === 0) return new NotTested('de vloer staat op 0');
    const times: number[] = [];
    for (let asked = 0; asked < TIMES; asked += 1) {
      const handle: Handle = asked % 2 === 0 ? bench.hoofdpersoon : { id: newHandle(), soort: 'HOOFDPERSOON' };
      times.push((await saysOf(bench, handle)).tookMs);
    }
    const early = times.filter((tookMs) => tookMs < floorMs).length;
    return early === 0
      ? []
      : [`${early} van ${TIMES} antwoorden kwamen eerder, het snelste na ${Math.round(Math.min(...times))} ms`];
  });
}

/** A handle of another casus, in a token that says it is of this one: only the links of the source itself tell them apart. */
async function checkOtherCasus(bench: Bench, recorder: Recorder): Promise<void> {
  await recorder.check(
    'geeft voor een handvat van een andere casus wat het voor een onbekend handvat geeft (A107)',
    ['P43'],
    async () => {
      const elsewhere = `${bench.setting.casus}-E`;
      const handle = { ...bench.hoofdpersoon, id: newHandle() };
      await bench.link([handle], elsewhere);
      const foreign = await saysOf(bench, handle);
      const unlinked = await saysOf(bench, { id: newHandle(), soort: 'HOOFDPERSOON' });
      await bench.link([], elsewhere);
      return foreign.whole === unlinked.whole ? [] : ['de antwoorden verschillen'];
    },
  );
}

/** What a source gives away of who it knows (attack group G): nothing under secrecy, and elsewhere only its `stand`. */
export async function checkExistence(bench: Bench, recorder: Recorder, floorMs: number): Promise<void> {
  await checkOtherCasus(bench, recorder);
  if (bench.isSecretBound) return checkSecrecy(bench, recorder, floorMs);
  await recorder.check(
    'geeft voor elk handvat van het token het domeinobject, gekoppeld, onbekend of niet gekoppeld',
    ['P36'],
    async () => {
      const unlinked = await saysOf(bench, { id: newHandle(), soort: 'HOOFDPERSOON' });
      const unknown = await saysOf(bench, bench.onbekend);
      return [
        ...(unlinked.entity === null ? ['niemand voor een handvat dat niet gekoppeld is'] : []),
        ...(unknown.entity === null ? ['niemand voor een persoon die de bron niet kent'] : []),
      ];
    },
  );
  await recorder.check(
    'houdt niet gekoppeld en niets bekend uit elkaar: een vals niets bekend is zo erg als een lek',
    ['P36'],
    async () => {
      const unlinked = await saysOf(bench, { id: newHandle(), soort: 'HOOFDPERSOON' });
      const unknown = await saysOf(bench, bench.onbekend);
      return [
        ...(unlinked.whole.includes('NOG_NIET_GEKOPPELD')
          ? []
          : ['een handvat dat niet gekoppeld is heeft geen stand NOG_NIET_GEKOPPELD']),
        ...(unknown.whole.includes('NIETS_BEKEND') ? [] : ['een onbekende persoon heeft geen stand NIETS_BEKEND']),
      ];
    },
  );
}
