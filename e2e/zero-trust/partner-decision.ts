import { expect, it } from 'vitest';
import { DIMENSIONS, type Dimension, nearMisses, type Right } from './rights.ts';
import type { Beslishulp } from './verstrekking-decisions.ts';

const ORGANISATIES = ['politie', 'om', 'dji', 'rvdk', 'college', 'burgemeester'];
const VRAGEN = (casus: string) => ({
  name: 'bekendheidBijPartnersChecken',
  call: `bekendheidBijPartnersChecken(casus: "${casus}", betrokkene: "HANDVAT")`,
  reset: "fase = 'TRIAGE', doelbesluit_op = null, deelnemersbesluit_op = null",
  outcome: `{ __typename ... on BesluitGeweigerd { uitleg }
    ... on BekendheidBijPartnersGecheckt { partners { organisatie naam antwoord } } }`,
});

type Hulp = Omit<Beslishulp, 'decide'> & {
  readonly decide: (
    ...asked: Parameters<Beslishulp['decide']>
  ) => Promise<Awaited<ReturnType<Beslishulp['decide']>> & { readonly changed: boolean }>;
};

/** Asking partners before the doelbesluit with the switch of the FG on, asked directly: by who may, and with one dimension off. */
export function partnerBesluit(casus: string, hulp: Hulp): void {
  const vragen = VRAGEN(casus);
  const basesOf = (): Right[] => [
    ...new Map(hulp.rightsFor(vragen).map((right) => [`${right.rol} ${right.fase}`, right])).values(),
  ];

  it('R02, A94: partners are asked for the procesregisseur and the procesondersteuner, in the aanmelding and the triage', async () => {
    expect(
      basesOf()
        .map(({ rol, fase, doel }) => `${rol} ${fase} ${doel}`)
        .sort(),
    ).toEqual(
      ['PROCESONDERSTEUNER', 'PROCESREGISSEUR'].flatMap((rol) =>
        ['AANMELDING', 'TRIAGE'].map((fase) => `${rol} ${fase} ZVH-BEKENDHEIDSCHECK`),
      ),
    );
    for (const right of basesOf()) {
      await hulp.reset(vragen);
      const { body, changed } = await hulp.decide(vragen, right);
      // Nobody of this world takes part: not one of them may pass for "niet bekend".
      const partners = ORGANISATIES.map((organisatie) => ({
        ...{ organisatie, naam: expect.any(String), antwoord: 'GEEN_ANTWOORD' },
      }));
      expect([right.rol, body.data?.uitkomst, changed]).toEqual([
        right.rol,
        { __typename: 'BekendheidBijPartnersGecheckt', partners: expect.arrayContaining(partners) },
        true,
      ]);
    }
  });

  it('R05, A94: a number, or an organisation under professional secrecy, is refused and asks nobody', async () => {
    const [right] = basesOf();
    if (right === undefined) throw new Error('nobody may');
    for (const [call, uitleg] of [
      [vragen.call.replace('HANDVAT', '999990019'), /hoofdpersoon/],
      [vragen.call.replace(')', ', organisaties: ["ggz"])'), /beroepsgeheim/],
    ] as const) {
      await hulp.reset(vragen);
      const { body, changed } = await hulp.decide({ ...vragen, call }, right);
      const geweigerd = { __typename: 'BesluitGeweigerd', uitleg: expect.stringMatching(uitleg) };
      expect([body.data?.uitkomst, changed]).toEqual([geweigerd, false]);
    }
  });

  it('A29: bekendheidBijPartnersChecken is null and asks nobody when one dimension is off', async () => {
    const done = new Set<Dimension>();
    await hulp.reset(vragen);
    for (const base of basesOf()) {
      const misses = nearMisses(hulp.view().beleid, base, ['zvh']).filter(({ right }) => !hulp.open(vragen, right));
      for (const dimension of DIMENSIONS) {
        for (const { right } of misses.filter((miss) => miss.dimension === dimension).slice(0, 3)) {
          const { body, changed } = await hulp.decide(vragen, right);
          expect([dimension, right.doel, right.rol, body.data?.uitkomst ?? null, changed]).toEqual([
            ...[dimension, right.doel, right.rol, null, false],
          ]);
          done.add(dimension);
        }
      }
    }
    expect([...done]).toEqual(expect.arrayContaining(['doel', 'fase', 'rol', 'klasse']));
  });
}
