import { dutchDay, OIN } from '@ketenhub/vocabulary';
import { expect, it } from 'vitest';
import { DIMENSIONS, type Dimension, nearMisses, type Right } from './rights.ts';
import type { Beslishulp } from './verstrekking-decisions.ts';

const KENMERK = 'correctie-van-de-toets';
const DAG = dutchDay(new Date());
const TERUGMELDEN = {
  name: 'correctieTerugmelden',
  call: `correctieTerugmelden(kenmerk: "${KENMERK}", versie: 1, terugmelding: { antwoord: GECORRIGEERD, afgehandeldOp: "${DAG}" })`,
  reset: "fase = 'AFGESLOTEN', doelbesluit_op = now(), deelnemersbesluit_op = now()",
  outcome: '{ __typename ... on CorrectieOnvolledig { fouten { veld } } ... on CorrectieGeweigerd { uitleg } }',
};

/** What a source reports back on a correction in a closed casus, asked directly: by who may, of its own, and with one dimension off. */
export function correctieBesluit(hulp: Beslishulp): void {
  const stand = async (): Promise<unknown> =>
    (await hulp.register(`select antwoord from correcties where casus = $1 and kenmerk = '${KENMERK}'`))[0]?.antwoord;
  async function attempt(right: Right, van: Right['organisatie'] = right.organisatie) {
    await hulp.reset(TERUGMELDEN);
    await hulp.register(
      `insert into correcties (casus, kenmerk, verzoek, oin, omschrijving, veld, gebrek, gemeld_op)
       select casus, '${KENMERK}', kenmerk, '${OIN[van]}', 'x', 'PolitieMutatie.datum', 'ONJUIST', current_date
       from avg_verzoeken where casus = $1 limit 1`,
    );
    const { body } = await hulp.decide(TERUGMELDEN, right);
    return { uitkomst: body.data?.uitkomst ?? null, antwoord: await stand() };
  }
  const basesOf = (): Right[] => [...new Map(hulp.rightsFor(TERUGMELDEN).map((right) => [right.rol, right])).values()];

  it('BGS 1.7, R17: a correction is answered by who answers for its source, without a casus, and not for another', async () => {
    const bases = basesOf();
    expect(new Set(bases.map(({ rol, doel, fase }) => `${rol} ${doel} ${fase}`))).toEqual(
      new Set(['CONTACTPUNT AVG-CORRECTIE null', 'PRIVACYFUNCTIONARIS AVG-CORRECTIE null']),
    );
    for (const right of bases) {
      const made = { uitkomst: { __typename: 'CorrectieTeruggemeld' }, antwoord: 'GECORRIGEERD' };
      expect([right.rol, await attempt(right)]).toEqual([right.rol, made]);
      const refused = { uitkomst: expect.objectContaining({ __typename: 'CorrectieGeweigerd' }), antwoord: null };
      expect([right.rol, await attempt(right, 'om')]).toEqual([right.rol, refused]);
    }
  });

  it('A29: correctieTerugmelden is null and changes nothing when one dimension is off', async () => {
    const done = new Set<Dimension>();
    for (const base of basesOf().slice(0, 1)) {
      const misses = nearMisses(hulp.view().beleid, base, ['zvh']).filter(
        ({ right }) => !hulp.open(TERUGMELDEN, right),
      );
      for (const dimension of DIMENSIONS) {
        const miss = misses.find((kandidaat) => kandidaat.dimension === dimension);
        if (miss === undefined) continue;
        expect([dimension, await attempt(miss.right, base.organisatie)]).toEqual([
          dimension,
          { uitkomst: null, antwoord: null },
        ]);
        done.add(dimension);
      }
    }
    expect([...done]).toEqual(expect.arrayContaining(['doel', 'rol', 'klasse']));
  });
}
