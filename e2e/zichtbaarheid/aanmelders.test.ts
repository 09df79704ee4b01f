import { readFileSync } from 'node:fs';
import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { beslisVeld, leesAnnotaties, magDoel } from '@ketenhub/policy';
import { KLASSE_VAN, OIN, type Organisatie, PERSONAS } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { ANDERE_AANMELDERS, type AndereAanmelder, HUIS } from './aanmelders.ts';
import { EIGENAREN, type Eigenaar, VELDEN } from './velden.ts';
import {
  AAN_TAFEL,
  BEIDE,
  gaatOver,
  HOOFDPERSOON,
  isCasusveld,
  VOOR_HET_DOELBESLUIT,
  type Zin,
} from './verwachting.ts';
import { fasenInTekst, ontkent, personasInTekst, soortenInTekst, veldenInTekst } from './woorden.ts';

const beleid = await readBeleid('schema/beleid.json');
const annotaties = leesAnnotaties(readFileSync('schema/supergraph.graphql', 'utf8'));
const DATAVELDEN = EIGENAREN.flatMap((eigenaar) => VELDEN[eigenaar])
  .filter(({ subcategorie }) => subcategorie !== 'DOMEINOBJECT')
  .map(({ veld }) => veld);

/** Every sentence with its owner, the ones on the house first. */
function zinnenVan({ zinnen }: AndereAanmelder): readonly (readonly [Eigenaar, Zin])[] {
  const eigen = EIGENAREN.flatMap((eigenaar) => (zinnen[eigenaar] ?? []).map((zin) => [eigenaar, zin] as const));
  return [...HUIS.map((zin) => ['zvh', zin] as const), ...eigen];
}

describe.each(ANDERE_AANMELDERS.map((een) => [een.aanmelder, een] as const))(
  'R02: als %s heeft aangemeld, ziet voor het doelbesluit',
  (aanmelder: Organisatie, een) => {
    const zinnen = zinnenVan(een);
    const casus = {
      thema: 'VOLWASSENEN',
      doelbesluit: false,
      deelnemersbesluit: false,
      aanmelder: OIN[aanmelder],
      deelnemers: [],
    };

    it.each(AAN_TAFEL)('%s precies wat de zinnen zeggen', (persona) => {
      const { rol, organisatie, accountklasse } = PERSONAS[persona];
      const anders: string[] = [];
      for (const fase of VOOR_HET_DOELBESLUIT) {
        const doel = `ZVH-${fase}`;
        const mag = magDoel(beleid, { doel, rol, accountklasse, fase });
        for (const veld of DATAVELDEN) {
          for (const soort of isCasusveld(veld) ? HOOFDPERSOON : BEIDE) {
            const ziet = zinnen.some(([, zin]) => gaatOver(zin, veld, fase, soort) && zin.personas.includes(persona));
            const besluit = beslisVeld(beleid, annotaties, veld, {
              doel,
              rol,
              klasse: KLASSE_VAN[organisatie],
              organisatie: OIN[organisatie],
              betrokkeneSoort: isCasusveld(veld) ? null : soort,
              casus: { ...casus, fase },
            });
            if ((mag && besluit.effect === 'TOEGESTAAN') !== ziet) {
              anders.push(`${fase} ${soort} ${veld}: verwacht ${ziet ? 'ziet' : 'ziet niet'}`);
            }
          }
        }
      }
      expect(anders).toEqual([]);
    });

    it('ieder wat in de zinnen staat met dezelfde woorden als in de toets', () => {
      for (const [eigenaar, zin] of zinnen) {
        expect([zin.zin, fasenInTekst(zin.zin)]).toEqual([zin.zin, [...zin.fasen]]);
        expect([zin.zin, [...personasInTekst(zin.zin)].sort()]).toEqual([zin.zin, [...zin.personas].sort()]);
        expect([zin.zin, [...veldenInTekst(eigenaar, zin.zin)].sort()]).toEqual([zin.zin, [...zin.velden].sort()]);
        expect([zin.zin, ontkent(zin.zin)]).toEqual([zin.zin, false]);
        if (!zin.velden.every(isCasusveld)) {
          expect([zin.zin, soortenInTekst(zin.zin)]).toEqual([zin.zin, [...zin.soorten]]);
        }
      }
    });
  },
);
