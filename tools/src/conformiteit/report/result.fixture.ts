import type { Report } from './report.ts';
import type { Result } from './result.ts';

export const result = (change: Partial<Result>): Result => ({
  groep: 'token',
  toets: 'weigert: geen token',
  eisen: ['P11'],
  uitkomst: 'GOED',
  bevindingen: [],
  duurMs: 12,
  ...change,
});

export const report = (change: Partial<Report>): Report => ({
  bron: 'politie',
  url: 'http://127.0.0.1:4101',
  beleid: 'sha256-x',
  begonnenOp: new Date('2026-11-18T10:00:00Z'),
  duurMs: 1_500,
  results: [],
  eisen: [],
  onbruikbaar: null,
  ...change,
});
