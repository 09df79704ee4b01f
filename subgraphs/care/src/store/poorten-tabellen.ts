import { boolean, pgTable, pgView, text, uuid } from 'drizzle-orm/pg-core';
import { grondslagColumns } from './grondslagen.ts';
import { rechtspositieColumns, toestemmingColumns, vertegenwoordigerColumns } from './toestemmingen.ts';

// Views of the migration, each with the rows of the organisation of `ketenhub.bronbeheer` and no other, in reading and in writing. Named as
// tables, because drizzle writes through nothing else; not exported to drizzle-kit, which would make them.

export const poortenVanBeheer = pgTable('poorten_van_beheer', grondslagColumns());
export const toestemmingenVanBeheer = pgTable('toestemmingen_van_beheer', toestemmingColumns());
export const rechtspositiesVanBeheer = pgTable('rechtsposities_van_beheer', rechtspositieColumns());
export const vertegenwoordigersVanBeheer = pgTable('vertegenwoordigers_van_beheer', vertegenwoordigerColumns());

/** Who is linked, and which persons of the organisation that is: of its own record, and who stands for the answers by hand. */
export const personenVanBeheer = pgView('personen_van_beheer', {
  casus: text().notNull(),
  handvat: text().notNull(),
  persoonId: uuid('persoon_id').notNull(),
  metDeHand: boolean('met_de_hand').notNull(),
}).existing();
