import { FASEN } from '@ketenhub/vocabulary';
import type { Beslisser, Casusproces, Handeling, Overgang } from './casusproces.ts';

const WIE: Readonly<Record<Beslisser, string>> = {
  OVERHEID: 'overheidsdeelnemers',
  HUIS: 'het huis',
  DEELNEMER: 'de deelnemer zelf',
};

const kolom = (waarden: readonly string[]): string => (waarden.length === 0 ? '-' : waarden.join(', '));

function pijl({ van, naar, genomenDoor, regels }: Overgang): string {
  const besluit = genomenDoor === 'OVERHEID' ? ' (overheid)' : '';
  return `  ${van} --> ${naar}: ${kolom(regels)}${besluit}`;
}

function handelingRij(handeling: Handeling): string {
  const { code, naam, fasen, genomenDoor, eisen, grondslag, regels } = handeling;
  return `| \`${code}\` | ${naam} | ${kolom(fasen)} | ${WIE[genomenDoor]} | ${kolom(eisen)} | ${grondslag} | ${kolom(regels)} |`;
}

function overgangRij({ van, naar, genomenDoor, eisen, grondslag, regels }: Overgang): string {
  return `| ${van} | ${naar} | ${WIE[genomenDoor]} | ${kolom(eisen)} | ${grondslag} | ${kolom(regels)} |`;
}

/** docs/casusproces.md: the picture of the process and its two tables; the same text for the same process. */
export function casusprocesDocument(casusproces: Casusproces): string {
  const volgorde = [...casusproces.overgangen].sort(
    (een, ander) =>
      FASEN.indexOf(een.van) - FASEN.indexOf(ander.van) || FASEN.indexOf(een.naar) - FASEN.indexOf(ander.naar),
  );
  return `${[
    '# Casusproces',
    '',
    `Version ${casusproces.versie}, generated from \`schema/casusproces.yaml\` by \`npm run generate\`; do not edit. The case register asks the`,
    'same file before every change. `wie` is who decides; who records it is whoever the policy gives the change to: the house, but for',
    '`casusHeropenen` the contactpunt of an overheidsdeelnemer.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> AANMELDING: casusOpenen',
    ...volgorde.map(pijl),
    '  TRIAGE --> AANMELDING: aanmeldingTerugsturen',
    '  TRIAGE --> [*]: aanmeldingAfwijzen (R19)',
    '  AFGESLOTEN --> TRIAGE: casusHeropenen (overheid; R17, R18, R22)',
    '  AFGESLOTEN --> [*]: vernietigd (R18)',
    '```',
    '',
    '## Steps to another fase (`faseVastleggen`)',
    '',
    '| van | naar | wie | eisen | grondslag | regels |',
    '|---|---|---|---|---|---|',
    ...volgorde.map(overgangRij),
    '',
    '## Changes within a fase',
    '',
    '| handeling | wat | fasen | wie | eisen | grondslag | regels |',
    '|---|---|---|---|---|---|---|',
    ...casusproces.handelingen.map(handelingRij),
  ].join('\n')}\n`;
}
