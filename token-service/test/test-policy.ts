import { berekenDigest, leesAnnotaties, leesBeleid } from '@ketenhub/policy';
import { KLASSE_VAN, OIN, ORGANISATIES, type Organisatie } from '@ketenhub/vocabulary';
import type { Policy } from '../src/beleid/policy-source.ts';

const doel = (code: string, extra: Record<string, unknown>) => ({
  code,
  naam: code,
  uitleg: code,
  casus: 'EEN',
  fasen: [],
  eigenFase: null,
  rollen: ['PROCESREGISSEUR', 'PROFESSIONAL'],
  accountklassen: ['UITVOERING'],
  motiveringVerplicht: false,
  ...extra,
});

const subcategorie = (code: string, extra: Record<string, unknown>) => ({
  code,
  naam: code,
  categorie: null,
  soort: 'PERSOON',
  geheim: false,
  besluit: false,
  volgt: [],
  ...extra,
});

const deelnemer = (code: Organisatie) => ({
  code,
  oin: OIN[code],
  naam: code,
  klasse: KLASSE_VAN[code],
  soort: code,
  subgraph: code === 'politie' ? 'politie' : 'casus',
  subcategorieen:
    code === 'politie' ? ['POLITIE_MUTATIE', 'POLITIE_WAPENINDICATIE'] : code === 'zvh' ? ['CASUS_NUMMER'] : [],
});

const regel = (id: string, subcategorieCode: string, extra: Record<string, unknown>) => ({
  id,
  subcategorie: [subcategorieCode],
  wie: [{ rol: 'PROCESREGISSEUR', klasse: null }],
  betrokkeneSoort: ['HOOFDPERSOON'],
  doel: ['ZVH-CASUSOVERLEG'],
  fase: ['CASUSOVERLEG'],
  mits: [],
  noodzaak: 'test',
  grondslagSamenwerking: 'test',
  grondslagVerstrekking: 'test',
  verwerkingsactiviteit: 'https://ketenhub.example/verwerking/test',
  doorverstrekking: 'NEE',
  uitleg: 'test',
  bevestiging: 'test',
  geldigVanaf: '2026-01-01',
  geldigTot: null,
  herbeoordelenOp: '2027-01-01',
  ...extra,
});

const inhoud = {
  versie: 'test',
  doelen: [
    doel('ZVH-TRIAGE', { fasen: ['TRIAGE'], eigenFase: 'TRIAGE' }),
    doel('ZVH-CASUSOVERLEG', { fasen: ['CASUSOVERLEG', 'UITVOERING'], eigenFase: 'CASUSOVERLEG' }),
    doel('ZVH-WERKVOORRAAD', { casus: 'GEEN' }),
    doel('ZVH-HEROPENING', { fasen: ['AFGESLOTEN'], motiveringVerplicht: true }),
    doel('LOGCONTROLE', { casus: 'GEEN', rollen: ['FG'], accountklassen: ['RECHTMATIGHEID'] }),
    doel('RECHTMATIGHEID', {
      casus: 'GEEN',
      rollen: ['FG', 'RAC_LID', 'PRIVACYFUNCTIONARIS', 'AUDITOR'],
      accountklassen: ['RECHTMATIGHEID'],
    }),
  ],
  subcategorieen: [
    subcategorie('DOMEINOBJECT', { soort: 'STRUCTUUR' }),
    subcategorie('CASUS_NUMMER', { categorie: 'CASUSREGISTER', soort: 'CASUS' }),
    subcategorie('POLITIE_MUTATIE', { categorie: 'POLITIE_8_13' }),
    subcategorie('POLITIE_WAPENINDICATIE', { categorie: 'POLITIE_8_13' }),
  ],
  regels: [
    regel('POL-01', 'POLITIE_MUTATIE', {}),
    regel('CAS-01', 'CASUS_NUMMER', { betrokkeneSoort: [] }),
    regel('CAS-02', 'CASUS_NUMMER', { betrokkeneSoort: [], doel: ['ZVH-WERKVOORRAAD'], fase: [] }),
  ],
  verboden: [],
  deelnemers: ORGANISATIES.map(deelnemer),
};

const SDL = `
directive @doelbinding(categorie: String!, bron: String!, doelen: [String!]!) repeatable on FIELD_DEFINITION
directive @sleutelveld on FIELD_DEFINITION
type Casus { nummer: String @doelbinding(categorie: "CASUS_NUMMER", bron: "zvh", doelen: ["ZVH-CASUSOVERLEG", "ZVH-WERKVOORRAAD"]) }
type Betrokkene { id: ID! @sleutelveld  politie: PolitieBeeld @doelbinding(categorie: "DOMEINOBJECT", bron: "politie", doelen: ["ZVH-CASUSOVERLEG"]) }
type PolitieBeeld {
  mutaties: String @doelbinding(categorie: "POLITIE_MUTATIE", bron: "politie", doelen: ["ZVH-CASUSOVERLEG"])
  wapenindicatie: String @doelbinding(categorie: "POLITIE_WAPENINDICATIE", bron: "politie", doelen: ["ZVH-CASUSOVERLEG"])
  kaal: String
}`;

/** A policy of a few rules: the procesregisseur sees police mutations at the casusoverleg, and nobody the weapon mark. */
export async function testPolicy(): Promise<Policy> {
  const digest = await berekenDigest(inhoud as never);
  return { beleid: leesBeleid({ ...inhoud, digest }), annotaties: leesAnnotaties(SDL) };
}
