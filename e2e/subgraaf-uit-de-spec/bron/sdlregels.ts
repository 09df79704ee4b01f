import type { GraphQLArgument, GraphQLField, GraphQLObjectType } from 'graphql';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Bundel } from './beleid.ts';
import { bewoners } from './beleid.ts';
import type { Sdl } from './sdl.ts';
import { bindingen, leestVan } from './sdl.ts';

const RIJEN = ['BETROKKENE_IN_CASUS', 'CASUS_VAN_TOKEN', 'AAN_TAFEL'];
const MACHINERIE = ['Query', '_Service'];

// P64: what is wrong with our own SDL, before composition. `verloren` is about the composed schema and is not held here.
export function sdlGaten(tekst: string, sdl: Sdl, bundel: Bundel, bron: string): string[] {
  const gaten: string[] = [];
  const meld = (regel: string, wat: string): void => {
    gaten.push(`${regel} ${wat}`);
  };
  if (
    !tekst.includes('https://ketenhub.example/doelbinding/v1.0') ||
    !tekst.includes('https://specs.apollo.dev/federation/v2.9')
  )
    meld('gelinkt', 'de links');
  for (const naam of ['doelbinding', 'leest', 'sleutelveld']) {
    if (!new RegExp(`@composeDirective\\(name:\\s*"@${naam}"\\)`).test(tekst)) meld('gelinkt', naam);
  }
  if (/\bas:/.test(tekst) || /@interfaceObject|@fromContext/.test(tekst))
    meld('gelinkt', 'andere namen of richtlijnen');
  for (const type of Object.values(sdl.schema.getTypeMap())) {
    if (type.name.startsWith('__') || MACHINERIE.includes(type.name)) continue;
    if (type.name.includes('__')) meld('dekking', type.name);
    if (isInterfaceType(type)) {
      for (const v of Object.values(type.getFields()))
        if (bindingen(v.astNode?.directives).length > 0) meld('interfaces', `${type.name}.${v.name}`);
    }
    if (isInputObjectType(type)) {
      for (const v of Object.values(type.getFields()))
        if (leestVan(v.astNode?.directives) === null) meld('dekking', `${type.name}.${v.name}`);
    }
    if (isObjectType(type))
      for (const v of Object.values(type.getFields())) veldGaten(type, v, sdl, bundel, bron, meld);
  }
  for (const c of sdl.velden.keys()) if (isKring(c, sdl)) meld('afleiding', c);
  sleutelGaten(sdl, meld);
  return gaten;
}

// `sleutels`: what `@key` names is a handle, and nothing else is one.
function sleutelGaten(sdl: Sdl, meld: Melder): void {
  const genoemd = new Set<string>();
  for (const type of Object.values(sdl.schema.getTypeMap())) {
    for (const d of (isObjectType(type) ? type.astNode?.directives : undefined) ?? []) {
      const velden = d.name.value === 'key' ? d.arguments?.find((a) => a.name.value === 'fields')?.value : undefined;
      if (velden?.kind === 'StringValue')
        for (const naam of velden.value.trim().split(/[\s,]+/)) genoemd.add(`${type.name}.${naam}`);
    }
  }
  for (const c of genoemd) if (sdl.velden.get(c)?.sleutel !== true) meld('sleutels', c);
  for (const veld of sdl.velden.values())
    if (veld.sleutel && !genoemd.has(veld.coordinaat)) meld('sleutels', veld.coordinaat);
}

function isKring(coordinaat: string, sdl: Sdl, pad: readonly string[] = []): boolean {
  if (pad.includes(coordinaat)) return true;
  return (sdl.velden.get(coordinaat)?.bindingen ?? []).some((b) =>
    b.afgeleidVan.some((c) => isKring(c, sdl, [...pad, coordinaat])),
  );
}

type Melder = (regel: string, wat: string) => void;

function veldGaten(
  type: GraphQLObjectType,
  veld: GraphQLField<unknown, unknown>,
  sdl: Sdl,
  bundel: Bundel,
  bron: string,
  meld: Melder,
): void {
  const coordinaat = `${type.name}.${veld.name}`;
  const eigen = sdl.velden.get(coordinaat);
  if (eigen === undefined || (eigen.bindingen.length === 0 && !eigen.sleutel)) meld('dekking', coordinaat);
  if (eigen?.sleutel === true && getNamedType(veld.type).name !== 'ID') meld('sleutels', coordinaat);
  if (eigen?.sleutel === true && eigen.bindingen.length > 0) meld('sleutels', coordinaat);
  if ((eigen?.bindingen.length ?? 0) > 0 && isNonNullType(veld.type)) meld('weglaatbaar', coordinaat);
  const doel = getNamedType(veld.type);
  const isLijst = isListType(getNullableType(veld.type));
  const hier = new Set(bewoners(bundel, bron).map((d) => d.code));
  for (const b of eigen?.bindingen ?? []) {
    const sub = bundel.subcategorieen.get(b.categorie);
    const structuur = sub?.soort === 'STRUCTUUR';
    const bezit = structuur || bundel.opCode.get(b.bron)?.subcategorieen.includes(b.categorie) === true;
    const doelen = b.doelen.length > 0 && b.doelen.every((d) => bundel.doelen.has(d));
    if (sub === undefined || !hier.has(b.bron) || !bezit || !doelen || !RIJEN.includes(b.rij))
      meld('eigendom', coordinaat);
    if (structuur && (isLijst || !isObjectType(doel))) meld('structuur', coordinaat);
    for (const c of b.afgeleidVan) leestGat(coordinaat, b.doelen, c, sdl, meld);
    for (const a of veld.args)
      for (const c of leestVan(a.astNode?.directives) ?? []) leestGat(coordinaat, b.doelen, c, sdl, meld);
  }
  for (const a of veld.args) {
    if (leestVan(a.astNode?.directives) === null) meld('dekking', `${coordinaat}(${a.name}:)`);
    const soort = getNamedType(a.type);
    const stuurt =
      isEnumType(soort) &&
      !Object.values(sdl.schema.getTypeMap()).some(
        (t) => isObjectType(t) && Object.values(t.getFields()).some((v) => getNamedType(v.type) === soort),
      );
    if (stuurt)
      for (const w of soort.getValues())
        if (leestVan(w.astNode?.directives) === null) meld('dekking', `${soort.name}.${w.name}`);
  }
  if (isLijst && isObjectType(doel)) {
    const goed =
      veld.name === 'rijen' &&
      type.name.endsWith('Bladzijde') &&
      typeVan(type, 'aantal') === 'Int' &&
      typeVan(type, 'volgende') === 'String';
    if (!goed) meld('bladzijden', coordinaat);
  }
  if (doel.name.endsWith('Bladzijde')) bladzijdeArgumenten(coordinaat, veld.args, meld);
  if (type.name !== 'Betrokkene' && eigen?.metHandvat === true) meld('kringdiepte', coordinaat);
}

const typeVan = (type: GraphQLObjectType, naam: string): string | undefined => type.getFields()[naam]?.type.toString();

// `afleiding`: what is read exists, and its ceiling is not narrower than that of its reader.
function leestGat(lezer: string, doelen: readonly string[], coordinaat: string, sdl: Sdl, meld: Melder): void {
  const veld = sdl.velden.get(coordinaat);
  if (veld === undefined || !veld.bindingen.every((b) => doelen.every((d) => b.doelen.includes(d))))
    meld('afleiding', lezer);
}

function bladzijdeArgumenten(coordinaat: string, args: readonly GraphQLArgument[], meld: Melder): void {
  const eerste = args.find((a) => a.name === 'eerste');
  const na = args.find((a) => a.name === 'na');
  const standaard: unknown = eerste?.defaultValue;
  const goed =
    eerste?.type.toString() === 'Int' &&
    typeof standaard === 'number' &&
    standaard >= 1 &&
    standaard <= 100 &&
    na?.type.toString() === 'String';
  if (!goed) meld('bladzijden', coordinaat);
}
