/**
 * Something that the person who runs the hub can put right: its message is one plain sentence, shown without a stack
 * trace. Anything else that is thrown is a bug.
 */
export class OperatorProblem extends Error {
  override readonly name = 'OperatorProblem';
}

const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  EEXIST: 'a file stands where a folder is expected',
  ENOTDIR: 'a folder in this path is a file',
  EISDIR: 'a folder stands where a file is expected',
  EMFILE: 'too many open files (see ulimit -n)',
};

/**
 * The one line for an error: the message of an OperatorProblem, or a file-system error in plain words with its path.
 * `null` when the error is neither, so that a bug is never dressed up as the operator's mistake.
 */
export function operatorLine(error: unknown): string | null {
  if (error instanceof OperatorProblem) return error.message;
  if (!(error instanceof Error) || !('code' in error)) return null;
  const words = FILE_PROBLEMS[String(error.code)];
  if (words === undefined) return null;
  const path = 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : '';
  return `${path}${words}`;
}
