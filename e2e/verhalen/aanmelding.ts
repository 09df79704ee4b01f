import { PERSONAS, type PersonaNaam } from '@ketenhub/vocabulary';
import type { Stuk } from './stuk.ts';
import { persoonVan } from './toneel.ts';

/** On that day it is looked at again whether the betrokkene can be told (BGS 1.3). */
export const OPNIEUW_KIJKEN = '2099-01-01';
const CRITERIA = ['a', 'b', 'c', 'd'] as const;

/** The judgement of one overheidsdeelnemer about all four criteria of BGS 2.20(1). */
export function oordelenVan(persona: PersonaNaam) {
  const wie = PERSONAS[persona].organisatie;
  return CRITERIA.map((criterium) => ({
    criterium,
    voldaan: true,
    toelichting: `Volgens ${wie} is aan ${criterium} voldaan.`,
  }));
}

function opgave(code: string) {
  const { bsn, volledigeNaam, geboortedatum } = persoonVan(code);
  return { burgerservicenummer: bsn, naam: volledigeNaam, geboortedatum };
}

/** The form of this story, filled in without a mistake. */
export function vulAanmelding(stuk: Stuk) {
  const { hoofdpersoon, kring, aanleiding, beoogdResultaat, aanmelder, deelnemers, nietGeinformeerd } = stuk;
  return {
    route: 'VELDAANMELDING',
    hoofdpersoon: opgave(hoofdpersoon),
    directeKring: kring.map(opgave),
    aanleiding,
    beoogdResultaat,
    criteria: oordelenVan(aanmelder),
    betrokkenPartners: deelnemers.filter((code) => code !== PERSONAS[aanmelder].organisatie),
    isBetrokkeneGeinformeerd: nietGeinformeerd === null,
    ...(nietGeinformeerd === null
      ? {}
      : {
          redenNietGeinformeerd: nietGeinformeerd.reden,
          grondenNietGeinformeerd: nietGeinformeerd.gronden,
          informerenHerbeoordelenOp: OPNIEUW_KIJKEN,
        }),
    zijnFeitenGetoetst: true,
  };
}

/** The same form with a mistake in five fields. */
export function verkeerdeAanmelding(stuk: Stuk) {
  const goed = vulAanmelding(stuk);
  return {
    ...goed,
    hoofdpersoon: { ...goed.hoofdpersoon, burgerservicenummer: '123456789' },
    aanleiding: 'Kort.',
    criteria: goed.criteria.slice(1),
    betrokkenPartners: ['politie', 'politie'],
    zijnFeitenGetoetst: false,
  };
}
