import { type Database, type Transaction, withContext } from '@ketenhub/database';
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { type Autorisatie, autorisaties, PROCES } from './schema.ts';

/** What an organisation says when it designates somebody; the designation is the first review. */
export type Aanwijzing = Omit<
  Autorisatie,
  'organisatie' | 'beoordeeldOp' | 'beoordeeldDoor' | 'ingetrokkenOp' | 'ingetrokkenDoor'
>;

export interface Handtekening {
  readonly account: string;
  readonly op: string;
  readonly door: string;
}

/** The rows of one organisation, in a transaction that sees and writes no others. */
export interface Autorisatiebeheer {
  readonly transaction: Transaction;
  all(): Promise<Autorisatie[]>;
  /** False when this account is designated and not withdrawn; then nothing changes. */
  wijsAan(aanwijzing: Aanwijzing): Promise<boolean>;
  /** False when this account is not designated, or was withdrawn. */
  beoordeel(beoordeling: Handtekening): Promise<boolean>;
  trekIn(intrekking: Handtekening): Promise<boolean>;
}

export interface AutorisatieStore {
  find(account: string, organisatie: string): Promise<Autorisatie | null>;
  /** Runs `work` for one organisation (OIN); all of it counts or nothing. */
  beheer<Result>(organisatie: string, work: (beheer: Autorisatiebeheer) => Promise<Result>): Promise<Result>;
}

function beheerOf(transaction: Transaction, organisatie: string): Autorisatiebeheer {
  const change = async (account: string, values: Partial<Autorisatie>): Promise<boolean> => {
    const changed = await transaction
      .update(autorisaties)
      .set(values)
      .where(
        and(
          eq(autorisaties.account, account),
          eq(autorisaties.organisatie, organisatie),
          isNull(autorisaties.ingetrokkenOp),
        ),
      )
      .returning({ account: autorisaties.account });
    return changed.length === 1;
  };
  return {
    transaction,
    all: () =>
      transaction
        .select()
        .from(autorisaties)
        .where(eq(autorisaties.organisatie, organisatie))
        .orderBy(asc(autorisaties.beoordeeldOp), asc(autorisaties.account)),
    async wijsAan(aanwijzing) {
      const { aangewezenOp: beoordeeldOp, aangewezenDoor: beoordeeldDoor } = aanwijzing;
      const fresh = { ...aanwijzing, beoordeeldOp, beoordeeldDoor, ingetrokkenOp: null, ingetrokkenDoor: null };
      const made = await transaction
        .insert(autorisaties)
        .values({ ...fresh, organisatie })
        .onConflictDoUpdate({
          target: [autorisaties.account, autorisaties.organisatie],
          set: fresh,
          setWhere: isNotNull(autorisaties.ingetrokkenOp),
        })
        .returning({ account: autorisaties.account });
      return made.length === 1;
    },
    beoordeel: ({ account, op, door }) => change(account, { beoordeeldOp: op, beoordeeldDoor: door }),
    trekIn: ({ account, op, door }) => change(account, { ingetrokkenOp: op, ingetrokkenDoor: door }),
  };
}

/** The register of authorisations (R26). */
export function openAutorisatieStore(database: Database): AutorisatieStore {
  return {
    find: (account, organisatie) =>
      withContext(database, { proces: PROCES }, async (transaction) => {
        const [row] = await transaction
          .select()
          .from(autorisaties)
          .where(and(eq(autorisaties.account, account), eq(autorisaties.organisatie, organisatie)));
        return row ?? null;
      }),
    beheer: (organisatie, work) =>
      withContext(database, { autorisatiebeheer: organisatie }, (transaction) =>
        work(beheerOf(transaction, organisatie)),
      ),
  };
}

/** Designations of the demo region, judged anew at each start for as long as nobody else touched them. */
export async function fillAutorisaties(
  { beheer }: AutorisatieStore,
  { organisatie, aanwijzingen }: { readonly organisatie: string; readonly aanwijzingen: readonly Aanwijzing[] },
): Promise<void> {
  await beheer(organisatie, async ({ transaction }) => {
    for (const { aangewezenOp: beoordeeldOp, aangewezenDoor: beoordeeldDoor, ...rest } of aanwijzingen) {
      const row = { ...rest, aangewezenOp: beoordeeldOp, aangewezenDoor: beoordeeldDoor, beoordeeldOp, beoordeeldDoor };
      await transaction
        .insert(autorisaties)
        .values({ ...row, organisatie })
        .onConflictDoUpdate({
          target: [autorisaties.account, autorisaties.organisatie],
          set: { beoordeeldOp },
          setWhere: sql`${autorisaties.beoordeeldDoor} = ${beoordeeldDoor} and ${autorisaties.ingetrokkenOp} is null`,
        });
    }
  });
}
