import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { population } from '@ketenhub/region';
import { OIN } from '@ketenhub/vocabulary';
import { describe, expect, inject, it } from 'vitest';
import { query } from '../logregels/log-lines.ts';
import { openOwner } from '../setup/owner.ts';

const hub = inject('hub');
const CASUS = 'ZVH-2026-0101';
const LIJST = '/weigeringen/betrokkenen';

interface Gekoppelde {
  readonly casus: string;
  readonly betrokkene: string;
  readonly soort: string;
  readonly persoon: { readonly id: string; readonly naam: string | null } | null;
}

const keyOf = (proces: string, organisatie: string): string =>
  readFileSync(join(hub.dataDir, 'keys', proces, `beheer-${organisatie}.key`), 'utf8').trim();

async function lijst(proces: 'police' | 'justice' | 'care', sleutel: string) {
  const headers = { authorization: `Bearer ${sleutel}` };
  const answer = await fetch(`${hub.urls[proces]}${LIJST}`, { headers });
  const text = await answer.text();
  return { status: answer.status, text, betrokkenen: (JSON.parse(text) as { betrokkenen?: Gekoppelde[] }).betrokkenen };
}

/** Handle and name of the persons of the casus, as the house has them. */
async function inDeCasus(): Promise<Map<string, string>> {
  const house = await openOwner(hub.databaseUrls.case?.ownerUrl ?? '');
  const rows = await house.rows<{ handvat: string; bsn: string }>(
    'select handvat, bsn from betrokkenen where casus = $1',
    [CASUS],
  );
  await house.close();
  const nameOf = new Map(population(1).map(({ bsn, volledigeNaam }) => [bsn, volledigeNaam]));
  return new Map(rows.map(({ handvat, bsn }) => [handvat, nameOf.get(bsn) ?? '']));
}

describe('wie er bij een organisatie gekoppeld is, voor haar eigen mensen', () => {
  it('staat per casus in haar lijst met de naam uit haar eigen dossier, zodat zij over één persoon kan weigeren', async () => {
    const { betrokkenen = [] } = await lijst('police', keyOf('police', 'politie'));
    const own = betrokkenen.filter(({ casus }) => casus === CASUS);
    expect(new Map(own.map(({ betrokkene, persoon }) => [betrokkene, persoon?.naam]))).toEqual(await inDeCasus());
    expect(new Set(betrokkenen.map(({ casus }) => casus)).size).toBeGreaterThan(5);
  });

  it('R05: zegt van wie zij zelf niet kent alleen het handvat, en van niemand het BSN', async () => {
    const { betrokkenen = [], text } = await lijst('care', keyOf('care', 'ggz'));
    const [known, unknown] = [true, false].map((is) => betrokkenen.filter(({ persoon }) => (persoon !== null) === is));
    expect([known?.length, unknown?.length].map((count) => (count ?? 0) > 0)).toEqual([true, true]);
    for (const { bsn } of population(1)) expect(text.includes(bsn)).toBe(false);
  });

  it('R04: is er voor haar alleen: een organisatie in hetzelfde proces heeft haar eigen lijst, en een ander geen', async () => {
    const owner = await openOwner(hub.databaseUrls.justice?.ownerUrl ?? '');
    for (const organisatie of ['om', 'reclassering']) {
      const { betrokkenen = [] } = await lijst('justice', keyOf('justice', organisatie));
      const [{ count } = { count: -1 }] = await owner.rows<{ count: number }>(
        'select count(*)::int as count from koppelingen where organisatie = $1',
        [organisatie],
      );
      expect([organisatie, betrokkenen.length]).toEqual([organisatie, count]);
      const ids = betrokkenen.flatMap(({ persoon }) => (persoon === null ? [] : [persoon.id]));
      const foreign = await owner.rows('select 1 from personen where id = any($1) and organisatie <> $2', [
        ids,
        organisatie,
      ]);
      expect(foreign).toEqual([]);
    }
    await owner.close();
    for (const sleutel of [keyOf('police', 'politie'), 'x', '']) {
      const { status, text } = await lijst('justice', sleutel);
      expect([status, text]).toEqual([401, '{"fout":"Niet toegestaan."}']);
    }
  });

  it('R21: wordt vastgelegd voor en na het lezen, zonder naam of handvat', async () => {
    const { betrokkenen = [] } = await lijst('police', keyOf('police', 'politie'));
    const rows = await query(
      hub.databaseUrls.police?.ownerUrl ?? '',
      `select moment, verantwoordelijke, regel from logboek.logregels
       where regel->>'actie' = 'BETROKKENEN_LEZEN' order by volgnummer desc limit 2`,
    );
    expect(rows.map(({ moment, verantwoordelijke }) => [moment, verantwoordelijke])).toEqual([
      ['UITKOMST', OIN.politie],
      ['VOORNEMEN', OIN.politie],
    ]);
    const text = JSON.stringify(rows);
    for (const { betrokkene, persoon } of betrokkenen)
      for (const word of [betrokkene, persoon?.naam]) expect(word != null && text.includes(word)).toBe(false);
  });
});
