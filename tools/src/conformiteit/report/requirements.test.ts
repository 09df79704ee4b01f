import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ACCOUNTKLASSEN,
  BETROKKENE_SOORTEN,
  DOELEN,
  FASEN,
  KLASSEN,
  ROLLEN,
  STANDEN,
  THEMAS,
} from '@ketenhub/vocabulary';
import { beforeAll, describe, expect, it } from 'vitest';
import { readRepositoryFile } from '../../schema/repository.ts';
import {
  FIELD_ERRORS,
  LINK_REFUSED,
  LIVE,
  NO_ADDRESS,
  NO_ANSWER,
  NO_METHOD,
  NOT_LOGGED,
  READY,
  RECEIPT,
  REFUSED,
} from '../expected-answers.ts';
import { judge, type Requirement, readRequirements, SPEC_FILE } from './requirements.ts';
import { result } from './result.fixture.ts';

const KIT = join(import.meta.dirname, '..');
/**
 * What nobody can see from outside, each with why. Whoever adds a requirement adds a check, or a line here.
 */
const UNSEEN: Readonly<Record<string, string>> = {
  P29: 'what a source holds back by itself looks like having nothing',
  P48: 'no question makes a sound source fail outside a question',
  P63: 'a source that starts without a signed policy cannot be told from one that has it',
  P65: 'how an organisation records what it withholds is its own affair, so a tester cannot let it withhold anything',
  P68: 'how the people of an organisation are asked and answer is its own affair; a tester cannot let anybody answer',
};

let spec: string;
let requirements: readonly Requirement[];

/** The requirement numbers in the kit's own code. */
async function cited(): Promise<Set<string>> {
  const files = (await readdir(KIT, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !/test|fixture/.test(file),
  );
  const texts = await Promise.all(files.map((file) => readFile(join(KIT, file), 'utf8')));
  return new Set(texts.flatMap((text) => [...text.matchAll(/'(P\d\d)'/g)].map(([, nummer = '']) => nummer)));
}

beforeAll(async () => {
  spec = await readRepositoryFile(SPEC_FILE);
  requirements = readRequirements(spec);
});

describe('the requirements of the specification and the checks of the kit', () => {
  it('are numbered without a gap, so that a number in a report means one thing', () => {
    const numbers = requirements.map(({ nummer }) => nummer);
    expect(numbers).toEqual(numbers.map((_, index) => `P${String(index + 1).padStart(2, '0')}`));
    expect(numbers.length).toBeGreaterThan(60);
  });

  it('know each other: a check cites only what is specified, and what is specified has a check or a reason', async () => {
    const inCode = await cited();
    const numbers = requirements.map(({ nummer }) => nummer);
    expect([...inCode].filter((nummer) => !numbers.includes(nummer))).toEqual([]);
    expect(numbers.filter((nummer) => !inCode.has(nummer))).toEqual(Object.keys(UNSEEN));
  });

  it('hold the same bytes: every fixed answer that the kit expects stands in the specification', () => {
    const bodies = [
      REFUSED,
      NOT_LOGGED,
      LINK_REFUSED,
      RECEIPT,
      NO_METHOD,
      NO_ADDRESS,
      NO_ANSWER,
      LIVE,
      READY,
      ...Object.values(FIELD_ERRORS),
    ];
    expect(bodies.filter((body) => !spec.includes(body))).toEqual([]);
  });
});

describe('the codes of the specification', () => {
  it('are those of the vocabulary, all of them', () => {
    const codes = [DOELEN, FASEN, THEMAS, ROLLEN, KLASSEN, ACCOUNTKLASSEN, BETROKKENE_SOORTEN, STANDEN];
    const rows = spec
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, code]) => code));
    expect(codes.filter((list) => !rows.some((row) => row.join() === list.join()))).toEqual([]);
  });
});

describe('the judgement of a requirement', () => {
  const one = [{ nummer: 'P11', titel: 'No token' }];
  const outcome = (...results: Parameters<typeof result>[0][]) => judge(one, results.map(result))[0]?.uitkomst;

  it('is wrong after one fault, whatever went well', () => {
    expect(outcome({}, { uitkomst: 'FOUT' }, {})).toBe('FOUT');
  });

  it('is not good while nothing was tested, and not of a check of another requirement', () => {
    expect([outcome(), outcome({ uitkomst: 'NIET_GETOETST' }), outcome({ eisen: ['P12'] })]).toEqual(
      Array(3).fill('NIET_GETOETST'),
    );
    expect(outcome({ uitkomst: 'NIET_GETOETST' }, {})).toBe('GOED');
  });
});
