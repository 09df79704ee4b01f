import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../schema/repository.ts';

const HOW_TO = readFileSync(join(ROOT, 'docs/how-to/connect-your-own-source.md'), 'utf8');
const shown = readdirSync(import.meta.dirname).filter((name) => !name.includes('.test.'));

describe('docs/how-to/connect-your-own-source.md', () => {
  it.each(shown)('shows %s as it is run in the test', (name) => {
    const code = readFileSync(join(import.meta.dirname, name), 'utf8').trimEnd();
    expect(HOW_TO).toContain(`\n${code}\n\`\`\``);
  });

  it('shows something', () => expect(shown.length).toBeGreaterThan(2));
});
