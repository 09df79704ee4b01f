import {
  type ConstValueNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  print,
  type TypeNode,
} from 'graphql';
import { naamVanType } from '../annotations.ts';
import { BEGRENSDE_LIJSTEN } from './bounded-lists.ts';
import { bestandenVan, type Lintbestand, type Lintregel, type Melding, type Veld, velden } from './lint-file.ts';

type Fout = Pick<Melding, 'coordinate' | 'fout' | 'herstel'>;

const BLADZIJDE = /.Bladzijde$/;
const RIJEN_MAX = 100;
const VASTE_VELDEN = [
  ['aantal', 'Int'],
  ['volgende', 'String'],
] as const;

/**
 * A list of objects that can grow is a Bladzijde (attacks 96-99): `rijen`, `aantal` and `volgende`, asked with `eerste`
 * and `na` that say what they read. A list without an end would be handed out whole, and counted over by its length.
 */
export const bladzijden: Lintregel = (invoer) =>
  bestandenVan(invoer).flatMap((bestand) =>
    [...openLijsten(bestand), ...bladen(bestand), ...bladvelden(bestand), ...verouderd(bestand)].map((fout) => ({
      regel: 'bladzijden',
      bestand: bestand.bestand,
      ...fout,
    })),
  );

function isLijst(type: TypeNode): boolean {
  if (type.kind === Kind.NON_NULL_TYPE) return isLijst(type.type);
  return type.kind === Kind.LIST_TYPE;
}

/** The names of types that hold fields, whichever way. */
function objecttypen({ document }: Lintbestand): ReadonlySet<string> {
  return new Set(
    document.definitions.flatMap((node) => {
      switch (node.kind) {
        case Kind.OBJECT_TYPE_DEFINITION:
        case Kind.OBJECT_TYPE_EXTENSION:
        case Kind.INTERFACE_TYPE_DEFINITION:
        case Kind.INTERFACE_TYPE_EXTENSION:
        case Kind.UNION_TYPE_DEFINITION:
        case Kind.UNION_TYPE_EXTENSION:
          return [node.name.value];
        default:
          return [];
      }
    }),
  );
}

function openLijsten(bestand: Lintbestand): Fout[] {
  const objecten = objecttypen(bestand);
  return velden(bestand)
    .filter(({ node }) => isLijst(node.type) && objecten.has(naamVanType(node.type)))
    .filter(({ type, node }) => !(BLADZIJDE.test(type) && node.name.value === 'rijen'))
    .filter(({ coordinate }) => !BEGRENSDE_LIJSTEN.has(coordinate))
    .map(({ coordinate, node }) => ({
      coordinate,
      fout: 'is een lijst van objecten die kan groeien',
      herstel:
        `maak het type ${naamVanType(node.type)}Bladzijde, of zet de coördinaat met wat haar begrenst in ` +
        'packages/policy/src/lint/bounded-lists.ts',
    }));
}

function bladen(bestand: Lintbestand): Fout[] {
  const objecten = objecttypen(bestand);
  const perType = Map.groupBy(velden(bestand), ({ type }) => type);
  return [...perType].flatMap(([type, eigen]) => {
    if (!BLADZIJDE.test(type)) return [];
    const soort = (naam: string): TypeNode | undefined => eigen.find(({ node }) => node.name.value === naam)?.node.type;
    const rijen = soort('rijen');
    const gebreken = [
      ...(rijen !== undefined && isLijst(rijen) && objecten.has(naamVanType(rijen))
        ? []
        : [['rijen', 'lijst van objecten']]),
      ...VASTE_VELDEN.filter(([naam, vorm]) => !isVorm(soort(naam), vorm)),
    ];
    return gebreken.map(([naam, vorm]) => ({
      coordinate: `${type}.${naam}`,
      fout: `ontbreekt of is geen ${vorm}`,
      herstel: 'een Bladzijde heeft rijen, aantal: Int en volgende: String',
    }));
  });
}

function isVorm(type: TypeNode | undefined, vorm: string): boolean {
  return type !== undefined && print(type) === vorm;
}

function bladvelden(bestand: Lintbestand): Fout[] {
  return velden(bestand)
    .filter(({ node }) => BLADZIJDE.test(naamVanType(node.type)))
    .flatMap((veld) => [
      ...argumentFouten(bestand, veld, ['eerste', 'Int']),
      ...argumentFouten(bestand, veld, ['na', 'String']),
      ...grootteFouten(veld),
    ]);
}

function argumentVan(node: FieldDefinitionNode, naam: string): InputValueDefinitionNode | undefined {
  return node.arguments?.find((argument) => argument.name.value === naam);
}

function argumentFouten(
  { annotaties }: Lintbestand,
  { coordinate, node }: Veld,
  [naam, vorm]: readonly [string, string],
): Fout[] {
  const herstel = `zet er ${naam}: ${vorm} @leest(velden: [...]) op, met het veld waarop de lijst is geordend`;
  if (!isVorm(argumentVan(node, naam)?.type, vorm))
    return [{ coordinate, fout: `is een bladzijde zonder argument ${naam}: ${vorm}`, herstel }];
  const leest = annotaties.get(coordinate)?.leest.get(naam) ?? [];
  return leest.length > 0
    ? []
    : [{ coordinate, fout: `is een bladzijde waarvan ${naam} niet zegt wat het leest`, herstel }];
}

function grootteFouten({ coordinate, node }: Veld): Fout[] {
  const eerste = argumentVan(node, 'eerste');
  if (eerste === undefined || isGrootte(eerste.defaultValue)) return [];
  return [
    {
      coordinate,
      fout: 'is een bladzijde zonder gewone grootte',
      herstel: `geef eerste een standaardwaarde van 1 tot en met ${RIJEN_MAX}: de kosten van een vraag rusten erop`,
    },
  ];
}

function isGrootte(waarde: ConstValueNode | undefined): boolean {
  if (waarde?.kind !== Kind.INT) return false;
  const grootte = Number(waarde.value);
  return grootte >= 1 && grootte <= RIJEN_MAX;
}

/** A bounded list that is gone, or a list no more, must not wait for another field of its name. */
function verouderd(bestand: Lintbestand): Fout[] {
  const alle = velden(bestand);
  const typen = new Set(alle.map(({ type }) => type));
  const lijsten = new Set(alle.filter(({ node }) => isLijst(node.type)).map(({ coordinate }) => coordinate));
  return [...BEGRENSDE_LIJSTEN.keys()]
    .filter((coordinate) => typen.has(coordinate.split('.', 1)[0] ?? '') && !lijsten.has(coordinate))
    .map((coordinate) => ({
      coordinate,
      fout: 'staat bij de begrensde lijsten en is er geen',
      herstel: 'haal haar uit packages/policy/src/lint/bounded-lists.ts',
    }));
}
