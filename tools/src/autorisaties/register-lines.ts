import type { Register } from './ask-register.ts';

type Rij = Register['autorisaties'][number];

const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

function line(
  dag: string,
  { account, klasse, beoordeeldOp, beoordeeldDoor, beoordelenUiterlijkOp, stand }: Rij,
): string {
  const rest = daysBetween(dag, beoordelenUiterlijkOp);
  const geldig = rest === 0 ? 'verloopt na vandaag' : `nog ${rest} dagen`;
  const mark = { GELDIG: geldig, VERLOPEN: 'VERLOPEN, GEBLOKKEERD', INGETROKKEN: 'ingetrokken' }[stand];
  return [
    account.padEnd(30),
    klasse.padEnd(14),
    beoordelenUiterlijkOp,
    `beoordeeld ${beoordeeldOp} door ${beoordeeldDoor}`,
    mark,
  ].join('  ');
}

/** What the organisation has to do, the most urgent first; everybody when `binnenDagen` is null. */
export function registerLines({ dag, autorisaties }: Register, binnenDagen: number | null): string[] {
  const shown = autorisaties
    .filter(
      ({ stand, beoordelenUiterlijkOp }) =>
        binnenDagen === null || (stand !== 'INGETROKKEN' && daysBetween(dag, beoordelenUiterlijkOp) <= binnenDagen),
    )
    .sort((a, b) => a.beoordelenUiterlijkOp.localeCompare(b.beoordelenUiterlijkOp));
  const lapsed = autorisaties.filter(({ stand }) => stand === 'VERLOPEN').length;
  const head = `Stand op ${dag}; ${autorisaties.length} autorisaties, ${lapsed} met een verlopen beoordeling.`;
  const nothing = binnenDagen !== null && shown.length === 0 ? [`Niets verloopt binnen ${binnenDagen} dagen.`] : [];
  return [head, ...nothing, ...shown.map((rij) => line(dag, rij))];
}
