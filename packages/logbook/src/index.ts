export * from './actor-line.ts';
export * from './adl-line.ts';
export * from './ldv-lines.ts';
export * from './log-line.ts';
export { type Logbook, LogUnavailable, openLogbook, type Written } from './logbook.ts';
export * from './read-decisions.ts';
export { prepareLines, type WriteOver } from './request-logbook.ts';
export { readKnownKeys } from './seal/known-keys.ts';
export type { Break, BreakKind } from './seal/name-break.ts';
export { readSealMs, type Sealer, startSealer } from './seal/start-sealer.ts';
export { type Verified, verifyLogbook } from './seal/verify-logbook.ts';
export { openSharedLogbook } from './shared-logbook.ts';
export {
  type DestroyedCasus,
  type DestroyedPersons,
  destroyPersons,
  destroySubjects,
} from './subjects/destroy-subjects.ts';
export { openLines, type StoredLine } from './subjects/open-lines.ts';
export { openProcessKey, PROCESS_KEY_FILE, type ProcessKey, processKeyOf } from './subjects/process-key.ts';
export { readSubjectLines, type SubjectLine } from './subjects/read-subject-lines.ts';
export { SEALED_HANDLE_TYPE } from './subjects/seal-subjects.ts';
export { openSubjectKeys, useSubjectKeys } from './subjects/subject-keys.ts';
export * from './tables.ts';
