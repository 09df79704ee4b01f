import { stopClockAt } from '@ketenhub/subgraph';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { municipality } from '../definition.ts';
import { type GemeenteFixture, inwoners, linked, openGemeenteFixture } from './gemeente-beeld.fixture.ts';

const verhaal = (code: string): boolean => !/^p\d+$/.test(code);
const persons = new Map([...inwoners.keys()].slice(0, 80).map((code) => [code, linked(code)]));
const person = (code: string) => persons.get(code) ?? linked(code);
let fixture: GemeenteFixture;

beforeAll(async () => {
  fixture = await openGemeenteFixture();
  await fixture.link('college', [...persons.values()]);
});
afterAll(() => fixture.close());
afterEach(() => stopClockAt(null));

describe('the BRP of the college', () => {
  it('holds every inhabitant of the region, once, however often the demo is filled', async () => {
    await municipality.fillDemo?.(fixture.subgraph.server.ownerUrl, 1);
    const [row] = await fixture.asOwner(
      'select count(*)::int as rows, count(distinct persoon_id)::int as persons from brp_personen',
    );
    expect(row).toEqual({ rows: inwoners.size, persons: inwoners.size });
  });

  it('gives a person in the words of the BRP API, with the age of the day that is asked', async () => {
    stopClockAt('2026-10-04');
    const fields =
      'naam { voornamen voorvoegsel geslachtsnaam volledigeNaam } geboorte { datum } leeftijd geslacht { code omschrijving }';
    expect(await fixture.gemeente(person('meisje'), `college { persoon { ${fields} } }`)).toEqual({
      college: {
        persoon: {
          naam: {
            voornamen: 'Noor',
            voorvoegsel: null,
            geslachtsnaam: 'Voorbeeldsma',
            volledigeNaam: 'Noor Voorbeeldsma',
          },
          geboorte: { datum: '2008-10-05' },
          leeftijd: 17,
          geslacht: { code: 'V', omschrijving: 'vrouw' },
        },
      },
    });
  });

  it('says who is under curatele, so that consent is asked of the curator', async () => {
    for (const code of ['verward', 'willem']) {
      expect(await fixture.gemeente(person(code), 'college { persoon { indicatieCurateleRegister } }')).toEqual({
        college: { persoon: { indicatieCurateleRegister: code === 'verward' } },
      });
    }
  });
});

describe('geheimhouding and inOnderzoek (Wet BRP 2.59)', () => {
  const fields =
    'persoon { geheimhoudingPersoonsgegevens inOnderzoek } verblijfplaats { adresregel1 geheimhoudingPersoonsgegevens inOnderzoek }';
  interface College {
    readonly persoon: { readonly geheimhoudingPersoonsgegevens: unknown; readonly inOnderzoek: unknown };
    readonly verblijfplaats: College['persoon'] & { readonly adresregel1: unknown };
  }

  it('come along with every name and address, and geheimhouding says the same at both', async () => {
    const gezien = new Set<boolean>();
    for (const [code, { geheimhouding }] of [...inwoners].slice(0, persons.size)) {
      const { college } = (await fixture.gemeente(person(code), `college { ${fields} }`)) as { college: College };
      expect(college.verblijfplaats.adresregel1).toEqual(expect.any(String));
      expect(college.persoon.geheimhoudingPersoonsgegevens).toBe(geheimhouding);
      expect(college.verblijfplaats.geheimhoudingPersoonsgegevens).toBe(geheimhouding);
      expect(college.persoon.inOnderzoek).toEqual(expect.any(Boolean));
      expect(college.verblijfplaats.inOnderzoek).toEqual(expect.any(Boolean));
      gezien.add(geheimhouding);
    }
    expect(gezien).toEqual(new Set([true, false]));
  });

  it('come along when nothing but the address is asked', async () => {
    const address = 'verblijfplaats { adresregel2 geheimhoudingPersoonsgegevens inOnderzoek }';
    expect(await fixture.gemeente(person('geheim'), `college { ${address} }`)).toEqual({
      college: {
        verblijfplaats: {
          adresregel2: inwoners.get('geheim')?.adresregel2,
          geheimhoudingPersoonsgegevens: true,
          inOnderzoek: false,
        },
      },
    });
    expect(await fixture.gemeente(person('verward'), 'college { verblijfplaats { inOnderzoek } }')).toEqual({
      college: { verblijfplaats: { inOnderzoek: true } },
    });
  });

  it('an address without its person counts as under geheimhouding: nobody is found by a gap', async () => {
    const zonder = [...persons.keys()].filter((code) => !verhaal(code)).at(-1) ?? '';
    await fixture.asOwner('delete from brp_personen b using personen p where p.id = b.persoon_id and p.bsn = $1', [
      inwoners.get(zonder)?.bsn,
    ]);
    const address = 'verblijfplaats { adresregel1 geheimhoudingPersoonsgegevens }';
    expect(await fixture.gemeente(person(zonder), `college { persoon { leeftijd } ${address} }`)).toEqual({
      college: {
        persoon: null,
        verblijfplaats: { adresregel1: inwoners.get(zonder)?.adresregel1, geheimhoudingPersoonsgegevens: true },
      },
    });
  });
});

describe('gezag (BW 1:245)', () => {
  const gezag = (code: string) =>
    fixture.gemeente(person(code), 'college { gezag { type minderjarige gezaghebbenden } }');

  it('is given up to the eighteenth birthday and not on it: nobody consents for an adult', async () => {
    stopClockAt('2026-10-04');
    expect(await gezag('meisje')).toEqual({
      college: {
        gezag: [
          {
            type: 'GEZAMENLIJK_OUDERLIJK_GEZAG',
            minderjarige: 'Noor Voorbeeldsma',
            gezaghebbenden: ['Peter Voorbeeldsma', 'Jolanda Schetsbeek'],
          },
        ],
      },
    });
    stopClockAt('2026-10-05');
    expect(await gezag('meisje')).toEqual({ college: { gezag: [] } });
  });

  it('says of a minor who has it, and of each parent over whom, until the minor is of age', async () => {
    const overLucas = {
      type: 'GEZAMENLIJK_OUDERLIJK_GEZAG',
      minderjarige: 'Lucas Luchtkasteel',
      gezaghebbenden: ['Hendrik Luchtkasteel', 'Maria Luchtkasteel-Schetswold'],
    };
    for (const code of ['gezinx-kind5', 'gezinx-vader', 'gezinx-moeder']) {
      stopClockAt('2029-08-02');
      expect(await gezag(code)).toEqual({ college: { gezag: [overLucas] } });
      stopClockAt('2029-08-03');
      expect(await gezag(code)).toEqual({ college: { gezag: [] } });
    }
    stopClockAt('2026-11-18');
    expect(await gezag('gezinx-kind1')).toEqual({ college: { gezag: [] } });
  });
});

describe('identiteitsbewijs', () => {
  it('is valid or not on the day that is asked', async () => {
    for (const [day, geldig] of [
      ['2026-08-29', true],
      ['2026-08-30', false],
    ] as const) {
      stopClockAt(day);
      expect(
        await fixture.gemeente(person('willem'), 'college { identiteitsbewijs { soort geldigTot geldig } }'),
      ).toEqual({
        college: { identiteitsbewijs: { soort: 'identiteitskaart', geldigTot: '2026-08-30', geldig } },
      });
    }
  });

  it('is null for who has none, which is not the same as one that has run out', async () => {
    expect(await fixture.gemeente(person('gezinx-kind3'), 'college { identiteitsbewijs { geldig } }')).toEqual({
      college: { identiteitsbewijs: null },
    });
  });
});
