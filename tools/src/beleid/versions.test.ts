import { verschillen, verschilZinnen } from '@ketenhub/policy';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleQuestion } from './example-question.ts';
import { committedVersion, currentSchema, currentVersion } from './versions.ts';

let now: Awaited<ReturnType<typeof currentVersion>>;
let schema: Awaited<ReturnType<typeof currentSchema>>;
beforeAll(async () => {
  now = await currentVersion();
  schema = await currentSchema();
});

const zinnen = (oud: typeof now, nieuw: typeof now): string[] =>
  verschilZinnen(verschillen(oud, nieuw), nieuw.beleid, (veld) => exampleQuestion(schema, veld));

describe('the difference between two versions, in sentences', () => {
  it('says who sees what from now on, about whom, and gives one state to try', () => {
    const regels = now.beleid.regels.map((regel) =>
      regel.subcategorie.includes('OM_ZSM') && regel.fase.includes('UITVRAAG')
        ? { ...regel, wie: [...regel.wie, { rol: 'PROFESSIONAL' as const, klasse: 'PRIVAAT' as const }] }
        : regel,
    );
    const wider = { ...now, beleid: { ...now.beleid, regels } };
    const lines = zinnen(now, wider);
    expect(lines[0]).toMatch(/^OPENT OM_/);
    expect(lines[1]).toMatch(/^ {2}vraag: \{ casus\(nummer: "ZVH-2026-0101"\) \{ betrokkenen \{ justitie \{ om \{/);
    expect(lines.join('\n')).toMatch(
      /een professional van een private deelnemer bij ZVH-UITVRAAG ziet dit voortaan, over de hoofdpersoon \(\d+ toestanden; bijvoorbeeld: in een gewone casus\)/,
    );
    expect(lines.some((line) => line.startsWith('SLUIT'))).toBe(false);
    const back = zinnen(wider, now);
    expect(back.join('\n')).toContain('ziet dit niet meer');
  });

  it('refuses a ref that git does not know, also one that looks like an option', async () => {
    await expect(committedVersion('bestaat-niet')).rejects.toThrow('git kent');
    await expect(committedVersion('--output=/tmp/x')).rejects.toThrow('git kent');
  });
});
