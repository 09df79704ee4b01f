import type { Casusproces, Handelingcode, Procesbeslisser } from '@ketenhub/policy';
import type { Fase } from '@ketenhub/vocabulary';
import { notDecidedByOverheid } from '../actions/decided-by.ts';
import { firstUnmet, type Stap } from './eisen.ts';

/** Only overheidsdeelnemers decide; who is named beside a step of the house must be one too (R22). */
function refuseDecider(genomenDoorWie: Procesbeslisser, { beleid, genomenDoor }: Stap): string | null {
  const names = genomenDoorWie === 'OVERHEID' || (genomenDoorWie === 'HUIS' && genomenDoor.length > 0);
  return names ? notDecidedByOverheid(beleid, genomenDoor) : null;
}

/** Why this casus may not be changed this way now, in a Dutch sentence, or null (schema/casusproces.yaml). */
export function refuseHandeling(proces: Casusproces, code: Handelingcode, stap: Stap): string | null {
  const handeling = proces.handelingen.find((kandidaat) => kandidaat.code === code);
  const { fase } = stap.facts.casus;
  if (handeling === undefined) return 'Dit kan niet in het casusproces van dit huis.';
  const decider = refuseDecider(handeling.genomenDoor, stap);
  if (decider !== null) return decider;
  if (!handeling.fasen.includes(fase))
    return fase === 'AFGESLOTEN'
      ? 'Deze casus is afgesloten en afgeschermd.'
      : `Dit kan niet in de fase ${fase}; wel in: ${handeling.fasen.join(', ')}.`;
  return firstUnmet(handeling.eisen, stap);
}

/** That there is no such step, and where another change does the same: by which. */
function noStep(proces: Casusproces, van: Fase, naar: Fase): string {
  const goesBack = proces.handelingen.some(
    ({ code, fasen }) => code === 'aanmeldingTerugsturen' && fasen.includes(van),
  );
  return goesBack && naar === 'AANMELDING'
    ? `Van ${van} naar ${naar} gaat een casus alleen met aanmeldingTerugsturen, met wat er aan de melding ontbreekt.`
    : `Van ${van} kan een casus niet naar ${naar}.`;
}

/** Why this casus may not go to that fase now, in a Dutch sentence, or null (schema/casusproces.yaml). */
export function refuseOvergang(proces: Casusproces, naar: Fase, stap: Stap): string | null {
  const { fase } = stap.facts.casus;
  const overgang = proces.overgangen.find((kandidaat) => kandidaat.van === fase && kandidaat.naar === naar);
  if (overgang === undefined) return noStep(proces, fase, naar);
  if (stap.uitzondering === true && !overgang.eisen.includes('UITZONDERING'))
    return 'Een reden om zonder afschaling af te sluiten hoort niet bij deze stap.';
  return refuseDecider(overgang.genomenDoor, stap) ?? firstUnmet(overgang.eisen, stap);
}
