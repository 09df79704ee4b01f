import { type ConstDirectiveNode, type ConstValueNode, Kind, visit } from 'graphql';
import { type Lintbestand, type Lintregel, type Melding, tekstArgument } from './lint-file.ts';

const SPEC = 'https://ketenhub.example/doelbinding/';
/** The one version whose directives this code reads; another one may mean something else by the same words (attack 16). */
const VERSIE = 'v1.0';
const FEDERATIE = 'https://specs.apollo.dev/';
const NAMEN = ['@doelbinding', '@leest', '@sleutelveld'] as const;

/**
 * Our directives come from our linked spec under their own names, and are composed (attack 2, 3, 5): a renamed import
 * crashes the composer, an unlinked definition of the same name disappears without a word. Those of the federation keep
 * their names too: `@requires` under another name would pass every rule by (attack 6, 7, 10).
 */
export const gelinkt: Lintregel = ({ subgraphs }) =>
  subgraphs.flatMap((bestand) =>
    [...eigenSpec(bestand), ...federatie(bestand)].map(([coordinate, fout, herstel]) => ({
      regel: 'gelinkt',
      bestand: bestand.bestand,
      coordinate,
      fout,
      herstel,
    })),
  );

type Fout = readonly [Melding['coordinate'], Melding['fout'], Melding['herstel']];

function schemaDirectives({ document }: Lintbestand): ConstDirectiveNode[] {
  return document.definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_EXTENSION || node.kind === Kind.SCHEMA_DEFINITION ? (node.directives ?? []) : [],
  );
}

function links(bestand: Lintbestand): ConstDirectiveNode[] {
  return schemaDirectives(bestand).filter(({ name }) => name.value === 'link');
}

function eigenSpec(bestand: Lintbestand): Fout[] {
  const alle = links(bestand);
  const [link, ...meer] = alle.filter((kandidaat) => tekstArgument(kandidaat, 'url')?.startsWith(SPEC));
  if (link === undefined)
    return [['schema', `heeft geen @link naar ${SPEC}`, `zet er @link(url: "${SPEC}${VERSIE}", import: [...]) op`]];
  const fouten: Fout[] = [];
  const url = tekstArgument(link, 'url') ?? '';
  if (url !== `${SPEC}${VERSIE}`)
    fouten.push(['schema', `linkt ${url}`, `gebruik de versie die de hub kent: ${SPEC}${VERSIE}`]);
  if (meer.length > 0) fouten.push(['schema', `linkt ${SPEC} meer dan een keer`, 'laat een @link staan']);
  const hernoemd = tekstArgument(link, 'as') === undefined ? hernoemingen(link) : ['de hele spec'];
  for (const naam of hernoemd)
    fouten.push(['schema', `hernoemt ${naam}`, 'importeer de directive onder haar eigen naam']);
  const ingevoerd = invoer(link);
  for (const naam of NAMEN.filter((een) => !ingevoerd.includes(een) && hernoemd.length === 0))
    fouten.push(['schema', `importeert ${naam} niet`, `zet "${naam}" in import van @link`]);
  for (const naam of NAMEN.filter((een) => !gecomponeerd(bestand).includes(een)))
    fouten.push(['schema', `componeert ${naam} niet`, `zet er @composeDirective(name: "${naam}") op`]);
  for (const ander of alle.filter((kandidaat) => !tekstArgument(kandidaat, 'url')?.startsWith(SPEC)))
    for (const naam of NAMEN.filter((een) => [...invoer(ander), ...nieuweNamen(ander)].includes(een)))
      fouten.push([
        'schema',
        `importeert ${naam} uit ${tekstArgument(ander, 'url')}`,
        `importeer haar alleen uit ${SPEC}`,
      ]);
  return fouten;
}

function gecomponeerd(bestand: Lintbestand): (string | undefined)[] {
  return schemaDirectives(bestand)
    .filter(({ name }) => name.value === 'composeDirective')
    .map((node) => tekstArgument(node, 'name'));
}

function federatie(bestand: Lintbestand): Fout[] {
  const fouten: Fout[] = [];
  for (const link of links(bestand).filter((een) => tekstArgument(een, 'url')?.startsWith(FEDERATIE))) {
    const hernoemd = tekstArgument(link, 'as') === undefined ? hernoemingen(link) : [tekstArgument(link, 'url') ?? ''];
    for (const naam of hernoemd)
      fouten.push(['schema', `hernoemt ${naam}`, 'importeer de directives van de federatie onder hun eigen naam']);
  }
  const volledig = new Set<string>();
  visit(bestand.document, {
    Directive: ({ name }) => {
      if (name.value.startsWith('federation__')) volledig.add(name.value);
    },
  });
  for (const naam of volledig) {
    const kort = `@${naam.replace('federation__', '')}`;
    fouten.push(['schema', `gebruikt @${naam}`, `importeer "${kort}" met @link en schrijf ${kort}`]);
  }
  return fouten;
}

function imports(link: ConstDirectiveNode): readonly ConstValueNode[] {
  const waarde = link.arguments?.find((argument) => argument.name.value === 'import')?.value;
  return waarde?.kind === Kind.LIST ? waarde.values : [];
}

function invoer(link: ConstDirectiveNode): string[] {
  return imports(link).flatMap((item) => (item.kind === Kind.STRING ? [item.value] : []));
}

/** Imports of the form `{ name: "@doelbinding", as: "@db" }`: the names that they had. */
function hernoemingen(link: ConstDirectiveNode): string[] {
  return imports(link).flatMap((item) => {
    if (item.kind !== Kind.OBJECT || !item.fields.some((veld) => veld.name.value === 'as')) return [];
    const naam = item.fields.find((veld) => veld.name.value === 'name')?.value;
    return [naam?.kind === Kind.STRING ? naam.value : 'een directive'];
  });
}

/** The names that such imports get. */
function nieuweNamen(link: ConstDirectiveNode): string[] {
  return imports(link).flatMap((item) => {
    const naam = item.kind === Kind.OBJECT ? item.fields.find((veld) => veld.name.value === 'as')?.value : undefined;
    return naam?.kind === Kind.STRING ? [naam.value] : [];
  });
}
