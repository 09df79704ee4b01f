import type { SubgraphContext } from '@ketenhub/subgraph';
import type { Sources } from '../store/sources.ts';

type Context = SubgraphContext<Sources>;

const PAGE_MAX = 200;

/** A cursor says nothing but where the next page begins; a worklist number is no secret to who may see the list. */
const cursorOf = (nummer: string): string => Buffer.from(nummer).toString('base64url');
const nummerOf = (cursor: string | null | undefined): string =>
  Buffer.from(cursor ?? '', 'base64url')
    .toString('utf8')
    .replaceAll('\0', '');

export const Query = {
  casus: (_: unknown, { nummer }: { nummer: string }, { principal, sources }: Context) =>
    nummer === principal.casus ? sources.casus(nummer) : null,
  casussen: async (_: unknown, { eerste, na }: { eerste: number; na?: string | null }, { sources }: Context) => {
    const size = Math.min(Math.max(eerste, 1), PAGE_MAX);
    const rows = await sources.casussen(size + 1, nummerOf(na));
    const page = rows.slice(0, size);
    const last = page.at(-1);
    return { casussen: page, volgende: rows.length > size && last !== undefined ? cursorOf(last.nummer) : null };
  },
};
