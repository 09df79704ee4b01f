import type { Connection } from './asking/connection.ts';
import { type FactsMessage, signFacts } from './asking/facts-message.ts';
import { type Answer, asking, postWith, type Question, type Sent } from './asking/http-question.ts';
import { type LinkMessage, signLink } from './asking/link-message.ts';
import { type Handle, mintWith, newHandle, type Setting } from './asking/token-claims.ts';
import type { KitIssuer } from './kit-issuer.ts';
import type { Right } from './rights/rights.ts';
import { allFields, type View } from './rights/schema-view.ts';

export interface Asked {
  readonly right: Right;
  readonly question: Question;
  /** All coordinates unless told: a gateway that filters nothing. */
  readonly velden?: readonly string[];
  readonly setting?: Setting;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Person extends Handle {
  readonly bsn: string;
}

/** The subgraph under test, with a casus of the kit's own in it. */
export interface Bench {
  readonly url: string;
  readonly connection: Connection;
  readonly view: View;
  readonly issuer: KitIssuer;
  /** A hoofdpersoon and somebody of the kring, both linked. */
  readonly setting: Setting;
  readonly hoofdpersoon: Person;
  readonly kring: Person;
  /** Linked in the same casus, and in no token but where a check says so; the source knows nobody with this BSN. */
  readonly onbekend: Person;
  /** Whether the tester named a hoofdpersoon of whom the source holds records. */
  readonly hasRecords: boolean;
  readonly isSecretBound: boolean;
  /** Every answer so far, for what must hold of all of them. */
  readonly answers: readonly Answer[];
  mint(asked: Asked): Promise<string>;
  ask(asked: Asked): Promise<Answer>;
  /** Sends what was minted or spoiled elsewhere. */
  send(token: string | null, question: Question, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Posts this as it is. */
  post(path: '/graphql' | '/koppelingen' | '/feitentoets' | '/bekendheid', sent: Sent): Promise<Answer>;
  /** A link for the connection of this bench. */
  signLink(message: LinkMessage): Promise<string>;
  deliver(koppeling: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** A question about facts of a dossier, for the connection of this bench. */
  signFacts(message: FactsMessage): Promise<string>;
  askFacts(feitentoets: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Links these persons at every organisation of the subgraph. @returns the answers */
  link(persons: readonly Person[], casus?: string): Promise<Answer[]>;
  /** Tells each organisation of the source that this casus is destroyed. */
  destroy(casus: string): Promise<Answer[]>;
  /** Tells each organisation of the source that this person of a casus is destroyed, with a version that is older than the last. */
  destroyPerson(casus: string, handvat: string): Promise<Answer[]>;
}

export interface BenchRequest {
  readonly url: string;
  readonly connection: Connection;
  readonly view: View;
  readonly issuer: KitIssuer;
  readonly casus: string;
  readonly hasRecords: boolean;
  readonly bsn: { readonly hoofdpersoon: string; readonly kring: string; readonly onbekend: string };
}

/** Whether any record of this subgraph is under professional secrecy, by its own annotations. */
function isUnderSecrecy({ beleid, annotaties }: View): boolean {
  const secret = new Set(beleid.subcategorieen.filter(({ geheim }) => geheim).map(({ code }) => code));
  return [...annotaties.values()].some(({ toepassingen }) =>
    toepassingen.some(({ categorie }) => secret.has(categorie)),
  );
}

/** Versions a second; a whole number of them fits in 31 bits until 2030. */
const VERSIONS_A_SECOND = 16;
let lastVersion = 0;

/** Newer than that of every link message before, of this run and of an earlier one in the same casus. */
function nextVersion(): number {
  const byClock = Math.floor(((Date.now() - Date.UTC(2026, 0, 1)) / 1000) * VERSIONS_A_SECOND);
  lastVersion = Math.max(lastVersion + 1, byClock);
  return lastVersion;
}

export function openBench({ url, connection, view, issuer, casus, bsn, hasRecords }: BenchRequest): Bench {
  const answers: Answer[] = [];
  const hoofdpersoon: Person = { id: newHandle(), soort: 'HOOFDPERSOON', bsn: bsn.hoofdpersoon };
  const kring: Person = { id: newHandle(), soort: 'DIRECTE_KRING', bsn: bsn.kring };
  const onbekend: Person = { id: newHandle(), soort: 'HOOFDPERSOON', bsn: bsn.onbekend };
  const handle = ({ id, soort }: Person): Handle => ({ id, soort });
  const setting: Setting = { casus, betrokkenen: [handle(hoofdpersoon), handle(kring)] };
  const presenter = connection.thumbprint;
  const keys = { ...issuer, presenter };
  const postTo: Bench['post'] = (path, sent) => postWith(connection.fetch, `${url}${path}`, sent);
  const deliver: Bench['deliver'] = (koppeling, headers) =>
    postTo('/koppelingen', { body: JSON.stringify({ koppeling }), ...(headers === undefined ? {} : { headers }) });
  const askFacts: Bench['askFacts'] = (feitentoets, headers) =>
    postTo('/feitentoets', { body: JSON.stringify({ feitentoets }), ...(headers === undefined ? {} : { headers }) });
  const sign: Bench['signLink'] = (message) => signLink(issuer.caseKey, message, presenter);
  const mint: Bench['mint'] = ({ right, question, velden = allFields(view), setting: told = setting }) =>
    mintWith(keys, { bron: view.bron, right, setting: told, question, velden, beleid: view.beleid.digest });
  const send: Bench['send'] = async (token, question, headers) => {
    const answer = await postTo('/graphql', asking(token, question, headers));
    answers.push(answer);
    return answer;
  };
  /** The same message for each organisation that lives in the source, newer than all before. */
  const tell = async (
    state: Pick<LinkMessage, 'casus' | 'betrokkenen' | 'actie' | 'handvatten'>,
    versie = nextVersion(),
  ): Promise<Answer[]> => {
    const taken: Answer[] = [];
    for (const organisatie of view.organisaties) {
      const message = { ...state, bron: view.bron, organisatie, versie };
      taken.push(await deliver(await sign(message)));
    }
    return taken;
  };
  return {
    url,
    connection,
    view,
    issuer: keys,
    setting,
    hoofdpersoon,
    kring,
    onbekend,
    hasRecords,
    isSecretBound: isUnderSecrecy(view),
    answers,
    mint,
    send,
    post: postTo,
    signLink: sign,
    deliver,
    signFacts: (message) => signFacts(issuer.caseKey, message, presenter),
    askFacts,
    ask: async (asked) => send(await mint(asked), asked.question, asked.headers),
    link: (persons, inCasus = casus) =>
      tell({ casus: inCasus, betrokkenen: persons, actie: persons.length === 0 ? 'ONTKOPPELEN' : 'KOPPELEN' }),
    destroy: (inCasus) => tell({ casus: inCasus, betrokkenen: [], actie: 'VERNIETIGEN' }),
    destroyPerson: (inCasus, handvat) =>
      tell({ casus: inCasus, betrokkenen: [], actie: 'PERSOON_VERNIETIGEN', handvatten: [handvat] }, 1),
  };
}

const AT_ONCE = 6;

/** As a gateway asks: a few at the same time. */
export async function inParallel<Item, Outcome>(
  items: readonly Item[],
  work: (item: Item) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const queue = [...items.entries()];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, item] = next;
      outcomes[index] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return outcomes;
}
