import { CATEGORIEEN, DOELEN, ORGANISATIES } from '@ketenhub/vocabulary';
import * as v from 'valibot';
import { type BeleidBron, padInBron } from '../herkomst.ts';
import { meldingenMetPlek } from '../meldingen-met-plek.ts';

const tekst = v.pipe(v.string(), v.trim(), v.minLength(1, 'mag niet leeg zijn'));
const lijst = <T extends v.GenericSchema>(van: T) => v.pipe(v.array(van), v.minLength(1, 'mag niet leeg zijn'));

/** What AVG 30(1) asks, in its order; the FG's contact data stand with each verantwoordelijke and not here. */
const activiteitSchema = v.strictObject({
  /** URI; what a rule names and a log line holds. */
  id: v.pipe(v.string(), v.url('moet een URI zijn')),
  naam: tekst,
  omschrijving: tekst,
  /** Codes of schema/deelnemers.yaml (a). */
  verwerkingsverantwoordelijken: lijst(v.picklist(ORGANISATIES)),
  contactpunt: v.picklist(ORGANISATIES),
  /** Leaf purposes (b); empty where the activity has none, such as accounts. */
  doelen: v.array(v.picklist(DOELEN)),
  grondslag: tekst,
  betrokkenen: lijst(tekst),
  categorieen: lijst(v.picklist(CATEGORIEEN)),
  ontvangers: lijst(tekst),
  doorgifte: tekst,
  bewaartermijn: tekst,
  beveiliging: tekst,
  bevestiging: tekst,
});

const registerSchema = v.strictObject({
  standaard: v.optional(v.record(tekst, v.unknown()), {}),
  verwerkingsactiviteiten: lijst(v.record(tekst, v.unknown())),
});

/** One entry of the register of verwerkingsactiviteiten (AVG 30). */
export type Verwerkingsactiviteit = v.InferOutput<typeof activiteitSchema>;

/** Reads schema/verwerkingsactiviteiten.yaml as parsed, or names everything that is wrong with its shape. */
export function leesRegister(
  bron: BeleidBron,
): { readonly activiteiten: readonly Verwerkingsactiviteit[] } | { readonly fouten: readonly string[] } {
  const gelezen = v.safeParse(registerSchema, bron.inhoud);
  if (!gelezen.success) return { fouten: meldingenMetPlek(bron, gelezen.issues) };
  const { standaard, verwerkingsactiviteiten } = gelezen.output;
  const uitkomsten = verwerkingsactiviteiten.map((item, index) => ({
    herkomst: { bron, pad: ['verwerkingsactiviteiten', index], item },
    plaats: `verwerkingsactiviteiten[${index}] (${String(item.id)})`,
    uitkomst: v.safeParse(activiteitSchema, { ...standaard, ...item }),
  }));
  const fouten = uitkomsten.flatMap(({ plaats, herkomst, uitkomst }) =>
    uitkomst.success
      ? []
      : meldingenMetPlek(bron, uitkomst.issues, { plaats, padInBestand: (binnen) => padInBron(herkomst, binnen) }),
  );
  if (fouten.length > 0) return { fouten };
  return { activiteiten: uitkomsten.flatMap(({ uitkomst }) => (uitkomst.success ? [uitkomst.output] : [])) };
}
