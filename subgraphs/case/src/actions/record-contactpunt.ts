import { OIN } from '@ketenhub/vocabulary';
import type { Beslisruimte } from '../process/beslisruimte.ts';
import { hasContactpunt, replaceContactpunt } from '../store/casusregie.ts';
import { type Contact, checkContact, cleanContact } from './check-regie.ts';
import { wrong } from './check-text.ts';
import { oinsOf } from './decided-by.ts';
import type { Regiestap } from './record-regie.ts';

export interface Contactpuntinvoer extends Contact {
  /** Code of the organisation that the employee works for. */
  readonly organisatie: string;
}

/** The house, a deelnemer, and before the deelnemersbesluit the aanmelder: whose contactpunt is shown in this casus. */
function oinOf({ beleid, facts: { casus, deelnemers } }: Beslisruimte, code: string): string | null {
  const [oin] = oinsOf(beleid, [code]) ?? [];
  if (oin === undefined) return null;
  const broughtIn = casus.deelnemersbesluitOp === null && oin === casus.aanmelder;
  return oin === OIN.zvh || broughtIn || deelnemers.includes(oin) ? oin : null;
}

function requireOin(ruimte: Beslisruimte, code: string): string {
  const oin = oinOf(ruimte, code);
  if (oin === null) throw new Error('an organisation was not judged before it was recorded');
  return oin;
}

/** Whom to reach at an organisation of this casus; name and contact of an employee and nothing else (WGS 2.30(1)c; R10). */
export function recordContactpunt({ organisatie, ...contact }: Contactpuntinvoer): Regiestap {
  return {
    handeling: 'contactpuntVastleggen',
    judge: async (ruimte) => [
      ...(oinOf(ruimte, organisatie) === null
        ? wrong('organisatie', 'Kies een organisatie die bij deze casus aan tafel zit, of het huis.')
        : []),
      ...checkContact(contact),
    ],
    change: (ruimte) => ({
      casus: {},
      soort: 'CONTACTPUNT',
      inhoud: 'VASTGELEGD',
      relink: [],
      apply: (tx) =>
        replaceContactpunt(
          tx,
          { casus: ruimte.facts.casus.nummer, oin: requireOin(ruimte, organisatie) },
          cleanContact(contact),
        ),
    }),
  };
}

/** Takes the contactpunt of an organisation away, words and all. */
export function withdrawContactpunt(organisatie: string): Regiestap {
  const oinIn = (ruimte: Beslisruimte): string => oinsOf(ruimte.beleid, [organisatie])?.[0] ?? '';
  return {
    handeling: 'contactpuntIntrekken',
    judge: async (ruimte, tx) =>
      (await hasContactpunt(tx, ruimte.facts.casus.nummer, oinIn(ruimte)))
        ? []
        : 'Deze organisatie heeft in deze casus geen contactpunt.',
    change: (ruimte) => ({
      casus: {},
      soort: 'CONTACTPUNT',
      inhoud: 'INGETROKKEN',
      relink: [],
      apply: (tx) => replaceContactpunt(tx, { casus: ruimte.facts.casus.nummer, oin: oinIn(ruimte) }, null),
    }),
  };
}
