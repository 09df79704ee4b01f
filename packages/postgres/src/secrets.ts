import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { OperatorProblem } from './operator-problem.ts';

/** The passwords of the roles of the embedded PostgreSQL, kept in one file that only its owner reads. */
export interface Secrets {
  /** This role's password; a new one is made and saved at the first question. */
  readonly passwordOf: (role: string) => string;
  /** Whether this role has a password already. */
  readonly knows: (role: string) => boolean;
}

/**
 * Opens `<dataDir>/secrets.json`, or begins a new one.
 * @throws OperatorProblem when the file stands there and is not a secrets file.
 */
export function openSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  const passwords = existsSync(file) ? readPasswords(file) : new Map<string, string>();
  return {
    knows: (role) => passwords.has(role),
    passwordOf: (role) => {
      const known = passwords.get(role);
      if (known !== undefined) return known;
      const made = randomBytes(24).toString('base64url');
      passwords.set(role, made);
      save(file, passwords);
      return made;
    },
  };
}

function readPasswords(file: string): Map<string, string> {
  const entries = parse(readFileSync(file, 'utf8'));
  if (entries === null) {
    throw new OperatorProblem(`${file} is damaged: put the earlier file back, or start over with --fresh`);
  }
  chmodSync(file, 0o600);
  return new Map(entries);
}

function parse(text: string): [string, string][] | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('passwords' in value)) return null;
    if (typeof value.passwords !== 'object' || value.passwords === null) return null;
    const entries = Object.entries(value.passwords);
    return entries.every(isPassword) ? entries : null;
  } catch {
    return null;
  }
}

function isPassword(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string' && /^[\w-]{16,}$/.test(entry[1]);
}

/** Written beside and renamed: a full disk or a power cut leaves the earlier file, never half a one. */
function save(file: string, passwords: ReadonlyMap<string, string>): void {
  const fresh = `${file}.new`;
  try {
    const descriptor = openSync(fresh, 'w', 0o600);
    try {
      // Not writeSync: of a nearly full disk that may take a part, and says so in its result only.
      writeFileSync(descriptor, `${JSON.stringify({ passwords: Object.fromEntries(passwords) }, null, 2)}\n`);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
