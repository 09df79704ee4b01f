import { describe, expect, it } from 'vitest';
import { nodeProblem, platformProblem } from './check-runtime.js';

describe('the first line of npm start', () => {
  it.each(['22.18.0', '22.20.1', '23.6.0', '24.0.0', '24.21.0', '26.1.0'])('accepts Node.js %s', (version) => {
    expect(nodeProblem(version)).toBeNull();
  });

  it.each(['16.20.2', '18.20.0', '20.20.2', '22.17.9', '23.5.0'])(
    'says in one line that Node.js %s is too old and what to do',
    (version) => {
      expect(nodeProblem(version)).toBe(
        `Ketenhub needs Node.js 22.18 or later and this is ${version}: install Node.js 24 from https://nodejs.org`,
      );
    },
  );

  it('accepts Linux and macOS on x64 and arm64', () => {
    for (const platform of ['linux', 'darwin'])
      for (const arch of ['x64', 'arm64']) expect(platformProblem(platform, arch)).toBeNull();
  });

  it('says what else to do on a platform without PostgreSQL binaries', () => {
    expect(platformProblem('linux', 'ppc64')).toContain('this is linux ppc64');
    expect(platformProblem('win32', 'x64')).toContain('WSL 2');
  });
});
