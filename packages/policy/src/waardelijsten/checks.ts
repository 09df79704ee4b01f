import { WAARDELIJSTEN } from '@ketenhub/vocabulary';
import type { Beleid } from '../beleid.ts';
import { GEEN_LEEFGEBIED, type Waardelijstbron } from './bron.ts';

interface Omgeving {
  readonly alle: readonly Waardelijstbron[];
  readonly subcategorieen: Beleid['subcategorieen'];
}

type Versie = Waardelijstbron['versies'][number];

/** What the shape of one file cannot tell: dates that fit together, codes once, targets that exist. Each names its place. */
export function controleerWaardelijst(bron: Waardelijstbron, omgeving: Omgeving): string[] {
  return [
    ...geldigheid(bron.versies),
    ...bron.versies.flatMap((versie) => [...dubbeleCodes(versie), ...doelwitten(versie, omgeving.alle)]),
    ...leefgebieden(bron, omgeving),
  ].map((melding) => `${bron.bestand}: ${melding}`);
}

/** Without gap or overlap: on every day from the first on exactly one version says what a code means. */
function geldigheid(versies: readonly Versie[]): string[] {
  const namen = versies.map(({ versie }) => versie);
  return versies.flatMap(({ versie, geldigVanaf, geldigTot }, index) => {
    const fouten: string[] = [];
    const volgende = versies[index + 1];
    if (namen.indexOf(versie) !== index) fouten.push(`versie ${versie} staat er meer dan een keer`);
    if (geldigTot !== null && geldigTot <= geldigVanaf) fouten.push(`versie ${versie} eindigt voor zij begint`);
    if (geldigTot !== (volgende?.geldigVanaf ?? null)) {
      fouten.push(
        volgende === undefined
          ? `versie ${versie} is de laatste en kan niet eindigen`
          : `versie ${versie} sluit niet aan op ${volgende.versie} (gat of overlap)`,
      );
    }
    return fouten;
  });
}

function dubbeleCodes({ versie, waarden }: Versie): string[] {
  const codes = waarden.map(({ code }) => code);
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))].map(
    (code) => `versie ${versie}: code ${code} staat er meer dan een keer`,
  );
}

/** A mapping says something of every value, and only names codes that the other list holds as long as this version does. */
function doelwitten(bron: Versie, alle: readonly Waardelijstbron[]): string[] {
  const lijsten = WAARDELIJSTEN.filter((naam) => bron.waarden.some(({ naar }) => naar[naam] !== undefined));
  return lijsten.flatMap((naam) => {
    const versies = alle.find(({ lijst }) => lijst === naam)?.versies.filter((versie) => overlapt(bron, versie)) ?? [];
    return bron.waarden.flatMap(({ code, naar }) => {
      const codes = naar[naam];
      if (codes === undefined) return [`versie ${bron.versie}: ${code} heeft geen waarde in ${naam} (leeg mag: [])`];
      return codes
        .filter((doel) => versies.length === 0 || versies.some(({ waarden }) => !waarden.some((w) => w.code === doel)))
        .map((doel) => `versie ${bron.versie}: ${code} wijst naar ${naam} ${doel}, en die code bestaat dan niet`);
    });
  });
}

function overlapt(een: Versie, ander: Versie): boolean {
  return (
    (een.geldigTot === null || ander.geldigVanaf < een.geldigTot) &&
    (ander.geldigTot === null || een.geldigVanaf < ander.geldigTot)
  );
}

/** Every subcategorie about a person has a leefgebied of the newest version, or says that it has none. */
function leefgebieden({ lijst, versies, subcategorieen }: Waardelijstbron, omgeving: Omgeving): string[] {
  if (lijst !== 'leefgebieden') {
    return subcategorieen === undefined ? [] : ['subcategorieen horen alleen bij leefgebieden'];
  }
  const gegeven = subcategorieen ?? {};
  const overPersonen = omgeving.subcategorieen
    .filter(({ soort, volgt }) => soort === 'PERSOON' && volgt.length === 0)
    .map(({ code }) => code);
  const codes = versies.at(-1)?.waarden.map(({ code }) => code) ?? [];
  return [
    ...overPersonen.filter((code) => gegeven[code] === undefined).map((code) => `subcategorie ${code} ontbreekt`),
    ...Object.entries(gegeven).flatMap(([sub, leefgebied]) => [
      ...(overPersonen.includes(sub) ? [] : [`subcategorie ${sub} bestaat niet, of gaat niet over een persoon`]),
      ...(leefgebied === GEEN_LEEFGEBIED || codes.includes(leefgebied)
        ? []
        : [`subcategorie ${sub}: leefgebied ${leefgebied} bestaat niet`]),
    ]),
  ];
}
