import { type Beleid, berekenDigest, compileerBeleid, leesBeleid, leesBundel } from '@ketenhub/policy';
import * as v from 'valibot';
import { parse, YAMLParseError } from 'yaml';

export type NieuweVersie =
  | { readonly ok: true; readonly beleid: Beleid }
  /** One Dutch sentence about what the proposer wrote. */
  | { readonly ok: false; readonly uitleg: string };

const benoemd = (sleutel: 'id' | 'code') => v.array(v.looseObject({ [sleutel]: v.string() }));

/** What a change may hold. Doelen and deelnemers are not the protocol's own; they change with a whole version. */
const wijzigingSchema = v.strictObject({
  versie: v.pipe(v.string(), v.minLength(1)),
  regels: v.optional(benoemd('id'), []),
  verboden: v.optional(benoemd('id'), []),
  subcategorieen: v.optional(benoemd('code'), []),
  /** Ids of rules and prohibitions that end. */
  vervallen: v.optional(v.array(v.string()), []),
});

type Benoemd = Readonly<Record<string, unknown>>;

/** The list with each entry in the place of the one of the same name, and new ones after the last of their kind. */
function metWijziging(oud: readonly Benoemd[], anders: readonly Benoemd[], sleutel: 'id' | 'code'): Benoemd[] {
  const soortVan = (een: Benoemd): string => String(een[sleutel]).split(/[-_]/, 1)[0] ?? '';
  const lijst = [...oud];
  for (const een of anders) {
    const plaats = lijst.findIndex((ander) => ander[sleutel] === een[sleutel]);
    if (plaats >= 0) {
      // What the author leaves out stays as it was.
      lijst[plaats] = { ...lijst[plaats], ...een };
      continue;
    }
    const na = lijst.findLastIndex((ander) => soortVan(ander) === soortVan(een));
    lijst.splice(na < 0 ? lijst.length : na + 1, 0, een);
  }
  return lijst;
}

/** A change as YAML, applied to the version in force and compiled as the repository compiles it. */
export async function readWijziging(actief: Beleid, yaml: string): Promise<NieuweVersie> {
  let inhoud: unknown;
  try {
    inhoud = parse(yaml, { uniqueKeys: true, strict: true, maxAliasCount: 0 });
  } catch (error) {
    const plaats = error instanceof YAMLParseError ? error.linePos?.[0] : undefined;
    const waar = plaats === undefined ? '' : ` (regel ${plaats.line}, teken ${plaats.col})`;
    return { ok: false, uitleg: `De wijziging is geen geldige YAML${waar}.` };
  }
  const gelezen = v.safeParse(wijzigingSchema, inhoud);
  if (!gelezen.success) {
    const waar = v.getDotPath(gelezen.issues[0]);
    return { ok: false, uitleg: `De wijziging klopt niet${waar === null ? '' : ` bij ${waar}`}.` };
  }
  const { versie, vervallen, ...lijsten } = gelezen.output;
  const bekend = new Set([...actief.regels, ...actief.verboden].map(({ id }) => id));
  const onbekend = vervallen.find((id) => !bekend.has(id));
  if (onbekend !== undefined)
    return { ok: false, uitleg: `De wijziging laat ${onbekend} vervallen, maar die is er niet.` };
  const blijft = ({ id }: { readonly id: string }): boolean => !vervallen.includes(id);
  const { doelen, deelnemers } = actief;
  const nieuw = {
    versie,
    doelen,
    subcategorieen: metWijziging(actief.subcategorieen, lijsten.subcategorieen, 'code'),
    regels: metWijziging(actief.regels.filter(blijft), lijsten.regels, 'id'),
    verboden: metWijziging(actief.verboden.filter(blijft), lijsten.verboden, 'id'),
    deelnemers,
  };
  const gecompileerd = compileerBeleid([{ bestand: 'wijziging', inhoud: nieuw }]);
  if ('fouten' in gecompileerd)
    return { ok: false, uitleg: `De wijziging compileert niet: ${gecompileerd.fouten[0]}.` };
  const { beleid } = gecompileerd;
  return { ok: true, beleid: leesBeleid({ ...beleid, digest: await berekenDigest(beleid) }) };
}

/** A whole version, as the repository compiles it. */
export async function readVersie(json: unknown): Promise<NieuweVersie> {
  const beleid = await leesBundel(json);
  if ('fout' in beleid) return { ok: false, uitleg: 'De nieuwe versie is onleesbaar, of haar digest klopt niet.' };
  const { digest: _, versie, ...inhoud } = beleid;
  const gecompileerd = compileerBeleid([{ bestand: 'versie', inhoud: { versie, ...inhoud } }]);
  return 'fouten' in gecompileerd
    ? { ok: false, uitleg: `De nieuwe versie klopt niet: ${gecompileerd.fouten[0]}.` }
    : { ok: true, beleid };
}
