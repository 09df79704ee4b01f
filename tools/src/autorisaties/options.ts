import { parseArgs } from 'node:util';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { ACCOUNTKLASSEN, isDatum, ORGANISATIES, type Organisatie } from '@ketenhub/vocabulary';

export const USAGE = `npm run autorisaties -- --organisatie <code> [wat] [--sleutel <bestand>]
  zonder meer     wie geblokkeerd is omdat de beoordeling is verlopen, en wie dat binnen 30 dagen is (--binnen <dagen>)
  --alle          iedereen die de organisatie ooit aanwees
  --wijs-aan <account> --klasse UITVOERING|RECHTMATIGHEID|BEHEER --screening VOG|WETTELIJKE_SCREENING
                  --gescreend <dag> --opgeleid <dag> [--geen-commerciele-taken] --door <wie>
  --beoordeel <account> --door <wie>
  --trek-in <account> --door <wie>
  --sleutel       sleutel van de organisatie, standaard .data/keys/token-service/beheer-<code>.key
  Dagen als 2026-11-29. Niemand doet dit over zichzelf; --door staat in het logboek.`;

const DAGEN = 30;

export type Opdracht =
  | { readonly soort: 'TOON'; readonly binnenDagen: number | null }
  | { readonly soort: 'AANWIJZEN'; readonly body: Readonly<Record<string, unknown>> }
  | { readonly soort: 'BEOORDELEN' | 'INTREKKEN'; readonly body: { readonly account: string; readonly door: string } };

export interface AutorisatieOptions {
  readonly organisatie: Organisatie;
  readonly keyFile: string;
  readonly opdracht: Opdracht;
}

const FLAGS = {
  organisatie: { type: 'string' },
  alle: { type: 'boolean' },
  binnen: { type: 'string' },
  'wijs-aan': { type: 'string' },
  beoordeel: { type: 'string' },
  'trek-in': { type: 'string' },
  klasse: { type: 'string' },
  screening: { type: 'string' },
  gescreend: { type: 'string' },
  opgeleid: { type: 'string' },
  'geen-commerciele-taken': { type: 'boolean' },
  door: { type: 'string' },
  sleutel: { type: 'string' },
} as const;

type Values = ReturnType<typeof parse>;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS }).values;
  } catch {
    throw new OperatorProblem(USAGE);
  }
}

/** Options that belong to what is asked, and no others: what would be ignored is a mistake. */
function only(values: Values, allowed: readonly string[]): boolean {
  return Object.keys(values).every((name) => name === 'organisatie' || name === 'sleutel' || allowed.includes(name));
}

function readDesignation(values: Values, account: string): Opdracht | null {
  const { klasse, screening, gescreend, opgeleid, door } = values;
  const allowed = ['wijs-aan', 'klasse', 'screening', 'gescreend', 'opgeleid', 'geen-commerciele-taken', 'door'];
  const isKlasse = ACCOUNTKLASSEN.some((een) => een === klasse);
  const isScreening = screening === 'VOG' || screening === 'WETTELIJKE_SCREENING';
  if (!only(values, allowed) || !isKlasse || !isScreening || !isDatum(gescreend) || !isDatum(opgeleid) || !door)
    return null;
  const geenCommercieleTaken = values['geen-commerciele-taken'] ?? false;
  const body = { account, klasse, screening, gescreendOp: gescreend, opgeleidOp: opgeleid, geenCommercieleTaken, door };
  return { soort: 'AANWIJZEN', body };
}

function readSignature(values: Values, soort: 'BEOORDELEN' | 'INTREKKEN', account: string): Opdracht | null {
  const flag = soort === 'BEOORDELEN' ? 'beoordeel' : 'trek-in';
  return only(values, [flag, 'door']) && values.door ? { soort, body: { account, door: values.door } } : null;
}

function readList(values: Values): Opdracht | null {
  const { alle = false, binnen } = values;
  if (!only(values, ['alle', 'binnen']) || (alle && binnen !== undefined)) return null;
  if (binnen !== undefined && !/^\d{1,3}$/.test(binnen)) return null;
  return { soort: 'TOON', binnenDagen: alle ? null : Number(binnen ?? DAGEN) };
}

function readAssignment(values: Values): Opdracht | null {
  if (values['wijs-aan']) return readDesignation(values, values['wijs-aan']);
  if (values.beoordeel) return readSignature(values, 'BEOORDELEN', values.beoordeel);
  if (values['trek-in']) return readSignature(values, 'INTREKKEN', values['trek-in']);
  return readList(values);
}

/** @throws OperatorProblem with the usage */
export function readAutorisatieOptions(args: readonly string[]): AutorisatieOptions {
  const values = parse(args);
  const organisatie = ORGANISATIES.find((code) => code === values.organisatie);
  const opdracht = readAssignment(values);
  if (organisatie === undefined || opdracht === null) throw new OperatorProblem(USAGE);
  const keyFile = values.sleutel ?? `.data/keys/token-service/beheer-${organisatie}.key`;
  return { organisatie, keyFile, opdracht };
}
