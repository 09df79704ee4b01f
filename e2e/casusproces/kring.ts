import { population } from '@ketenhub/region';
import type { Doel, PersonaNaam } from '@ketenhub/vocabulary';
import { expect, it, vi } from 'vitest';
import type { Visitor } from '../setup/ask.ts';
import { openOwner } from '../setup/owner.ts';
import type { TestHub } from '../setup/test-hub.ts';
import { dumpDatabases, tablesWith } from '../vernietigen/dump.ts';
import type { Change, Uitkomst } from './changes.ts';

export interface Kringhulp {
  readonly hub: () => TestHub;
  readonly visitor: () => Visitor;
  readonly casus: () => string;
  as(persona: PersonaNaam, doel: Doel, handeling: Change, more?: object): Promise<Uitkomst | null>;
  read(persona: PersonaNaam, doel: Doel, fields: string): Promise<{ data: unknown }>;
}

interface Persoon {
  readonly id: string;
  readonly naam: string | null;
}

const DOEL = 'ZVH-CASUSOVERLEG';
const LINKED = { timeout: 60_000, interval: 500 };
const NIET_VOOR_U = 'Deze casus is er voor u niet.';
const INTREKKEN = `mutation ($casus: String!, $kenmerk: String!) {
  uit: belangenconflictIntrekken(casus: $casus, kenmerk: $kenmerk, reden: "Het bleek een naamgenoot te zijn.") { __typename } }`;
const gevonden = population(1).find(({ code }) => code === 'willem-moeder');
if (gevonden === undefined) throw new Error('the mother of Willem is not in the region');
const moeder = gevonden;

/** Somebody of the directe kring who turns up in the casusoverleg, and turns out not to belong; she is in a casus of her own already. */
export function kringTests({ hub, visitor, casus, as, read }: Kringhulp): void {
  const house = (handeling: Change, more: object) => as('procesregisseur', DOEL, handeling, more);
  const personen = async (
    persona: PersonaNaam,
    fields = '',
  ): Promise<readonly (Persoon & Record<string, unknown>)[]> => {
    const { data } = await read(persona, DOEL, `betrokkenen { id naam ${fields} }`);
    return (data as { betrokkenen: (Persoon & Record<string, unknown>)[] }).betrokkenen;
  };
  const invoer = async (more: object = {}) => ({
    ...{ burgerservicenummer: moeder.bsn, naam: moeder.volledigeNaam, geboortedatum: moeder.geboortedatum },
    ...{ betrokkene: (await personen('procesregisseur'))[0]?.id, soort: 'OUDER', bron: 'politie', herkomst: 'politie' },
    ...{ peildatum: '2026-01-05', status: 'FEIT', beperking: '', geweerdeAccounts: ['gemeente-sociaal'] },
    ...{ noodzaak: 'Hij slaapt bij haar, en zij is daar bang voor.' },
    ...more,
  });
  let handvat = '';

  it('R02, R05, R09: de procesregisseur voegt iemand aan de directe kring toe op het woord van een deelnemer, en nooit van wie een beroepsgeheim heeft', async () => {
    const persoon = await invoer();
    for (const persona of ['procesondersteuner', 'liaison-politie', 'ggz-behandelaar'] as const)
      expect([persona, await as(persona, DOEL, 'kringpersoonToevoegen', { persoon })]).toEqual([persona, null]);
    const wrong = await house('kringpersoonToevoegen', { persoon: { ...persoon, bron: 'ggz', noodzaak: 'Kort.' } });
    expect(wrong?.fouten?.map(({ veld }) => veld)).toEqual(['bron', 'noodzaak']);
    expect(JSON.stringify(wrong)).not.toContain(moeder.bsn);
    expect(await personen('procesregisseur')).toHaveLength(1);
  });

  it('R09, A90, A101: daarna kent het persoonsbeeld haar, zijn de deelnemers aan haar gekoppeld en is een naaste meteen geweerd', async () => {
    const open = await visitor().token('gemeente-sociaal', DOEL, casus());
    const outcome = await house('kringpersoonToevoegen', { persoon: await invoer() });
    expect(outcome).toEqual({
      __typename: 'KringpersoonToegevoegd',
      betrokkene: expect.any(String),
      casus: expect.objectContaining({ nummer: casus() }),
    });
    handvat = outcome?.betrokkene ?? '';
    const refused = await visitor().ask(open, `{ casus(nummer: "${casus()}") { nummer } }`);
    expect([refused.status, refused.body.errors?.[0]?.message]).toEqual([403, NIET_VOOR_U]);
    await expect(visitor().token('gemeente-sociaal', DOEL, casus())).rejects.toThrow(NIET_VOOR_U);
    await vi.waitFor(async () => {
      const stand = 'noodzaak politie { stand } gemeente { college { stand } }';
      expect((await personen('procesregisseur', stand)).find(({ id }) => id === handvat)).toEqual({
        ...{ id: handvat, naam: moeder.volledigeNaam, noodzaak: 'Hij slaapt bij haar, en zij is daar bang voor.' },
        politie: { stand: expect.stringMatching(/^(GEKOPPELD|NIETS_BEKEND)$/) },
        gemeente: { college: { stand: 'GEKOPPELD' } },
      });
    }, LINKED);
    const bijOm = await personen('liaison-om', 'noodzaak');
    expect(bijOm.find(({ id }) => id === handvat)).toMatchObject({ naam: moeder.volledigeNaam, noodzaak: null });
    const relaties = 'betrokkenen { relaties { rijen { soort met naam } } }';
    expect((await read('liaison-om', DOEL, relaties)).data).toMatchObject({
      betrokkenen: [{ relaties: { rijen: [{ soort: 'OUDER', met: handvat, naam: moeder.volledigeNaam }] } }, {}],
    });
    expect((await house('kringpersoonToevoegen', { persoon: await invoer({ geweerdeAccounts: [] }) }))?.fouten).toEqual(
      [{ veld: 'burgerservicenummer', uitleg: 'Deze persoon staat er al.' }],
    );
  });

  it('R18, BGS 1.7: hoort zij er niet bij, dan is alles over haar meteen weg, in het register en bij elke bron', async () => {
    const register = await openOwner(hub().databaseUrls.case?.ownerUrl ?? '');
    const before = tablesWith(await dumpDatabases(hub()), handvat);
    expect(before).toEqual(expect.arrayContaining(['case public.betrokkenen', 'police public.koppelingen']));
    const weg = { betrokkene: handvat, reden: 'PERSOON_VERWISSELD' };
    expect(await as('procesondersteuner', DOEL, 'kringpersoonVerwijderen', weg)).toBeNull();
    expect(await house('kringpersoonVerwijderen', weg)).toMatchObject({ __typename: 'CasusBijgewerkt' });
    expect(await personen('procesregisseur')).toHaveLength(1);
    await vi.waitFor(async () => {
      const open = await register.rows('select oin from vernietiging_bevestigingen where bevestigd_op is null');
      expect(open).toEqual([]);
    }, LINKED);
    expect(tablesWith(await dumpDatabases(hub()), handvat)).toEqual([]);
    const [proof] = await register.rows<{ grond: string }>(
      'select grond from vernietigingen order by vernietigd_op desc',
    );
    expect(proof).toEqual({ grond: 'PERSOON_VERWIJDERD' });
    // Her own casus is as it was.
    const own = await register.rows('select casus from betrokkenen where bsn = $1', [moeder.bsn]);
    expect(own.length).toBeGreaterThan(0);
    await register.close();
    expect((await house('kringpersoonVerwijderen', weg))?.fouten?.map(({ veld }) => veld)).toEqual(['betrokkene']);
  });

  it('A90: wie om haar is geweerd, laat het huis weer toe', async () => {
    const lijst = 'belangenconflicten { rijen { kenmerk account } }';
    const { data } = await read('procesregisseur', DOEL, lijst);
    const { rijen } = (data as { belangenconflicten: { rijen: { kenmerk: string; account: string }[] } })
      .belangenconflicten;
    expect(rijen.map(({ account }) => account)).toEqual(['gemeente-sociaal']);
    const token = await visitor().token('procesregisseur', DOEL, casus());
    await visitor().ask(token, INTREKKEN, { casus: casus(), kenmerk: rijen[0]?.kenmerk });
    expect(await visitor().token('gemeente-sociaal', DOEL, casus())).toEqual(expect.any(String));
  });
}
