import { FASEN } from '@ketenhub/vocabulary';
import * as v from 'valibot';
import { bevries } from '../beleid.ts';
import type { BeleidBron } from '../herkomst.ts';
import { meldingenMetPlek } from '../meldingen-met-plek.ts';
import { type Casusproces, casusprocesSchema, HANDELINGEN } from './casusproces.ts';

/** WGS 2.31(2), (4), (8) and 2.32(3): whoever writes the process cannot give these decisions away (R22). */
const VAN_DE_OVERHEID = [
  'doelbesluitVastleggen',
  'opLijstPlaatsen',
  'deelnemersVastleggen',
  'aanmeldingAfwijzen',
  'casusHeropenen',
];

/** A request of the betrokkene changes nothing of the casus itself (BGS 1.2), so it goes on when that is closed. */
const ALS_AFGESLOTEN: readonly string[] = [
  'avgVerzoekVastleggen',
  'avgStandpuntVastleggen',
  'avgTermijnVerlengen',
  'avgBesluitVastleggen',
  'avgCorrectieMelden',
  'correctieTerugmelden',
  'avgInformeren',
];

/** Compiles schema/casusproces.yaml, or names everything that is wrong with it. */
export function compileerCasusproces(
  bron: BeleidBron,
): { readonly casusproces: Casusproces } | { readonly fouten: readonly string[] } {
  const gelezen = v.safeParse(casusprocesSchema, bron.inhoud);
  if (!gelezen.success) return { fouten: meldingenMetPlek(bron, gelezen.issues) };
  const fouten = [...bezetting(gelezen.output), ...bereikbaar(gelezen.output), ...wettelijk(gelezen.output)];
  return fouten.length > 0
    ? { fouten: fouten.map((fout) => `${bron.bestand}: ${fout}`) }
    : { casusproces: bevries(gelezen.output) };
}

function bezetting({ handelingen, overgangen }: Casusproces): string[] {
  const codes = handelingen.map(({ code }) => code);
  const stappen = overgangen.map(({ van, naar }) => `${van} naar ${naar}`);
  return [
    ...HANDELINGEN.filter((code) => codes.filter((naam) => naam === code).length !== 1).map(
      (code) => `handeling ${code} moet er precies een keer staan`,
    ),
    ...stappen.filter((stap, index) => stappen.indexOf(stap) !== index).map((stap) => `${stap} staat er dubbel`),
    ...overgangen.filter(({ van, naar }) => van === naar).map(({ van }) => `${van} gaat naar zichzelf`),
  ];
}

/** No fase in which a casus cannot come, and from each open one a way to the end (WGS 2.31(8)). */
function bereikbaar({ overgangen }: Casusproces): string[] {
  const vanaf = (begin: string, keer: boolean): Set<string> => {
    const gezien = new Set([begin]);
    for (const fase of gezien)
      for (const { van, naar } of overgangen) if (fase === (keer ? naar : van)) gezien.add(keer ? van : naar);
    return gezien;
  };
  const bereikt = vanaf('AANMELDING', false);
  const eindigt = vanaf('AFGESLOTEN', true);
  return [
    ...FASEN.filter((fase) => !bereikt.has(fase)).map((fase) => `${fase} is vanaf de aanmelding niet te bereiken`),
    ...FASEN.filter((fase) => !eindigt.has(fase)).map((fase) => `${fase} heeft geen weg naar de afsluiting`),
  ];
}

function wettelijk({ handelingen, overgangen }: Casusproces): string[] {
  return [
    ...handelingen
      .filter(({ code, genomenDoor }) => VAN_DE_OVERHEID.includes(code) && genomenDoor !== 'OVERHEID')
      .map(({ code }) => `${code} is een besluit van overheidsdeelnemers (WGS 2.31; R22)`),
    ...overgangen
      .filter(({ naar, genomenDoor }) => naar === 'AFGESLOTEN' && genomenDoor !== 'OVERHEID')
      .map(({ van }) => `afsluiten vanuit ${van} is een besluit van overheidsdeelnemers (WGS 2.31(8); R22)`),
    ...overgangen
      .filter(({ van }) => van === 'AFGESLOTEN')
      .map(({ naar }) => `een afgesloten casus gaat niet door een stap naar ${naar} (WGS 2.31(8); R17)`),
    ...overgangen
      .filter(({ naar }) => naar === 'AANMELDING')
      .map(
        ({ van }) => `van ${van} gaat een melding alleen met aanmeldingTerugsturen terug, dat zegt wat er ontbreekt`,
      ),
    ...zonderChecks(overgangen),
    ...heropening(handelingen),
    ...plaatsing(handelingen),
    ...overgangen
      .filter(({ van, naar, eisen }) => van === 'TRIAGE' && naar === 'UITVRAAG' && !eisen.includes('BEIDE_BESLUITEN'))
      .map(() => 'de uitvraag eist beide besluiten (WGS 2.31(2)-(4); R02)'),
  ];
}

/** Once deelnemers are asked, a casus closes with the last checks or with a reason to do without them, and never in silence (docs/adr/0042). */
function zonderChecks(overgangen: Casusproces['overgangen']): string[] {
  return overgangen
    .filter(({ van, naar }) => naar === 'AFGESLOTEN' && van !== 'TRIAGE')
    .filter(({ eisen }) => !eisen.includes('LAATSTE_CHECKS') && !eisen.includes('UITZONDERING'))
    .map(({ van }) => `afsluiten vanuit ${van} eist de laatste checks of een gemotiveerde uitzondering`);
}

/** A placement counts as doelbesluit (WGS 2.32(3)), so it asks the same of the criteria (BGS 2.20(3); R23). */
function plaatsing(handelingen: Casusproces['handelingen']): string[] {
  return handelingen
    .filter(({ code, eisen }) => code === 'opLijstPlaatsen' && !eisen.includes('CRITERIA_VOLDAAN'))
    .map(() => 'plaatsen op een lijst eist dat de criteria zijn getoetst (WGS 2.32; R23)');
}

/** A closed casus changes by being opened again and by a request of the betrokkene, and never opens after its term (R17, R18). */
function heropening(handelingen: Casusproces['handelingen']): string[] {
  return handelingen.flatMap(({ code, fasen, eisen }) => {
    if (ALS_AFGESLOTEN.includes(code)) return [];
    if (code !== 'casusHeropenen')
      return fasen.includes('AFGESLOTEN') ? [`${code} kan niet in een afgesloten casus (WGS 2.31(8); R17)`] : [];
    return [
      ...(fasen.join() === 'AFGESLOTEN' ? [] : ['heropenen is er alleen voor een afgesloten casus (WGS 2.31(8); R17)']),
      ...(eisen.includes('BINNEN_TERMIJN') ? [] : ['heropenen eist dat de termijn nog loopt (WGS 1.8(7); R18)']),
    ];
  });
}
