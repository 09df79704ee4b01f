import {
  afwijkingen,
  type Beleid,
  type Beslisser,
  decide,
  leesInvarianten,
  type Toestand,
  toetsInvarianten,
  type Vraag,
} from '@ketenhub/policy';
import { describe, expect, it } from 'vitest';
import { compilePolicy } from '../schema/compile-policy.ts';
import { parseSource } from '../schema/parse-source.ts';
import { readInvariants } from './read-invariants.ts';

const beleid = await compilePolicy();
const invarianten = await readInvariants();

/** Whether a question is one of this state; organisations by the class of the asker. */
function gelijk({ doel, rol, klasse, betrokkeneSoort, casus }: Vraag, toestand: Toestand): boolean {
  const { kolom, vrager, situatie } = toestand;
  return (
    doel === kolom.doel &&
    (casus?.fase ?? null) === kolom.fase &&
    rol === toestand.rol &&
    (vrager === 'BRON' || klasse === vrager) &&
    betrokkeneSoort === toestand.betrokkeneSoort &&
    (casus?.doelbesluit ?? null) === (situatie?.doelbesluit ?? null) &&
    (casus?.deelnemersbesluit ?? null) === (situatie?.deelnemersbesluit ?? null)
  );
}

describe('the invariants of the privacyprotocol', () => {
  it('hold in every state in which the policy can be asked, and each says something', () => {
    expect(toetsInvarianten(beleid, invarianten)).toEqual({ schendingen: [], zonderToestand: [] });
  });

  it('a rule that opens what an invariant closes is found, with a state to show it', () => {
    const regels = beleid.regels.map((regel) =>
      regel.subcategorie.includes('BSN')
        ? { ...regel, wie: [...regel.wie, { rol: 'PROFESSIONAL' as const, klasse: 'PRIVAAT' as const }] }
        : regel,
    );
    const zonderVerbod: Beleid = { ...beleid, regels, verboden: [] };
    const [schending, ...meer] = toetsInvarianten(zonderVerbod, invarianten).schendingen;
    expect(meer).toEqual([]);
    expect(schending).toMatchObject({
      invariant: { id: 'INV-11' },
      subcategorie: 'BSN',
      toestand: { rol: 'PROFESSIONAL', vrager: 'PRIVAAT' },
    });
  });

  const opent: Beslisser = (_, { subcategorie }) => ({ effect: 'TOEGESTAAN', regel: `FOUT-${subcategorie}` });

  // One owner of each class is enough for a fault in the decision itself, and all of them take a minute.
  const klein = {
    ...beleid,
    deelnemers: beleid.deelnemers.filter(({ code }) => ['zvh', 'politie', 'ggz'].includes(code)),
  };
  // Every invariant violated at once, and then only the states of the examples: what is found there needs nothing else.
  const alles = toetsInvarianten(klein, invarianten, opent).schendingen;
  const alleen: Beslisser = (van, vraag) =>
    alles.some(({ subcategorie, toestand }) => vraag.subcategorie === subcategorie && gelijk(vraag, toestand))
      ? opent(van, vraag)
      : decide(van, vraag);
  const gevonden = toetsInvarianten(klein, invarianten, alleen).schendingen;

  it.each(invarianten.map(({ id, regel }) => [id, regel]))(
    '%s (%s) finds the fault that opens only the state of its example',
    (id) => {
      const van = (schendingen: typeof alles) => schendingen.filter(({ invariant }) => invariant.id === id);
      expect(van(alles)).toHaveLength(1);
      expect(van(gevonden)).toEqual(van(alles));
    },
  );

  it('gives as example the state with the fewest facts out of the ordinary', () => {
    const woorden = new Map(alles.map(({ invariant, toestand }) => [invariant.id, afwijkingen(toestand)]));
    expect(woorden.get('INV-01')).toEqual(['zonder doelbesluit']);
    expect(woorden.get('INV-05')).toEqual(['de bron is niet aangewezen']);
    expect(woorden.get('INV-06')).toEqual([]);
  });

  it('an invariant that no state satisfies is named: it would hold whatever the rules say', () => {
    const [eerste] = invarianten;
    if (eerste === undefined) throw new Error('no invariant');
    const leeg = { ...eerste, als: { geheim: true, categorie: ['POLITIE_8_13' as const] } };
    expect(toetsInvarianten(klein, [leeg]).zonderToestand).toEqual([eerste.id]);
  });

  it('a mistyped word is refused with its place', () => {
    const source = parseSource(
      'invarianten.yaml',
      'invarianten:\n  - { id: INV-01, regel: R02, uitleg: x, als: { fase: [TRIASE] } }\n  - id: INV-02\n    regel: R02\n    uitleg: x\n    als:\n      gehiem: true\n',
    );
    if ('fout' in source) throw new Error(source.fout);
    expect(leesInvarianten(source)).toEqual({
      fouten: [
        'invarianten.yaml:2:56: invarianten[0].als.fase[0]: "TRIASE" bestaat niet; bedoelt u "TRIAGE"?',
        expect.stringContaining('invarianten.yaml:7:7: invarianten[1].als.gehiem: sleutel bestaat niet'),
      ],
    });
  });
});
