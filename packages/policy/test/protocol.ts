import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KLASSEN, OIN, type Organisatie } from '@ketenhub/vocabulary';
import {
  type Beleid,
  type CasusFeiten,
  leesAnnotaties,
  leesBeleid,
  leesWaardelijsten,
  type Vraag,
} from '../src/index.ts';

const ROOT = join(import.meta.dirname, '../../..');
const lees = (pad: string): string => readFileSync(join(ROOT, pad), 'utf8');

/** The real protocol and the real schema: the tests of the rules speak about what is served. */
export const beleid: Beleid = leesBeleid(JSON.parse(lees('schema/beleid.json')));
export const supergraph: string = lees('schema/supergraph.graphql');
export const annotaties = leesAnnotaties(supergraph);
export const waardelijsten = leesWaardelijsten(JSON.parse(lees('schema/waardelijsten.json')));

/** A bundle that differs from the real one; digest and freezing do not matter to a decision. */
export function beleidMet(anders: Partial<Beleid>): Beleid {
  return { ...beleid, ...anders };
}

export const ALLE_OIN: readonly string[] = Object.values(OIN);

/** A casus with both decisions and every organisation at the table, reported by the college. */
export function casusIn(fase: string, anders: Partial<CasusFeiten> = {}): CasusFeiten {
  return {
    fase,
    thema: 'VOLWASSENEN',
    doelbesluit: true,
    deelnemersbesluit: true,
    aanmelder: OIN.college,
    deelnemers: ALLE_OIN,
    ...anders,
  };
}

export function klasseVan(code: Organisatie): string {
  return beleid.deelnemers.find((deelnemer) => deelnemer.code === code)?.klasse ?? KLASSEN[0];
}

export function eigenaarVan(subcategorie: string): Organisatie {
  return beleid.deelnemers.find(({ subcategorieen }) => subcategorieen.includes(subcategorie))?.code ?? 'zvh';
}

interface Asker {
  readonly rol?: string;
  readonly organisatie?: Organisatie;
}

/** The procesregisseur asks for the hoofdpersoon during the uitvraag, unless said otherwise; the SDL allows the purpose. */
export function vraag(subcategorie: string, anders: Partial<Omit<Vraag, 'organisatie'>> & Asker = {}): Vraag {
  const { rol = 'PROCESREGISSEUR', organisatie = 'zvh', ...rest } = anders;
  const doel = rest.doel ?? 'ZVH-UITVRAAG';
  return {
    subcategorie,
    doel,
    rol,
    klasse: klasseVan(organisatie),
    organisatie: OIN[organisatie],
    betrokkeneSoort: 'HOOFDPERSOON',
    plafond: [doel],
    bron: OIN[eigenaarVan(subcategorie)],
    casus: casusIn(doel.replace('ZVH-', '')),
    ...rest,
  };
}
