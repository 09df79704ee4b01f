import { FASEN, type Fase } from '@ketenhub/vocabulary';
import * as v from 'valibot';
import { bevries, meldingen } from '../beleid.ts';

/** What must be true of a casus before a change; the case register says of each whether it is. */
export const EISEN = [
  'AANMELDER',
  'AANMELDING_COMPLEET',
  'TOETST_MEE',
  'CRITERIA_VOLDAAN',
  'DOEL_OPEN',
  'DOELBESLUIT_OPEN',
  'DOELBESLUIT',
  'BEIDE_BESLUITEN',
  'BINNEN_TERMIJN',
  'HEEFT_VERLEDEN',
  'GEEN_VERLEDEN',
  'BESLISSERS_TOETSEN_MEE',
  'OVERHEID_BETROKKEN',
  'LAATSTE_CHECKS',
  'REGIE_BELEGD',
  'UITZONDERING',
] as const;
export type Eis = (typeof EISEN)[number];

/** The changes of a casus that are no step of `faseVastleggen`; the name is that of the mutation. */
export const HANDELINGEN = [
  'casusOpenen',
  'aanmeldingInvullen',
  'triagedeelnemersVastleggen',
  'criteriaBeoordelen',
  'doelbesluitVastleggen',
  'opLijstPlaatsen',
  'vanLijstHalen',
  'aanmeldingAfwijzen',
  'aanmeldingTerugsturen',
  'casusHeropenen',
  'deelnemersVastleggen',
  'verrijken',
  'planVaststellen',
  'actieVastleggen',
  'actieBijwerken',
  'regiekleurVastleggen',
  'feitVastleggen',
  'feitIntrekken',
  'bekendheidChecken',
  'bekendheidBijPartnersChecken',
  'overlegPlannen',
  'overlegVastleggen',
  'verslagAanvullen',
  'alineaIntrekken',
  'uitvraagVastleggen',
  'uitvraagIntrekken',
  'herinneren',
  'uitvraagBeantwoord',
  'belangenconflictVastleggen',
  'belangenconflictMelden',
  'belangenconflictIntrekken',
  'relatieVastleggen',
  'relatieIntrekken',
  'kringpersoonToevoegen',
  'kringpersoonVerwijderen',
  'avgVerzoekVastleggen',
  'avgStandpuntVastleggen',
  'avgTermijnVerlengen',
  'avgBesluitVastleggen',
  'avgCorrectieMelden',
  'correctieTerugmelden',
  'avgInformeren',
  'scenarioVastleggen',
  'scenarioVerstrekken',
  'terugkoppelingVragen',
  'terugkoppelingVastleggen',
  'verstrekkingVoorbereiden',
  'verstrekkingBeoordelen',
  'verstrekkingVastleggen',
  'verstrekkingIntrekken',
  'knelpuntVastleggen',
  'knelpuntAfsluiten',
  'afschalingVastleggen',
  'opschalen',
  'casusregisseurVastleggen',
  'opdrachtVastleggen',
  'opdrachtBeeindigen',
  'problematiekVastleggen',
  'contactpuntVastleggen',
  'contactpuntIntrekken',
  'aveVastleggen',
  'evaluatieVastleggen',
] as const;
export type Handelingcode = (typeof HANDELINGEN)[number];

/** Who decides; who records stands in the policy. OVERHEID: overheidsdeelnemers (R22). HUIS: the house itself. DEELNEMER: the one that acts. */
export const BESLISSERS = ['OVERHEID', 'HUIS', 'DEELNEMER'] as const;
export type Beslisser = (typeof BESLISSERS)[number];

const tekst = v.pipe(v.string(), v.trim(), v.minLength(1, 'mag niet leeg zijn'));
const fase = v.picklist(FASEN);
const kern = {
  genomenDoor: v.picklist(BESLISSERS),
  eisen: v.optional(v.array(v.picklist(EISEN)), []),
  grondslag: tekst,
  /** Numbers of the rule catalogue (domain 1.20). */
  regels: v.array(v.pipe(v.string(), v.regex(/^R\d\d$/, 'moet op R02 lijken'))),
};

export const casusprocesSchema = v.strictObject({
  versie: tekst,
  handelingen: v.array(v.strictObject({ code: v.picklist(HANDELINGEN), naam: tekst, fasen: v.array(fase), ...kern })),
  overgangen: v.array(v.strictObject({ van: fase, naar: fase, ...kern })),
});

interface Kern {
  readonly genomenDoor: Beslisser;
  readonly eisen: readonly Eis[];
  readonly grondslag: string;
  readonly regels: readonly string[];
}

/** A change within a fase; without `fasen` it makes the casus. */
export interface Handeling extends Kern {
  readonly code: Handelingcode;
  readonly naam: string;
  readonly fasen: readonly Fase[];
}

export interface Overgang extends Kern {
  readonly van: Fase;
  readonly naar: Fase;
}

/** The case process (schema/casusproces.json). */
export interface Casusproces {
  readonly versie: string;
  readonly handelingen: readonly Handeling[];
  readonly overgangen: readonly Overgang[];
}

/** Reads the compiled process; the result is frozen. @throws Error that names every wrong place */
export function leesCasusproces(json: unknown): Casusproces {
  const gelezen = v.safeParse(casusprocesSchema, json);
  if (!gelezen.success) throw new Error(`casusproces is onleesbaar: ${meldingen(gelezen.issues).join('; ')}`);
  return bevries(gelezen.output);
}
