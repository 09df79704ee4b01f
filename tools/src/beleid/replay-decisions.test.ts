import { OIN } from '@ketenhub/vocabulary';
import { beforeAll, describe, expect, it } from 'vitest';
import { replayDecisions } from './replay-decisions.ts';
import { currentVersion } from './versions.ts';

let now: Awaited<ReturnType<typeof currentVersion>>;
beforeAll(async () => {
  now = await currentVersion();
});

const logged = (anders: object = {}) => ({
  trace: 'a'.repeat(32),
  op: '2026-11-18T09:00:00.000Z',
  beleid: now.beleid.digest,
  vraag: { doel: 'ZVH-UITVRAAG', rol: 'PROFESSIONAL', klasse: 'OVERHEID', organisatie: OIN.om },
  antwoord: { toegestaan: ['PolitieBeeld.mutaties'], afgeschermd: [{ veld: 'GgzBeeld.kader' }] },
  feiten: {
    fase: 'UITVRAAG',
    thema: 'VOLWASSENEN',
    doelbesluit: true,
    deelnemersbesluit: true,
    aanmelder: OIN.politie,
    deelnemers: Object.values(OIN),
    soorten: ['HOOFDPERSOON'],
  },
  ...anders,
});

describe('the decisions of a period under another version', () => {
  it('names each request that would be answered otherwise, and counts those that would not', () => {
    const regels = now.beleid.regels.filter(({ subcategorie }) => !subcategorie.includes('POLITIE_MUTATIE'));
    const narrower = { ...now, beleid: { ...now.beleid, regels } };
    const other = logged({ antwoord: { toegestaan: ['OmBeeld.strafzaken'], afgeschermd: [] } });
    const { changed, replayed, lines } = replayDecisions([logged(), other], now, narrower);
    expect([changed, replayed]).toEqual([1, 2]);
    expect(lines).toEqual([
      `2026-11-18T09:00:00.000Z  professional (overheidsdeelnemer) met ZVH-UITVRAAG, trace ${'a'.repeat(32)}\n  zou niet meer zien: PolitieBeeld.mutaties`,
      '1 van 2 beslissingen zouden anders uitvallen.',
    ]);
  });

  it('says what it could not replay, and guesses nothing: another version, or no facts', () => {
    const lines = [logged({ beleid: 'sha256-elders' }), logged({ feiten: { fase: 'UITVRAAG' } })];
    expect(replayDecisions(lines, now, now).lines).toEqual([
      '0 van 0 beslissingen zouden anders uitvallen.',
      'Niet herspeeld: 1 van een andere versie (sha256-elders).',
      'Niet herspeeld: 1 zonder de feiten waarop werd beslist.',
    ]);
  });
});
