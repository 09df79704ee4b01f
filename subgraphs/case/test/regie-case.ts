import { type Regiestap, recordRegie } from '../src/actions/record-regie.ts';
import { huis, type VerstrekkingCase } from './verstrekking-case.ts';

/** Records steps of the regie one after another in the casus of the test, each on the version that it finds. */
export function createStapper(scene: () => VerstrekkingCase) {
  return async (stap: Regiestap) => {
    const { omgeving, vraag, rows } = scene();
    const [casus] = await rows('select versie from casussen order by nummer limit 1');
    return recordRegie(omgeving(), vraag(huis, { versie: Number(casus?.versie) }), stap);
  };
}

/** The fields that are wrong, or the outcome where none was told. */
export function wrongFields(outcome: Awaited<ReturnType<typeof recordRegie>>): unknown {
  return outcome?.__typename === 'RegieOnvolledig' ? outcome.fouten.map(({ veld }) => veld) : outcome;
}
