import { type ConstDirectiveNode, Kind } from 'graphql';
import { type Lintbestand, type Lintregel, type Melding, tekstArgument } from './lint-file.ts';

const SPEC = 'https://ketenhub.example/doelbinding/';
const NAMEN = ['@doelbinding', '@leest', '@sleutelveld'] as const;

/**
 * Our directives come from our linked spec under their own names, and are composed (attack 2, 3, 5): a renamed import
 * crashes the composer, an unlinked definition of the same name disappears without a word.
 */
export const gelinkt: Lintregel = ({ subgraphs }) => subgraphs.flatMap(controleer);

function controleer(bestand: Lintbestand): Melding[] {
  const directives = bestand.document.definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_EXTENSION || node.kind === Kind.SCHEMA_DEFINITION ? (node.directives ?? []) : [],
  );
  const link = directives.find(
    (kandidaat) => kandidaat.name.value === 'link' && tekstArgument(kandidaat, 'url')?.startsWith(SPEC),
  );
  const meld = (coordinate: string, fout: string, herstel: string): Melding => ({
    regel: 'gelinkt',
    bestand: bestand.bestand,
    coordinate,
    fout,
    herstel,
  });
  if (link === undefined)
    return [meld('schema', `heeft geen @link naar ${SPEC}`, `zet er @link(url: "${SPEC}v1.0", import: [...]) op`)];
  const hernoemd = tekstArgument(link, 'as') === undefined ? hernoemingen(link) : ['de hele spec'];
  const gecomponeerd = directives
    .filter(({ name }) => name.value === 'composeDirective')
    .map((node) => tekstArgument(node, 'name'));
  const ingevoerd = invoer(link);
  return [
    ...hernoemd.map((naam) => meld('schema', `hernoemt ${naam}`, 'importeer de directive onder haar eigen naam')),
    ...NAMEN.filter((naam) => !ingevoerd.includes(naam) && hernoemd.length === 0).map((naam) =>
      meld('schema', `importeert ${naam} niet`, `zet "${naam}" in import van @link`),
    ),
    ...NAMEN.filter((naam) => !gecomponeerd.includes(naam)).map((naam) =>
      meld('schema', `componeert ${naam} niet`, `zet er @composeDirective(name: "${naam}") op`),
    ),
  ];
}

function invoer(link: ConstDirectiveNode): string[] {
  const waarde = link.arguments?.find((argument) => argument.name.value === 'import')?.value;
  return waarde?.kind === Kind.LIST
    ? waarde.values.flatMap((item) => (item.kind === Kind.STRING ? [item.value] : []))
    : [];
}

/** Imports of the form `{ name: "@doelbinding", as: "@db" }`. */
function hernoemingen(link: ConstDirectiveNode): string[] {
  const waarde = link.arguments?.find((argument) => argument.name.value === 'import')?.value;
  if (waarde?.kind !== Kind.LIST) return [];
  return waarde.values.flatMap((item) => {
    if (item.kind !== Kind.OBJECT || !item.fields.some((veld) => veld.name.value === 'as')) return [];
    const naam = item.fields.find((veld) => veld.name.value === 'name')?.value;
    return [naam?.kind === Kind.STRING ? naam.value : 'een directive'];
  });
}
