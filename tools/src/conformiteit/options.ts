import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { BRONNEN, type Bron } from '@ketenhub/vocabulary';
import { ROOT } from '../schema/repository.ts';
import { GROEPEN } from './run-kit.ts';

export const USAGE = `npm run conformiteit -- --url <subgraph> --bron <bron> [opties]

  --url        adres van de subgraph, zonder /graphql
  --bron       politie, justitie, zorg of gemeente
  --poort      poort waarop deze toets zijn sleutels geeft (4191)
  --adres      adres waarop de subgraph die sleutels vindt (http://127.0.0.1:<poort>; met TLS_CERT_FILE https)
  --luister    adres waarop deze toets luistert (127.0.0.1)
  --sdl        de SDL van de subgraph (die van deze bron in subgraphs/)
  --beleid     het gecompileerde privacyprotocol dat de subgraph volgt (schema/beleid.json)
  --casus      nummer van de casus van deze toets (elke keer een nieuw)
  --persoon    test-BSN van iemand met gegevens, de hoofdpersoon
  --kring      test-BSN van iemand met gegevens, uit de directe kring
  --vloer      ms waarvoor een bron onder beroepsgeheim niet antwoordt (75)
  --logboek    postgres-adres om het logboek te lezen
  --logboeksleutel  bestand met de sleutel waarmee het proces de personen in zijn logboek verzegelt
  --proceslog  bestand waarin het proces van de subgraph schrijft
  --storing    opdracht die het logboek laat uitvallen
  --herstel    opdracht die het logboek terugbrengt
  --groep      alleen deze groepen, met komma's: ${GROEPEN.join(', ')}
  --verslag    map voor verslag.md en junit.xml (.data/conformiteit/<bron>)

De subgraph vertrouwt tijdens de toets de sleutels van de toets: start hem met de twee instellingen die hieronder staan, op een
eigen databank met verzonnen gegevens, nooit in productie. Met TLS_CERT_FILE, TLS_KEY_FILE en TLS_CA_FILE in de omgeving toetst hij over
mutual TLS; dat certificaat moet op de lijst van de subgraph staan (TLS_CLIENTS). Eindcode: 0 geen afwijking, 1 afwijking, 2 niet te toetsen.
`;

const TEXTS = [
  'url',
  'bron',
  'poort',
  'adres',
  'luister',
  'sdl',
  'beleid',
  'casus',
  'persoon',
  'kring',
  'vloer',
  'logboek',
  'logboeksleutel',
  'proceslog',
  'storing',
  'herstel',
  'groep',
  'verslag',
] as const;
type Name = (typeof TEXTS)[number];

export interface Options {
  readonly url: string;
  readonly bron: Bron;
  readonly port: number;
  readonly address: string;
  readonly host: string;
  readonly sdlFile: string | null;
  readonly policyFile: string;
  readonly casus: string | null;
  readonly bsn: { readonly hoofdpersoon: string | null; readonly kring: string | null };
  readonly floorMs: number;
  readonly logbookUrl: string | null;
  /** Null for a logbook that seals nobody. */
  readonly logbookKeyFile: string | null;
  readonly processLogFile: string | null;
  readonly outage: { readonly begin: string; readonly end: string } | null;
  readonly groepen: readonly string[] | null;
  readonly reportDir: string;
}

function wholeNumber(text: string, name: Name, max: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= max)) throw new OperatorProblem(`--${name} moet een geheel getal zijn van 0 tot en met ${max}`);
  return value;
}

function httpAddress(text: string, name: Name, isTls: boolean): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new OperatorProblem(`--${name} moet een http-adres zijn`);
  if (isTls && !text.startsWith('https:'))
    throw new OperatorProblem(`--${name} moet een https-adres zijn, want TLS_CERT_FILE is gezet`);
  return text.replace(/\/$/, '');
}

function bsnOrNull(text: string | undefined, name: Name): string | null {
  if (text === undefined) return null;
  // A real BSN has no business in a test (no test BSN of the demo region begins with anything but a 9; of the e2e tests with 8).
  if (!/^[89]\d{8}$/.test(text))
    throw new OperatorProblem(`--${name} moet een test-BSN zijn (negen cijfers, begint met 8 of 9)`);
  return text;
}

function groupsOrNull(text: string | undefined): readonly string[] | null {
  const groepen = text?.split(',') ?? null;
  const wrong = groepen?.find((groep) => !GROEPEN.includes(groep));
  if (wrong !== undefined) throw new OperatorProblem(`--groep ${wrong} bestaat niet; er zijn ${GROEPEN.join(', ')}`);
  return groepen;
}

function values(args: readonly string[]): Partial<Record<Name, string>> {
  const options = Object.fromEntries(TEXTS.map((name) => [name, { type: 'string' }] as const));
  try {
    return parseArgs({ args: [...args], options, strict: true }).values as Partial<Record<Name, string>>;
  } catch (error) {
    throw new OperatorProblem(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

/** The options; all addresses are https where the kit has a certificate. @throws OperatorProblem that names the option. */
export function readOptions(args: readonly string[], { isTls = false } = {}): Options {
  const told = values(args);
  const { url, bron, storing, herstel } = told;
  if (url === undefined || bron === undefined) throw new OperatorProblem(`--url en --bron zijn nodig\n\n${USAGE}`);
  if (!(BRONNEN as readonly string[]).includes(bron) || bron === 'casus')
    throw new OperatorProblem(
      '--bron moet politie, justitie, zorg of gemeente zijn: de casusbron is zelf de casusautoriteit',
    );
  if ((storing === undefined) !== (herstel === undefined))
    throw new OperatorProblem('geef --storing en --herstel samen');
  const port = wholeNumber(told.poort ?? '4191', 'poort', 65_535);
  return {
    url: httpAddress(url, 'url', isTls),
    bron: bron as Bron,
    port,
    address: httpAddress(told.adres ?? `${isTls ? 'https' : 'http'}://127.0.0.1:${port}`, 'adres', isTls),
    host: told.luister ?? '127.0.0.1',
    sdlFile: told.sdl ?? null,
    policyFile: told.beleid ?? join(ROOT, 'schema/beleid.json'),
    casus: told.casus ?? null,
    bsn: { hoofdpersoon: bsnOrNull(told.persoon, 'persoon'), kring: bsnOrNull(told.kring, 'kring') },
    floorMs: wholeNumber(told.vloer ?? '75', 'vloer', 5_000),
    logbookUrl: told.logboek ?? null,
    logbookKeyFile: told.logboeksleutel ?? null,
    processLogFile: told.proceslog ?? null,
    outage: storing === undefined || herstel === undefined ? null : { begin: storing, end: herstel },
    groepen: groupsOrNull(told.groep),
    reportDir: told.verslag ?? `.data/conformiteit/${bron}`,
  };
}
