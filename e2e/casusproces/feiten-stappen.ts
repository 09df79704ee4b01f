import type { PersonaNaam } from '@ketenhub/vocabulary';
import { dutchDay } from '@ketenhub/vocabulary';
import { expect, it, vi } from 'vitest';
import { openOwner } from '../setup/owner.ts';
import type { TestHub } from '../setup/test-hub.ts';
import type { Change, Uitkomst } from './changes.ts';
import { asFacts, LATEST_MUTATIES } from './mutaties-as-facts.ts';

/** The casus of the scenario, as its steps know it. */
export interface Dossier {
  readonly hub: () => TestHub;
  readonly casus: () => string;
  /** BSN of the hoofdpersoon. */
  readonly bsn: string;
  as(persona: PersonaNaam, handeling: Change, more: object): Promise<Uitkomst | null>;
  read(persona: PersonaNaam, fields: string): Promise<{ data: unknown }>;
}

interface Page {
  readonly rijen: readonly Record<string, string>[];
  readonly aantal: number;
  readonly bronnenZonderAntwoord: readonly string[];
}

const FEITEN =
  'feiten { rijen { kenmerk betrokkene veld waarde bron herkomst peildatum status beperking } aantal bronnenZonderAntwoord }';
const TEAM = 'Kanarieteam';
const dayFromNow = (days: number): string => dutchDay(new Date(Date.now() + days * 86_400_000));

/** The gate that the GGZ opens for one subcategorie of one person in this casus, in its own system. */
async function openPoort({ hub, casus, bsn }: Dossier): Promise<void> {
  const care = await openOwner(hub().databaseUrls.care?.ownerUrl ?? '');
  const rows = await care.rows(
    `insert into grondslagen (persoon_id, organisatie, subcategorie, grondslag, casus, vanaf, motivering, door, voorschrift)
     select id, organisatie, 'GGZ_BETROKKENHEID', 'WETTELIJK_MELDRECHT', $1, current_date - 1, 'Nodig voor de veiligheid.', 'behandelaar', 'Wmo 5.2.6'
     from personen where organisatie = 'ggz' and bsn = $2 returning id`,
    [casus(), bsn],
  );
  await care.close();
  expect(rows).toHaveLength(1);
}

async function pageOf({ read }: Dossier, persona: PersonaNaam): Promise<Page> {
  const { data } = await read(persona, FEITEN);
  const { feiten } = data as { feiten: Page };
  expect(feiten.aantal).toBe(feiten.rijen.length);
  return feiten;
}
const rowsOf = async (dossier: Dossier, persona: PersonaNaam) => (await pageOf(dossier, persona)).rijen;

/** Tests of a scenario in the casusoverleg: what partners gave is kept, shown with the word of its source, and taken back. */
export function feitenStappen(dossier: Dossier): void {
  const record = (persona: PersonaNaam, feit: object) => dossier.as(persona, 'feitVastleggen', { feit });

  it('R05, R13: wat een partner gaf komt met bron en beperking in het dossier, en wie het daar niet mag zien ziet het hier niet', async () => {
    const [mutatie] = asFacts((await dossier.read('procesregisseur', LATEST_MUTATIES)).data);
    if (mutatie === undefined) throw new Error('no mutatie');
    const { feit, terug } = mutatie;
    expect(await record('procesregisseur', feit)).toMatchObject({ __typename: 'FeitVastgelegd' });
    expect((await record('procesondersteuner', feit))?.fouten?.map(({ veld }) => veld)).toEqual(['veld']);
    const van = { veld: 'GgzBetrokkenheid.team', waarde: TEAM, herkomst: 'ggz', geldigTot: dayFromNow(30) };
    const geheim = { ...feit, ...van };
    for (const persona of ['procesregisseur', 'liaison-om'] as const)
      expect((await record(persona, geheim))?.fouten?.map(({ veld }) => veld)).toEqual(['veld']);
    // Not before its gate is open in this casus, and its link has come.
    expect((await record('ggz-behandelaar', geheim))?.fouten?.map(({ veld }) => veld)).toEqual(['veld']);
    await openPoort(dossier);
    await vi.waitFor(
      async () => expect(await record('ggz-behandelaar', geheim)).toMatchObject({ __typename: 'FeitVastgelegd' }),
      { timeout: 30_000, interval: 500 },
    );
    const inDossier = [feit.waarde, TEAM].sort();
    for (const persona of ['procesregisseur', 'liaison-om', 'ggz-behandelaar'] as const)
      expect((await rowsOf(dossier, persona)).map(({ waarde }) => waarde).sort()).toEqual(inDossier);
    expect(await rowsOf(dossier, 'procesregisseur')).toContainEqual({ ...terug, kenmerk: expect.any(String) });
    expect(await rowsOf(dossier, 'procesondersteuner')).toEqual([]);
  });

  it('A103: van een bron die niet antwoordt wordt geen feit getoond en de organisatie genoemd, alleen aan wie het mag zien', async () => {
    const whole = await pageOf(dossier, 'procesregisseur');
    expect(whole.bronnenZonderAntwoord).toEqual([]);
    await dossier.hub().kill('police');
    try {
      const without = await pageOf(dossier, 'procesregisseur');
      expect([without.rijen.map(({ waarde }) => waarde), without.bronnenZonderAntwoord]).toEqual([[TEAM], ['politie']]);
      const [feit] = whole.rijen.filter(({ bron }) => bron === 'politie');
      const { kenmerk: _, bron: __, ...kept } = feit ?? {};
      const again = { ...kept, waarde: 'Nog iets.', beperking: '' };
      expect(await record('procesregisseur', again)).toMatchObject({
        __typename: 'BesluitGeweigerd',
        uitleg: expect.stringMatching(/antwoordt nu niet/),
      });
      expect(await pageOf(dossier, 'procesondersteuner')).toEqual({ rijen: [], aantal: 0, bronnenZonderAntwoord: [] });
    } finally {
      await dossier.hub().restart('police');
    }
    await vi.waitFor(async () => expect(await pageOf(dossier, 'procesregisseur')).toEqual(whole), {
      timeout: 30_000,
      interval: 500,
    });
  });

  it('R06: de organisatie trekt haar feit in, en dan is het nergens meer; een ander kan dat niet', async () => {
    const present = await rowsOf(dossier, 'procesregisseur');
    const [politie, ggz] = ['politie', 'ggz'].map((code) => present.find(({ bron }) => bron === code)?.kenmerk);
    const take = (persona: PersonaNaam, kenmerk: string | undefined) =>
      dossier.as(persona, 'feitIntrekken', { kenmerk });
    expect(await take('liaison-om', ggz)).toMatchObject({
      __typename: 'BesluitGeweigerd',
      uitleg: 'Dit feit is er voor u niet.',
    });
    expect(await take('ggz-behandelaar', ggz)).toMatchObject({ __typename: 'CasusBijgewerkt' });
    expect(await rowsOf(dossier, 'liaison-om')).toMatchObject([{ bron: 'politie' }]);
    expect(await take('procesregisseur', politie)).toMatchObject({ __typename: 'CasusBijgewerkt' });
    expect(await rowsOf(dossier, 'procesregisseur')).toEqual([]);
  });
}
