import { randomBytes } from 'node:crypto';
import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import type { Tekensleutel } from '@ketenhub/policy';
import type { Bron } from '@ketenhub/vocabulary';
import { readRepositoryFile } from '../schema/repository.ts';
import { type Connection, connectionWith } from './asking/connection.ts';
import { openBench } from './bench.ts';
import type { Outage } from './checks/check-outage.ts';
import type { ProcessLog } from './checks/check-process-log.ts';
import type { KitIssuer } from './kit-issuer.ts';
import type { LogReader } from './log-reader.ts';
import type { Report } from './report/report.ts';
import { judge, readRequirements, SPEC_FILE } from './report/requirements.ts';
import { openView } from './rights/schema-view.ts';
import { runKit } from './run-kit.ts';

export interface ExamRequest {
  readonly url: string;
  /** Plain HTTP unless told. */
  readonly connection?: Connection;
  readonly bron: Bron;
  readonly issuer: KitIssuer;
  /** With the definitions of the agreed directives. */
  readonly sdl: string;
  readonly policyFile: string;
  readonly casus: string | null;
  readonly bsn: { readonly hoofdpersoon: string | null; readonly kring: string | null };
  readonly floorMs: number;
  readonly reader: LogReader | null;
  /** With which the kit signs as the FG; none unless told. */
  readonly fg?: Tekensleutel | null;
  readonly outage: Outage | null;
  readonly processLog: ProcessLog | null;
  readonly groepen: readonly string[] | null;
  readonly onGroup: (groep: string) => void;
}

/** Test BSNs of nobody: they begin with a 9 and fail the elfproef, so no register can hold them. */
const NOBODY = ['999999998', '999999997', '999999996'] as const;

/** Takes one running subgraph through all checks and judges each requirement. @throws when policy, SDL or spec cannot be read. */
export async function takeExam(request: ExamRequest): Promise<Report> {
  const { url, bron, issuer, sdl, policyFile, bsn, connection = connectionWith(null) } = request;
  const begonnenOp = new Date();
  const begun = performance.now();
  const requirements = readRequirements(await readRepositoryFile(SPEC_FILE));
  const view = openView(bron, sdl, await readBeleid(policyFile));
  const bench = openBench({
    url,
    connection,
    view,
    issuer,
    // Never that of an earlier run, and recognisable in the log of the subgraph.
    casus: request.casus ?? `TOETS-${randomBytes(4).toString('hex')}`,
    hasRecords: bsn.hoofdpersoon !== null,
    bsn: { hoofdpersoon: bsn.hoofdpersoon ?? NOBODY[0], kring: bsn.kring ?? NOBODY[1], onbekend: NOBODY[2] },
  });
  const { results, unusable } = await runKit({ ...request, fg: request.fg ?? null, bench });
  return {
    bron,
    url,
    beleid: view.beleid.digest,
    begonnenOp,
    duurMs: Math.round(performance.now() - begun),
    results,
    eisen: judge(requirements, results),
    onbruikbaar: unusable,
  };
}
