import { readdirSync, readFileSync } from 'node:fs';
import { isPersonaNaam } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { inPersoonsbeeld } from './persoonsbeeld.ts';
import { subcategorieen } from './sdl.ts';
import { EIGENAREN, VELDEN } from './velden.ts';
import { soortIn, type Verhaal, type VerhaalVerwachting } from './verhaal.ts';
import { VERHALEN } from './verhalen/alle.ts';
import { VERWACHTINGEN } from './verwachting/alle.ts';
import { isCasusveld } from './verwachting.ts';

/** The records of the stories as their builders wrote them, all partners together. */
const DOSSIERS = ['police', 'justice', 'care', 'municipality'].flatMap((bron) => {
  const folder = new URL(`../../subgraphs/${bron}/src/demo/stories/`, import.meta.url);
  return readdirSync(folder).map((bestand) => readFileSync(new URL(bestand, folder), 'utf8'));
});
const INHOUD = subcategorieen();
const BEELD = inPersoonsbeeld(VERWACHTINGEN);

/** What the table says of the subcategorie of this sentence's field. */
function magHetZien(verhaal: Verhaal, zin: VerhaalVerwachting): boolean {
  const [subcategorie] = INHOUD.get(zin.veld) ?? [];
  const alle = EIGENAREN.flatMap((eigenaar) => VELDEN[eigenaar]);
  const veld = (alle.find((een) => een.veld === zin.veld) ?? alle.find((een) => een.subcategorie === subcategorie))
    ?.veld;
  const soort = isCasusveld(veld ?? '') ? 'HOOFDPERSOON' : soortIn(verhaal, zin.persoon);
  const cel = BEELD.find(
    (een) => een.veld === veld && een.fase === verhaal.fase && een.persona === zin.persona && een.soort === soort,
  );
  if (cel === undefined) throw new Error(`De tabel zegt niets over: ${zin.zin}`);
  return cel.ziet;
}

describe.each(VERHALEN.map((verhaal) => [verhaal.casus, verhaal] as const))(
  'het verhaal van casus %s',
  (_, verhaal) => {
    it('telt vijftien tot vijfentwintig zinnen, alle verschillend', () => {
      expect(verhaal.zinnen.length).toBeGreaterThanOrEqual(15);
      expect(verhaal.zinnen.length).toBeLessThanOrEqual(25);
      expect(new Set(verhaal.zinnen.map(({ zin }) => zin)).size).toBe(verhaal.zinnen.length);
    });

    it('noemt bestaande persona’s en bestaande velden', () => {
      expect(verhaal.zinnen.filter(({ persona }) => !isPersonaNaam(persona))).toEqual([]);
      expect(verhaal.zinnen.filter(({ veld }) => !INHOUD.has(veld))).toEqual([]);
    });

    it('spreekt de tabel niet tegen: afgeschermd is precies wat de tabel niet laat zien', () => {
      for (const zin of verhaal.zinnen) {
        expect([zin.zin, zin.verwacht.toestand === 'AFGESCHERMD']).toEqual([zin.zin, !magHetZien(verhaal, zin)]);
      }
    });

    it('houdt niets geheim dat nergens staat: elk geheim is een zin uit een dossier van een partner', () => {
      expect(verhaal.geheimen.length).toBeGreaterThan(0);
      for (const { tekst } of verhaal.geheimen) {
        expect([tekst, DOSSIERS.some((dossier) => dossier.includes(tekst))]).toEqual([tekst, true]);
      }
    });

    it('vertelt zowel wat te zien is als wat afgeschermd blijft', () => {
      const toestanden = new Set(verhaal.zinnen.map(({ verwacht }) => verwacht.toestand));
      expect([...toestanden]).toEqual(expect.arrayContaining(['WAARDE', 'AFGESCHERMD']));
    });
  },
);
