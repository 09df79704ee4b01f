import { describe, expect, it } from 'vitest';
import { toText } from '../terminal/line.ts';
import { safeJson } from '../terminal/safe-text.ts';
import { textWidth } from '../terminal/text-width.ts';
import { renderView } from './render-view.ts';
import { ASKED, fixtureView, HOSTILE_TEXT } from './view.fixture.ts';
import { viewDocument } from './view-document.ts';

const printed = (width: number, useColor = false): string =>
  toText(renderView(fixtureView(), ASKED, { width, useColor }), useColor);
const flat = printed(100).replace(/\s+/g, ' ');

describe('the person view on a terminal', () => {
  it.each([80, 100, 120])('stays within %i columns, also with long texts from a source', (width) => {
    expect(
      printed(width)
        .split('\n')
        .filter((line) => textWidth(line) > width),
    ).toEqual([]);
  });

  it('heads with casus, doel, fase, thema, kleur, reader, trace, beleid and the state of every source in words', () => {
    expect(flat).toContain('Persoonsbeeld van casus ZVH-2026-0101');
    expect(flat).toContain('doel ZVH-CASUSOVERLEG (casusoverleg voeren) fase casusoverleg');
    expect(flat).toContain(
      'regiekleur oranje gelezen als procesregisseur (Petra Regieman, procesregisseur, Zorg- en Veiligheidshuis)',
    );
    expect(flat).toContain('trace 0af7651916cd43dd8448eb211c80319c beleid sha256-abcdefghijklmno...');
    expect(flat).toContain('bronnen casus OK | politie OK | justitie STORING | zorg OK | gemeente OK');
  });

  it('shows values with provenance: bron, peildatum, status when it is no fact, beperking', () => {
    expect(flat).toContain('- 18 november 2026; overlast; Roept.');
    expect(flat).toContain(
      'bron politie, peildatum 18 november 2026, vermoeden; beperking: Niet delen met de betrokkene.',
    );
    expect(flat).toContain('veelplegerstatus: zeer actieve veelpleger');
    expect(flat).not.toContain('herkomst');
  });

  it('says of a shielded field the rule, why, and what would open it, grouped where these are the same', () => {
    expect(flat).toContain(
      'afgeschermd: meldingen huiselijk geweld, zorgmeldingen Zichtbaar vanaf de uitvraag, na het doelbesluit. [regel POL-07] ' +
        'Wel te zien in de fase uitvraag of casusoverleg.',
    );
    expect(flat).toContain(
      'afgeschermd: burgerservicenummer Alleen voor de procesondersteuner. Wel te zien voor de rol procesondersteuner.',
    );
  });

  it('says how many rows there are when not all are on the first page: nobody takes a page for the whole', () => {
    expect(flat).toContain('mutaties (de nieuwste 2 van 87):');
  });

  it('tells an empty field by the stand of its source, never a false "niets bekend"', () => {
    expect(flat).toContain(
      'leeg: contactpunt, aanhoudingen, aandachtsvestigingen, sfeer-processen-verbaal (gekoppeld: de bron kent deze persoon en heeft hier niets)',
    );
    expect(flat).toContain('leeg: betrokkenheid (nog niet gekoppeld: of de bron iets heeft, is nog niet te zeggen)');
    expect(flat).toContain('(niets bekend: deze persoon staat niet in het register van de bron)');
    expect(flat).toContain('niet beschikbaar: betrokkenheid, kader, behandelstatus, licht verstandelijke beperking');
    expect(flat).toContain(
      'Openbaar Ministerie - bron niet bereikbaar bron niet bereikbaar: strafzaken, zittingen, afdoeningen, voorwaarden, proeftijd, ISD-maatregel, ZSM-beoordelingen, tenuitvoerlegging',
    );
  });

  it('lets no source text act on the terminal or fake a line', () => {
    const text = printed(80);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Control}\p{Format}]/u);
    expect(text).not.toMatch(/^\s*leeg: alles/m);
  });

  it('says the same without colours as with them', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: our own colours are taken off
    expect(printed(100, true).replace(/\u001b\[\d*m/g, '')).toBe(printed(100));
    expect(printed(100, true)).not.toBe(printed(100));
  });
});

describe('the machine document', () => {
  const document = viewDocument(fixtureView(), ASKED);

  it('has the head of the documented shape', () => {
    expect(document).toMatchObject({
      casus: 'ZVH-2026-0101',
      doel: 'ZVH-CASUSOVERLEG',
      fase: 'CASUSOVERLEG',
      thema: 'VEELPLEGER',
      regiekleur: 'ORANJE',
      als: 'procesregisseur',
      trace: '0af7651916cd43dd8448eb211c80319c',
      bronStatus: { justitie: 'STORING' },
    });
  });

  it('gives each of the four states with ISO days and the text of the source as it was', () => {
    const bronnen = document.betrokkenen[0]?.bronnen;
    expect(bronnen?.politie).toMatchObject({
      stand: 'GEKOPPELD',
      velden: {
        laatsteContact: { toestand: 'WAARDE', waarde: '2026-11-18' },
        contactpunt: { toestand: 'LEEG' },
        hgMeldingen: {
          toestand: 'AFGESCHERMD',
          regel: 'POL-07',
          reden: 'FASE',
          welBij: { fase: ['UITVRAAG', 'CASUSOVERLEG'] },
        },
      },
    });
    expect(bronnen?.['justitie.om']).toMatchObject({ stand: null, standStaat: { toestand: 'BRON_NIET_BEREIKBAAR' } });
    expect(JSON.stringify(JSON.parse(safeJson(document)))).toContain(JSON.stringify(HOSTILE_TEXT));
  });
});
