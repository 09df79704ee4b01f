import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { leesAnnotaties } from '@ketenhub/policy';
import { readSdl } from '@ketenhub/subgraph';
import { describe, expect, it } from 'vitest';
import { caseSubgraph } from '../definition.ts';
import { readCaseProcess } from './case-process.ts';

const beleid = await readBeleid('schema/beleid.json');
const annotaties = leesAnnotaties(readSdl(caseSubgraph.schemaFile));
const { handelingen } = readCaseProcess();

/** Roles that only people of the house have. */
const HUIS: readonly string[] = ['PROCESREGISSEUR', 'PROCESONDERSTEUNER'];
/** Something of its own that the house, itself a deelnemer, may do beside the deelnemers: its actions, its facts, its paragraphs. */
const OOK_VAN_HET_HUIS = ['actieBijwerken', 'feitVastleggen', 'feitIntrekken', 'verslagAanvullen', 'alineaIntrekken'];

/** Everyone to whom a rule of the policy gives this mutation, in a doel in which it may be asked. */
function recorders(code: string): { readonly rol: string; readonly klasse: string | null }[] {
  return (annotaties.get(`Mutation.${code}`)?.toepassingen ?? []).flatMap(({ categorie, doelen }) =>
    beleid.regels
      .filter(({ subcategorie }) => subcategorie.some((een) => een === categorie))
      .filter(({ doel }) => doel.some((een) => doelen.includes(een)))
      .flatMap(({ wie }) => wie),
  );
}
const van = (genomenDoor: string): string[] =>
  handelingen.filter((een) => een.genomenDoor === genomenDoor).map(({ code }) => code);
const isHuis = ({ rol }: { readonly rol: string }): boolean => HUIS.includes(rol);

describe('who records a change, by the policy and by the case process', () => {
  it.each(van('HUIS'))('%s is a step of the house: no rule gives it to another', (code) => {
    expect(recorders(code)).not.toEqual([]);
    expect(recorders(code).filter((een) => !isHuis(een))).toEqual([]);
  });

  it.each(van('DEELNEMER'))('%s is of the deelnemer that acts: a rule gives it to people outside the house', (code) => {
    expect(recorders(code).some((een) => !isHuis(een))).toBe(true);
    expect(recorders(code).some(isHuis)).toBe(OOK_VAN_HET_HUIS.includes(code));
  });

  it.each(van('OVERHEID'))(
    'R22: %s is recorded by the house, or by the contactpunt of an overheidsdeelnemer, never by a private one',
    (code) => {
      const found = recorders(code);
      expect(found).not.toEqual([]);
      const contactpunt = found.filter(({ rol, klasse }) => rol === 'CONTACTPUNT' && klasse === 'OVERHEID');
      expect(found.filter((een) => !isHuis(een))).toEqual(contactpunt);
      expect(contactpunt.length > 0).toBe(code === 'casusHeropenen');
    },
  );
});
