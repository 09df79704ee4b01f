import { type Doel, type Fase, isDoel, isFase } from '@ketenhub/vocabulary';
import { PAGE_ROWS } from './field-catalog.ts';
import type { Hub } from './hub-address.ts';
import { isJsonObject, type JsonObject, stringOrNull } from './json-value.ts';
import { type Failure, malfunction } from './outcome.ts';
import { query } from './query.ts';
import { trustedDocument } from './trusted-document.ts';

const PAGES_MAX = 100;

/** One casus of the werkvoorraad: no person, no partner data. */
export interface WorklistItem {
  readonly nummer: string;
  readonly thema: string | null;
  readonly fase: Fase | null;
  readonly regiekleur: string | null;
  /** The doelen with which this user may open this casus now; null when the hub does not say. */
  readonly doelen: readonly Doel[] | null;
}

export interface Worklist {
  readonly soort: 'WERKVOORRAAD';
  readonly casussen: readonly WorklistItem[];
}

/** The casussen at whose table this user sits, all pages; needs a token for ZVH-WERKVOORRAAD. */
export async function askWorklist(hub: Hub, accessToken: string): Promise<Worklist | Failure> {
  const casussen: WorklistItem[] = [];
  let na: string | null = null;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const operation = { operationName: 'Werkvoorraad', query: trustedDocument('werkvoorraad'), variables: { na } };
    const answer = await query(hub, operation, accessToken);
    if (answer.soort !== 'ANTWOORD') return answer;
    const connection = answer.data.casussen;
    const items = isJsonObject(connection) ? connection[PAGE_ROWS] : null;
    if (!isJsonObject(connection) || !Array.isArray(items))
      return malfunction('De werkvoorraad is nu niet bereikbaar.');
    casussen.push(...items.filter(isJsonObject).flatMap(readItem));
    na = stringOrNull(connection.volgende);
    if (na === null) break;
  }
  return { soort: 'WERKVOORRAAD', casussen };
}

function readItem(item: JsonObject): WorklistItem[] {
  const nummer = stringOrNull(item.nummer);
  if (nummer === null) return [];
  return [
    {
      nummer,
      thema: stringOrNull(item.thema),
      fase: isFase(item.fase) ? item.fase : null,
      regiekleur: stringOrNull(item.regiekleur),
      doelen: Array.isArray(item.beschikbareDoelen) ? item.beschikbareDoelen.filter(isDoel) : null,
    },
  ];
}
