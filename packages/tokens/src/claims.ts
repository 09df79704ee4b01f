import { ACCOUNTKLASSEN, BETROKKENE_SOORTEN, DOELEN, FASEN, KLASSEN, ROLLEN, THEMAS } from '@ketenhub/vocabulary';
import * as v from 'valibot';
import { cnfSchema } from './bound-to.ts';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(4096));
/** Evidence about a hundred betrokkenen fits. */
const evidenceText = v.pipe(v.string(), v.minLength(1), v.maxLength(16_384));
const oin = v.pipe(v.string(), v.regex(/^\d{20}$/));
/** What a column of PostgreSQL holds: a message with more is refused, and not lost after its intent. */
const VERSIE_MAX = 2_147_483_647;
const times = { iat: v.number(), exp: v.number(), jti: text };

export const doelbindingSchema = v.object({
  type: v.literal('doelbinding'),
  doel: v.picklist(DOELEN),
  casus: v.optional(text),
  motivering: v.optional(text),
});
export type Doelbinding = v.InferOutput<typeof doelbindingSchema>;

const userClaims = {
  sub: text,
  rol: v.picklist(ROLLEN),
  org: oin,
  klasse: v.picklist(KLASSEN),
  accountklasse: v.picklist(ACCOUNTKLASSEN),
  /** The grant behind the token; minting stops when it is revoked. */
  sid: text,
  acr: v.optional(text),
};

/** Exactly one doelbinding: a token holds one leaf purpose and at most one casus (attack 80). */
const oneDoelbinding = v.strictTuple([doelbindingSchema]);

/** The user's token: at the login without, after the checkpoint with authorization_details (RFC 9396). */
export const accessTokenSchema = v.object({
  ...times,
  ...userClaims,
  authorization_details: v.optional(oneDoelbinding),
});
export type AccessTokenClaims = v.InferOutput<typeof accessTokenSchema>;

/** What the token service asks of the case authority before it grants a purpose. */
export const checkpointSchema = v.object({ ...times, ...userClaims, authorization_details: oneDoelbinding });
export type CheckpointClaims = v.InferOutput<typeof checkpointSchema>;

/** Client-credentials token of a process (RFC 6749 4.4). */
export const clientTokenSchema = v.object({ ...times, client_id: text, scope: text, cnf: v.optional(cnfSchema) });
export type ClientTokenClaims = v.InferOutput<typeof clientTokenSchema>;

const betrokkeneSchema = v.object({ id: text, soort: v.picklist(BETROKKENE_SOORTEN) });

/** Evidence by the case authority that these persons are in this casus, in this fase, with these deelnemers. */
export const casusbewijsSchema = v.object({
  ...times,
  casus: text,
  thema: v.picklist(THEMAS),
  fase: v.picklist(FASEN),
  doelbesluit: v.boolean(),
  deelnemersbesluit: v.boolean(),
  aanmelder: oin,
  deelnemers: v.array(oin),
  betrokkenen: v.pipe(v.array(betrokkeneSchema), v.maxLength(100)),
  aanTafel: oin,
});
export type CasusbewijsClaims = v.InferOutput<typeof casusbewijsSchema>;

/** Transaction context of one planned fetch (draft OAuth Transaction Tokens). */
export const transactionTokenSchema = v.object({
  ...times,
  aud: text,
  txn: text,
  sub: text,
  scope: v.picklist(DOELEN),
  req_wl: text,
  tctx: v.object({
    doel: v.picklist(DOELEN),
    casus: v.nullable(text),
    fase: v.nullable(v.picklist(FASEN)),
    betrokkenen: v.array(betrokkeneSchema),
    rol: v.picklist(ROLLEN),
    org: oin,
    klasse: v.picklist(KLASSEN),
    accountklasse: v.picklist(ACCOUNTKLASSEN),
    beleid: text,
    velden: v.array(text),
    vraag: text,
    casusbewijs: v.nullable(evidenceText),
    /** In tokens for the case register alone: the user as the case authority knows him, to shut him out of a casus by (docs/adr/0040). */
    account: v.optional(text),
  }),
  rctx: v.object({ acr: v.optional(text), traceparent: text }),
  cnf: v.optional(cnfSchema),
});
export type TransactionTokenClaims = v.InferOutput<typeof transactionTokenSchema>;

/** Handing a partner organisation the handles of a casus, or taking them back. */
export const koppelingSchema = v.object({
  ...times,
  casus: text,
  organisatie: oin,
  /**
   * VERNIETIGEN: the casus is destroyed; nothing of it may stay, where ONTKOPPELEN leaves what the source decided about it.
   * PERSOON_VERNIETIGEN: so of the persons that `handvatten` names, while the casus goes on.
   */
  actie: v.picklist(['KOPPELEN', 'ONTKOPPELEN', 'VERNIETIGEN', 'PERSOON_VERNIETIGEN']),
  /** Version of the casus that this is the state of: an older message never undoes a newer one. */
  versie: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(VERSIE_MAX)),
  /** What the casus is about and how far it is; a source that answers by hand asks its people nothing without them. */
  thema: v.optional(v.picklist(THEMAS)),
  fase: v.optional(v.picklist(FASEN)),
  betrokkenen: v.array(
    v.object({
      id: text,
      soort: v.picklist(BETROKKENE_SOORTEN),
      bsn: v.pipe(v.string(), v.regex(/^\d{9}$/)),
      naam: text,
      geboortedatum: v.pipe(v.string(), v.isoDate()),
    }),
  ),
  /** Handles of persons who are out of the casus for good. */
  handvatten: v.optional(v.pipe(v.array(text), v.maxLength(100))),
  cnf: v.optional(cnfSchema),
});
export type KoppelingClaims = v.InferOutput<typeof koppelingSchema>;

/**
 * The house tells its gateway that a casus is destroyed, or that these persons of one are: its log lines may name them no more. Two
 * shapes, so that a gateway that does not know the second refuses it and does not take a whole casus.
 */
export const vernietigingSchema = v.union([
  v.object({ ...times, casus: text, cnf: v.optional(cnfSchema) }),
  v.object({
    ...times,
    vanCasus: text,
    handvatten: v.pipe(v.array(text), v.minLength(1), v.maxLength(100)),
    cnf: v.optional(cnfSchema),
  }),
]);
export type VernietigingClaims = v.InferOutput<typeof vernietigingSchema>;

/** More than a dossier has of one source; a message of this many fits in the body limit of a source. */
export const FEITEN_MAX = 1_000;

/** What the case register asks a source before it shows values that were copied into its dossier: of each, whether it is still given. */
export const feitentoetsSchema = v.object({
  ...times,
  casus: text,
  doel: v.picklist(DOELEN),
  /** Who is asked; also one of whom there is no fact. */
  organisaties: v.pipe(v.array(oin), v.minLength(1), v.maxLength(100)),
  feiten: v.pipe(
    v.array(v.object({ organisatie: oin, betrokkene: text, veld: text, subcategorie: text })),
    v.maxLength(FEITEN_MAX),
  ),
  cnf: v.optional(cnfSchema),
});
export type FeitentoetsClaims = v.InferOutput<typeof feitentoetsSchema>;

const uuid = v.pipe(v.string(), v.uuid());
/** A motivation of the FG of 4,000 characters, each of three bytes and escaped or not, signed. */
const signedDocument = v.pipe(v.string(), v.minLength(1), v.maxLength(40_000));

/**
 * Whether one organisation knows one person, before the doelbesluit. Strict: whoever sends more than finds the person (a name, a casus) sends what
 * is not necessary for it (AVG 5(1)(c)), and is not answered.
 */
export const partnervraagSchema = v.strictObject({
  ...{ iss: text, aud: text, iat: v.number(), exp: v.number(), jti: text },
  /** By which the two logbooks find each other; drawn for this question, and of no other. */
  kenmerk: uuid,
  organisatie: oin,
  bsn: v.pipe(v.string(), v.regex(/^\d{9}$/)),
  /** What the FG signed to switch this on: who is asked judges it again, by its own list and on its own day. */
  schakelaar: signedDocument,
  cnf: v.optional(cnfSchema),
});
export type PartnervraagClaims = v.InferOutput<typeof partnervraagSchema>;
