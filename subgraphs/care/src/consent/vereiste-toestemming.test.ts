import { describe, expect, it } from 'vitest';
import type { Rechtspositie, Vertegenwoordiger } from './rechtspositie.ts';
import { vereisteToestemming } from './vereiste-toestemming.ts';

const MOTHER: Vertegenwoordiger = { id: 'moeder', rol: 'GEZAGHEBBENDE', vanaf: '2010-05-01', tot: null };
const FATHER: Vertegenwoordiger = { id: 'vader', rol: 'GEZAGHEBBENDE', vanaf: '2010-05-01', tot: null };
const child: Rechtspositie = { geboortedatum: '2010-05-01', vertegenwoordigers: [MOTHER, FATHER] };
const GROWN = '1980-05-01';

describe('who must consent (Jeugdwet 7.3.4, 7.3.5, 7.3.15; BW 7:447, 7:450, 7:465; UAVG 5)', () => {
  it('under 12: every holder of gezag', () => {
    expect(vereisteToestemming(child, '2022-04-30')).toEqual({
      wijze: 'GEZAGHEBBENDEN',
      betrokkene: false,
      vertegenwoordigers: ['moeder', 'vader'],
      sinds: '2010-05-01',
    });
  });

  it('12 up to 16: the youth and every holder of gezag, from the twelfth birthday on', () => {
    for (const day of ['2022-05-01', '2026-04-30']) {
      expect(vereisteToestemming(child, day)).toEqual({
        wijze: 'BETROKKENE_EN_GEZAGHEBBENDEN',
        betrokkene: true,
        vertegenwoordigers: ['moeder', 'vader'],
        sinds: '2022-05-01',
      });
    }
  });

  it('16 and 17: the youth alone, whoever holds gezag', () => {
    for (const day of ['2026-05-01', '2028-04-30']) {
      expect(vereisteToestemming(child, day)).toEqual({
        wijze: 'JONGERE',
        betrokkene: true,
        vertegenwoordigers: [],
        sinds: '2026-05-01',
      });
    }
  });

  it('from 18 on: the person alone; gezag that nobody struck out means nothing any more', () => {
    expect(vereisteToestemming(child, '2028-05-01')).toEqual({
      wijze: 'MEERDERJARIGE',
      betrokkene: true,
      vertegenwoordigers: [],
      sinds: '2028-05-01',
    });
  });

  it.each(['CURATOR', 'MENTOR'] as const)(
    '18 and older with a %s: that one, and the person alone again afterwards',
    (rol) => {
      const positie: Rechtspositie = {
        geboortedatum: GROWN,
        vertegenwoordigers: [{ id: 'ander', rol, vanaf: '2020-01-01', tot: '2024-01-01' }],
      };
      const alone = { wijze: 'MEERDERJARIGE', betrokkene: true, vertegenwoordigers: [] };
      expect(vereisteToestemming(positie, '2019-12-31')).toEqual({ ...alone, sinds: '1998-05-01' });
      for (const day of ['2020-01-01', '2023-12-31']) {
        expect(vereisteToestemming(positie, day)).toEqual({
          wijze: 'VERTEGENWOORDIGER',
          betrokkene: false,
          vertegenwoordigers: ['ander'],
          sinds: '2020-01-01',
        });
      }
      expect(vereisteToestemming(positie, '2024-01-01')).toEqual({ ...alone, sinds: '2024-01-01' });
    },
  );

  it('a change of gezag is a new question, for the holder who stays as well', () => {
    const until2021 = { ...FATHER, tot: '2021-09-01' };
    const positie = { ...child, vertegenwoordigers: [MOTHER, until2021] };
    expect(vereisteToestemming(positie, '2021-08-31')).toMatchObject({ vertegenwoordigers: ['moeder', 'vader'] });
    expect(vereisteToestemming(positie, '2021-09-01')).toMatchObject({
      vertegenwoordigers: ['moeder'],
      sinds: '2021-09-01',
    });
  });

  it('nobody, when the date of birth is unknown or nobody holds gezag over someone under 16', () => {
    expect(vereisteToestemming({ ...child, geboortedatum: null }, '2024-01-01')).toBeNull();
    for (const day of ['2015-01-01', '2024-01-01']) {
      expect(vereisteToestemming({ ...child, vertegenwoordigers: [] }, day)).toBeNull();
      const curator = { ...MOTHER, rol: 'CURATOR' } as const;
      expect(vereisteToestemming({ ...child, vertegenwoordigers: [curator] }, day)).toBeNull();
    }
  });

  it('someone born on 29 February reaches an age on 1 March of a common year', () => {
    const leapling: Rechtspositie = { geboortedatum: '2008-02-29', vertegenwoordigers: [] };
    expect(vereisteToestemming(leapling, '2024-02-29')).toMatchObject({ wijze: 'JONGERE', sinds: '2024-02-29' });
    expect(vereisteToestemming(leapling, '2026-02-28')).toMatchObject({ wijze: 'JONGERE' });
    expect(vereisteToestemming(leapling, '2026-03-01')).toMatchObject({ wijze: 'MEERDERJARIGE', sinds: '2026-03-01' });
  });
});
