import type { Bladwens, SubgraphContext } from '@ketenhub/subgraph';
import { OIN } from '@ketenhub/vocabulary';
import { and, asc, desc, eq, exists, isNull, or } from 'drizzle-orm';
import { createToetsronde } from '../feitentoets/toetsronde.ts';
import { type Agendawens, loadMomenten, readAgenda } from './agenda.ts';
import { createCaseLists } from './case-lists.ts';
import { loadLijstcriteria, readCasuslijsten } from './casuslijsten.ts';
import { loadCorrecties } from './correcties.ts';
import { loadAanwezigen, loadDerden } from './gehouden-overleg.ts';
import { type Lijstwens, loadPlaatsingen, readCasussenOpLijst } from './lijstplaatsingen.ts';
import { loadPersonen } from './personen.ts';
import { readCasusStand } from './retention-terms.ts';
import { createNewestVersies } from './scenarios.ts';
import {
  aanmeldingen,
  besluiten,
  casusDeelnemers,
  casussen,
  contactpunten,
  criteria,
  criteriumoordelen,
  plandoelen,
  plannen,
  problematiek,
} from './tables.ts';
import { readTafels } from './tafels.ts';
import { createVerstrekkingLoaders } from './verstrekking-loaders.ts';

export type Casus = typeof casussen.$inferSelect;
export type Aanmelding = typeof aanmeldingen.$inferSelect;
export type Oordeel = typeof criteriumoordelen.$inferSelect;
export type Deelnemer = typeof casusDeelnemers.$inferSelect;
export type Contactpunt = typeof contactpunten.$inferSelect;
export type Besluit = typeof besluiten.$inferSelect;
export type Plan = typeof plannen.$inferSelect;

type Read = SubgraphContext<unknown>['reader']['read'];

/** Only of organisations at the table now: the house, the deelnemers, and before they are designated the aanmelder. */
function readContactpunten(read: Read, nummer: string): Promise<Contactpunt[]> {
  return read((tx) => {
    const present = tx
      .select({ oin: casusDeelnemers.oin })
      .from(casusDeelnemers)
      .where(
        and(eq(casusDeelnemers.casus, nummer), eq(casusDeelnemers.oin, contactpunten.oin), isNull(casusDeelnemers.tot)),
      );
    const broughtIn = tx
      .select({ nummer: casussen.nummer })
      .from(casussen)
      .where(
        and(
          eq(casussen.nummer, nummer),
          eq(casussen.aanmelder, contactpunten.oin),
          isNull(casussen.deelnemersbesluitOp),
        ),
      );
    return tx
      .select()
      .from(contactpunten)
      .where(
        and(eq(contactpunten.casus, nummer), or(eq(contactpunten.oin, OIN.zvh), exists(present), exists(broughtIn))),
      )
      .orderBy(asc(contactpunten.oin), asc(contactpunten.id));
  });
}

/** The reads of one request; row level security leaves only the casus of the token, or the asker's own worklist. */
export function createSources(context: SubgraphContext<unknown>) {
  const read: Read = (work) => context.reader.read(work);
  return {
    lijsten: createCaseLists(context),
    tafels: (wens: Bladwens) => readTafels(context, wens),
    agenda: (wens: Agendawens) => readAgenda(context, wens),
    moment: loadMomenten(read),
    casuslijsten: (wens: Bladwens) => readCasuslijsten(context, wens),
    lijstcriteria: loadLijstcriteria(read),
    casussenOpLijst: (wens: Lijstwens) => readCasussenOpLijst(context, wens),
    plaatsingen: loadPlaatsingen(read),
    aanwezigen: loadAanwezigen(read),
    derden: loadDerden(read),
    correcties: loadCorrecties(read),
    toetsronde: createToetsronde(),
    /** Newest version of each scenario of a casus. */
    scenarioversies: createNewestVersies(context),
    verstrekking: createVerstrekkingLoaders(context),
    ...loadPersonen(read),
    casus: async (nummer: string): Promise<Casus | null> => {
      const [row] = await read((tx) => tx.select().from(casussen).where(eq(casussen.nummer, nummer)));
      return row ?? null;
    },
    deelnemers: (nummer: string) =>
      read((tx) =>
        tx
          .select()
          .from(casusDeelnemers)
          .where(and(eq(casusDeelnemers.casus, nummer), isNull(casusDeelnemers.tot)))
          .orderBy(asc(casusDeelnemers.oin)),
      ),
    bewaarstand: (casus: Casus) => read((tx) => readCasusStand(tx, casus)),
    contactpunten: (nummer: string) => readContactpunten(read, nummer),
    criteria: (nummer: string) =>
      read((tx) => tx.select().from(criteria).where(eq(criteria.casus, nummer)).orderBy(asc(criteria.criterium))),
    /** What the aanmelder wrote; null as long as the form is empty. */
    aanmelding: async (nummer: string): Promise<Aanmelding | null> => {
      const [row] = await read((tx) => tx.select().from(aanmeldingen).where(eq(aanmeldingen.casus, nummer)));
      return row ?? null;
    },
    /** The last time that the closed casus was opened again. */
    heropening: async (nummer: string): Promise<Besluit | null> => {
      const ofCasus = and(eq(besluiten.casus, nummer), eq(besluiten.soort, 'HEROPENING'));
      const [row] = await read((tx) =>
        tx.select().from(besluiten).where(ofCasus).orderBy(desc(besluiten.versie)).limit(1),
      );
      return row ?? null;
    },
    oordelen: (nummer: string) =>
      read((tx) =>
        tx
          .select()
          .from(criteriumoordelen)
          .where(eq(criteriumoordelen.casus, nummer))
          .orderBy(asc(criteriumoordelen.oin), asc(criteriumoordelen.criterium)),
      ),
    problematiek: (nummer: string) =>
      read((tx) =>
        tx.select().from(problematiek).where(eq(problematiek.casus, nummer)).orderBy(asc(problematiek.code)),
      ),
    /** The version of the plan that is in force. */
    plan: async (nummer: string): Promise<Plan | null> => {
      const [row] = await read((tx) =>
        tx.select().from(plannen).where(eq(plannen.casus, nummer)).orderBy(desc(plannen.planversie)).limit(1),
      );
      return row ?? null;
    },
    plandoelen: ({ casus, planversie }: Plan) =>
      read((tx) =>
        tx
          .select()
          .from(plandoelen)
          .where(and(eq(plandoelen.casus, casus), eq(plandoelen.planversie, planversie)))
          .orderBy(asc(plandoelen.volgnummer)),
      ),
  };
}

export type Sources = ReturnType<typeof createSources>;
