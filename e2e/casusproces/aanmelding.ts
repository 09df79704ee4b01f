import { population } from '@ketenhub/region';

export const OORDELEN = ['a', 'b', 'c', 'd'].map((criterium) => ({
  criterium,
  voldaan: true,
  toelichting: `Aan ${criterium} is voldaan.`,
}));
export const AANLEIDING = 'De overlast in de straat is na de zomer verdubbeld (kanarie aanleiding).';

export const willem = population(1).find(({ code }) => code === 'willem');
/** The form about one person, of which nothing is wrong. */
export const aanmelding = {
  route: 'VELDAANMELDING',
  hoofdpersoon: {
    burgerservicenummer: willem?.bsn,
    naam: willem?.volledigeNaam,
    geboortedatum: willem?.geboortedatum,
  },
  directeKring: [],
  aanleiding: AANLEIDING,
  beoogdResultaat: 'Rust in de straat en een dagbesteding.',
  criteria: OORDELEN,
  betrokkenPartners: ['om', 'college'],
  isBetrokkeneGeinformeerd: true,
  zijnFeitenGetoetst: true,
};
