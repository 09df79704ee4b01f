import { parentPort, workerData } from 'node:worker_threads';
import { type Beleid, leesBeleid, maakVoorstel, verschilZinnen } from '@ketenhub/policy';

const { oud, nieuw } = workerData as { readonly oud: unknown; readonly nieuw: unknown };
// Read again: the tables behind a decision rest on a frozen bundle, and a copy is not frozen.
const [eerst, straks]: Beleid[] = [leesBeleid(oud), leesBeleid(nieuw)];
if (eerst !== undefined && straks !== undefined) {
  const { verschil, ...kern } = await maakVoorstel(eerst, straks);
  const zinnen = [
    ...verschil.dagen.flatMap(({ verschillen }) => verschilZinnen(verschillen, straks)),
    ...verschil.verzwakt.map(({ soort, bij }) => `MINDER BELOOFD ${soort.toLowerCase()}: ${bij}`),
    ...verschil.ontvangers.map((code) => `NIEUWE ONTVANGER: ${code}`),
  ];
  parentPort?.postMessage({ ...kern, zinnen });
}
