import { OIN, type Organisatie } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { beleid, casusIn, eigenaarVan, vraag } from '../test/protocol.ts';
import { decide } from './decide.ts';

/**
 * The base content of the privacyprotocol, cell by cell, as the partners read it. Letters: PR, PO, CR roles; O and P
 * professionals of an overheids- or private deelnemer; E the owner's own people; k also the directe kring. A column is
 * asked with the purpose of its own phase; in TRIAGE the owner of partner data is the aanmelder (R02).
 */
const KOLOMMEN = ['TRIAGE', 'UITVRAAG', 'CASUSOVERLEG', 'UITVOERING', 'AFSCHALING'] as const;
const TABEL = `
CASUS_NUMMER CASUS_KERN          | PR PO O      | PR PO O P CR         | PR PO O P CR         | PR PO O P CR         | PR PO O P CR
CASUS_BETROKKENE                 | PRk POk O    | PRk POk Ok Pk CRk    | PRk POk Ok Pk CRk    | PRk POk Ok Pk CRk    | PR PO CR
CASUS_CRITERIA CASUS_BESLUIT     | PR PO O      | PR PO O              | PR PO O P CR         | PR PO O P CR         | PR PO O P CR
CASUS_PROCES                     | PR PO        | PR PO                | PR PO                | PR PO                | PR PO
CASUS_ACTIE                      |              | PR PO CR             | PR PO O P CR         | PR PO O P CR         | PR PO CR
BSN                              | PO           | PO                   |                      |                      |
POLITIE_CONTACTPUNT              | PR PO O      | PR PO O P CR         | PR PO O P CR         | PR PO O P CR         | PR PO O P CR
POLITIE_MUTATIE                  | E            | PR O                 | PRk Ok P CR          | PR O                 |
POLITIE_HG_MELDING               | E            | PRk O                | PRk Ok Pk CR         | PR O CR              |
POLITIE_ZORGMELDING              | E            | PR O P               | PRk Ok Pk CR         | PR O P CR            | PR
POLITIE_VEELPLEGER               | E            | PR O                 | PR O CR              | PR O CR              | PR
POLITIE_GEWELD_WAPEN             | E            | PR PO O P CR         | PRk POk Ok Pk CRk    | PRk POk Ok Pk CRk    | PR CR
OM_STRAFZAAK OM_ZITTING          | E            | PR O                 | PR O P CR            | PR O CR              |
OM_AFDOENING OM_VOORWAARDEN      | E            | PR O                 | PR O P CR            | PR O P CR            | PR CR
OM_TENUITVOERLEGGING             | E            | PR O                 | PR O P CR            | PR O P CR            | PR CR
RECLASSERING_TOEZICHT            | E            | PR O                 | PR O P CR            | PR O CR              | PR CR
RECLASSERING_ADVIES              | E            | PR                   | PR O CR              | PR CR                |
DJI_BEGELEIDING                  | E            | PR O                 | PR O P CR            | PR CR                |
RVDK_ONDERZOEK                   | E            | PR O                 | PRk Ok P CR          | PR CR                |
GGZ_BETROKKENHEID VERSLAVINGSZORG_BETROKKENHEID | | PR                 | PR O P CR            | PR CR                | PR
GGZ_KADER                        |              | PR                   | PR O CR              | PR CR                |
GGZ_BEHANDELSTATUS               |              |                      | PR CR                | CR                   |
VT_MELDING                       |              | PR                   | PRk O CR             | PR CR                |
VT_VEILIGHEIDSAFSPRAAK           |              | PR O                 | PRk Ok Pk CRk        | PRk Ok Pk CRk        | PR CR
ZORG_WONEN                       |              | PR                   | PR O P CR            | PR O P CR            | PR CR
BRP_IDENTIFICATIE                | PR PO E      | PRk POk Ok P CR      | PRk POk Ok P CR      | PR PO O P CR         | PR PO CR
BRP_ADRES                        | E            | PR PO O              | PR PO O CR           | PR CR                | PR
BRP_RELATIES                     | E            | PRk PO               | PRk Ok P CR          | PR CR                |
SD_VOORZIENING                   | E            | PR O                 | PR O P CR            | PR O P CR            | PR CR
SD_UITKERING SD_SCHULDEN         | E            | PR                   | PR O CR              | PR CR                | PR
OOV_MAATREGEL                    | E            | PR O                 | PRk O P CR           | PR O CR              | PR
OOV_WOONOVERLAST                 | E            | PR O                 | PR O P CR            | PR O CR              | PR
`;

/** One asker per letter; O and P work for an organisation that is not the owner. */
function askers(eigenaar: Organisatie): Readonly<Record<string, { rol: string; organisatie: Organisatie }>> {
  return {
    PR: { rol: 'PROCESREGISSEUR', organisatie: 'zvh' },
    PO: { rol: 'PROCESONDERSTEUNER', organisatie: 'zvh' },
    O: { rol: 'PROFESSIONAL', organisatie: eigenaar === 'rvdk' ? 'ggd' : 'rvdk' },
    P: { rol: 'PROFESSIONAL', organisatie: 'gi' },
    CR: { rol: 'CASUSREGISSEUR', organisatie: eigenaar === 'ggd' ? 'rvdk' : 'ggd' },
    ...(eigenaar === 'zvh' ? {} : { E: { rol: 'PROFESSIONAL', organisatie: eigenaar } }),
  };
}

const rijen = TABEL.trim()
  .split('\n')
  .flatMap((regel) => {
    const [namen = '', ...cellen] = regel.split('|').map((deel) => deel.trim());
    return namen.split(' ').map((subcategorie) => ({ subcategorie, cellen }));
  });

/** The letters of a cell as the engine answers it; a bit `k` when the directe kring is open too. */
function gevraagd(subcategorie: string, fase: string): string[] {
  const eigenaar = eigenaarVan(subcategorie);
  const partner = fase === 'TRIAGE' && eigenaar !== 'zvh';
  const casus = casusIn(
    fase,
    partner ? { doelbesluit: false, deelnemersbesluit: false, aanmelder: OIN[eigenaar] } : {},
  );
  const overPersoon = beleid.subcategorieen.find(({ code }) => code === subcategorie)?.soort === 'PERSOON';
  return Object.entries(askers(eigenaar)).flatMap(([letter, asker]) => {
    const mag = (betrokkeneSoort: string) =>
      decide(beleid, vraag(subcategorie, { ...asker, doel: `ZVH-${fase}`, betrokkeneSoort, casus })).effect ===
      'TOEGESTAAN';
    if (!mag('HOOFDPERSOON')) return [];
    return [overPersoon && mag('DIRECTE_KRING') ? `${letter}k` : letter];
  });
}

describe('the cells of the privacyprotocol are what the engine decides', () => {
  it.each(rijen)('$subcategorie', ({ subcategorie, cellen }) => {
    KOLOMMEN.forEach((fase, index) => {
      const verwacht = (cellen[index] ?? '').split(' ').filter((letter) => letter !== '');
      // After the doelbesluit the owner's own people are professionals like others, so E says something in TRIAGE only.
      const gekregen = gevraagd(subcategorie, fase).filter((letter) => fase === 'TRIAGE' || letter[0] !== 'E');
      const eigen = fase === 'TRIAGE' && verwacht.includes('O') && gekregen.includes('E') ? ['E'] : [];
      expect(gekregen.sort(), `${subcategorie} in ${fase}`).toEqual([...verwacht, ...eigen].sort());
    });
  });

  it('names every subcategorie that has rules of its own', () => {
    const eigen = beleid.subcategorieen.filter(({ soort, volgt }) => soort !== 'STRUCTUUR' && volgt.length === 0);
    expect(rijen.map(({ subcategorie }) => subcategorie).sort()).toEqual(eigen.map(({ code }) => code).sort());
  });

  it('shows the aanmelder, and nobody else, its own data during the aanmelding', () => {
    const casus = casusIn('AANMELDING', {
      doelbesluit: false,
      deelnemersbesluit: false,
      aanmelder: OIN.politie,
      deelnemers: [],
    });
    const mag = (subcategorie: string, asker: { rol: string; organisatie: Organisatie }) =>
      decide(beleid, vraag(subcategorie, { ...asker, doel: 'ZVH-AANMELDING', casus })).effect === 'TOEGESTAAN';
    const agent = { rol: 'PROFESSIONAL', organisatie: 'politie' } as const;
    const regisseur = { rol: 'PROCESREGISSEUR', organisatie: 'zvh' } as const;
    const buiten = { rol: 'PROFESSIONAL', organisatie: 'om' } as const;
    for (const eigen of ['CASUS_NUMMER', 'CASUS_KERN', 'CASUS_BETROKKENE', 'CASUS_CRITERIA']) {
      expect([mag(eigen, agent), mag(eigen, regisseur), mag(eigen, buiten)], eigen).toEqual([true, true, false]);
    }
    expect([mag('POLITIE_MUTATIE', agent), mag('POLITIE_MUTATIE', regisseur)]).toEqual([true, false]);
    expect([mag('CASUS_PROCES', regisseur), mag('CASUS_PROCES', agent)]).toEqual([true, false]);
    expect(mag('CASUS_BESLUIT', regisseur)).toBe(false);
    expect(mag('BRP_IDENTIFICATIE', regisseur)).toBe(false);
  });
});
