import type { Beleid } from '@ketenhub/policy';
import type { Handler } from '@ketenhub/service';
import type { Organisatie } from '@ketenhub/vocabulary';
import { and, asc, eq, isNull } from 'drizzle-orm';
import * as v from 'valibot';
import {
  type Bronbeheer,
  beheerRoute,
  casusnummer,
  fout,
  type Handeling,
  ONLEESBAAR,
  tekst,
  type Uitkomst,
} from '../bronbeheer/handeling.ts';
import { wisGeslotenPersonalia } from '../store/handmatige-vragen.ts';
import { weigeringen } from '../store/tables.ts';

const weigeringSchema = v.strictObject({
  casus: casusnummer,
  /** Handle of one person; absent for everyone of the casus. */
  betrokkene: v.optional(tekst(100)),
  subcategorie: tekst(100),
  soort: v.picklist(['WEIGERING', 'DOORVERSTREKKING']),
  /** Of a limitation: what recipients read with every record. */
  reden: tekst(500),
  /** Who of the organisation decided it. */
  door: tekst(100),
});

const intrekkingSchema = v.strictObject({ id: v.pipe(v.string(), v.uuid()), door: tekst(100) });

const NIET_VAN_U = fout(400, 'Deze subcategorie is niet van uw organisatie.');
const ONBEKEND = fout(404, 'Deze weigering is er niet, of is al ingetrokken.');

/** Data about persons only: that a source says nothing at all (`stand`) is no refusal but a source that is away. */
function isEigen({ deelnemers, subcategorieen }: Beleid, organisatie: Organisatie, code: string): boolean {
  const eigen = deelnemers.find((deelnemer) => deelnemer.code === organisatie)?.subcategorieen ?? [];
  const subcategorie = subcategorieen.find((een) => een.code === code);
  return eigen.includes(code) && subcategorie?.soort === 'PERSOON' && subcategorie.volgt.length === 0;
}

function weiger(beheer: Bronbeheer, organisatie: Organisatie, body: unknown): Handeling | Uitkomst {
  const gelezen = v.safeParse(weigeringSchema, body);
  if (!gelezen.success) return ONLEESBAAR;
  const { betrokkene, ...rij } = gelezen.output;
  if (!isEigen(beheer.policies.current(), organisatie, rij.subcategorie)) return NIET_VAN_U;
  return {
    actie: 'WEIGEREN',
    object: `${rij.casus} ${rij.subcategorie} ${rij.soort}`,
    door: rij.door,
    werk: async (tx) => {
      const values = { ...rij, organisatie, handvat: betrokkene ?? null };
      const [made] = await tx.insert(weigeringen).values(values).returning({ id: weigeringen.id });
      await wisGeslotenPersonalia(tx, { casus: rij.casus, organisatie });
      return { status: 201, body: { id: made?.id } };
    },
  };
}

function trekIn(organisatie: Organisatie, body: unknown): Handeling | Uitkomst {
  const gelezen = v.safeParse(intrekkingSchema, body);
  if (!gelezen.success) return ONLEESBAAR;
  const { id, door } = gelezen.output;
  return {
    actie: 'WEIGERING_INTREKKEN',
    object: id,
    door,
    werk: async (tx) => {
      const own = and(
        eq(weigeringen.id, id),
        eq(weigeringen.organisatie, organisatie),
        isNull(weigeringen.ingetrokkenOp),
      );
      const change = { ingetrokkenOp: new Date(), ingetrokkenDoor: door };
      const changed = await tx.update(weigeringen).set(change).where(own).returning({ id: weigeringen.id });
      return changed.length === 0 ? ONBEKEND : { status: 200, body: { id } };
    },
  };
}

function toon(organisatie: Organisatie): Handeling {
  return {
    actie: 'WEIGERINGEN_LEZEN',
    object: 'weigeringen',
    door: organisatie,
    werk: async (tx) => ({
      status: 200,
      body: {
        weigeringen: await tx
          .select()
          .from(weigeringen)
          .where(eq(weigeringen.organisatie, organisatie))
          .orderBy(asc(weigeringen.vastgelegdOp), asc(weigeringen.id)),
      },
    }),
  };
}

/** The endpoints with which an organisation withholds and takes back; for its own people, with its own key. */
export function bronbeheerRoutes(beheer: Bronbeheer): Readonly<Record<string, Handler>> {
  return {
    'GET /weigeringen': beheerRoute(beheer, toon),
    'POST /weigeringen': beheerRoute(beheer, (organisatie, { body }) => weiger(beheer, organisatie, body)),
    'POST /weigeringen/intrekken': beheerRoute(beheer, (organisatie, { body }) => trekIn(organisatie, body)),
  };
}
