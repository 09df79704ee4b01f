import { request } from 'node:http';
import { type RequestOptions, request as requestTls } from 'node:https';
import { asking } from '../asking/http-question.ts';
import { signLink } from '../asking/link-message.ts';
import { mintWith } from '../asking/token-claims.ts';
import type { Bench } from '../bench.ts';
import { LINK_REFUSED, REFUSED } from '../expected-answers.ts';
import type { Findings, Recorder } from '../report/result.ts';
import { FULL_RIGHT } from '../rights/full-right.ts';
import { allFields } from '../rights/schema-view.ts';
import { wholeQuestion } from '../rights/whole-question.ts';

/** How long a source may take to break a connection off. */
const SILENCE_MS = 10_000;

/** The status of an answer to a client of the kit's own making, or null when no byte of HTTP came. */
function knock(url: string, options: RequestOptions): Promise<number | null> {
  const open = url.startsWith('https:') ? requestTls : request;
  return new Promise((resolve) => {
    const call = open(url, { agent: false, signal: AbortSignal.timeout(SILENCE_MS), ...options }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    call.on('error', () => resolve(null));
    call.end();
  });
}

const silent = (what: string, status: number | null): Findings =>
  status === null ? [] : [`${what}: een antwoord met status ${status}`];

async function checkBinding(bench: Bench, recorder: Recorder): Promise<void> {
  const { view, setting, issuer } = bench;
  const question = wholeQuestion(view, setting);
  await recorder.check('weigert een token dat aan geen certificaat gebonden is (A72)', ['P66'], async () => {
    const asked = { bron: view.bron, right: FULL_RIGHT, setting, question, velden: allFields(view) };
    const unbound = await mintWith({ ...issuer, presenter: null }, { ...asked, beleid: view.beleid.digest });
    const { status, text } = await bench.post('/graphql', asking(unbound, question));
    return status === 401 && text === REFUSED ? [] : [`status ${status}, of een andere tekst`];
  });
  await recorder.check('weigert een koppeling die aan geen certificaat gebonden is (A72)', ['P66'], async () => {
    const [organisatie = 'politie'] = view.organisaties;
    const message = { bron: view.bron, organisatie, casus: `${setting.casus}-X`, versie: 1 };
    const { status, text } = await bench.deliver(await signLink(issuer.caseKey, message, null));
    return status === 401 && text === LINK_REFUSED ? [] : [`status ${status}, of een andere tekst`];
  });
}

/** What mutual TLS asks (P67), as far as it shows to somebody with one certificate, which is on the list. */
export async function checkConnection(bench: Bench, recorder: Recorder): Promise<void> {
  const { url, connection } = bench;
  if (connection.thumbprint === null) return;
  const { ca } = connection.tls;
  const paths = ['/graphql', '/koppelingen', '/health/live', '/health/ready', '/'];
  await recorder.check('zegt niets tegen wie geen certificaat toont (A60)', ['P67'], async () => {
    const found = await Promise.all(paths.map(async (path) => silent(path, await knock(`${url}${path}`, { ca }))));
    return found.flat();
  });
  await recorder.check('spreekt geen TLS ouder dan 1.3', ['P67'], async () =>
    silent('TLS 1.2', await knock(`${url}/health/live`, { ...connection.tls, maxVersion: 'TLSv1.2' })),
  );
  await recorder.check('spreekt geen HTTP zonder TLS', ['P67'], async () =>
    silent('HTTP', await knock(`${url.replace(/^https:/, 'http:')}/health/live`, {})),
  );
  await checkBinding(bench, recorder);
}
