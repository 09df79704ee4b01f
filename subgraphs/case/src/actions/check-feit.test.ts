import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { OIN, type Organisatie } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import type { RegisterAsker } from '../../test/ask-register.ts';
import { goodFeit } from '../../test/good-feit.ts';
import { openKijk } from '../../test/open-kijk.ts';
import { readHubFields } from '../dossier/hub-fields.ts';
import { checkFeit, type Feitinvoer, GEHEIM_DAGEN_MAX } from './check-feit.ts';

const beleid = await readBeleid('schema/beleid.json');
const velden = readHubFields(beleid);
const GEHEIM = { veld: 'GgzBetrokkenheid.team', herkomst: 'ggz', geldigTot: '2026-12-18' };

const house: RegisterAsker = { casus: 'ZVH-2026-0101' };
const at = (organisatie: Organisatie): RegisterAsker => ({ ...house, rol: 'PROFESSIONAL', organisatie });

/** The fields of which something is wrong, on 18 November 2026. */
function wrongOf(change: Partial<Feitinvoer>, asker = house): string[] {
  const judged = checkFeit(
    { ...goodFeit(), ...change },
    {
      kijk: openKijk(beleid, velden, asker),
      beleid,
      organisatie: OIN[asker.organisatie ?? 'zvh'],
      dag: '2026-11-18',
      soortVan: (handvat) => (handvat === 'h1' ? 'HOOFDPERSOON' : handvat === 'k1' ? 'DIRECTE_KRING' : null),
    },
  );
  return 'fouten' in judged ? judged.fouten.map(({ veld }) => veld) : [];
}

describe('a fact for the dossier', () => {
  it('is kept by the house when whoever records may see the field now, of that person', () => {
    expect(wrongOf({})).toEqual([]);
    expect(wrongOf({}, { ...house, rol: 'PROCESONDERSTEUNER' })).toEqual(['veld']);
    expect(wrongOf({}, { ...house, deelnemers: ['om'] })).toEqual(['veld']);
    expect(wrongOf({ veld: 'OmStrafzaak.parketnummer', betrokkene: 'k1' })).toEqual(['veld']);
  });

  it('is kept by the organisation that it is of, and by no other', () => {
    expect(wrongOf({}, at('politie'))).toEqual([]);
    for (const ander of ['om', 'ggz'] as const) expect(wrongOf({}, at(ander))).toEqual(['veld']);
  });

  it('R05: under professional secrecy is kept by the organisation itself only, whatever the house sees', () => {
    expect(wrongOf(GEHEIM)).toEqual(['veld']);
    expect(wrongOf(GEHEIM, at('veilig-thuis'))).toEqual(['veld']);
    expect(wrongOf(GEHEIM, at('ggz'))).toEqual([]);
  });

  it('R06: under professional secrecy has a last day, at most so many days away', () => {
    expect(wrongOf({ ...GEHEIM, geldigTot: null }, at('ggz'))).toEqual(['geldigTot']);
    expect(GEHEIM_DAGEN_MAX).toBe(92);
    expect(wrongOf({ ...GEHEIM, geldigTot: '2027-02-18' }, at('ggz'))).toEqual([]);
    expect(wrongOf({ ...GEHEIM, geldigTot: '2027-02-19' }, at('ggz'))).toEqual(['geldigTot']);
    expect(wrongOf({ geldigTot: '2029-01-01' })).toEqual([]);
    expect(wrongOf({ geldigTot: '2026-11-17' })).toEqual(['geldigTot']);
  });

  it.each<[string, Partial<Feitinvoer>]>([
    ['betrokkene', { betrokkene: 'h9' }],
    ['veld', { veld: 'Betrokkene.burgerservicenummer' }],
    ['veld', { veld: 'PolitieMutatie.bestaatNiet' }],
    ['waarde', { waarde: ' ' }],
    ['waarde', { waarde: 'x'.repeat(1_001) }],
    ['waarde', { waarde: 'a\u0000b' }],
    ['herkomst', { herkomst: 'belastingdienst' }],
    ['peildatum', { peildatum: '2026-11-19' }],
    ['beperking', { beperking: 'x'.repeat(501) }],
  ])('has its mistake named at its field: %s', (veld, change) => {
    expect(wrongOf(change)).toEqual([veld]);
  });

  it('has every mistake named at once, and no message repeats what was written', () => {
    const wrong = {
      ...goodFeit(),
      betrokkene: 'kanarie-h',
      waarde: '',
      herkomst: 'kanarie-o',
      peildatum: '2999-01-01',
    };
    const judged = checkFeit(wrong, {
      kijk: openKijk(beleid, velden, house),
      beleid,
      organisatie: OIN.zvh,
      dag: '2026-11-18',
      soortVan: () => null,
    });
    if (!('fouten' in judged)) throw new Error('nothing wrong');
    expect(judged.fouten.map(({ veld }) => veld)).toEqual(['betrokkene', 'waarde', 'herkomst', 'peildatum']);
    expect(JSON.stringify(judged)).not.toContain('kanarie');
  });
});
