import { expect, it } from 'vitest';
import type { CanaryWorld } from './canary-world.ts';
import { DIMENSIONS, type Dimension, nearMisses, type Right } from './rights.ts';
import type { Beslishulp } from './verstrekking-decisions.ts';

const HANDVAT = 'kring-van-de-toets';
const FOUTEN =
  '{ __typename ... on KringpersoonOnvolledig { fouten { veld uitleg } } ... on BesluitGeweigerd { uitleg } }';
const STAND = "fase = 'CASUSOVERLEG', doelbesluit_op = now(), deelnemersbesluit_op = now()";

const besluitenVan = (casus: string, hoofdpersoon: string) => [
  {
    name: 'kringpersoonToevoegen',
    call: `kringpersoonToevoegen(casus: "${casus}", versie: 1, persoon: { burgerservicenummer: "999990135", naam: "Moeke Toets",
      geboortedatum: "1960-01-31", betrokkene: "${hoofdpersoon}", soort: OUDER, bron: "politie", herkomst: "politie",
      peildatum: "2026-01-01", status: FEIT, beperking: "", noodzaak: "Hij woont bij haar, voor de toets." })`,
    made: 'KringpersoonToegevoegd',
    ...{ reset: STAND, outcome: FOUTEN },
  },
  {
    name: 'kringpersoonVerwijderen',
    call: `kringpersoonVerwijderen(casus: "${casus}", betrokkene: "${HANDVAT}", reden: PERSOON_VERWISSELD, versie: 1)`,
    made: 'CasusBijgewerkt',
    ...{ reset: STAND, outcome: FOUTEN },
  },
];

/** Adding to and taking out of the directe kring, asked directly: by who may, with one dimension off, and about whom it may not be. */
export function kringBesluiten(casus: string, hulp: Beslishulp & { readonly world: () => CanaryWorld }): void {
  const names = besluitenVan(casus, '').map(({ name }) => name);
  const handleOf = (soort: string) => hulp.world().setting.betrokkenen.find((een) => een.soort === soort)?.id ?? '';
  const besluitOf = (name: string) => {
    const found = besluitenVan(casus, handleOf('HOOFDPERSOON')).find((besluit) => besluit.name === name);
    if (found === undefined) throw new Error(name);
    return found;
  };
  type Besluit = ReturnType<typeof besluitOf>;
  const own = () => hulp.world().setting.betrokkenen.map(({ id }) => `'${id}'`);
  /** The persons of the canaries and nobody else. */
  const clean = async () => {
    await hulp.register(`delete from relaties where casus = $1 and ander not in (${own()})`);
    await hulp.register(`delete from betrokkenen where casus = $1 and handvat not in (${own()})`);
    await hulp.register("delete from bewaarbesluiten where casus = $1 and soort = 'BEWAARPLICHT_OPGEHEVEN'");
    await hulp.register('update vernietiging_bevestigingen set casus = null, handvat = null where casus = $1');
  };
  const personen = async () =>
    (await hulp.register('select handvat from betrokkenen where casus = $1 order by 1')).map(({ handvat }) => handvat);
  async function attempt(besluit: Besluit, right: Right) {
    await clean();
    await hulp.reset(besluit);
    await hulp.register(
      `insert into betrokkenen (handvat, casus, soort, bsn, naam, geboortedatum, eerste_verwerking_op)
       values ('${HANDVAT}', $1, 'DIRECTE_KRING', '999990147', 'x', '1960-01-31', now())`,
    );
    // The casus of the canaries is kept by a duty beyond its term: nobody is added after the one, nor destroyed under the other.
    await hulp.register('update betrokkenen set eerste_verwerking_op = now() where casus = $1');
    await hulp.register(
      `insert into bewaarbesluiten (casus, soort, op, toelichting, genomen_door, instemming, vastgelegd_door)
       values ($1, 'BEWAARPLICHT_OPGEHEVEN', '2000-01-01', 'x', '{}', '{}', 'x')`,
    );
    const before = await personen();
    const { body } = await hulp.decide(besluit, right);
    const after = await personen();
    await clean();
    return { uitkomst: body.data?.uitkomst ?? null, verschil: after.length - before.length };
  }
  const basesOf = (besluit: Besluit): Right[] =>
    hulp.rightsFor(besluit).filter(({ fase, doel }) => fase === 'CASUSOVERLEG' && doel === 'ZVH-CASUSOVERLEG');

  it.each(names)('R09: %s is made for the procesregisseur, and for nobody else at the table', async (name) => {
    const besluit = besluitOf(name);
    expect([...new Set(hulp.rightsFor(besluit).map(({ rol }) => rol))]).toEqual(['PROCESREGISSEUR']);
    const [right] = basesOf(besluit);
    if (right === undefined) throw new Error(name);
    const verschil = name === 'kringpersoonToevoegen' ? 1 : -1;
    const made = { uitkomst: expect.objectContaining({ __typename: besluit.made }), verschil };
    expect(await attempt(besluit, right)).toEqual(made);
  });

  it.each(names)('A29: %s is null and changes nothing when one dimension is off', async (name) => {
    const besluit = besluitOf(name);
    const done = new Set<Dimension>();
    for (const base of basesOf(besluit).slice(0, 1)) {
      const misses = nearMisses(hulp.view().beleid, base, ['zvh']).filter(({ right }) => !hulp.open(besluit, right));
      for (const dimension of DIMENSIONS) {
        const miss = misses.find((kandidaat) => kandidaat.dimension === dimension);
        if (miss === undefined) continue;
        const nothing = { uitkomst: null, verschil: 0 };
        expect([dimension, await attempt(besluit, miss.right)]).toEqual([dimension, nothing]);
        done.add(dimension);
      }
    }
    expect([...done]).toEqual(expect.arrayContaining(['doel', 'fase', 'rol', 'klasse']));
  });

  it('R09, A101: nobody is added to one of the directe kring or taken out as aangemelde betrokkene, and a stranger is answered the same', async () => {
    const [toevoegen, verwijderen] = names.map(besluitOf);
    const [right] = toevoegen === undefined ? [] : basesOf(toevoegen);
    if (toevoegen === undefined || verwijderen === undefined || right === undefined) throw new Error('no right');
    const refused = (veld: string) => ({
      uitkomst: { __typename: 'KringpersoonOnvolledig', fouten: [expect.objectContaining({ veld })] },
      verschil: 0,
    });
    const [hoofdpersoon, kring] = [handleOf('HOOFDPERSOON'), handleOf('DIRECTE_KRING')];
    const opKring = { ...toevoegen, call: toevoegen.call.replace(hoofdpersoon, kring) };
    expect(await attempt(opKring, right)).toEqual(refused('betrokkene'));
    const outcomes = [];
    for (const wie of [hoofdpersoon, 'bestaat-niet', '999990019'])
      outcomes.push(await attempt({ ...verwijderen, call: verwijderen.call.replace(HANDVAT, wie) }, right));
    expect(outcomes[0]).toEqual(refused('betrokkene'));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
  });
}
