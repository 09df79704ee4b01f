import { BETROKKENE_SOORTEN, FASEN, PERSONA_NAMEN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { personViewPaths } from './operation-paths.ts';
import { inPersoonsbeeld } from './persoonsbeeld.ts';
import { SDL, sdlvelden } from './sdl.ts';
import { EIGENAREN, type Eigenaar, VELDEN, veldenVan } from './velden.ts';
import { VERWACHTINGEN, ZINNEN } from './verwachting/alle.ts';
import { AAN_TAFEL, isCasusveld, type Zin } from './verwachting.ts';
import { fasenInTekst, ontkent, personasInTekst, soortenInTekst, veldenInTekst } from './woorden.ts';

const SDLVELDEN = sdlvelden();
const ALLE = EIGENAREN.flatMap((eigenaar) => VELDEN[eigenaar]);

/** The types whose fields a reader sees as one: the casus, the betrokkene, and the sheet of each organisation. */
const BLAD = /^(Casus|Betrokkene|\w+Beeld)\./;

/** Fields of a sheet without a sentence of their own, and the field whose sentences they share: annotated exactly alike. */
const ZOALS: Readonly<Record<string, string>> = {
  'Casus.fase': 'Casus.thema',
  'Casus.regiekleur': 'Casus.thema',
  'Casus.versie': 'Casus.thema',
  'Casus.beschikbareDoelen': 'Casus.thema',
  'Casus.gemeentegrensoverstijgend': 'Casus.gemeente',
  'Casus.heropening': 'Casus.melding',
  'Casus.verstrektAanDerden': 'Casus.verslag',
  'Casus.oordelen': 'Casus.criteria',
  'Casus.bewaartermijn': 'Casus.aanmelding',
  // The regie as a whole; whom to reach at the casusregisseur is decided as a contactpunt.
  'Casus.casusregisseurs': 'Casus.schaalstappen',
  'Casus.opdrachten': 'Casus.schaalstappen',
  'Casus.aveOordelen': 'Casus.schaalstappen',
  'Casus.regieoordelen': 'Casus.schaalstappen',
  'Casus.evaluaties': 'Casus.schaalstappen',
  'Casus.betrokkenen': 'Betrokkene.naam',
  'Betrokkene.stand': 'Betrokkene.naam',
  'Betrokkene.soort': 'Betrokkene.naam',
  'Betrokkene.leeftijd': 'Betrokkene.naam',
};

/** Changes, the uitvraag, who is shut out and requests of the betrokkene: work on the casus, not what is known of the person. */
const BUITEN_HET_PERSOONSBEELD =
  /^(Mutation\..*|Query\..*|Casus\.(uitvragen|belangenconflicten|avgVerzoeken|correcties))$/;

/** Every coordinate under a field, with what its annotations allow at most; whom to reach there is decided as a contactpunt. */
function eronder(veld: string): readonly (readonly [string, string])[] {
  const type = SDLVELDEN.get(veld)?.type ?? '';
  return [...SDLVELDEN].flatMap(([coordinaat, { plafond }]) =>
    coordinaat.startsWith(`${type}.`) && !/\.contactpunt$/.test(coordinaat)
      ? [[coordinaat, plafond] as const, ...eronder(coordinaat)]
      : [],
  );
}

const alleZinnen: readonly (readonly [Eigenaar, Zin])[] = EIGENAREN.flatMap((eigenaar) =>
  ZINNEN[eigenaar].map((zin) => [eigenaar, zin] as const),
);

/** A change is seen in no person view, and what is of the worklist stands in none. */
const inPersoonsbeeldTeZien = (veld: string): boolean => !BUITEN_HET_PERSOONSBEELD.test(veld);

/** Every single cell that a sentence fills, one string each. */
const cellen = (zin: Zin): readonly string[] =>
  zin.velden.flatMap((veld) =>
    zin.fasen.flatMap((fase) =>
      (isCasusveld(veld) ? zin.soorten.filter((soort) => soort === 'HOOFDPERSOON') : zin.soorten).flatMap((soort) =>
        zin.personas.map((persona) => [veld, fase, soort, persona].join(' ')),
      ),
    ),
  );

describe('de tabel is volledig', () => {
  it('elke subcategorie uit de schema’s van de bronnen komt in de tabel voor, en geen andere', () => {
    const inSdl = new Set([...SDLVELDEN.values()].flatMap((een) => een.subcategorieen));
    const inTekst = new Set(SDL.flatMap((tekst) => [...tekst.matchAll(/categorie: "(\w+)"/g)].map((een) => een[1])));
    expect([...inSdl].sort()).toEqual([...inTekst].sort());
    expect([...new Set(ALLE.map((een) => een.subcategorie))].sort()).toEqual([...inSdl].sort());
  });

  it('elk veld van de tabel bestaat en heeft in het schema de ene subcategorie waarvoor het staat', () => {
    for (const { veld, subcategorie } of ALLE) {
      expect([veld, ...(SDLVELDEN.get(veld)?.subcategorieen ?? [])]).toEqual([veld, subcategorie]);
    }
  });

  it('elk veld van een blad staat zelf in de tabel, of deelt met reden het lot van een ander', () => {
    const opEenBlad = [...SDLVELDEN].filter(
      ([coordinaat, { subcategorieen }]) => BLAD.test(coordinaat) && !subcategorieen.includes('DOMEINOBJECT'),
    );
    const inTabel = new Set(ALLE.map(({ veld }) => veld));
    const buiten = opEenBlad.map(([coordinaat]) => coordinaat).filter((coordinaat) => !inTabel.has(coordinaat));
    expect(buiten.sort()).toEqual(Object.keys(ZOALS).sort());
    for (const [coordinaat, ander] of Object.entries(ZOALS)) {
      expect([coordinaat, SDLVELDEN.get(coordinaat)?.plafond]).toEqual([coordinaat, SDLVELDEN.get(ander)?.plafond]);
    }
  });

  it('wat een zin over een lijst of een blok zegt, geldt voor alles wat daarin staat', () => {
    for (const { veld } of ALLE.filter(
      (een) => een.subcategorie !== 'DOMEINOBJECT' && inPersoonsbeeldTeZien(een.veld),
    )) {
      for (const [onder, plafond] of eronder(veld))
        expect([onder, plafond]).toEqual([onder, SDLVELDEN.get(veld)?.plafond]);
    }
  });

  it('wat is afgeleid heeft de subcategorie van alles waaruit het is afgeleid', () => {
    const afgeleid = [...SDLVELDEN].filter(([, { afgeleidVan }]) => afgeleidVan.length > 0);
    expect(afgeleid.length).toBeGreaterThan(0);
    for (const [coordinaat, { plafond, afgeleidVan }] of afgeleid) {
      for (const uit of afgeleidVan)
        expect([coordinaat, uit, SDLVELDEN.get(uit)?.plafond]).toEqual([coordinaat, uit, plafond]);
    }
  });

  it('over elk veld is in elke fase, voor hoofdpersoon en kring, van elke persona iets gezegd', () => {
    const gezegd = new Set(VERWACHTINGEN.map((cel) => [cel.veld, cel.fase, cel.soort, cel.persona].join(' ')));
    expect(gezegd.size).toBe(VERWACHTINGEN.length);
    for (const veld of EIGENAREN.flatMap(veldenVan)) {
      const soorten = isCasusveld(veld) ? 1 : BETROKKENE_SOORTEN.length;
      const eigen = VERWACHTINGEN.filter((cel) => cel.veld === veld);
      expect([veld, eigen.length]).toEqual([veld, FASEN.length * soorten * PERSONA_NAMEN.length]);
    }
  });

  it('de tabel noemt alleen bestaande persona’s, en ieder van hen', () => {
    expect(new Set(alleZinnen.flatMap(([, zin]) => zin.personas))).toEqual(new Set(PERSONA_NAMEN));
  });
});

describe('de zinnen', () => {
  it('spreken elkaar niet tegen, en geen zin herhaalt wat een andere al zegt', () => {
    const eerder = new Map<string, Zin>();
    const dubbel: string[] = [];
    for (const [, zin] of alleZinnen) {
      for (const cel of cellen(zin)) {
        const ander = eerder.get(cel);
        if (ander !== undefined) dubbel.push(`${cel}: "${ander.zin}" en "${zin.zin}"`);
        eerder.set(cel, zin);
      }
    }
    expect(dubbel).toEqual([]);
  });

  it('noemen in woorden de fasen en de personen waarover zij gaan', () => {
    for (const [, { zin, fasen, soorten, velden }] of alleZinnen) {
      if (zin.includes('in geen enkele fase')) continue;
      expect([zin, fasenInTekst(zin)]).toEqual([zin, FASEN.filter((fase) => fasen.includes(fase))]);
      if (!velden.every(isCasusveld)) expect([zin, soortenInTekst(zin)]).toEqual([zin, [...soorten]]);
    }
  });

  it('noemen in woorden wie het ziet en welke gegevens, zodat lezer en toets hetzelfde lezen', () => {
    for (const [eigenaar, zin] of alleZinnen) {
      expect([zin.zin, [...personasInTekst(zin.zin)].sort()]).toEqual([zin.zin, [...zin.personas].sort()]);
      expect([zin.zin, [...veldenInTekst(eigenaar, zin.zin)].sort()]).toEqual([zin.zin, [...zin.velden].sort()]);
      expect([zin.zin, ontkent(zin.zin)]).toEqual([zin.zin, !zin.ziet]);
    }
  });
});

describe('de woorden', () => {
  it('zijn per bron uit elkaar te houden: geen enkel woord zit in een ander woord', () => {
    for (const eigenaar of EIGENAREN) {
      for (const { woord } of VELDEN[eigenaar]) {
        const hits = VELDEN[eigenaar].filter((een) => new RegExp(`\\b${woord}\\b`).test(een.woord));
        expect([eigenaar, ...hits.map((een) => een.woord)]).toEqual([eigenaar, woord]);
      }
    }
  });
});

describe('de grenzen van de wet staan in de tabel', () => {
  const gezien = VERWACHTINGEN.filter((cel) => cel.ziet);

  it('R02: voor het doelbesluit ziet niemand gegevens van een ander dan de aanmelder', () => {
    const vroeg = gezien.filter((cel) => ['AANMELDING', 'TRIAGE'].includes(cel.fase));
    const vanPartners = ['justitie', 'zorg', 'gemeente'] as const;
    expect(vroeg.filter((cel) => vanPartners.flatMap(veldenVan).includes(cel.veld))).toEqual([]);
  });

  it('R03: voor het deelnemersbesluit zit van de partners alleen de aanmelder aan tafel', () => {
    const vroeg = gezien.filter((cel) => ['AANMELDING', 'TRIAGE'].includes(cel.fase)).map((cel) => cel.persona);
    expect(new Set(vroeg)).toEqual(new Set(['procesregisseur', 'procesondersteuner', 'liaison-politie']));
  });

  it('R17: van een gesloten casus ziet niemand iets', () => {
    expect(gezien.filter((cel) => cel.fase === 'AFGESLOTEN')).toEqual([]);
  });

  it('R22: een besluit vastleggen kan niemand van een deelnemer, ook niet van de overheid', () => {
    const wie = gezien.filter((cel) => cel.veld === 'Mutation.faseVastleggen').map((cel) => cel.persona);
    expect(new Set(wie)).toEqual(new Set(['procesregisseur', 'procesondersteuner']));
  });

  it('wie toetst of beheert ziet nooit een casus', () => {
    expect(gezien.filter((cel) => !AAN_TAFEL.some((naam) => naam === cel.persona))).toEqual([]);
  });

  it('AVG 10: strafrechtelijke gegevens en toezicht van de directe kring ziet niemand', () => {
    const straf = veldenVan('justitie').filter((veld) => /^(Om|Reclassering|Dji)Beeld\./.test(veld));
    expect(gezien.filter((cel) => cel.soort === 'DIRECTE_KRING' && straf.includes(cel.veld))).toEqual([]);
  });

  it('WGS 2.29(2): wat de GGZ, de verslavingszorg, de GGD en het wonen van de directe kring weten ziet niemand', () => {
    const zorg = veldenVan('zorg').filter((veld) => /^(Ggz|Verslavingszorg|Ggd|ZorgWonen)Beeld\./.test(veld));
    expect(gezien.filter((cel) => cel.soort === 'DIRECTE_KRING' && zorg.includes(cel.veld))).toEqual([]);
  });

  it('het burgerservicenummer ziet alleen de procesondersteuner, en geen partner', () => {
    const wie = gezien.filter((cel) => cel.veld === 'Betrokkene.burgerservicenummer').map((cel) => cel.persona);
    expect(new Set(wie)).toEqual(new Set(['procesondersteuner']));
  });

  it('bij de afschaling ziet van de personen zelf alleen de regie nog iets', () => {
    const laat = inPersoonsbeeld(VERWACHTINGEN).filter(
      (cel) => cel.ziet && cel.fase === 'AFSCHALING' && !isCasusveld(cel.veld),
    );
    expect(new Set(laat.map((cel) => cel.persona))).toEqual(
      new Set(['procesregisseur', 'procesondersteuner', 'casusregisseur']),
    );
    expect(laat.filter((cel) => cel.soort === 'DIRECTE_KRING')).toEqual([]);
  });

  it('in het persoonsbeeld staan tussen de betrokkene en een veld van de tabel alleen lege vakken', () => {
    const paden = personViewPaths();
    const veldOp = new Map([...paden].map(([coordinaat, pad]) => [pad, coordinaat]));
    for (const veld of EIGENAREN.flatMap(veldenVan).filter(inPersoonsbeeldTeZien)) {
      const pad = paden.get(veld) ?? '';
      const boven = [...veldOp].filter(([ander]) => pad.startsWith(`${ander}.`)).map(([, coordinaat]) => coordinaat);
      const vol = boven.filter((coordinaat) => !SDLVELDEN.get(coordinaat)?.subcategorieen.includes('DOMEINOBJECT'));
      const eerst = isCasusveld(veld) ? ['Query.casus'] : ['Query.casus', 'Casus.betrokkenen'];
      expect([veld, ...vol]).toEqual([veld, ...eerst]);
    }
  });

  it('in het persoonsbeeld staat nooit meer dan de regels toelaten', () => {
    const beeld = inPersoonsbeeld(VERWACHTINGEN);
    expect(beeld.filter((cel, index) => cel.ziet && VERWACHTINGEN[index]?.ziet !== true)).toEqual([]);
    const minder = beeld
      .filter((cel, index) => cel.ziet !== VERWACHTINGEN[index]?.ziet)
      .map((cel) => `${cel.veld} ${cel.fase}`);
    expect([...new Set(minder)].sort()).toEqual([
      'Betrokkene.politie AANMELDING',
      'Betrokkene.politie AFSCHALING',
      'Betrokkene.politie TRIAGE',
      'PolitieBeeld.contactpunt AFSCHALING',
    ]);
  });
});
