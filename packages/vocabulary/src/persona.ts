import type { Organisatie } from './organisatie.ts';
import type { Accountklasse, Rol } from './rol.ts';

export interface Persona {
  readonly naam: string;
  readonly rol: Rol;
  readonly organisatie: Organisatie;
  readonly accountklasse: Accountklasse;
}

const persona = (
  naam: string,
  rol: Rol,
  organisatie: Organisatie,
  accountklasse: Accountklasse = 'UITVOERING',
): Persona => ({
  naam,
  rol,
  organisatie,
  accountklasse,
});

/** The fixed, invented users of the demo region; the key is the persona's name and its `sub` at the demo login. */
export const PERSONAS = {
  procesregisseur: persona('Petra Regieman', 'PROCESREGISSEUR', 'zvh'),
  procesondersteuner: persona('Otto Steunders', 'PROCESONDERSTEUNER', 'zvh'),
  casusregisseur: persona('Carla Casusma', 'CASUSREGISSEUR', 'college'),
  'liaison-politie': persona('Pim Politiewerk', 'PROFESSIONAL', 'politie'),
  'liaison-om': persona('Olga Openbaar', 'PROFESSIONAL', 'om'),
  reclasseringswerker: persona('Rachid Reclas', 'PROFESSIONAL', 'reclassering'),
  'ggz-behandelaar': persona('Greet Geestig', 'PROFESSIONAL', 'ggz'),
  'veilig-thuis': persona('Vera Thuisveilig', 'PROFESSIONAL', 'veilig-thuis'),
  'gemeente-oov': persona('Gerrit Ordeman', 'PROFESSIONAL', 'burgemeester'),
  'gemeente-sociaal': persona('Sanne Domeinstra', 'PROFESSIONAL', 'college'),
  fg: persona('Fatima Gegevens', 'FG', 'zvh', 'RECHTMATIGHEID'),
  'rac-lid': persona('Ralf Adviesma', 'RAC_LID', 'zvh', 'RECHTMATIGHEID'),
  'privacyfunctionaris-politie': persona('Priya Wetpolitie', 'PRIVACYFUNCTIONARIS', 'politie', 'RECHTMATIGHEID'),
  compliance: persona('Coby Naleving', 'PRIVACYFUNCTIONARIS', 'zvh', 'RECHTMATIGHEID'),
  auditor: persona('Aad Auditsma', 'AUDITOR', 'zvh', 'RECHTMATIGHEID'),
  contactpunt: persona('Connie Puntstra', 'CONTACTPUNT', 'college', 'RECHTMATIGHEID'),
  'partner-it-politie': persona('Itske Techniek', 'PARTNER_IT', 'politie', 'BEHEER'),
  manager: persona('Marga Bestuurs', 'MANAGER', 'zvh', 'BEHEER'),
} as const satisfies Record<string, Persona>;

export type PersonaNaam = keyof typeof PERSONAS;
export const PERSONA_NAMEN = Object.keys(PERSONAS) as PersonaNaam[];

export function isPersonaNaam(value: string): value is PersonaNaam {
  return Object.hasOwn(PERSONAS, value);
}
