import { OIN } from '@ketenhub/vocabulary';

/** Facts of a casus that is only thought up: everybody at the table, after both decisions. */
export const FEITEN = {
  betrokkeneSoort: 'HOOFDPERSOON',
  fase: 'CASUSOVERLEG',
  thema: 'VOLWASSENEN',
  doelbesluit: true,
  deelnemersbesluit: true,
  aanmelder: OIN.college,
  deelnemers: Object.values(OIN),
};

/** "What does a procesregisseur see?": a proefvraag that is allowed, so that each change of it shows what it does. */
export const PROEFVRAAG = {
  subject: { type: 'rol', id: 'PROCESREGISSEUR', properties: { organisatie: OIN.zvh } },
  action: { name: 'lezen' },
  resource: { type: 'veld', id: 'PolitieBeeld.mutaties', properties: FEITEN },
  context: { doel: 'ZVH-CASUSOVERLEG' },
};

/** The same question with other facts. */
export const proefvraag = (feiten: Record<string, unknown>) => ({
  ...PROEFVRAAG,
  resource: { ...PROEFVRAAG.resource, properties: { ...FEITEN, ...feiten } },
});

/** A user's question about a field of the casus in its own token. */
export const eigenVraag = (gebruiker: string, veld: string, properties: Record<string, unknown>) => ({
  subject: { type: 'gebruiker', id: gebruiker },
  action: { name: 'lezen' },
  resource: { type: 'veld', id: veld, properties },
});
