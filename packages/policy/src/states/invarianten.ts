import { ACCOUNTKLASSEN, CATEGORIEEN, DOELEN, FASEN, KLASSEN, ROLLEN } from '@ketenhub/vocabulary';
import * as v from 'valibot';
import type { Beleid, Subcategorie } from '../beleid.ts';
import type { Besluit, Vraag } from '../besluit.ts';
import { decide } from '../decide.ts';
import type { BeleidBron } from '../herkomst.ts';
import { meldingenMetPlek } from '../meldingen-met-plek.ts';
import { accountklasseVan } from '../statutory.ts';
import { kortste } from './afwijkingen.ts';
import { gevallenVoor } from './onderwerpen.ts';
import type { Toestand } from './toestand.ts';

const lijst = <const T extends readonly string[]>(waarden: T) =>
  v.optional(v.pipe(v.array(v.picklist(waarden)), v.minLength(1)));
const vlag = v.optional(v.boolean());

const voorwaardeSchema = v.strictObject({
  geheim: vlag,
  besluit: vlag,
  /** Data of a partner, not of the house itself. */
  partnerdata: vlag,
  categorie: lijst(CATEGORIEEN),
  nietCategorie: lijst(CATEGORIEEN),
  soort: lijst(['PERSOON', 'CASUS']),
  doel: lijst(DOELEN),
  nietDoel: lijst(DOELEN),
  fase: lijst(FASEN),
  zonderCasus: vlag,
  rol: lijst(ROLLEN),
  accountklasse: lijst(ACCOUNTKLASSEN),
  vrager: lijst(['BRON', ...KLASSEN]),
  nietVrager: lijst(['BRON', ...KLASSEN]),
  doelbesluit: vlag,
  deelnemersbesluit: vlag,
  vragerIsDeelnemer: vlag,
  bronIsDeelnemer: vlag,
  aanmelder: lijst(['BRON', 'VRAGER', 'ANDER']),
});

const invariantSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^INV-\d{2}$/, 'moet op INV-01 lijken')),
  /** The rule of the law or the prohibition that it holds to. */
  regel: v.pipe(v.string(), v.minLength(1)),
  uitleg: v.pipe(v.string(), v.minLength(1)),
  als: voorwaardeSchema,
});

export type Invariant = v.InferOutput<typeof invariantSchema>;
type Voorwaarde = Invariant['als'];

/** Reads invarianten.yaml as parsed, or names everything that is wrong with its file, line and column. */
export function leesInvarianten(
  bron: BeleidBron,
): { readonly invarianten: readonly Invariant[] } | { readonly fouten: readonly string[] } {
  const schema = v.strictObject({ invarianten: v.pipe(v.array(invariantSchema), v.minLength(1)) });
  const gelezen = v.safeParse(schema, bron.inhoud);
  return gelezen.success ? gelezen.output : { fouten: meldingenMetPlek(bron, gelezen.issues) };
}

/** A state in which something is open that an invariant closes. */
export interface Schending {
  readonly invariant: Invariant;
  readonly subcategorie: string;
  readonly toestand: Toestand;
  /** The rule that opens it. */
  readonly regel: string;
}

/** How a question is decided; another than `decide` only to show that a fault in it is found. */
export type Beslisser = (beleid: Beleid, vraag: Vraag) => Besluit;

/**
 * Asks every state of every subcategorie, all roles, and returns per invariant its shortest violation (the fewest facts out of
 * the ordinary); none means that the statement holds everywhere. An invariant whose `als` no state satisfies says nothing, and
 * is returned as `zonderToestand`.
 */
export function toetsInvarianten(
  beleid: Beleid,
  invarianten: readonly Invariant[],
  beslis: Beslisser = decide,
): { readonly schendingen: readonly Schending[]; readonly zonderToestand: readonly string[] } {
  const schendingen = new Map<string, Schending>();
  const geraakt = new Set<string>();
  for (const eigenaar of beleid.deelnemers) {
    const eigen = beleid.subcategorieen
      .filter(({ code, soort }) => soort !== 'STRUCTUUR' && eigenaar.subcategorieen.includes(code))
      .map((sub) => ({ sub, over: invarianten.filter(({ als }) => geldtVoor(als, sub, eigenaar.code !== 'zvh')) }));
    const hier = hierGeldend(eigen);
    for (const { toestand, onderwerp } of gevallenVoor(beleid, eigenaar, { alleRollen: true })) {
      for (const { sub, over } of hier(toestand)) {
        for (const { id } of over) geraakt.add(id);
        const vraag = { ...onderwerp, subcategorie: sub.code, bron: eigenaar.oin, plafond: [onderwerp.doel] };
        const besluit = beslis(beleid, vraag);
        if (besluit.effect !== 'TOEGESTAAN') continue;
        for (const invariant of over) {
          const bekend = schendingen.get(invariant.id);
          const isKorter = bekend === undefined || kortste([bekend.toestand, toestand]) === toestand;
          if (isKorter)
            schendingen.set(invariant.id, { invariant, subcategorie: sub.code, toestand, regel: besluit.regel });
        }
      }
    }
  }
  return {
    schendingen: invarianten.flatMap(({ id }) => schendingen.get(id) ?? []),
    zonderToestand: invarianten.map(({ id }) => id).filter((id) => !geraakt.has(id)),
  };
}

interface Toetsing {
  readonly sub: Subcategorie;
  /** The invariants that say something of this subcategorie. */
  readonly over: readonly Invariant[];
}

/**
 * Per state the subcategorieen of which an invariant says something, with those invariants. States come with the same place
 * (column, role, asker) and the same facts after one another, so each is looked at once: most of the time of a check.
 */
function hierGeldend(eigen: readonly Toetsing[]): (toestand: Toestand) => readonly Toetsing[] {
  const geldend = (van: readonly Toetsing[], geldt: (als: Voorwaarde) => boolean): Toetsing[] =>
    van
      .map(({ sub, over }) => ({ sub, over: over.filter(({ als }) => geldt(als)) }))
      .filter(({ over }) => over.length > 0);
  let plaats: Pick<Toestand, 'kolom' | 'rol' | 'vrager'> | null = null;
  let feiten: Toestand['situatie'] | undefined;
  let opPlaats: readonly Toetsing[] = [];
  let nu: readonly Toetsing[] = [];
  return (toestand) => {
    const { kolom, rol, vrager, situatie } = toestand;
    const isZelfdePlaats = plaats?.kolom === kolom && plaats.rol === rol && plaats.vrager === vrager;
    if (!isZelfdePlaats) {
      plaats = toestand;
      opPlaats = geldend(eigen, (als) => geldtOpPlaats(als, toestand));
    }
    if (!isZelfdePlaats || situatie !== feiten) {
      feiten = situatie;
      nu = opPlaats.length === 0 ? [] : geldend(opPlaats, (als) => geldtOpFeiten(als, situatie));
    }
    return nu;
  };
}

const bevat = <T>(waarden: readonly T[] | undefined, waarde: T): boolean =>
  waarden === undefined || waarden.includes(waarde);
const buiten = <T>(waarden: readonly T[] | undefined, waarde: T): boolean =>
  waarden === undefined || !waarden.includes(waarde);
const gelijk = <T>(eis: T | undefined, waarde: T): boolean => eis === undefined || eis === waarde;

function geldtVoor(
  als: Voorwaarde,
  { geheim, besluit, categorie, soort }: Subcategorie,
  isPartnerdata: boolean,
): boolean {
  return (
    gelijk(als.geheim, geheim) &&
    gelijk(als.besluit, besluit) &&
    gelijk(als.partnerdata, isPartnerdata) &&
    (categorie === null || (bevat(als.categorie, categorie) && buiten(als.nietCategorie, categorie))) &&
    (soort === 'STRUCTUUR' || bevat(als.soort, soort))
  );
}

function geldtOpPlaats(als: Voorwaarde, { kolom, rol, vrager }: Toestand): boolean {
  const klasse = accountklasseVan(rol);
  return (
    bevat(als.doel, kolom.doel) &&
    buiten(als.nietDoel, kolom.doel) &&
    (als.fase === undefined || (kolom.fase !== null && als.fase.includes(kolom.fase))) &&
    gelijk(als.zonderCasus, kolom.fase === null) &&
    bevat(als.rol, rol) &&
    (als.accountklasse === undefined || (klasse !== undefined && als.accountklasse.includes(klasse))) &&
    bevat(als.vrager, vrager) &&
    buiten(als.nietVrager, vrager)
  );
}

/** A statement about facts of a casus says nothing where there is no casus. */
function geldtOpFeiten(als: Voorwaarde, situatie: Toestand['situatie']): boolean {
  if (situatie === null)
    return [als.doelbesluit, als.deelnemersbesluit, als.vragerIsDeelnemer, als.bronIsDeelnemer, als.aanmelder].every(
      (eis) => eis === undefined,
    );
  return (
    gelijk(als.doelbesluit, situatie.doelbesluit) &&
    gelijk(als.deelnemersbesluit, situatie.deelnemersbesluit) &&
    gelijk(als.vragerIsDeelnemer, situatie.vragerIsDeelnemer) &&
    gelijk(als.bronIsDeelnemer, situatie.bronIsDeelnemer) &&
    bevat(als.aanmelder, situatie.aanmelder)
  );
}
