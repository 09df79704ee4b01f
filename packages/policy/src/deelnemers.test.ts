import { KLASSE_VAN, OIN, ORGANISATIES } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { beleid } from '../test/protocol.ts';

/** Articles of WGS 2.27 per klasse; the house itself is no deelnemer. */
const ARTIKEL = { OVERHEID: /WGS 2\.27\(1\)[a-g]/, PRIVAAT: /WGS 2\.27\(2\)[a-e]/, SAMENWERKINGSVERBAND: /WGS 2\.25/ };

describe('the register of deelnemers (schema/deelnemers.yaml)', () => {
  it('holds every organisation of the region once', () => {
    expect(beleid.deelnemers.map(({ code }) => code).sort()).toEqual([...ORGANISATIES].sort());
  });

  it('every OIN has twenty digits, the prefix of the test register and belongs to one organisation', () => {
    for (const { code, oin } of beleid.deelnemers) expect(oin, code).toMatch(/^00000099\d{12}$/);
    expect(new Set(beleid.deelnemers.map(({ oin }) => oin)).size).toBe(ORGANISATIES.length);
    for (const { code, oin } of beleid.deelnemers) expect(oin, code).toBe(OIN[code]);
  });

  it('R22: each organisation has the klasse of its kind in WGS 2.27: who decides is not a choice of the protocol', () => {
    for (const { code, klasse, soort } of beleid.deelnemers) {
      expect(soort, code).toMatch(ARTIKEL[klasse]);
      expect(klasse, code).toBe(KLASSE_VAN[code]);
    }
  });

  it('every subcategorie with data has exactly one owner, and structure has none', () => {
    for (const { code, soort } of beleid.subcategorieen) {
      const eigenaren = beleid.deelnemers.filter(({ subcategorieen }) => subcategorieen.includes(code));
      expect(eigenaren.length, code).toBe(soort === 'STRUCTUUR' ? 0 : 1);
    }
    const genoemd = beleid.deelnemers.flatMap(({ subcategorieen }) => subcategorieen);
    expect(new Set(genoemd).size).toBe(genoemd.length);
  });

  it('what is under professional secrecy stands with a source of care, and everything of such a source is', () => {
    for (const { code, subgraph, subcategorieen } of beleid.deelnemers) {
      const geheim = beleid.subcategorieen.filter((sub) => subcategorieen.includes(sub.code) && sub.geheim).length;
      expect(geheim, code).toBe(subgraph === 'zorg' ? subcategorieen.length : 0);
    }
  });
});
