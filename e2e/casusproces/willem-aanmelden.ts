import { population } from '@ketenhub/region';

const found = population(1).find(({ code }) => code === 'willem');
if (found === undefined) throw new Error('Willem is not in the region');
export const willem = found;

export const OORDELEN = ['a', 'b', 'c', 'd'].map((criterium) => ({
  criterium,
  voldaan: true,
  toelichting: `Aan ${criterium} is voldaan.`,
}));
export const AANLEIDING = 'De overlast in de straat is na de zomer verdubbeld (kanarie aanleiding).';

/** The form, filled in without a mistake. */
export const aanmelding = {
  route: 'VELDAANMELDING',
  hoofdpersoon: {
    burgerservicenummer: willem.bsn,
    naam: willem.volledigeNaam,
    geboortedatum: willem.geboortedatum,
  },
  directeKring: [],
  aanleiding: AANLEIDING,
  beoogdResultaat: 'Rust in de straat en een dagbesteding.',
  criteria: OORDELEN,
  betrokkenPartners: ['om', 'college'],
  isBetrokkeneGeinformeerd: true,
  zijnFeitenGetoetst: true,
};
