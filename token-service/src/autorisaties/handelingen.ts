import { KLASSE_VAN, type Organisatie } from '@ketenhub/vocabulary';
import type { Autorisatiebeheer } from '../store/autorisatie-store.ts';
import type { Autorisatie } from '../store/schema.ts';
import { readAanwijzing, readHandtekening } from './read-verzoek.ts';
import { beoordelenUiterlijkOp } from './termijn.ts';

export interface Uitkomst {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** One thing that somebody of an organisation does with its own authorisations, as the actor log tells it. */
export interface Handeling {
  readonly actie: string;
  readonly object: string;
  readonly door: string;
  readonly werk: (beheer: Autorisatiebeheer) => Promise<Uitkomst>;
}

const fout = (status: number, text: string): Uitkomst => ({ status, body: { fout: text } });

const ONLEESBAAR = fout(400, 'Dit verzoek is niet leesbaar; kijk in de handleiding welke velden het heeft.');
const OVER_ZICHZELF = fout(403, 'Niemand wijst zichzelf aan, beoordeelt zichzelf of trekt zichzelf in.');
const COMMERCIEEL = fout(
  422,
  'Een private deelnemer bevestigt dat deze persoon geen commerciële taken heeft (WGS 1.4, lid 3).',
);
const LATER = fout(422, 'Screening en opleiding zijn geweest; een dag die nog moet komen kan niet worden bevestigd.');
const BEKEND = fout(409, 'Dit account is al aangewezen; beoordeel het opnieuw of trek het eerst in.');
const ONBEKEND = fout(404, 'Dit account is niet aangewezen, of is ingetrokken.');

const isZelf = ({ account, door }: { account: string; door: string }): boolean =>
  account.toLowerCase() === door.toLowerCase();

/** Designates somebody (WGS 1.8(2)): for one class, screened (BGS 1.11) and trained (BGS 1.17). */
export function wijsAan(organisatie: Organisatie, body: unknown, today: string): Handeling | Uitkomst {
  const gelezen = readAanwijzing(body);
  if (gelezen === null) return ONLEESBAAR;
  if (isZelf(gelezen)) return OVER_ZICHZELF;
  if (KLASSE_VAN[organisatie] === 'PRIVAAT' && !gelezen.geenCommercieleTaken) return COMMERCIEEL;
  if (gelezen.gescreendOp > today || gelezen.opgeleidOp > today) return LATER;
  const { door, ...rest } = gelezen;
  return {
    actie: 'AUTORISATIE_AANWIJZEN',
    object: `${rest.account} ${rest.klasse}`,
    door,
    werk: async (beheer) => {
      const made = await beheer.wijsAan({ ...rest, aangewezenOp: today, aangewezenDoor: door });
      return made ? { status: 201, body: { account: rest.account } } : BEKEND;
    },
  };
}

type Soort = 'AUTORISATIE_BEOORDELEN' | 'AUTORISATIE_INTREKKEN';

/** A review, or a withdrawal: of this day, by another than the person himself. */
export function tekenAf(soort: Soort, body: unknown, today: string): Handeling | Uitkomst {
  const gelezen = readHandtekening(body);
  if (gelezen === null) return ONLEESBAAR;
  if (isZelf(gelezen)) return OVER_ZICHZELF;
  const { account, door } = gelezen;
  return {
    actie: soort,
    object: account,
    door,
    werk: async (beheer) => {
      const change = soort === 'AUTORISATIE_BEOORDELEN' ? beheer.beoordeel : beheer.trekIn;
      const done = await change({ account, op: today, door });
      return done ? { status: 200, body: { account } } : ONBEKEND;
    },
  };
}

function regelVan({ organisatie: _own, ...autorisatie }: Autorisatie, today: string) {
  const uiterlijk = beoordelenUiterlijkOp(autorisatie.klasse, autorisatie.beoordeeldOp);
  const geldig = today > uiterlijk ? 'VERLOPEN' : 'GELDIG';
  const stand = autorisatie.ingetrokkenOp === null ? geldig : 'INGETROKKEN';
  return { ...autorisatie, beoordelenUiterlijkOp: uiterlijk, stand };
}

/** Every authorisation that this organisation ever gave, with the last day that its review counts. */
export function toon(organisatie: Organisatie, today: string): Handeling {
  return {
    actie: 'AUTORISATIES_LEZEN',
    object: 'autorisaties',
    door: organisatie,
    werk: async (beheer) => {
      const all = await beheer.all();
      return { status: 200, body: { dag: today, autorisaties: all.map((een) => regelVan(een, today)) } };
    },
  };
}
