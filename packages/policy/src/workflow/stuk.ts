import * as v from 'valibot';

/** Explicit type of everything that a person signs about a proposal (RFC 8725 3.11): a release or token is none. */
export const STUK_TYP = 'beleid-akkoord+jws';

export const ORGANEN = ['FG', 'RAC'] as const;
export type Orgaan = (typeof ORGANEN)[number];

const tekst = (maximaal: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, 'mag niet leeg zijn'), v.maxLength(maximaal, 'is te lang'));
const gemeenschappelijk = {
  /** Digest of the proposal. */
  voorstel: v.pipe(v.string(), v.regex(/^sha256-[A-Za-z0-9_-]{43}$/, 'moet de digest van een voorstel zijn')),
  /** `sub` of whoever signs; must be the person of the key. */
  persoon: tekst(200),
  op: v.pipe(v.string(), v.isoTimestamp('moet een tijdstip zijn')),
};

/** What is not followed of an advice, why, and (by its signature) by whom; goes to RAC and coördinerend FG (BGS 1.13-1.15). */
const afwijkingSchema = v.strictObject({ advies: v.picklist(ORGANEN), wat: tekst(2_000), waarom: tekst(4_000) });
export type Afwijking = v.InferOutput<typeof afwijkingSchema>;

export const stukSchema = v.variant('soort', [
  v.strictObject({
    soort: v.literal('ADVIES'),
    ...gemeenschappelijk,
    orgaan: v.picklist(ORGANEN),
    strekking: v.picklist(['POSITIEF', 'NEGATIEF']),
    tekst: tekst(10_000),
  }),
  v.strictObject({ soort: v.literal('AKKOORD'), ...gemeenschappelijk }),
  v.strictObject({ soort: v.literal('VASTSTELLING'), ...gemeenschappelijk, afwijkingen: v.array(afwijkingSchema) }),
]);

/** What a person signs: an advice, an approval, or the establishment with its deviations. */
export type Stuk = v.InferOutput<typeof stukSchema>;
export type Stuksoort = Stuk['soort'];
