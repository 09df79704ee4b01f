import type { Aanmelding } from '../src/actions/aanmelding.ts';
import { CRITERIA } from '../src/store/tables.ts';

/** A form of which nothing is wrong, about invented persons. */
export function goodAanmelding(): Aanmelding {
  return {
    route: 'VELDAANMELDING',
    hoofdpersoon: { burgerservicenummer: '999990019', naam: 'Test Persoon', geboortedatum: '1980-01-31' },
    directeKring: [{ burgerservicenummer: '999990135', naam: 'Test Kring', geboortedatum: '2010-06-01' }],
    aanleiding: 'De overlast in de straat is na de zomer verdubbeld.',
    beoogdResultaat: 'Rust in de straat en een dagbesteding.',
    criteria: CRITERIA.map((criterium) => ({ criterium, voldaan: true, toelichting: `Voldaan aan ${criterium}.` })),
    betrokkenPartners: ['om', 'college'],
    isBetrokkeneGeinformeerd: true,
    zijnFeitenGetoetst: true,
  };
}
