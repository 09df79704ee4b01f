import { describe, expect, it } from 'vitest';
import { beleid } from '../../test/protocol.ts';
import { controleerRegister, type Verwijzing } from './checks.ts';
import { leesRegister, type Verwerkingsactiviteit } from './register.ts';

const BESTAND = 'schema/verwerkingsactiviteiten.yaml';
const ALLES = 'https://ketenhub.example/verwerkingsactiviteiten/alles';

/** An activiteit wide enough for every rule. */
const breed: Verwerkingsactiviteit = {
  id: ALLES,
  naam: 'Alles',
  omschrijving: 'Proef',
  verwerkingsverantwoordelijken: ['politie', 'college'],
  contactpunt: 'college',
  doelen: [...new Set(beleid.doelen.map(({ code }) => code))],
  grondslag: 'WGS 2.26(a)',
  betrokkenen: ['Hoofdpersoon'],
  categorieen: [...new Set(beleid.subcategorieen.flatMap(({ categorie }) => categorie ?? []))],
  ontvangers: ['Deelnemers'],
  doorgifte: 'Geen',
  bewaartermijn: 'Vijf jaar',
  beveiliging: 'Ja',
  bevestiging: 'FG open',
};
const regels = beleid.regels.map((regel) => ({ ...regel, verwerkingsactiviteit: ALLES }));
const bestandVan = new Map([['POL-01', 'schema/privacyprotocol/regels/politie.yaml']]);

function fouten(
  activiteiten: readonly Verwerkingsactiviteit[],
  anders: { regels?: typeof beleid.regels; verwijzingen?: readonly Verwijzing[] } = {},
): string[] {
  return controleerRegister({
    bestand: BESTAND,
    activiteiten,
    beleid: { ...beleid, regels: anders.regels ?? regels },
    bestandVan,
    verwijzingen: anders.verwijzingen ?? [],
  });
}

describe('AVG 30: what is processed stands in the register', () => {
  it('is in order when every rule and every log line names an activiteit that holds it', () => {
    expect(fouten([breed], { verwijzingen: [{ bestand: 'gateway/src/x.ts', id: ALLES }] })).toEqual([]);
  });

  it('refuses a rule that names an activiteit that is not there, with its file and id', () => {
    const onbekend = regels.map((regel) =>
      regel.id === 'POL-01' ? { ...regel, verwerkingsactiviteit: `${ALLES}-x` } : regel,
    );
    expect(fouten([breed], { regels: onbekend })).toEqual([
      `schema/privacyprotocol/regels/politie.yaml: POL-01: verwerkingsactiviteit ${ALLES}-x staat niet in ${BESTAND}`,
    ]);
  });

  it('names line and column of what is wrong with its shape, in the entry or in what it takes from standaard', () => {
    const inhoud = { standaard: { doorgifte: '' }, verwerkingsactiviteiten: [{ ...breed, doorgifte: undefined }] };
    const { doorgifte: _own, ...zonder } = breed;
    const plekVan = (pad: readonly (string | number)[]) => ({
      regel: pad[0] === 'standaard' ? 3 : 9,
      kolom: pad.length,
    });
    const lees = (verwerkingsactiviteiten: unknown[]) =>
      leesRegister({ bestand: BESTAND, inhoud: { ...inhoud, verwerkingsactiviteiten }, plekVan });
    expect(lees([zonder])).toMatchObject({ fouten: [expect.stringContaining(`${BESTAND}:3:2: `)] });
    expect(lees([{ ...breed, contactpunt: 'politei' }])).toMatchObject({
      fouten: [expect.stringMatching(/yaml:9:3: .*contactpunt: "politei" bestaat niet; bedoelt u "politie"/)],
    });
  });

  it('refuses a subgraph that logs under an activiteit that is not there', () => {
    const verwijzingen = [{ bestand: 'subgraphs/police/src/definition.ts', id: `${ALLES}-x` }];
    expect(fouten([breed], { verwijzingen })).toEqual([
      `subgraphs/police/src/definition.ts: verwerkingsactiviteit ${ALLES}-x staat niet in ${BESTAND}`,
    ]);
  });

  it('refuses a rule for a doel or a category that its activiteit does not have', () => {
    const smal = {
      ...breed,
      doelen: breed.doelen.filter((doel) => doel !== 'ZVH-UITVOERING'),
      categorieen: breed.categorieen.filter((categorie) => categorie !== 'POLITIE_8_13'),
    };
    expect(fouten([smal]).filter((melding) => melding.includes('POL-01'))).toEqual([
      `schema/privacyprotocol/regels/politie.yaml: POL-01: verwerkingsactiviteit ${ALLES} heeft doel ZVH-UITVOERING niet`,
      `schema/privacyprotocol/regels/politie.yaml: POL-01: verwerkingsactiviteit ${ALLES} heeft categorie POLITIE_8_13 niet`,
    ]);
    expect(fouten([smal])).toContain(`${BESTAND}: doel ZVH-UITVOERING hoort bij geen verwerkingsactiviteit`);
  });

  it('refuses an activiteit twice, and a private deelnemer as controller (WGS 2.27(3))', () => {
    expect(fouten([breed, breed])).toContain(`${BESTAND}: ${ALLES}: staat er meer dan een keer`);
    expect(fouten([{ ...breed, verwerkingsverantwoordelijken: ['ggz'] }])).toEqual([
      `${BESTAND}: ${ALLES}: ggz is geen overheidsdeelnemer en dus niet verantwoordelijk`,
    ]);
  });

  it.each([
    ['a doel', { doelen: ['ZVH-ONDERZOEK'] }, /\.doelen\[0\]: /],
    ['a category', { categorieen: ['ETNICITEIT'] }, /\.categorieen\[0\]: /],
    ['an organisation', { contactpunt: 'belastingdienst' }, /\.contactpunt: /],
    ['a key', { sleutel: 'x' }, /\.sleutel: /],
    ['a missing bewaartermijn', { bewaartermijn: '' }, /\.bewaartermijn: mag niet leeg zijn/],
  ])('refuses %s that nobody knows, with its file and place', (_naam, anders, melding) => {
    const { doorgifte, ...rest } = breed;
    const inhoud = { standaard: { doorgifte }, verwerkingsactiviteiten: [{ ...rest, ...anders }] };
    const uitkomst = leesRegister({ bestand: BESTAND, inhoud });
    expect(uitkomst).toMatchObject({ fouten: [expect.stringMatching(melding)] });
    expect(JSON.stringify(uitkomst)).toContain(`${BESTAND}: verwerkingsactiviteiten[0] (${ALLES})`);
  });
});
