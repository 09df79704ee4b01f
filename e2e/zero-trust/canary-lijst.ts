import type pg from 'pg';
import { canaryOfHouse } from './canary-overleg.ts';
import { canaryDay, insert } from './canary-records.ts';

/**
 * A list of the house for each casus of the canaries, and every one of them on every list. Code, name, address and day stand in more than one
 * field, so they are no canaries; the criteria, who decided and why are.
 */
export async function fillCanaryLijst(owner: pg.Client, nummer: string): Promise<void> {
  const code = `lijst-${nummer.slice(-4)}`;
  const recorded = { vastgesteld_op: '2025-01-01', vastgelegd_door: 'pseudoniem' };
  await insert(owner, 'casuslijsten', { code, naam: `Lijst ${nummer.slice(-4)}`, ...recorded });
  await insert(owner, 'lijstcriteria', {
    lijst: code,
    versie: 1,
    tekst: canaryOfHouse(nummer, 'lijst-criteria'),
    publicatie_url: `https://zvh.example/${code}`,
    geldig_vanaf: canaryDay(),
    ...recorded,
  });
  await owner.query(
    `insert into lijstplaatsingen (casus, lijst, criteriaversie, toelichting, genomen_door, geplaatst_op)
     select nummer, code, 1, 'kanarie-' || nummer || '-lijst-waarom', array['kanarie-' || nummer || '-lijst-door'], '2025-01-01'
     from casussen, casuslijsten where gemeente like 'kanarie-%' and code like 'lijst-%'
     on conflict do nothing`,
  );
}
