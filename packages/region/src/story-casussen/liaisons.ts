import type { Organisatie } from '@ketenhub/vocabulary';
import type { DemoContactpunt } from '../casus.ts';
import { aanspreekpunt, contactpunten } from '../dossier.ts';

type Aanspreekpunt = Omit<DemoContactpunt, 'organisatie'>;

/**
 * The person at each organisation who can be called about any casus. A liaison and never a behandelaar: that a name
 * stands here says nothing of who is treated where.
 */
const LIAISONS: Readonly<Record<Organisatie, Aanspreekpunt>> = {
  zvh: aanspreekpunt('Petra Regieman', 'procesregisseur', '088-000 1101'),
  politie: aanspreekpunt('Pim Politiewerk', 'liaison politie', '088-000 1102'),
  om: aanspreekpunt('Olga Openbaar', 'liaison openbaar ministerie', '088-000 1103'),
  reclassering: aanspreekpunt('Rachid Reclas', 'liaison reclassering', '088-000 1104'),
  dji: aanspreekpunt('Dick Luchtplaats', 'liaison DJI', '088-000 1105'),
  rvdk: aanspreekpunt('Ria Raadsma', 'vaste raadsonderzoeker casusoverleg', '088-000 1106'),
  ggz: aanspreekpunt('Greet Geestig', 'liaison GGZ', '088-000 1107'),
  verslavingszorg: aanspreekpunt('Vincent Nuchterman', 'liaison verslavingszorg', '088-000 1108'),
  'veilig-thuis': aanspreekpunt('Vera Thuisveilig', 'liaison Veilig Thuis', '088-000 1109'),
  gi: aanspreekpunt('Jorrit Voogdhuis', 'liaison jeugdbescherming en jeugdreclassering', '088-000 1110'),
  ggd: aanspreekpunt('Gonda Gezondema', 'liaison OGGZ', '088-000 1111'),
  wonen: aanspreekpunt('Wobke Dakstra', 'liaison wonen en opvang', '088-000 1112'),
  college: aanspreekpunt('Sanne Domeinstra', 'coördinator sociaal domein', '088-000 1113'),
  burgemeester: aanspreekpunt('Gerrit Ordeman', 'adviseur openbare orde en veiligheid', '088-000 1114'),
};

/** The contactpunten of a story: the liaison of each deelnemer, or whom that deelnemer put in place for this casus. */
export function storyContactpunten(
  deelnemers: readonly Organisatie[],
  anders: Partial<Record<Organisatie, Aanspreekpunt>> = {},
): DemoContactpunt[] {
  return contactpunten(deelnemers, (organisatie) => anders[organisatie] ?? LIAISONS[organisatie]);
}
