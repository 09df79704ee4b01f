import { readFileSync } from 'node:fs';
import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { beslisVeld, leesAnnotaties, magDoel } from '@ketenhub/policy';
import { type Fase, KLASSE_VAN, OIN, ORGANISATIES, PERSONAS } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { VERWACHTINGEN } from './verwachting/alle.ts';
import { isCasusveld, VOOR_HET_DOELBESLUIT } from './verwachting.ts';

const beleid = await readBeleid('schema/beleid.json');
const annotaties = leesAnnotaties(readFileSync('schema/supergraph.graphql', 'utf8'));

function casusIn(fase: Fase) {
  const besloten = !VOOR_HET_DOELBESLUIT.some((eerder) => eerder === fase);
  const deelnemers = besloten ? ORGANISATIES.filter((code) => code !== 'zvh').map((code) => OIN[code]) : [];
  return {
    fase,
    thema: 'VOLWASSENEN',
    doelbesluit: besloten,
    deelnemersbesluit: besloten,
    aanmelder: OIN.politie,
    deelnemers,
  };
}

describe('the rules of the privacyprotocol answer as the hand-written table says', () => {
  const perZin = Map.groupBy(VERWACHTINGEN, ({ zin }) => zin);
  it.each([...perZin.keys()])('%s', (zin) => {
    const anders = (perZin.get(zin) ?? []).filter(({ persona, fase, soort, veld, ziet }) => {
      const { rol, organisatie, accountklasse } = PERSONAS[persona];
      const doel = `ZVH-${fase}`;
      const besluit = beslisVeld(beleid, annotaties, veld, {
        doel,
        rol,
        klasse: KLASSE_VAN[organisatie],
        organisatie: OIN[organisatie],
        betrokkeneSoort: isCasusveld(veld) ? null : soort,
        casus: casusIn(fase),
      });
      return (magDoel(beleid, { doel, rol, accountklasse, fase }) && besluit.effect === 'TOEGESTAAN') !== ziet;
    });
    expect(
      anders.map(
        ({ persona, fase, soort, veld, ziet }) =>
          `${persona} ${fase} ${soort} ${veld}: verwacht ${ziet ? 'ziet' : 'ziet niet'}`,
      ),
    ).toEqual([]);
  });
});
