import { DOELEN, FASEN, KLASSEN, OIN, ORGANISATIES, ROLLEN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { annotaties, beleid, beleidMet, casusIn, eigenaarVan, klasseVan, vraag } from '../test/protocol.ts';
import type { Regel } from './beleid.ts';
import { decide } from './decide.ts';
import { ACCOUNTKLASSE_VAN_ROL } from './statutory.ts';

/**
 * The prohibitions of the privacyprotocol. Those that decide something are asked with every cell of every rule open
 * (`open`), so that only the prohibition can close them; those that hold by construction are shown to have no way in.
 */
const subcategorieen = beleid.subcategorieen.filter(({ soort, volgt }) => soort !== 'STRUCTUUR' && volgt.length === 0);
const geheim = subcategorieen.filter((sub) => sub.geheim).map(({ code }) => code);

const alles: Regel[] = subcategorieen.map(({ code, soort }, index) => ({
  ...(beleid.regels[0] as Regel),
  id: `OPEN-${index + 10}`,
  subcategorie: [code],
  wie: ROLLEN.map((rol) => ({ rol, klasse: null })),
  betrokkeneSoort: soort === 'PERSOON' ? ['HOOFDPERSOON', 'DIRECTE_KRING'] : [],
  doel: [...DOELEN],
  fase: [...FASEN],
  mits: [],
}));
const open = beleidMet({ regels: alles });

const UITVOERING = ROLLEN.filter((rol) => ACCOUNTKLASSE_VAN_ROL[rol] === 'UITVOERING');
const BUITEN = ROLLEN.filter((rol) => ACCOUNTKLASSE_VAN_ROL[rol] !== 'UITVOERING');

const AANWIJZEN = ['CONTACTPUNT ZVH-HEROPENING', 'CONTACTPUNT AVG-VERZOEK'];
const AFHANDELEN = ['PRIVACYFUNCTIONARIS AVG-CORRECTIE', 'CONTACTPUNT AVG-CORRECTIE'];
const VOOR_HET_CONTACTPUNT: Readonly<Record<string, readonly string[]>> = {
  CASUS_NUMMER: AANWIJZEN,
  CASUS_KERN: AANWIJZEN,
  CASUS_HEROPENEN: ['CONTACTPUNT ZVH-HEROPENING'],
  CASUS_AVG_VERZOEK: ['CONTACTPUNT AVG-VERZOEK'],
  CASUS_AVG_TERMIJN: ['CONTACTPUNT AVG-TERMIJN'],
  CASUS_CORRECTIE_OPEN: AFHANDELEN,
  CASUS_CORRECTIE_TERUGMELDEN: AFHANDELEN,
};

/** Every doel, with a casus in every phase where it has one; the owner itself is the aanmelder. */
function* vragen(subcategorie: string, rollen: readonly string[]) {
  for (const { code: doel, casus, fasen } of beleid.doelen) {
    for (const rol of rollen) {
      for (const organisatie of ORGANISATIES) {
        for (const fase of casus === 'EEN' ? fasen : [null]) {
          const feiten = fase === null ? null : casusIn(fase, { aanmelder: OIN[eigenaarVan(subcategorie)] });
          yield vraag(subcategorie, { rol, organisatie, doel, casus: feiten });
        }
      }
    }
  }
}
const toegestaan = (subcategorie: string, rollen: readonly string[]) =>
  [...vragen(subcategorie, rollen)].filter((een) => decide(open, een).effect === 'TOEGESTAAN');

describe('prohibitions that decide, with every rule open', () => {
  it('the open protocol really is open, so the rest says something', () => {
    for (const { code } of subcategorieen) expect(toegestaan(code, UITVOERING).length, code).toBeGreaterThan(0);
  });

  it.each(geheim)('R05: %s is for nobody in the aanmelding and the triage, also not for its own source', (code) => {
    expect(
      toegestaan(code, ROLLEN).filter(({ casus }) => ['AANMELDING', 'TRIAGE'].includes(casus?.fase ?? '')),
    ).toEqual([]);
  });

  it.each(subcategorieen.map(({ code }) => code))(
    '%s is for no account of toetsing or beheer, but that the contactpunt can point at a casus, reopen it, handle a request and see which has a day, and who answers for a source a correction (WGS 1.8(2))',
    (code) => {
      const wie = new Set(toegestaan(code, BUITEN).map(({ rol, doel }) => `${rol} ${doel}`));
      expect([...wie]).toEqual(VOOR_HET_CONTACTPUNT[code] ?? []);
    },
  );

  it('R21: without a casus there is the worklist, its agenda, where a question is open, the tafels, the lists with what stands on them, counted knelpunten, the advies about nobody, also with a rejection, the days of requests, the corrections of the own organisation, and the opening of a new casus: no person and nothing of what a casus holds', () => {
    const zonderCasus = subcategorieen.filter(({ code }) =>
      toegestaan(code, ROLLEN).some(({ casus }) => casus === null),
    );
    expect(zonderCasus.map(({ code }) => code)).toEqual([
      'CASUS_NUMMER',
      'CASUS_KERN',
      'CASUS_AANMELDEN',
      'HUIS_TAFEL',
      'HUIS_PLANNEN',
      'OVERLEG_AGENDA',
      'CASUS_UITVRAAG_OPEN',
      'CASUS_AVG_TERMIJN',
      'CASUS_CORRECTIE_OPEN',
      'CASUS_CORRECTIE_TERUGMELDEN',
      // Counted over the casussen, and no small count.
      'HUIS_KNELPUNT',
      'HUIS_ADVIES',
      'HUIS_ADVIES_VRAGEN',
      'HUIS_ADVIES_GEVEN',
      'HUIS_AFWIJZINGSADVIES',
      'HUIS_LIJST',
      'HUIS_LIJST_VASTLEGGEN',
      'LIJST_OVERZICHT',
    ]);
  });

  it('an address is for no private deelnemer in a casus of huiselijk geweld or stalking, whoever asks why', () => {
    for (const thema of ['HUISELIJK_GEWELD', 'STALKING', 'VOLWASSENEN']) {
      const privaat = ORGANISATIES.filter((code) => klasseVan(code) === 'PRIVAAT').map((organisatie) =>
        decide(open, vraag('BRP_ADRES', { rol: 'CASUSREGISSEUR', organisatie, casus: casusIn('UITVRAAG', { thema }) })),
      );
      expect(
        privaat.every(({ effect }) => effect === 'TOEGESTAAN'),
        thema,
      ).toBe(thema === 'VOLWASSENEN');
    }
  });

  it('the burgerservicenummer is for no private deelnemer', () => {
    expect(toegestaan('BSN', ROLLEN).filter(({ klasse }) => klasse === 'PRIVAAT')).toEqual([]);
  });
});

describe('prohibitions that hold by construction: there is nothing that a rule could name', () => {
  it('R07: data of Wpg 9, 10 and 12 has no subcategorie, no category and no rule', () => {
    const politie = beleid.deelnemers.find(({ code }) => code === 'politie')?.subcategorieen ?? [];
    const categorieen = beleid.subcategorieen.filter(({ code }) => politie.includes(code)).map((sub) => sub.categorie);
    expect(new Set(categorieen)).toEqual(new Set(['POLITIE_8_13', 'MEDEWERKER_CONTACT']));
    const elders = beleid.subcategorieen.filter(
      ({ code, categorie }) => categorie === 'POLITIE_8_13' && !politie.includes(code),
    );
    expect(elders).toEqual([]);
    const grondslagen = beleid.regels
      .filter(({ subcategorie }) =>
        subcategorie.some((code) => code.startsWith('POLITIE') && code !== 'POLITIE_CONTACTPUNT'),
      )
      .map(({ grondslagVerstrekking }) => grondslagVerstrekking);
    expect(new Set(grondslagen)).toEqual(new Set(['Wpg 20(3), uitsluitend artikel 8 en 13']));
  });

  it('R25: no organisation here is the belastingdienst, and no subcategorie or field holds its data', () => {
    expect(JSON.stringify(beleid.deelnemers)).not.toMatch(/belasting|fiscaal/i);
    expect(JSON.stringify(beleid.subcategorieen)).not.toMatch(/belasting|fiscaal|fiscale/i);
    expect([...annotaties.keys()].filter((coordinate) => /belasting|fisca/i.test(coordinate))).toEqual([]);
  });

  it('R15: another samenwerkingsverband is no organisation here, and what is secret-bound is never passed on', () => {
    const verbanden = beleid.deelnemers.filter(({ klasse }) => klasse === 'SAMENWERKINGSVERBAND');
    expect(verbanden.map(({ code }) => code)).toEqual(['zvh']);
    expect(KLASSEN.length).toBe(3);
    const doorgegeven = beleid.regels.filter(
      ({ subcategorie, doorverstrekking }) =>
        doorverstrekking !== 'NEE' && subcategorie.some((code) => geheim.includes(code)),
    );
    expect(doorgegeven).toEqual([]);
  });

  it('BGS 1.2: who watches over terms is told that of a casus there is its number alone, and that is what the list holds', () => {
    const asker = { rol: 'CONTACTPUNT', organisatie: 'college', doel: 'AVG-TERMIJN', casus: null } as const;
    for (const code of ['CASUS_NUMMER', 'CASUS_KERN'])
      expect(decide(beleid, vraag(code, asker))).toMatchObject({
        regel: 'VERBOD-13',
        uitleg: expect.stringMatching(/van de casus alleen het nummer/),
      });
    const velden = [...annotaties.keys()].filter((coordinate) => coordinate.startsWith('AvgTermijn.'));
    expect(velden.sort()).toEqual(['casus', 'dag', 'kenmerk', 'soort', 'stand'].map((veld) => `AvgTermijn.${veld}`));
  });

  it('R10: of a medewerker there is name, function and telephone, and where that came from', () => {
    const contact = new Set(
      beleid.subcategorieen.filter(({ categorie }) => categorie === 'MEDEWERKER_CONTACT').map(({ code }) => code),
    );
    const velden = [...annotaties]
      .filter(([, { toepassingen }]) => toepassingen.some(({ categorie }) => contact.has(categorie)))
      .map(([coordinate]) => coordinate.split('.')[1] ?? '');
    const herkomst = ['bron', 'herkomst', 'peildatum', 'status', 'beperking'];
    const houders = ['contactpunt', 'contactpunten', 'organisatie'];
    expect(velden.length).toBeGreaterThan(5);
    expect([...new Set(velden)].filter((naam) => ![...herkomst, ...houders].includes(naam)).sort()).toEqual([
      'functie',
      'naam',
      'telefoon',
    ]);
  });

  it('R11: no subcategorie and no field holds a nationaliteit', () => {
    const namen = [...beleid.subcategorieen.map(({ code }) => code), ...annotaties.keys()];
    expect(namen.filter((naam) => /nationalit/i.test(naam))).toEqual([]);
  });

  it('R12: an incidentele derde has no role, no class and so no account', () => {
    expect([...ROLLEN, ...KLASSEN].filter((woord) => /derde/i.test(woord))).toEqual([]);
  });

  it('R24: no subcategorie or field holds a score that the hub computes: a risicotaxatie is made by a person', () => {
    expect([...annotaties.keys()].filter((coordinate) => /score|ranking|prioriteit/i.test(coordinate))).toEqual([]);
  });
});
