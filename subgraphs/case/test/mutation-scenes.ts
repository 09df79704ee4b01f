import type { Casusproces, leesAnnotaties } from '@ketenhub/policy';
import type { Doel, Fase } from '@ketenhub/vocabulary';
import type { RegisterAsker } from './ask-register.ts';
import { RECORD } from './mutation-case.ts';
import type { Gekozen } from './mutation-fields.ts';
import { CASUS } from './open-case.ts';
import { LIJST } from './write-lijst.ts';

/** How one mutation is reached: by whom, and with what at the places that a person does not type in. */
export interface Toneel {
  readonly wie?: Omit<RegisterAsker, 'casus' | 'fase' | 'doel'>;
  readonly gekozen?: Gekozen;
}

const POLITIE = { rol: 'PROFESSIONAL', organisatie: 'politie' } as const;
const CONTACTPUNT = { rol: 'CONTACTPUNT', organisatie: 'college' } as const;
const OP_VERZOEK: Toneel = { wie: CONTACTPUNT, gekozen: { kenmerk: RECORD.verzoek } };
const DECIDED = { genomenDoor: ['politie'] };

/** What is not the procesregisseur, or needs the name of a record that is there; a new mutation needs nothing here unless it does. */
const TONELEN: Readonly<Record<string, Toneel>> = {
  casusOpenen: { wie: POLITIE },
  aanmeldingInvullen: { wie: POLITIE, gekozen: { isBetrokkeneGeinformeerd: false } },
  criteriaBeoordelen: { wie: POLITIE },
  belangenconflictMelden: { wie: POLITIE },
  uitvraagBeantwoord: { wie: POLITIE },
  verstrekkingBeoordelen: { wie: POLITIE },
  casusHeropenen: { wie: CONTACTPUNT, gekozen: DECIDED },
  faseVastleggen: { gekozen: { fase: 'AFGESLOTEN', ...DECIDED } },
  deelnemersVastleggen: { gekozen: DECIDED },
  opLijstPlaatsen: { gekozen: DECIDED },
  lijstcriteriaVastleggen: { gekozen: { lijst: LIJST, versie: 3 } },
  overlegPlannen: { gekozen: { kenmerk: null, versie: 0 } },
  avgVerzoekVastleggen: { wie: CONTACTPUNT },
  avgStandpuntVastleggen: { ...OP_VERZOEK, gekozen: { ...OP_VERZOEK.gekozen, antwoord: 'BEROEP_UAVG_41' } },
  avgTermijnVerlengen: OP_VERZOEK,
  avgBesluitVastleggen: OP_VERZOEK,
  avgCorrectieMelden: OP_VERZOEK,
  avgInformeren: OP_VERZOEK,
  correctieTerugmelden: {
    wie: { rol: 'PRIVACYFUNCTIONARIS', organisatie: 'politie' },
    gekozen: { kenmerk: RECORD.correctie },
  },
  verstrekkingVoorbereiden: { gekozen: { ontvangersoort: 'DERDE' } },
  verstrekkingVastleggen: { gekozen: { verstrekking: RECORD.voorbereid, ...DECIDED } },
  terugkoppelingVragen: { gekozen: { verstrekking: RECORD.verstrekt } },
  terugkoppelingVastleggen: { gekozen: { verstrekking: RECORD.verstrekt } },
};

/** Who is told of no process: the first fase in which the mutation may be, with the doel of that fase, as its annotation has it. */
export function sceneOf(naam: string, annotaties: ReturnType<typeof leesAnnotaties>, { handelingen }: Casusproces) {
  const { wie = {}, gekozen = {} } = TONELEN[naam] ?? {};
  const handeling = handelingen.find(({ code }) => code === naam);
  const [toepassing] = annotaties.get(`Mutation.${naam}`)?.toepassingen ?? [];
  const doelen = toepassing?.doelen ?? [];
  const fasen: readonly Fase[] = handeling?.fasen ?? [];
  const fase = fasen.find((one) => doelen.includes(`ZVH-${one}` as Doel)) ?? fasen[0] ?? 'CASUSOVERLEG';
  const doel = (doelen.includes(`ZVH-${fase}` as Doel) ? `ZVH-${fase}` : doelen[0]) as Doel;
  const isOfCasus = toepassing?.rij === 'CASUS_VAN_TOKEN';
  const isUndecided = handeling?.eisen.some((eis) => ['DOEL_OPEN', 'DOELBESLUIT_OPEN'].includes(eis)) ?? false;
  return {
    asker: { ...wie, casus: isOfCasus ? CASUS : null, fase: fase as Exclude<Fase, 'AFGESLOTEN'>, doel },
    gekozen: { casus: CASUS, ...gekozen },
    /** How the casus must stand for the process to allow it. */
    stand: `fase = '${fase}', doelbesluit_op = ${isUndecided ? 'null' : 'now()'}, deelnemersbesluit_op = ${isUndecided ? 'null' : 'now()'}`,
  };
}
