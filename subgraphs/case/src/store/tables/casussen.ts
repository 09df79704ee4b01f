import { FASEN, OIN, THEMAS } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgPolicy,
  pgTable,
  pgView,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import { REGIEKLEUREN } from '../../values/casusregie.ts';
import { DOMEINEN } from '../../values/domein.ts';
import { byDestruction, isThere, likely, onTermijn, policies, removable, setting } from './row-policies.ts';

export const casusDeelnemers = pgTable(
  'casus_deelnemers',
  {
    casus: text().notNull(),
    /** OIN of the deelnemer. */
    oin: text().notNull(),
    vanaf: timestamp({ withTimezone: true }).notNull(),
    tot: timestamp({ withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.casus, table.oin, table.vanaf] }),
    index('casus_deelnemers_oin').on(table.oin, table.casus),
    ...policies('casus_deelnemers', 'casus'),
    pgPolicy('casus_deelnemers_eigen', {
      for: 'select',
      to: 'public',
      using: sql`(${setting('doel')} = 'ZVH-WERKVOORRAAD' or ${onTermijn}) and oin = ${setting('organisatie')}`,
    }),
  ],
);

/**
 * Whoever is shut out of a casus is so in the worklist, on which agenda and open questions hang (attack 90). Without an account nobody
 * can be, so that there is no worklist either.
 */
const notShutOut = sql`${setting('account')} <> '' and not exists (select 1 from belangenconflicten b
  where b.casus = nummer and b.account = ${setting('account')} and b.ingetrokken_op is null)`;

/** Not closed; written out, because a parameter matches no partial index. */
export const isOpen = sql`fase <> 'AFGESLOTEN'`;

const atTable = sql`${setting('doel')} = 'ZVH-WERKVOORRAAD' and fase <> 'AFGESLOTEN' and ${notShutOut} and (
  (${setting('rol')} in ('PROCESREGISSEUR', 'PROCESONDERSTEUNER') and ${setting('organisatie')} = '${sql.raw(OIN.zvh)}')
  or (deelnemersbesluit_op is null and aanmelder = ${setting('organisatie')})
  or (fase = 'TRIAGE' and deelnemersbesluit_op is null
    and ${isThere('triagedeelnemers t', sql`t.casus = nummer and t.oin = ${setting('organisatie')}`)})
  or ${isThere('casus_deelnemers d', sql`d.casus = nummer and d.oin = ${setting('organisatie')} and d.tot is null`)})`;

/**
 * One row per casus. The columns from gemeente to heropendOp hold what management figures count by, as it was
 * recorded, so that a figure can be rebuilt later from the register alone.
 */
export const casussen = pgTable(
  'casussen',
  {
    nummer: text().primaryKey(),
    thema: text({ enum: THEMAS }).notNull(),
    fase: text({ enum: FASEN }).notNull(),
    regiekleur: text({ enum: REGIEKLEUREN }),
    versie: integer().notNull().default(1),
    /** OIN of the deelnemer that brought the casus in. */
    aanmelder: text().notNull(),
    /** Domain of the aanmelder as it was at the aanmelding. */
    domein: text({ enum: DOMEINEN }).notNull(),
    gemeente: text().notNull(),
    gemeentegrensoverstijgend: boolean().notNull().default(false),
    /** Code and version of the value list hoofdonderwerpen; null until it is chosen. */
    hoofdonderwerp: text(),
    hoofdonderwerpVersie: text('hoofdonderwerp_versie'),
    /** Code and version of the value list doelgroepen; null until it is chosen. */
    doelgroep: text(),
    doelgroepVersie: text('doelgroep_versie'),
    aanpak: text({ enum: ['MAATWERK', 'PGA'] })
      .notNull()
      .default('MAATWERK'),
    aangemeldOp: timestamp('aangemeld_op', { withTimezone: true }).notNull(),
    doelbesluitOp: timestamp('doelbesluit_op', { withTimezone: true }),
    deelnemersbesluitOp: timestamp('deelnemersbesluit_op', { withTimezone: true }),
    afgeslotenOp: timestamp('afgesloten_op', { withTimezone: true }),
    /** Last time that the closed casus was opened again; what was decided before it no longer counts. */
    heropendOp: timestamp('heropend_op', { withTimezone: true }),
  },
  (table) => [
    // The worklist in its order, without the years of closed casussen that stand before what is open.
    index('casussen_open').on(table.nummer).where(isOpen),
    check('hoofdonderwerp_met_versie', sql`(hoofdonderwerp is null) = (hoofdonderwerp_versie is null)`),
    check('doelgroep_met_versie', sql`(doelgroep is null) = (doelgroep_versie is null)`),
    ...policies('casussen', 'nummer'),
    pgPolicy('casussen_werkvoorraad', { for: 'select', to: 'public', using: likely(atTable) }),
  ],
);

/** The number of the casus that a row belongs to. */
export const casusColumn = () =>
  text()
    .notNull()
    .references(() => casussen.nummer);

export const betrokkenen = pgTable(
  'betrokkenen',
  {
    /** Cryptographically random, exists only within this casus, never derived from the person (attack 107). */
    handvat: text().primaryKey(),
    casus: casusColumn(),
    soort: text({ enum: ['HOOFDPERSOON', 'DIRECTE_KRING'] }).notNull(),
    bsn: text().notNull(),
    naam: text().notNull(),
    geboortedatum: date({ mode: 'string' }).notNull(),
    /** Start of the retention clock of this person in this casus; never reset (WGS 1.8(7)). */
    eersteVerwerkingOp: timestamp('eerste_verwerking_op', { withTimezone: true }).notNull(),
    /** Why this person of the directe kring was added after the aanmelding; null of who came with it (docs/adr/0049). */
    noodzaak: text(),
  },
  (table) => [
    index('betrokkenen_casus').on(table.casus),
    ...policies('betrokkenen', 'casus'),
    ...removable('betrokkenen', 'casus'),
  ],
);

/** What the zorgen are about, one row per value that was chosen. */
export const problematiek = pgTable(
  'problematiek',
  {
    casus: casusColumn(),
    /** Code and version of the value list problematiek. */
    code: text().notNull(),
    lijstversie: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.casus, table.code] }),
    ...policies('problematiek', 'casus'),
    ...removable('problematiek', 'casus'),
  ],
);

/**
 * Earlier casussen of the hoofdpersoon at this house, recorded at the aanmelding. A copy on purpose: whoever reads this
 * casus never reaches into the rows of another one, which has its own table and may be shielded (WGS 2.31(8)).
 */
export const vorigeCasussen = pgTable(
  'vorige_casussen',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    casus: casusColumn(),
    nummer: text().notNull(),
    thema: text({ enum: THEMAS }).notNull(),
    aangemeldOp: date('aangemeld_op', { mode: 'string' }).notNull(),
    afgeslotenOp: date('afgesloten_op', { mode: 'string' }).notNull(),
  },
  (table) => [
    index('vorige_casussen_casus').on(table.casus, table.aangemeldOp, table.id),
    ...policies('vorige_casussen', 'casus'),
    ...removable('vorige_casussen', 'casus'),
    // The copies of a casus in later ones of the same person are data of that casus too, and go with it.
    pgPolicy('vorige_casussen_kopie_lezen', { for: 'select', to: 'public', using: byDestruction('nummer') }),
    pgPolicy('vorige_casussen_kopie_vernietigen', { for: 'delete', to: 'public', using: byDestruction('nummer') }),
  ],
);

/**
 * The closed casussen of the hoofdpersoon of the casus that an action changes: number, theme and days, and nothing else of them. A view of
 * the owner and not a row policy, which would open the whole of a casus that is shielded (WGS 2.31(8)).
 */
export const eerdereCasussen = pgView('eerdere_casussen', {
  casus: text().notNull(),
  nummer: text().notNull(),
  thema: text({ enum: THEMAS }).notNull(),
  aangemeldOp: date('aangemeld_op', { mode: 'string' }).notNull(),
  afgeslotenOp: date('afgesloten_op', { mode: 'string' }).notNull(),
})
  .with({ securityBarrier: true })
  .as(
    sql`select nu.casus, eerder.nummer, eerder.thema, (eerder.aangemeld_op at time zone 'Europe/Amsterdam')::date as aangemeld_op, (coalesce(eerder.afgesloten_op, (select max(vastgelegd_op) from besluiten where besluiten.casus = eerder.nummer), eerder.aangemeld_op) at time zone 'Europe/Amsterdam')::date as afgesloten_op from betrokkenen nu join betrokkenen toen on toen.bsn = nu.bsn and toen.soort = 'HOOFDPERSOON' and toen.casus <> nu.casus join casussen eerder on eerder.nummer = toen.casus where nu.casus = ${setting('besluit')} and nu.soort = 'HOOFDPERSOON' and eerder.fase = 'AFGESLOTEN'`,
  );
