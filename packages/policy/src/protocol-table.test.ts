import { OIN, type Organisatie } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { beleid, casusIn, eigenaarVan, vraag } from '../test/protocol.ts';
import { decide } from './decide.ts';

/**
 * The whole privacyprotocol, cell by cell, as the partners read it, with our refinements of it (ADR 0011). Letters: PR, PO, CR roles; O and P
 * professionals of an overheids- or private deelnemer; E the owner's own people; k also the directe kring. A column is
 * asked with the purpose of its own phase; in TRIAGE the owner of partner data is the aanmelder (R02).
 */
const KOLOMMEN = ['TRIAGE', 'UITVRAAG', 'CASUSOVERLEG', 'UITVOERING', 'AFSCHALING'] as const;
const TABEL = `
CASUS_NUMMER CASUS_KERN          | PR PO O      | PR PO O P CR         | PR PO O P CR         | PR PO O P CR         | PR PO O P CR
CASUS_BETROKKENE                 | PRk POk O    | PRk POk Ok Pk CRk    | PRk POk Ok Pk CRk    | PRk POk Ok Pk CRk    | PR PO CR
CASUS_CRITERIA CASUS_BESLUIT CASUS_AANMELDING | PR PO O | PR PO O       | PR PO O P CR         | PR PO O P CR         | PR PO O P CR
CASUS_MELDING                    | PR PO O      | PR PO O              | PR PO O CR           |                      |
CASUS_TERUGSTURING               |              |                      |                      |                      |
CASUS_OORDEEL                    | O            |                      |                      |                      |
CASUS_VOORTGANG                  |              |                      | PR PO O P CR         | PR PO O P CR         | PR PO CR
CASUS_AANMELDEN                  |              |                      |                      |                      |
HUIS_TAFEL HUIS_PLANNEN OVERLEG_AGENDA |        |                      |                      |                      |
HUIS_KNELPUNT                    |              |                      |                      |                      |
HUIS_ADVIES HUIS_ADVIES_VRAGEN HUIS_ADVIES_GEVEN | |                    |                      |                      |
HUIS_AFWIJZINGSADVIES            |              |                      |                      |                      |
HUIS_LIJST HUIS_LIJST_VASTLEGGEN LIJST_OVERZICHT | |                     |                      |                      |
CASUS_LIJST                      | PR PO        | PR PO                | PR PO                | PR PO                | PR PO
CASUS_PLAATSING                  | PR PO O      | PR PO O              | PR PO O P CR         | PR PO O P CR         | PR PO O P CR
CASUS_PLAATSING_MOTIVERING       | PR PO O      | PR PO O              | PR PO O              | PR PO O              | PR PO O
CASUS_HEROPENEN CASUS_BEKENDHEID CASUS_PARTNERBEKENDHEID |              |                      |                      |                      |
CASUS_PROCES                     | PR PO        | PR PO                | PR PO                | PR PO                | PR PO
CASUS_KRING                      | PR           | PR                   | PR                   | PR                   | PR
CASUS_KRINGNOODZAAK              |              | PRk                  | PRk                  | PRk                  |
CASUS_PROBLEMATIEK               | PR PO        | PR PO                | PR PO O P CR         | PR PO O P CR         | PR PO CR
CASUS_HISTORIE                   | PR PO        | PR PO                | PR PO                | PR PO                | PR PO
CASUS_CONTACTPUNT                | PR PO O      | PR PO O P CR         | PR PO O P CR         | PR PO O P CR         | PR PO O P CR
CASUS_PLAN CASUS_ACTIE CASUS_REGIE |              | PR PO CR             | PR PO O P CR         | PR PO O P CR         | PR PO CR
CASUS_OVERLEG                    |              |                      | PR PO O P CR         | PR PO O P CR         | PR PO
CASUS_KNELPUNT                   |              | PR PO                | PR PO O P CR         | PR PO O P CR         | PR PO CR
CASUS_SCENARIO                   |              | PR O                 | PR O CR              | PR O CR              | PR O
CASUS_FEIT CASUS_FEIT_VASTLEGGEN |              | PR PO O P CR         | PR PO O P CR         | PR PO O P CR         | PR PO O P CR
CASUS_VERSLAG                    |              |                      | PR PO O P CR         | PR PO O P CR         | PR PO
CASUS_VERSLAG_VASTLEGGEN         |              |                      | PR PO O P CR         | PR PO O P CR         | PR PO O P CR
CASUS_UITVRAAG                   |              | PR PO O P CR         | PR PO O P CR         |                      |
CASUS_UITVRAAG_OPEN              |              |                      |                      |                      |
CASUS_UITVRAAG_ANTWOORD          |              | O P CR               | O P CR               |                      |
CASUS_BELANGENCONFLICT           | PR PO        | PR PO                | PR PO                | PR PO                | PR PO
CASUS_BELANGENCONFLICT_MELDEN    |              | O P CR               | O P CR               | O P CR               | O P CR
CASUS_AVG_VERZOEK                |              |                      |                      |                      |
CASUS_AVG_TERMIJN                |              |                      |                      |                      |
CASUS_CORRECTIE_OPEN CASUS_CORRECTIE_TERUGMELDEN | |                     |                      |                      |
CASUS_CORRECTIE                  |              | O P CR               | O P CR               | O P CR               | O P CR
CASUS_VERSTREKKING               |              | PR PO O P CR         | PR PO O P CR         | PR PO O P CR         | PR PO O P CR
CASUS_VERSTREKKEN                |              | PR                   | PR                   | PR                   | PR
CASUS_STANDPUNT                  |              | O P CR               | O P CR               | O P CR               | O P CR
CASUS_RELATIE                    |              | PR PO                | PR PO O P CR         | PR PO                |
BSN                              | PO           | PO                   |                      |                      |
POLITIE_CONTACTPUNT              | PR PO O      | PR PO O P CR         | PR PO O P CR         | PR PO O P CR         | PR PO O P CR
POLITIE_MUTATIE POLITIE_AANHOUDING | E          | PR O                 | PRk Ok P CR          | PR O                 |
POLITIE_HG_MELDING               | E            | PRk O                | PRk Ok Pk CR         | PR O CR              |
POLITIE_ZORGMELDING              | E            | PR O P               | PRk Ok Pk CR         | PR O P CR            | PR
POLITIE_AANDACHTSVESTIGING POLITIE_VEELPLEGER | E | PR O               | PR O CR              | PR O CR              | PR
POLITIE_GEWELD_WAPEN             | E            | PR PO O P CR         | PRk POk Ok Pk CRk    | PRk POk Ok Pk CRk    | PR CR
POLITIE_SFEER_PV                 | E            | PR O                 | PR O CR              | PR O                 |
OM_STRAFZAAK OM_ZITTING          | E            | PR O                 | PR O P CR            | PR O CR              |
OM_AFDOENING OM_VOORWAARDEN      | E            | PR O                 | PR O P CR            | PR O P CR            | PR CR
OM_ZSM                           | E            | PR                   | PR O                 | PR                   |
OM_TENUITVOERLEGGING             | E            | PR O                 | PR O P CR            | PR O P CR            | PR CR
RECLASSERING_TOEZICHT            | E            | PR O                 | PR O P CR            | PR O CR              | PR CR
RECLASSERING_ADVIES RISICOTAXATIE | E           | PR                   | PR O CR              | PR CR                |
DJI_BEGELEIDING                  | E            | PR O                 | PR O P CR            | PR CR                |
RVDK_ONDERZOEK                   | E            | PR O                 | PRk Ok P CR          | PR CR                |
GGZ_BETROKKENHEID VERSLAVINGSZORG_BETROKKENHEID | | PR                 | PR O P CR            | PR CR                | PR
GGZ_KADER                        |              | PR                   | PR O CR              | PR CR                |
GGZ_BEHANDELSTATUS               |              |                      | PR CR                | CR                   |
LVB_INDICATIE                    |              | PR                   | PR O P CR            | PR P CR              | PR
VT_MELDING VT_ONDERZOEK          |              | PR                   | PRk O CR             | PR CR                |
VT_VEILIGHEIDSAFSPRAAK           |              | PR O                 | PRk Ok Pk CRk        | PRk Ok Pk CRk        | PR CR
GI_MAATREGEL                     |              | PR O                 | PRk Ok P CR          | PR O CR              | PR
OGGZ_BEMOEIZORG                  |              | PR                   | PR O P CR            | PR CR                | PR
ZORG_WONEN                       |              | PR                   | PR O P CR            | PR O P CR            | PR CR
BRP_IDENTIFICATIE                | PR PO E      | PRk POk Ok P CR      | PRk POk Ok P CR      | PR PO O P CR         | PR PO CR
BRP_ADRES                        | E            | PR PO O              | PR PO O CR           | PR CR                | PR
BRP_RELATIES BRP_GEZAG           | E            | PRk PO               | PRk Ok P CR          | PR CR                |
SD_VOORZIENING                   | E            | PR O                 | PR O P CR            | PR O P CR            | PR CR
SD_UITKERING SD_SCHULDEN         | E            | PR                   | PR O CR              | PR CR                | PR
SD_LEERPLICHT                    | E            | PR O                 | PRk O P CR           | PR CR                |
SD_HUISVESTING SD_IDBEWIJS       | E            | PR O P               | PR O P CR            | PR O P CR            | PR CR
OOV_MAATREGEL OOV_HUISVERBOD     | E            | PR O                 | PRk O P CR           | PR O CR              | PR
OOV_WOONOVERLAST                 | E            | PR O                 | PR O P CR            | PR O CR              | PR
`;

/** One asker per letter; O and P work for an organisation that is not the owner. */
function askers(eigenaar: Organisatie): Readonly<Record<string, { rol: string; organisatie: Organisatie }>> {
  return {
    PR: { rol: 'PROCESREGISSEUR', organisatie: 'zvh' },
    PO: { rol: 'PROCESONDERSTEUNER', organisatie: 'zvh' },
    O: { rol: 'PROFESSIONAL', organisatie: eigenaar === 'rvdk' ? 'ggd' : 'rvdk' },
    P: { rol: 'PROFESSIONAL', organisatie: eigenaar === 'gi' ? 'wonen' : 'gi' },
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

  it('BGS 1.6, 2.20(3): what a melding lacks rests on the same law for the house and for the aanmelder', () => {
    const regels = beleid.regels.filter(({ subcategorie }) => subcategorie.includes('CASUS_TERUGSTURING'));
    expect(regels.map(({ id }) => id)).toEqual(['ZVH-46', 'ZVH-99']);
    for (const { grondslagSamenwerking, noodzaak } of regels) {
      expect(grondslagSamenwerking).toBe(
        'WGS 2.25, 2.26(a), 2.29(1), 2.31(1)-(2); BGS 1.6, 2.20(1) en (3); AVG 6(1)(c) en (e), 9(2)(g)',
      );
      expect(noodzaak).toMatch(/BGS 1\.6, 2\.20\(3\)/);
    }
  });

  it('shows the aanmelder its own data during the aanmelding, the house its own register, and nobody else anything', () => {
    const casus = casusIn('AANMELDING', {
      doelbesluit: false,
      deelnemersbesluit: false,
      aanmelder: OIN.politie,
      deelnemers: [],
    });
    const ziet = (asker: { rol: string; organisatie: Organisatie }) =>
      rijen
        .map(({ subcategorie }) => subcategorie)
        .filter(
          (code) => decide(beleid, vraag(code, { ...asker, doel: 'ZVH-AANMELDING', casus })).effect === 'TOEGESTAAN',
        )
        .sort();
    const melding = [
      'CASUS_AANMELDING',
      'CASUS_BETROKKENE',
      'CASUS_CONTACTPUNT',
      'CASUS_CRITERIA',
      'CASUS_KERN',
      'CASUS_MELDING',
      'CASUS_NUMMER',
      'CASUS_TERUGSTURING',
    ];
    const eigen = beleid.deelnemers.find(({ code }) => code === 'politie')?.subcategorieen ?? [];
    expect(ziet({ rol: 'PROCESREGISSEUR', organisatie: 'zvh' })).toEqual(
      [...melding, 'CASUS_BELANGENCONFLICT', 'CASUS_PROCES'].sort(),
    );
    expect(ziet({ rol: 'PROFESSIONAL', organisatie: 'politie' })).toEqual(
      [...melding, 'CASUS_AANMELDEN', ...eigen.filter((code) => code !== 'POLITIE_STAND')].sort(),
    );
    expect(ziet({ rol: 'PROFESSIONAL', organisatie: 'om' })).toEqual([]);
    expect(ziet({ rol: 'CASUSREGISSEUR', organisatie: 'ggz' })).toEqual([]);
  });
});
