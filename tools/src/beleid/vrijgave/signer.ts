import { spawn } from 'node:child_process';
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { keySigner, type ReleaseSigner } from '@ketenhub/bundle/sign-release.ts';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { calculateJwkThumbprint, type JWK } from 'jose';

/** Where compliance's private key is: in a file (PKCS#8 PEM, P-256), or behind a command that asks a KMS or a card. */
export type SignerSettings =
  | { readonly keyFile: string }
  | { readonly command: string; readonly kid: string; readonly timeoutMs: number };

const SIGNATURE_BYTES = 64;

function readKey(keyFile: string): KeyObject {
  try {
    return createPrivateKey(readFileSync(keyFile));
  } catch {
    throw new OperatorProblem(`private key of compliance ${keyFile} cannot be read`);
  }
}

async function fileSigner(keyFile: string): Promise<ReleaseSigner> {
  const privateKey = readKey(keyFile);
  if (privateKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
    throw new OperatorProblem(`private key of compliance ${keyFile} is no P-256 key`);
  const kid = await calculateJwkThumbprint(createPublicKey(privateKey).export({ format: 'jwk' }) as JWK, 'sha256');
  return keySigner({ kid, privateKey });
}

/** What the command prints; its own errors go to the terminal of whoever signs. */
function run(command: string, input: Uint8Array, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { shell: true, timeout: timeoutMs, stdio: ['pipe', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('latin1');
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(output.trim());
      const why = signal === null ? `exit code ${code}` : `no answer within ${timeoutMs} ms`;
      reject(new OperatorProblem(`COMPLIANCE_SIGN_COMMAND did not sign: ${why}`));
    });
    // A command that ends without reading says so with its exit code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

function commandSigner({ command, kid, timeoutMs }: Extract<SignerSettings, { command: string }>): ReleaseSigner {
  return {
    kid,
    async sign(signingInput) {
      const output = await run(command, signingInput, timeoutMs);
      const signature = Buffer.from(output, 'base64url');
      if (!/^[\w-]+$/.test(output) || signature.length !== SIGNATURE_BYTES)
        throw new OperatorProblem('COMPLIANCE_SIGN_COMMAND must print the signature: R and S, 64 bytes, as base64url');
      return signature;
    },
  };
}

/**
 * Who signs. The hook for a KMS: the command gets the JWS signing input on its standard input and prints the ES256 signature
 * (RFC 7518 3.4) as base64url; the private key never comes near us. Whatever it prints is checked with the public key before
 * anything is written. @throws OperatorProblem for a key file that is none
 */
export async function openSigner(settings: SignerSettings): Promise<ReleaseSigner> {
  return 'keyFile' in settings ? fileSigner(settings.keyFile) : commandSigner(settings);
}
