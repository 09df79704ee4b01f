import { BETROKKENE_SOORTEN, FASEN, type Fase, PERSONA_NAMEN, type PersonaNaam } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { inPersoonsbeeld } from './persoonsbeeld.ts';
import { SDL, subcategorieen } from './sdl.ts';
import { EIGENAAR_WOORD, EIGENAREN, type Eigenaar, VELDEN, veldenVan } from './velden.ts';
import { VERWACHTINGEN, ZINNEN } from './verwachting/alle.ts';
import { AAN_TAFEL, isCasusveld, OVERHEID, PRIVAAT, type Zin } from './verwachting.ts';

const FASE_WOORD: Readonly<Record<Fase, RegExp>> = {
  AANMELDING: /\bde aanmelding\b/,
  TRIAGE: /\bde triage\b/,
  UITVRAAG: /\bde uitvraag\b/,
  CASUSOVERLEG: /\bhet casusoverleg\b/,
  UITVOERING: /\bde uitvoering\b/,
  AFSCHALING: /\bde afschaling\b/,
  AFGESLOTEN: /\bis afgesloten\b/,
};

const WIE_WOORD: readonly (readonly [RegExp, readonly PersonaNaam[]])[] = [
  [/^(Iedereen aan tafel|Niemand)\b/, AAN_TAFEL],
  [/\bprocesregisseur\b/, ['procesregisseur']],
  [/\bprocesondersteuner\b/, ['procesondersteuner']],
  [/\bcasusregisseur\b/, ['casusregisseur']],
  [/\boverheidspartners\b/, OVERHEID],
  [/\bprivate partners\b/, PRIVAAT],
  [/\bliaison van de politie\b/, ['liaison-politie']],
  [/\breclasseringswerker\b/, ['reclasseringswerker']],
  [/\bbehandelaar van de GGZ\b/, ['ggz-behandelaar']],
  [/\bfunctionaris gegevensbescherming\b/, ['fg']],
  [/\blid van de adviescommissie\b/, ['rac-lid']],
  [/\bprivacyfunctionaris van de politie\b/, ['privacyfunctionaris-politie']],
  [/\bauditor\b/, ['auditor']],
  [/\bcontactpunt voor betrokkenen\b/, ['contactpunt']],
  [/\bbeheerder bij de politie\b/, ['partner-it-politie']],
  [/\bmanager\b/, ['manager']],
];

const alleZinnen: readonly (readonly [Eigenaar, Zin])[] = EIGENAREN.flatMap((eigenaar) =>
  ZINNEN[eigenaar].map((zin) => [eigenaar, zin] as const),
);

/** Every single cell that a sentence fills, one string each. */
const cellen = (zin: Zin): readonly string[] =>
  zin.velden.flatMap((veld) =>
    zin.fasen.flatMap((fase) =>
      (isCasusveld(veld) ? zin.soorten.filter((soort) => soort === 'HOOFDPERSOON') : zin.soorten).flatMap((soort) =>
        zin.personas.map((persona) => [veld, fase, soort, persona].join(' ')),
      ),
    ),
  );

function veldenInTekst(eigenaar: Eigenaar, tekst: string): readonly string[] {
  if (tekst.includes(EIGENAAR_WOORD[eigenaar])) return veldenVan(eigenaar);
  return VELDEN[eigenaar].filter((een) => new RegExp(`\\b${een.woord}\\b`).test(tekst)).map((een) => een.veld);
}

describe('de tabel is volledig', () => {
  it('elke subcategorie uit de schema’s van de bronnen komt in de tabel voor', () => {
    const inSdl = new Set([...subcategorieen().values()].flatMap((een) => [...een]));
    const inTekst = new Set(SDL.flatMap((tekst) => [...tekst.matchAll(/categorie: "(\w+)"/g)].map((een) => een[1])));
    expect([...inSdl].sort()).toEqual([...inTekst].sort());
    const inTabel = new Set(EIGENAREN.flatMap((eigenaar) => VELDEN[eigenaar].map((een) => een.subcategorie)));
    expect([...inTabel].sort()).toEqual([...inSdl].sort());
  });

  it('elk veld van de tabel bestaat en heeft in het schema de subcategorie waarvoor het staat', () => {
    const inSdl = subcategorieen();
    for (const { veld, subcategorie } of EIGENAREN.flatMap((eigenaar) => VELDEN[eigenaar])) {
      expect([veld, ...(inSdl.get(veld) ?? [])]).toEqual([veld, subcategorie]);
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
      const genoemd = FASEN.filter((fase) => FASE_WOORD[fase].test(zin));
      expect([zin, genoemd]).toEqual([zin, FASEN.filter((fase) => fasen.includes(fase))]);
      if (velden.every(isCasusveld)) continue;
      const overWie = [
        /\bhoofdpersoon\b/.test(zin) && 'HOOFDPERSOON',
        /\bdirecte kring\b/.test(zin) && 'DIRECTE_KRING',
      ];
      expect([zin, overWie.filter((soort) => soort !== false)]).toEqual([zin, [...soorten]]);
    }
  });

  it('noemen in woorden wie het ziet en welke gegevens, zodat lezer en toets hetzelfde lezen', () => {
    for (const [eigenaar, zin] of alleZinnen) {
      const wie = WIE_WOORD.filter(([woord]) => woord.test(zin.zin)).flatMap(([, personas]) => personas);
      expect([zin.zin, [...wie].sort()]).toEqual([zin.zin, [...zin.personas].sort()]);
      expect([zin.zin, [...veldenInTekst(eigenaar, zin.zin)].sort()]).toEqual([zin.zin, [...zin.velden].sort()]);
      expect([zin.zin, /\b(Niemand|niet|geen enkele)\b/.test(zin.zin)]).toEqual([zin.zin, !zin.ziet]);
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

  it('wie toetst of beheert ziet nooit een casus', () => {
    expect(gezien.filter((cel) => !AAN_TAFEL.some((naam) => naam === cel.persona))).toEqual([]);
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
      'OmStrafzaak.afdoening AFSCHALING',
      'OmStrafzaak.afdoening UITVOERING',
      'PolitieBeeld.contactpunt AFSCHALING',
    ]);
  });
});
