import type { HttpClient } from '@ketenhub/service';
import { boundTo, FEITEN_MAX, type Presenter, type SigningKey, signFeitentoets } from '@ketenhub/tokens';
import type { Bron } from '@ketenhub/vocabulary';
import * as v from 'valibot';

/** The sources that hold data of partners. */
export type Partnerbron = Exclude<Bron, 'casus'>;

/** One value of the dossier, as its source is asked about it. */
export interface Feitvraag {
  /** OIN. */
  readonly organisatie: string;
  readonly betrokkene: string;
  readonly veld: string;
  readonly subcategorie: string;
}

/** What the register asks one source in one go. */
export interface Bronvraag {
  readonly casus: string;
  readonly doel: string;
  /** OINs of all who are asked there, also those of whom nothing is kept. */
  readonly organisaties: readonly string[];
  readonly feiten: readonly Feitvraag[];
}

export interface SourceCaller {
  /** The key that signs now; another after a rotation. */
  readonly key: () => SigningKey;
  /** Our own certificate: a message that somebody kept is of no use on another connection (attack 72). */
  readonly presenter: Presenter;
  /** Its timeout is how long a source may take. */
  readonly http: HttpClient;
  /** Base address of each partner subgraph. */
  readonly urls: Readonly<Record<Partnerbron, string>>;
}

const standSchema = v.strictObject({
  open: v.boolean(),
  beperkingen: v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(500))),
});
export type Feitstand = v.InferOutput<typeof standSchema>;

/** As many as were asked, in that order: a shorter or longer list is of another question. */
const answerSchema = (count: number) => v.strictObject({ feiten: v.pipe(v.array(standSchema), v.length(count)) });

/**
 * Asks one source which values it gives now. null for everything but a clear answer in time: late, unreachable, refused or of another
 * shape. Whoever asks then shows nothing (fail closed).
 */
export async function askSource(
  { key, presenter, http, urls }: SourceCaller,
  { bron, traceparent }: { readonly bron: Partnerbron; readonly traceparent: string },
  vraag: Bronvraag,
): Promise<readonly Feitstand[] | null> {
  if (vraag.feiten.length > FEITEN_MAX) return null;
  try {
    const feitentoets = await signFeitentoets(key(), bron, { ...vraag, ...boundTo(presenter) });
    const answer = await http.postJson(`${urls[bron]}/feitentoets`, { feitentoets }, { traceparent });
    const read = v.safeParse(answerSchema(vraag.feiten.length), answer.body);
    return answer.status === 200 && read.success ? read.output.feiten : null;
  } catch {
    // How it failed is the source's own log's to tell; the register tells that there was no answer.
    return null;
  }
}
