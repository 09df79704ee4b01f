import { BETROKKENE_SOORTEN, DOELEN, FASEN, KLASSEN, OIN, ROLLEN } from '@ketenhub/vocabulary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALLE_OIN, beleid, beleidMet, eigenaarVan } from '../test/protocol.ts';
import { casussen, SUBCATEGORIEEN, vragen } from '../test/vragen.ts';
import { verbod } from '../test/willekeurig-beleid.ts';
import type { Vraag } from './besluit.ts';
import { decide } from './decide.ts';
import { ACCOUNTKLASSE_VAN_ROL } from './statutory.ts';

const isToegestaan = (vraag: Vraag) => decide(beleid, vraag).effect === 'TOEGESTAAN';

describe('for every question', () => {
  it('the generator asks questions that are allowed, so the properties below say something', () => {
    expect(fc.sample(vragen, { numRuns: 2000, seed: 1 }).filter(isToegestaan).length).toBeGreaterThan(100);
  });

  it('a value that the vocabulary does not know, or that stands in the wrong place, never allows', () => {
    const woorden = fc.oneof(
      fc.string(),
      fc.constantFrom(...DOELEN, ...FASEN, ...ROLLEN, ...KLASSEN, ...ALLE_OIN, ...SUBCATEGORIEEN, '__proto__'),
    );
    const bekend: Record<string, readonly string[]> = {
      subcategorie: SUBCATEGORIEEN,
      doel: DOELEN,
      rol: ROLLEN,
      klasse: KLASSEN,
      organisatie: ALLE_OIN,
      bron: ALLE_OIN,
      betrokkeneSoort: BETROKKENE_SOORTEN,
    };
    fc.assert(
      fc.property(vragen, fc.constantFrom(...Object.keys(bekend)), woorden, (vraag, plek, woord) => {
        fc.pre(!bekend[plek]?.includes(woord));
        return !isToegestaan({ ...vraag, [plek]: woord });
      }),
      { numRuns: 2000 },
    );
  });

  it('a prohibition that is added never opens anything', () => {
    fc.assert(
      fc.property(verbod, fc.array(vragen, { minLength: 5, maxLength: 20 }), (extra, lijst) => {
        const strenger = beleidMet({
          verboden: [...beleid.verboden, extra],
        });
        return lijst.every((vraag) => decide(strenger, vraag).effect === 'GEWEIGERD' || isToegestaan(vraag));
      }),
      { numRuns: 60 },
    );
  });

  it('R17: a closed casus shows nothing to an account of the uitvoering', () => {
    fc.assert(
      fc.property(vragen, casussen, (vraag, feiten) => {
        fc.pre(ACCOUNTKLASSE_VAN_ROL[vraag.rol as keyof typeof ACCOUNTKLASSE_VAN_ROL] === 'UITVOERING');
        return !isToegestaan({ ...vraag, casus: { ...feiten, fase: 'AFGESLOTEN' } });
      }),
      { numRuns: 2000 },
    );
  });

  it('R05: what is under professional secrecy is never shown before the uitvraag, whatever the rules say', () => {
    const geheim = beleid.subcategorieen.filter((sub) => sub.geheim).map(({ code }) => code);
    const open = beleidMet({
      regels: beleid.regels.map((regel) => ({ ...regel, fase: [...FASEN], doel: [...DOELEN], mits: [] })),
    });
    fc.assert(
      fc.property(
        vragen,
        fc.constantFrom(...geheim),
        fc.constantFrom('AANMELDING', 'TRIAGE'),
        (vraag, subcategorie, fase) => {
          fc.pre(vraag.casus !== null);
          const feiten = { ...vraag.casus, fase, doelbesluit: true, deelnemersbesluit: true } as NonNullable<
            Vraag['casus']
          >;
          const vroeg = {
            ...vraag,
            subcategorie,
            bron: OIN[eigenaarVan(subcategorie)],
            casus: feiten,
            doel: `ZVH-${fase}`,
          };
          return decide(open, vroeg).effect === 'GEWEIGERD';
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('R02: partner data needs both decisions or its owner as aanmelder', () => {
    fc.assert(
      fc.property(vragen, (vraag) => {
        if (!isToegestaan(vraag) || vraag.bron === OIN.zvh || vraag.casus === null) return true;
        return (vraag.casus.doelbesluit && vraag.casus.deelnemersbesluit) || vraag.casus.aanmelder === vraag.bron;
      }),
      { numRuns: 3000 },
    );
  });

  it('a denial always has a reason and a sentence', () => {
    fc.assert(
      fc.property(vragen, (vraag) => {
        const besluit = decide(beleid, vraag);
        return besluit.effect === 'TOEGESTAAN' || (besluit.reden.length > 0 && /^\p{Lu}.*\.$/u.test(besluit.uitleg));
      }),
      { numRuns: 2000 },
    );
  });
});
