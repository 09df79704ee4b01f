import { verschillen, verschilZinnen } from '@ketenhub/policy';
import { beforeAll, describe, expect, it } from 'vitest';
import { committedVersion, currentVersion } from './versions.ts';

let now: Awaited<ReturnType<typeof currentVersion>>;
beforeAll(async () => {
  now = await currentVersion();
});

describe('the difference between two versions, in sentences', () => {
  it('says who sees what from now on, about whom, and gives one state to try', () => {
    const regels = now.beleid.regels.map((regel) =>
      regel.subcategorie.includes('OM_ZSM') && regel.fase.includes('UITVRAAG')
        ? { ...regel, wie: [...regel.wie, { rol: 'PROFESSIONAL' as const, klasse: 'PRIVAAT' as const }] }
        : regel,
    );
    const wider = { ...now, beleid: { ...now.beleid, regels } };
    const lines = verschilZinnen(verschillen(now, wider), wider.beleid);
    expect(lines[0]).toMatch(/^OPENT OM_/);
    expect(lines.join('\n')).toMatch(
      /een professional van een private deelnemer bij ZVH-UITVRAAG ziet dit voortaan, over de hoofdpersoon \(\d+ toestanden; bijvoorbeeld: doelbesluit, deelnemersbesluit/,
    );
    expect(lines.some((line) => line.startsWith('SLUIT'))).toBe(false);
    const back = verschilZinnen(verschillen(wider, now), now.beleid);
    expect(back.join('\n')).toContain('ziet dit niet meer');
  });

  it('refuses a ref that git does not know, also one that looks like an option', async () => {
    await expect(committedVersion('bestaat-niet')).rejects.toThrow('git kent');
    await expect(committedVersion('--output=/tmp/x')).rejects.toThrow('git kent');
  });
});
