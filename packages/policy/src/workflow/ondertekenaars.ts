import { ORGANISATIES } from '@ketenhub/vocabulary';
import * as v from 'valibot';
import { meldingen } from '../beleid.ts';
import type { BeleidBron } from '../herkomst.ts';

/** Roles that have a say about the privacyprotocol; whoever processes or maintains has none (WGS 1.8(2)). */
export const TEKENROLLEN = ['FG', 'RAC_LID', 'PRIVACYFUNCTIONARIS'] as const;

const sleutelSchema = v.pipe(
  v.looseObject({
    kty: v.literal('EC', 'moet een EC-sleutel zijn'),
    crv: v.literal('P-256', 'moet P-256 zijn'),
    x: v.string(),
    y: v.string(),
    kid: v.pipe(v.string(), v.minLength(1, 'mag niet leeg zijn')),
  }),
  v.check((jwk) => !('d' in jwk), 'is een geheime sleutel; alleen de openbare hoort hier'),
);

const tekst = v.pipe(v.string(), v.trim(), v.minLength(1, 'mag niet leeg zijn'));

const ondertekenaarSchema = v.strictObject({
  /** The `sub` under which this person logs in. */
  persoon: tekst,
  naam: tekst,
  rol: v.picklist(TEKENROLLEN),
  organisatie: v.picklist(ORGANISATIES),
  sleutel: sleutelSchema,
});

/** A person with the public key that only this person can sign with. */
export type Ondertekenaar = v.InferOutput<typeof ondertekenaarSchema>;

const registerSchema = v.strictObject({ ondertekenaars: v.array(ondertekenaarSchema) });

export type GelezenOndertekenaars =
  | { readonly ondertekenaars: readonly Ondertekenaar[] }
  | { readonly fouten: readonly string[] };

/** Reads the register of who may sign. One key for two persons would make one person two pairs of eyes: refused. */
export function leesOndertekenaars({ bestand, inhoud }: BeleidBron): GelezenOndertekenaars {
  const gelezen = v.safeParse(registerSchema, inhoud);
  if (!gelezen.success) return { fouten: meldingen(gelezen.issues).map((melding) => `${bestand}: ${melding}`) };
  const { ondertekenaars } = gelezen.output;
  const fouten = [
    ...dubbel(ondertekenaars.map(({ persoon }) => persoon)).map((persoon) => `${persoon} staat er twee keer`),
    ...dubbel(ondertekenaars.map(({ sleutel }) => sleutel.kid)).map((kid) => `kid ${kid} staat er twee keer`),
    ...dubbel(ondertekenaars.map(({ sleutel }) => sleutel.x)).map((x) => `sleutel ${x} is van twee personen`),
  ];
  return fouten.length > 0 ? { fouten: fouten.map((fout) => `${bestand}: ${fout}`) } : { ondertekenaars };
}

function dubbel(waarden: readonly string[]): string[] {
  return [...new Set(waarden.filter((waarde, plaats) => waarden.indexOf(waarde) !== plaats))];
}

/** Compliance is the privacyfunctionaris of the house, which keeps the protocol for all deelnemers. */
export function isCompliance({ rol, organisatie }: Pick<Ondertekenaar, 'rol' | 'organisatie'>): boolean {
  return rol === 'PRIVACYFUNCTIONARIS' && organisatie === 'zvh';
}
