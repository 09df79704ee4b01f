import type { PersonaNaam } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { visit } from '../setup/ask.ts';
import { type Owner, openOwner } from '../setup/owner.ts';

const hub = inject('hub');
const visitor = visit(hub.urls);
const SITUATIE = 'Een jongere dreigt thuis en komt niet meer op school.';

interface Uitkomst {
  readonly __typename: string;
  readonly uitleg?: string;
  readonly fouten?: readonly { readonly veld: string; readonly uitleg: string }[];
  readonly adviesvraag?: { readonly kenmerk: string; readonly versie: number };
}
const UITKOMST = `{ __typename ... on AdviesBijgewerkt { adviesvraag { kenmerk versie } }
  ... on AdviesOnvolledig { fouten { veld uitleg } } ... on BesluitGeweigerd { uitleg } }`;
const VRAGEN = `mutation ($vraag: AdviesvraagInvoer!) { uit: adviesVragen(vraag: $vraag) ${UITKOMST} }`;
const GEVEN = `mutation ($kenmerk: String!, $versie: Int!, $advies: String!) {
  uit: adviesGeven(kenmerk: $kenmerk, versie: $versie, advies: $advies, strekking: AANMELDEN) ${UITKOMST} }`;
const LIJST = '{ adviesvragen(eerste: 50) { aantal rijen { kenmerk organisatie advies strekking } } }';

let register: Owner;
beforeAll(async () => {
  register = await openOwner(hub.databaseUrls.case?.ownerUrl ?? '');
});
afterAll(async () => {
  await register.rows('delete from adviesvragen where situatie = $1', [SITUATIE]);
  await register.close();
});

async function send(persona: PersonaNaam, text: string, variables: Record<string, unknown>): Promise<Uitkomst | null> {
  const { body } = await visitor.ask(await visitor.token(persona, 'ZVH-WERKVOORRAAD'), text, variables);
  return (body.data as { uit?: Uitkomst | null } | null)?.uit ?? null;
}
const vraag = (persona: PersonaNaam, change: object = {}) =>
  send(persona, VRAGEN, {
    vraag: {
      soort: 'MEEDENKEN',
      situatie: SITUATIE,
      leefgebieden: ['ONDERWIJS'],
      geprobeerd: 'Gesprekken met school.',
      vraag: 'Is aanmelden de weg?',
      ...change,
    },
  });
async function lijst(persona: PersonaNaam) {
  const { body } = await visitor.ask(await visitor.token(persona, 'ZVH-WERKVOORRAAD'), LIJST);
  const { adviesvragen } = (body.data ?? {}) as unknown as {
    adviesvragen?: { readonly rijen: readonly { readonly kenmerk: string; readonly advies: string | null }[] } | null;
  };
  return adviesvragen?.rijen ?? null;
}

describe('advies, zonder casus en zonder iemand te noemen', () => {
  it('een naam of burgerservicenummer wordt geweigerd, per veld, en er blijft niets van over', async () => {
    const uit = await vraag('liaison-politie', {
      vraag: 'Kent u de heer Proefveld?',
      geprobeerd: 'BSN 999.990.019 bekeken',
    });
    expect(uit?.fouten?.map(({ veld }) => veld)).toEqual(['geprobeerd', 'vraag']);
    expect(JSON.stringify(uit)).not.toMatch(/Proefveld|999/);
    expect(await register.rows('select 1 from adviesvragen where situatie = $1', [SITUATIE])).toEqual([]);
  });

  it('wie vraagt krijgt het advies van de procesregisseur, en niemand anders ziet het', async () => {
    const gevraagd = (await vraag('liaison-politie'))?.adviesvraag ?? { kenmerk: '', versie: 0 };
    const { kenmerk } = gevraagd;
    expect(await send('procesondersteuner', GEVEN, { ...gevraagd, advies: 'Meld hem aan.' })).toBeNull();
    expect(await send('liaison-politie', GEVEN, { ...gevraagd, advies: 'Meld hem aan.' })).toBeNull();
    const gegeven = await send('procesregisseur', GEVEN, {
      ...gevraagd,
      advies: 'Meld aan, met medeweten van de ouders.',
    });
    expect(gegeven?.adviesvraag).toEqual({ kenmerk, versie: 2 });
    const eigen = (await lijst('liaison-politie'))?.filter((rij) => rij.kenmerk === kenmerk);
    expect(eigen).toEqual([
      { kenmerk, organisatie: 'politie', advies: 'Meld aan, met medeweten van de ouders.', strekking: 'AANMELDEN' },
    ]);
    expect((await lijst('procesregisseur'))?.map((rij) => rij.kenmerk)).toContain(kenmerk);
    for (const ander of ['liaison-om', 'ggz-behandelaar'] as const) expect(await lijst(ander)).toEqual([]);
    expect(await lijst('procesondersteuner')).toBeNull();
  });
});
