import { parseArgs } from 'node:util';
import { DOELEN, type Doel, isDoel, isPersonaNaam, PERSONA_NAMEN, type PersonaNaam } from '@ketenhub/vocabulary';

export interface Options {
  readonly soort: 'OPTIES';
  readonly persona: PersonaNaam | null;
  readonly casus: string | null;
  readonly doel: Doel | null;
  readonly motivering: string | null;
  readonly json: boolean;
  /** All lines of a list, instead of the first ones. */
  readonly alles: boolean;
  /** Start a hub when none answers. */
  readonly start: boolean;
  readonly help: boolean;
}

export interface UsageError {
  readonly soort: 'GEBRUIK';
  readonly uitleg: string;
  /** The names that would do, when the mistake is a name. */
  readonly keuzes: readonly string[];
  readonly json: boolean;
}

const FLAGS = {
  als: { type: 'string' },
  casus: { type: 'string' },
  doel: { type: 'string' },
  motivering: { type: 'string' },
  json: { type: 'boolean' },
  alles: { type: 'boolean' },
  start: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the arguments of `verrijk` and `token`. A mistake is a result with what would have been right. */
export function readOptions(args: readonly string[]): Options | UsageError {
  const json = args.includes('--json');
  const wrong = (uitleg: string, keuzes: readonly string[] = []): UsageError => ({
    soort: 'GEBRUIK',
    uitleg,
    keuzes,
    json,
  });
  const flags = Object.keys(FLAGS).map((flag) => `--${flag}`);
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: FLAGS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(FLAGS, token.name)) return wrong(`De optie ${token.rawName} bestaat niet.`, flags);
    const takesText = FLAGS[token.name as keyof typeof FLAGS].type === 'string';
    // `--casus --json` forgot a value: parseArgs would take the next option for it.
    const isForgotten = !token.value || (!token.inlineValue && token.value.startsWith('-'));
    if (takesText && isForgotten) return wrong(`Achter --${token.name} hoort een waarde.`);
    if (!takesText && token.value !== undefined) return wrong(`Achter --${token.name} hoort geen waarde.`);
  }
  if (positionals.length > 0) return wrong(`"${positionals[0]}" is geen optie; alles gaat met --naam waarde.`, flags);
  const text = (name: 'als' | 'casus' | 'doel' | 'motivering'): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  const persona = text('als');
  const doel = text('doel');
  if (persona !== null && !isPersonaNaam(persona)) return wrong(`De persona "${persona}" bestaat niet.`, PERSONA_NAMEN);
  if (doel !== null && !isDoel(doel)) return wrong(`Het doel "${doel}" bestaat niet.`, DOELEN);
  return {
    soort: 'OPTIES',
    persona,
    casus: text('casus'),
    doel,
    motivering: text('motivering'),
    json,
    alles: values.alles === true,
    start: values.start === true,
    help: values.help === true,
  };
}
