import { basename } from 'node:path';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { listRepositoryFiles, readRepositoryFile } from '../repository.ts';

export const VERSIONS_FOLDER = 'schema/versies';
const RELEASED_LINE = '# Released by npm run schema:vrijgeven; do not edit.';

export interface Version {
  readonly serial: number;
  readonly path: string;
  readonly sdl: string;
}

export const versionPath = (serial: number): string => `${VERSIONS_FOLDER}/${String(serial).padStart(4, '0')}.graphql`;

/** A supergraph without its first line, which says only who wrote the file. */
export const withoutHead = (sdl: string): string => sdl.replace(/^#.*\n/, '');

export const releasedText = (sdl: string): string => `${RELEASED_LINE}\n${withoutHead(sdl)}`;

/** The serial of the last released version among these files. @throws OperatorProblem for a gap, another name, or none */
export function lastSerial(paths: readonly string[]): number {
  if (paths.length === 0) throw new OperatorProblem(`${VERSIONS_FOLDER} has no released version`);
  paths.forEach((path, index) => {
    if (path !== versionPath(index + 1))
      throw new OperatorProblem(
        `${VERSIONS_FOLDER} lacks ${basename(versionPath(index + 1))}; a version is never removed`,
      );
  });
  return paths.length;
}

/** The supergraph that was released last. @throws OperatorProblem */
export async function lastVersion(): Promise<Version> {
  const serial = lastSerial(await listRepositoryFiles(VERSIONS_FOLDER, '.graphql'));
  const path = versionPath(serial);
  return { serial, path, sdl: await readRepositoryFile(path) };
}
