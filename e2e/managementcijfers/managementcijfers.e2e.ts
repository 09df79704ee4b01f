import { jaarcijfers, LEEFTIJDSKLASSEN } from '@ketenhub/region';
import { describePublishedFigures } from '@ketenhub/region/testing/describe-published-figures.ts';
import * as published from '@ketenhub/region/testing/published-figures.ts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Owner, openOwner } from '../setup/owner.ts';
import { casusRijen } from './register-rows.ts';

/** The last whole year before the day of the stories; the year that the demo region gives the published figures of. */
const JAAR = 2025;
const PARTNERPROCESSEN = ['police', 'justice', 'care', 'municipality'];
const hub = inject('hub');

const owners: Owner[] = [];
async function ownerOf(proces: string): Promise<Owner> {
  const owner = await openOwner(hub.databaseUrls[proces]?.ownerUrl ?? '');
  owners.push(owner);
  return owner;
}
afterAll(async () => {
  for (const owner of owners) await owner.close();
});

describePublishedFigures('the case register and the BRP', async () =>
  jaarcijfers(await casusRijen(await ownerOf('case'), await ownerOf('municipality')), JAAR),
);

/** Casussen that were under procesregie at some moment of the year. */
const VAN_HET_JAAR = `aangemeld_op < '${JAAR + 1}-01-01' and (afgesloten_op is null or afgesloten_op >= '${JAAR}-01-01')`;
const INSTROOM = `aangemeld_op >= '${JAAR}-01-01' and aangemeld_op < '${JAAR + 1}-01-01'`;
const AFGESLOTEN = `afgesloten_op >= '${JAAR}-01-01' and afgesloten_op < '${JAAR + 1}-01-01'`;

const PER_GEMEENTE = `
  select gemeente, array[count(*), count(*) filter (where aangemeld_op < '${JAAR}-01-01'), count(*) filter (where ${INSTROOM}),
    count(*) filter (where ${AFGESLOTEN}), count(*) filter (where not coalesce(${AFGESLOTEN}, false))]::int[] as cijfers
  from casussen where ${VAN_HET_JAAR} group by gemeente`;

/** Ages on the last day of the year, counted where the ages are; only counts leave the municipality. */
const LEEFTIJDEN = `
  select count(*)::int as aantal, width_bucket(date_part('year', age('${JAAR}-12-31', geboortedatum)),
    array[${LEEFTIJDSKLASSEN.slice(1).map(({ van }) => van)}]) as klasse
  from brp_personen brp join personen p on p.id = brp.persoon_id where p.bsn = any($1) group by klasse`;

describe('the same figures, counted by the databases themselves', () => {
  let register: Owner;
  beforeAll(async () => {
    register = await ownerOf('case');
  });

  it('the table per gemeente, by the case register', async () => {
    const rows = await register.rows<{ gemeente: string; cijfers: number[] }>(PER_GEMEENTE);
    const geteld = new Map(rows.map(({ gemeente, cijfers }) => [gemeente, cijfers]));
    for (const [gemeente, source, cijfers] of published.PER_GEMEENTE)
      expect([source, geteld.get(gemeente) ?? [0, 0, 0, 0, 0]]).toEqual([source, [...cijfers]]);
    expect(rows.length).toBeLessThan(published.PER_GEMEENTE.length);
  });

  it('the domain of the aanmelder as the register kept it at the aanmelding, 18, 30 and 52% of 50', async () => {
    const rows = await register.rows<{ domein: string; deel: number }>(
      `select domein, round(100.0 * count(*) / sum(count(*)) over ())::int as deel from casussen where ${INSTROOM} group by domein`,
    );
    expect(Object.fromEntries(rows.map(({ domein, deel }) => [domein, deel]))).toEqual(published.DOMEIN);
  });

  it('the ages of the hoofdpersonen, by the municipality', async () => {
    const municipality = await ownerOf('municipality');
    const bsns = await register.rows<{ bsn: string }>(
      `select b.bsn from casussen c join betrokkenen b on b.casus = c.nummer and b.soort = 'HOOFDPERSOON' where ${VAN_HET_JAAR}`,
    );
    const rows = await municipality.rows<{ klasse: number; aantal: number }>(LEEFTIJDEN, [bsns.map(({ bsn }) => bsn)]);
    const delen = rows.map(({ klasse, aantal }) => [
      LEEFTIJDSKLASSEN[klasse]?.klasse,
      Math.round((100 * aantal) / bsns.length),
    ]);
    expect(Object.fromEntries(delen)).toEqual(published.LEEFTIJD);
  });

  it('R17: of a closed casus the figures stay, and no partner holds a link to a person in it', async () => {
    const dicht = await register.rows<{ nummer: string }>("select nummer from casussen where fase = 'AFGESLOTEN'");
    expect(dicht.length).toBeGreaterThanOrEqual(published.SOM_GEMEENTEN.afgesloten);
    const nummers = dicht.map(({ nummer }) => nummer);
    for (const proces of PARTNERPROCESSEN) {
      const links = await (await ownerOf(proces)).rows('select casus from koppelingen where casus = any($1)', [
        nummers,
      ]);
      expect([proces, links]).toEqual([proces, []]);
    }
  });
});
