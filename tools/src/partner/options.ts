import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import type { Bron } from '@ketenhub/vocabulary';
import { ROOT } from '../schema/repository.ts';
import { type Deelnemer, deelnemerMet, type Register } from './register.ts';

export const USAGE = `npm run partner:nieuw -- <naam> --oin <oin> [opties]

  <naam>   naam van de subgraph: kleine letters, cijfers en streepjes (politie-ketenland)
  --oin    OIN van de organisatie, twintig cijfers
  --bron   bron van de demo die deze subgraph vervangt (politie)
  --map    nieuwe map, binnen deze repository (subgraphs/<naam>)
`;

/** The bronnen that have a template; its organisation is the one whose records it holds. */
const TEMPLATES: Readonly<Partial<Record<Bron, string>>> = { politie: 'politie' };

export interface Options {
  readonly naam: string;
  readonly oin: string;
  readonly bron: Bron;
  /** The organisation that the new subgraph speaks for. */
  readonly organisatie: Deelnemer;
  /** Absolute; does not exist yet. */
  readonly folder: string;
}

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const NAME_MAX = 40;

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { oin: { type: 'string' }, bron: { type: 'string' }, map: { type: 'string' } },
      allowPositionals: true,
      strict: true,
    });
  } catch {
    throw new OperatorProblem('onbekende of onvolledige optie; npm run partner:nieuw -- --help noemt ze');
  }
}

function checkName(naam: string | undefined, more: readonly string[]): string {
  if (naam === undefined || more.length > 0)
    throw new OperatorProblem('geef één naam: npm run partner:nieuw -- <naam> --oin <oin>');
  if (!NAME.test(naam) || naam.length > NAME_MAX)
    throw new OperatorProblem(
      `de naam ${JSON.stringify(naam)} kan niet: kleine letters, cijfers en losse streepjes, te beginnen met een letter, hoogstens ${NAME_MAX} tekens`,
    );
  // Two workspaces of one name are refused by npm, and only at the next installation.
  if (existsSync(join(ROOT, 'subgraphs', naam)))
    throw new OperatorProblem(`er is al een subgraph ${naam} (subgraphs/${naam}); kies een andere naam`);
  return naam;
}

function checkOin(oin: string | undefined): string {
  if (oin === undefined || !/^\d{20}$/.test(oin))
    throw new OperatorProblem('--oin moet een OIN zijn: precies twintig cijfers');
  return oin;
}

function checkBron(bron: string, register: Register): { readonly bron: Bron; readonly organisatie: Deelnemer } {
  const code = (TEMPLATES as Readonly<Record<string, string | undefined>>)[bron];
  const organisatie = register.find((deelnemer) => deelnemer.code === code);
  if (organisatie === undefined)
    throw new OperatorProblem(
      `voor --bron ${bron} is er geen sjabloon, alleen voor ${Object.keys(TEMPLATES).join(', ')}; neem voor een andere bron de map van onze eigen subgraph als begin`,
    );
  return { bron: bron as Bron, organisatie };
}

function checkFolder(map: string): string {
  const folder = resolve(ROOT, map);
  const inside = relative(ROOT, folder);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || resolve(inside) === inside)
    throw new OperatorProblem(
      `--map ${map} ligt buiten deze repository, en daar zijn de pakketten van de kit niet te vinden`,
    );
  if (existsSync(folder)) throw new OperatorProblem(`${inside} bestaat al; er is niets geschreven`);
  return folder;
}

/** Checks everything before anything is written. @throws OperatorProblem with the one line. */
export function readOptions(args: readonly string[], register: Register): Options {
  const { values, positionals } = parse(args);
  const [first, ...more] = positionals;
  const naam = checkName(first, more);
  const oin = checkOin(values.oin);
  const { bron, organisatie } = checkBron(values.bron ?? 'politie', register);
  const owner = deelnemerMet(oin, register);
  // Under the OIN of another organisation its lines and refusals would be written in that one's name.
  if (owner !== null && owner.code !== organisatie.code)
    throw new OperatorProblem(`OIN ${oin} is van ${owner.naam}; de bron ${bron} is van ${organisatie.naam}`);
  return { naam, oin, bron, organisatie, folder: checkFolder(values.map ?? `subgraphs/${naam}`) };
}
