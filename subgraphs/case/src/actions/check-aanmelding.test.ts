import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { describe, expect, it } from 'vitest';
import { goodAanmelding } from '../../test/good-aanmelding.ts';
import type { Aanmelding } from './aanmelding.ts';
import { checkAanmelding } from './check-aanmelding.ts';

const beleid = await readBeleid('schema/beleid.json');
const TODAY = '2026-11-18';
const good = goodAanmelding();

const fieldsOf = (change: Partial<Aanmelding>): string[] =>
  checkAanmelding(beleid, { ...good, ...change }, TODAY).map(({ veld }) => veld);
const hoofdpersoon = (change: Partial<Aanmelding['hoofdpersoon']>) => ({
  hoofdpersoon: { ...good.hoofdpersoon, ...change },
});
const [kring] = good.directeKring;

describe('the form of the aanmelding', () => {
  it('BGS 2.20(3): is good with a person, an aanleiding, a result, four criteria, partners and what the betrokkene knows', () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ directeKring: [], betrokkenPartners: [] })).toEqual([]);
  });

  it.each<[string, Partial<Aanmelding>, string]>([
    [
      'a number that fails the elfproef',
      hoofdpersoon({ burgerservicenummer: '999990018' }),
      'hoofdpersoon.burgerservicenummer',
    ],
    ['eight digits', hoofdpersoon({ burgerservicenummer: '99999001' }), 'hoofdpersoon.burgerservicenummer'],
    ['no name', hoofdpersoon({ naam: ' ' }), 'hoofdpersoon.naam'],
    ['a name of two lines', hoofdpersoon({ naam: 'Test\nPersoon' }), 'hoofdpersoon.naam'],
    ['a name that writes backwards', hoofdpersoon({ naam: 'Test\u202ePersoon' }), 'hoofdpersoon.naam'],
    ['30 February', hoofdpersoon({ geboortedatum: '1980-02-30' }), 'hoofdpersoon.geboortedatum'],
    ['a birth in the future', hoofdpersoon({ geboortedatum: '2026-11-19' }), 'hoofdpersoon.geboortedatum'],
    ['a birth two centuries ago', hoofdpersoon({ geboortedatum: '1826-11-18' }), 'hoofdpersoon.geboortedatum'],
    ['an aanleiding of a word', { aanleiding: 'overlast' }, 'aanleiding'],
    ['an aanleiding without end', { aanleiding: 'x'.repeat(4_001) }, 'aanleiding'],
    ['a null byte', { aanleiding: `${good.aanleiding}\0` }, 'aanleiding'],
    ['half a surrogate pair', { aanleiding: `${good.aanleiding}\ud800` }, 'aanleiding'],
    ['no result', { beoogdResultaat: '' }, 'beoogdResultaat'],
    ['three criteria', { criteria: good.criteria.slice(1) }, 'criteria'],
    [
      'a criterium that there is not',
      { criteria: good.criteria.map((een) => ({ ...een, criterium: 'e' })) },
      'criteria.0.criterium',
    ],
    ['a criterium twice', { criteria: [...good.criteria.slice(1), ...good.criteria.slice(1, 2)] }, 'criteria'],
    [
      'a criterium without words',
      { criteria: good.criteria.map((een) => ({ ...een, toelichting: '-' })) },
      'criteria.0.toelichting',
    ],
    ['a partner that does not exist', { betrokkenPartners: ['om', 'fietsclub'] }, 'betrokkenPartners'],
    ['the house as partner', { betrokkenPartners: ['zvh'] }, 'betrokkenPartners'],
    ['a partner twice', { betrokkenPartners: ['om', 'om'] }, 'betrokkenPartners'],
    ['a betrokkene who does not know, without why', { isBetrokkeneGeinformeerd: false }, 'redenNietGeinformeerd'],
    [
      'a betrokkene who does not know, on no ground of UAVG 41(1)',
      { isBetrokkeneGeinformeerd: false },
      'grondenNietGeinformeerd',
    ],
    [
      'a betrokkene who is not told, and no day to look again (BGS 1.3)',
      { isBetrokkeneGeinformeerd: false },
      'informerenHerbeoordelenOp',
    ],
    [
      'a day to look again that has passed',
      { isBetrokkeneGeinformeerd: false, informerenHerbeoordelenOp: TODAY },
      'informerenHerbeoordelenOp',
    ],
    [
      'a ground although the betrokkene knows',
      { grondenNietGeinformeerd: ['OPENBARE_VEILIGHEID'] as const },
      'grondenNietGeinformeerd',
    ],
    [
      'a reason although the betrokkene knows',
      { redenNietGeinformeerd: 'Dat is niet veilig.' },
      'redenNietGeinformeerd',
    ],
    ['facts that were not tested (BGS 1.6)', { zijnFeitenGetoetst: false }, 'zijnFeitenGetoetst'],
    ['the hoofdpersoon in its own kring', { directeKring: [good.hoofdpersoon] }, 'directeKring.0.burgerservicenummer'],
    [
      'somebody twice in the kring',
      { directeKring: kring === undefined ? [] : [kring, kring] },
      'directeKring.1.burgerservicenummer',
    ],
  ])('is refused with %s, at its field', (_, change, veld) => {
    expect(fieldsOf(change)).toContain(veld);
  });

  it('BGS 1.3: who is not told is so on a ground of UAVG 41(1), until a day on which that is looked at again', () => {
    expect(
      fieldsOf({
        isBetrokkeneGeinformeerd: false,
        redenNietGeinformeerd: 'Dat is niet veilig.',
        grondenNietGeinformeerd: ['BETROKKENE_OF_ANDEREN'],
        informerenHerbeoordelenOp: '2099-01-01',
      }),
    ).toEqual([]);
  });

  it('A110: a message never repeats what was written', () => {
    const wrong = { ...good, ...hoofdpersoon({ burgerservicenummer: '123456789', naam: 'X', geboortedatum: 'ZOMER' }) };
    const said = JSON.stringify(checkAanmelding(beleid, { ...wrong, betrokkenPartners: ['KANARIE'] }, TODAY));
    for (const written of ['123456789', 'ZOMER', 'KANARIE']) expect(said).not.toContain(written);
  });
});
