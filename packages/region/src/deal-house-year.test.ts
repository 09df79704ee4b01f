import { describe, expect, it } from 'vitest';
import { plekken } from './deal-house-year.ts';
import { seededRandom } from './random.ts';

const gedeeld = Array.from({ length: 20 }, (_, block) => plekken(seededRandom(`proef/${block}`)));

describe('the casussen of the reference year before anybody is in them', () => {
  it('BGS 2.20(1)b: each has problems of more than two kinds, whatever is drawn', () => {
    expect(gedeeld.flat().filter(({ problematiek }) => problematiek.length < 3)).toEqual([]);
  });

  it('have psychische problematiek where the subject is verward gedrag, and no debts where it is about the young', () => {
    for (const { hoofdonderwerp, jeugd, problematiek } of gedeeld.flat()) {
      if (hoofdonderwerp === 'VERWARD_HOOG_RISICO') expect(problematiek).toContain('PSYCHISCH_VERWARD');
      if (jeugd) expect(problematiek).not.toContain('SCHULDEN');
    }
  });

  it('are brought in by the jeugdreclassering for the young only, and by reclassering and DJI for adults only', () => {
    for (const { jeugd, aanmelder } of gedeeld.flat()) {
      if (aanmelder === 'gi') expect(jeugd).toBe(true);
      if (aanmelder === 'reclassering' || aanmelder === 'dji') expect(jeugd).toBe(false);
    }
  });

  it('differ per draw in who is what, never in how many', () => {
    const [een = [], ander = []] = gedeeld;
    expect(een).not.toEqual(ander);
    const pga = (lijst: typeof een): number => lijst.filter(({ aanpak }) => aanpak === 'PGA').length;
    expect(gedeeld.map(pga)).toEqual(gedeeld.map(() => 49));
  });
});
