import { createHash } from 'node:crypto';
import type { DemoCasus } from '@ketenhub/region';
import { OIN } from '@ketenhub/vocabulary';
import type {
  aveOordelen,
  casusregisseurs,
  evaluaties,
  opdrachten,
  regieoordelen,
  schaalstappen,
  terugkijkmomenten,
} from '../store/tables.ts';
import { momentOf } from './moment.ts';

/** Who has and had the casusregie, as the demo region tells. */
export function casusregisseurRows({ nummer, regie }: DemoCasus): (typeof casusregisseurs.$inferInsert)[] {
  return (regie?.casusregisseurs ?? []).map(({ organisatie, contactpunt, vanaf, tot }) => ({
    casus: nummer,
    oin: OIN[organisatie],
    ...contactpunt,
    vanaf,
    tot,
  }));
}

/** The opdrachten of the demo region. */
export function opdrachtRows({ nummer, regie }: DemoCasus): (typeof opdrachten.$inferInsert)[] {
  return (regie?.opdrachten ?? []).map(({ organisatie, ...opdracht }, index) => ({
    ...opdracht,
    casus: nummer,
    oin: OIN[organisatie],
    // The same at every start, so that a person view of the demo can be compared with an earlier one.
    kenmerk: createHash('sha256').update(`demo opdracht ${nummer} ${index}`).digest('base64url').slice(0, 22),
  }));
}

/** The last checks of a casus of the demo region that is scaled down. */
export function schaalstapRows({ nummer, regie }: DemoCasus): (typeof schaalstappen.$inferInsert)[] {
  if (regie?.afschaling == null) return [];
  const { regieBij, consultDoor, consultOp, toelichting, vastgelegdOp } = regie.afschaling;
  return [
    {
      casus: nummer,
      richting: 'AFSCHALING',
      risicocheck: 'IN_ORDE',
      samenwerkingscheck: 'BELEGD',
      regieBij: OIN[regieBij],
      consultOp,
      consultDoor: OIN[consultDoor],
      toelichting,
      vastgelegdOp: momentOf(vastgelegdOp),
    },
  ];
}

/** The AVE judgements of the demo region; the house has the procesregie in each. */
export function aveRows({ nummer, regie }: DemoCasus): (typeof aveOordelen.$inferInsert)[] {
  return (regie?.aveOordelen ?? []).map(({ kenmerken, casusregie, opdrachtgever, bestuurlijk, ...oordeel }) => ({
    ...oordeel,
    casus: nummer,
    kenmerken: [...kenmerken],
    casusregie: OIN[casusregie],
    procesregie: OIN.zvh,
    opdrachtgever: OIN[opdrachtgever],
    bestuurlijk: OIN[bestuurlijk],
  }));
}

/** The judgements of the regiekleur of the demo region; all recorded by the house. */
export function regieoordeelRows({ nummer, regie }: DemoCasus): (typeof regieoordelen.$inferInsert)[] {
  return (regie?.regieoordelen ?? []).map(({ kenmerken, vastgelegdOp, ...oordeel }) => ({
    ...oordeel,
    casus: nummer,
    kenmerken: [...kenmerken],
    oin: OIN.zvh,
    vastgelegdDoor: 'demo',
    vastgelegdOp: momentOf(vastgelegdOp),
  }));
}

/** The evaluations of the demo region. */
export function evaluatieRows({ nummer, regie }: DemoCasus): (typeof evaluaties.$inferInsert)[] {
  return (regie?.evaluaties ?? []).map((evaluatie) => ({ ...evaluatie, casus: nummer }));
}

/** When a running casus of the demo region is looked at again: what was agreed last. */
export function terugkijkmomentRows({ nummer, fase, regie }: DemoCasus): (typeof terugkijkmomenten.$inferInsert)[] {
  if (fase === 'AFGESLOTEN') return [];
  const consult = fase === 'AFSCHALING' ? regie?.afschaling?.consultOp : undefined;
  const evaluatie = regie?.evaluaties.at(-1)?.volgendeOp ?? undefined;
  return [
    ...(consult === undefined ? [] : [{ casus: nummer, reden: 'CONSULT' as const, dag: consult }]),
    ...(evaluatie === undefined ? [] : [{ casus: nummer, reden: 'EVALUATIE' as const, dag: evaluatie }]),
  ];
}
