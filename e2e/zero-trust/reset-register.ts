import { CANARY_FEIT } from './canary-casus.ts';
import { ONE_QUESTION, ONE_REQUEST } from './case-questions.ts';
import { type Decision, KENMERK, resetOverleg } from './decisions.ts';
import { resetLijst } from './lijst-decisions.ts';

type Register = (text: string) => Promise<Record<string, unknown>[]>;

/** Puts the register back to where this decision can be recorded. */
export async function resetRegister(register: Register, decision: Decision): Promise<void> {
  await register('delete from besluiten where casus = $1');
  await resetLijst(register);
  await register(`update casussen set versie = 1, ${decision.reset} where nummer = $1`);
  await register('update casus_deelnemers set tot = null where casus = $1');
  if (decision.also !== undefined) await register(decision.also);
  await register('delete from bekendheid_tellers where $1 <> wie');
  await register('delete from feiten where casus = $1');
  await register(
    `insert into feiten (casus, kenmerk, betrokkene, veld, subcategorie, bron, waarde, herkomst, peildatum, status, vastgelegd_door, eerste_verwerking_op)
     select casus, '${KENMERK}', handvat, '${CANARY_FEIT}', 'POLITIE_CONTACTPUNT', 'politie', 'kanarie', 'politie', '2025-01-01', 'FEIT', 'zvh', now()
     from betrokkenen where casus = $1 and soort = 'HOOFDPERSOON'`,
  );
  await resetOverleg(register);
  for (const statement of [...ONE_QUESTION, ...ONE_REQUEST]) await register(statement);
}
