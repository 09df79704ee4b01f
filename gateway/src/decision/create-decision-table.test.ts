import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createPolicy } from './create-decision-table.ts';

const SCHEMA = buildSchema(`
  type Query { casus: Casus }
  type Casus { thema: String betrokkenen: [Betrokkene] }
  type Betrokkene { blad: Blad beelden: [Beeld] }
  interface Blad { tekst: String }
  type Politieblad implements Blad { tekst: String vervolg: Vervolg }
  type Vervolg { tekst: String blad: Blad }
  union Beeld = Wapenbeeld | Zorgbeeld
  type Wapenbeeld { wapen: String }
  type Zorgbeeld { zorg: String }
`);

describe('what is about one person', () => {
  it('A27: is also what a person has behind an interface or a union, so that it is decided for the kind of this person', async () => {
    const beleid = await readBeleid(new URL('../../../schema/beleid.json', import.meta.url).pathname);
    const { personTypes } = createPolicy(beleid, new Map(), SCHEMA);
    const expected = ['Betrokkene', 'Politieblad', 'Vervolg', 'Wapenbeeld', 'Zorgbeeld'];
    expect([...personTypes].sort()).toEqual(expected);
  });
});
