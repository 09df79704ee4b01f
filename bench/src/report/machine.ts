import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import type { BenchResult } from './result.ts';

const PACKAGES = ['@apollo/gateway', '@apollo/server', '@apollo/subgraph', 'graphql', 'undici', 'pg', 'drizzle-orm'];

export function machine(): BenchResult['machine'] {
  const [load = 0] = loadavg();
  return { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memoryGiB: totalmem() / 2 ** 30, load };
}

export function versions(): BenchResult['versions'] {
  const installed = PACKAGES.map((name) => {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string };
    return [name, version] as const;
  });
  return { node: process.versions.node, ...Object.fromEntries(installed) };
}

/** The commit that was measured, marked when the working tree differs from it. */
export function commit(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
  return `${git('rev-parse', '--short', 'HEAD')}${changed ? ' with changes' : ''}`;
}
