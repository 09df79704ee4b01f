import { describe, expect, it } from 'vitest';
import { limitSome } from './limit-some.ts';

const rijen = (persoon: string, aantal: number) => Array.from({ length: aantal }, () => ({ persoon, beperking: null }));
const ZINNEN = ['Niet bespreken met de buren.', 'Alleen mondeling.'];
const beperkingen = (tabel: readonly { beperking: string | null }[]) =>
  tabel.map(({ beperking }) => beperking).filter((een) => een !== null);

describe('conditions on passing on in the demo region (WGS 2.29(3))', () => {
  it('stand at some records, each in a sentence that occurs once', () => {
    const { zaken, meldingen } = limitSome({ zaken: rijen('p0001', 90), meldingen: rijen('p0001', 90) }, ZINNEN);
    const alle = beperkingen([...zaken, ...meldingen]);
    expect(alle.length).toBeGreaterThan(5);
    expect(alle.length).toBeLessThan(90);
    expect(new Set(alle).size).toBe(alle.length);
  });

  it('are the same whoever else is in the region', () => {
    const alleen = limitSome({ zaken: rijen('p0001', 50) }, ZINNEN).zaken;
    const samen = limitSome({ zaken: [...rijen('p0002', 30), ...rijen('p0001', 50)] }, ZINNEN).zaken.slice(30);
    expect(samen).toEqual(alleen);
  });

  it('leave what is limited already, and what can hold no condition, as it was', () => {
    const tabellen = { zaken: [{ persoon: 'p0001', beperking: 'Eerst bellen.' }], grondslagen: [{ persoon: 'p0001' }] };
    expect(limitSome(tabellen, ZINNEN)).toEqual(tabellen);
  });
});
