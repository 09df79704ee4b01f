// Plain JavaScript that any Node since 16 understands: it runs before the check has said whether this Node is new enough.

/**
 * One line when this Node cannot run TypeScript as it is, else null.
 * @param {string} version as in process.versions.node
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
  return enough
    ? null
    : `Ketenhub needs Node.js 22.18 or later and this is ${version}: install Node.js 24 from https://nodejs.org`;
}

/**
 * One line when there is no embedded PostgreSQL for this machine, else null.
 * @param {string} platform as in process.platform
 * @param {string} arch as in process.arch
 */
export function platformProblem(platform, arch) {
  const known = (platform === 'linux' || platform === 'darwin') && (arch === 'x64' || arch === 'arm64');
  if (known) return null;
  const advice = platform === 'win32' ? ': on Windows, run it in WSL 2' : '';
  return `Ketenhub runs on Linux and macOS, x64 or arm64, and this is ${platform} ${arch}${advice}`;
}
