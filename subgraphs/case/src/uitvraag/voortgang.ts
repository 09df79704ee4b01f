import type { uitvragen } from '../store/tables.ts';

/** What people did about a question, and until when it was wanted; nothing about the betrokkene can get in here (R05). */
export type Handelingen = Pick<typeof uitvragen.$inferSelect, 'gewenstOp' | 'herinneringen' | 'afgerondOp'>;
export type Uitvraagvoortgang = 'GEVRAAGD' | 'HERINNERD' | 'AFGEROND' | 'VERLOPEN';

/** How far a question is on `dag` (ISO 8601); the day that it was wanted still counts. */
export function voortgangOp({ gewenstOp, herinneringen, afgerondOp }: Handelingen, dag: string): Uitvraagvoortgang {
  if (afgerondOp !== null) return 'AFGEROND';
  if (gewenstOp < dag) return 'VERLOPEN';
  return herinneringen > 0 ? 'HERINNERD' : 'GEVRAAGD';
}
