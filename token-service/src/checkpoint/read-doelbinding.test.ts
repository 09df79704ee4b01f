import { DOELEN, isDoel } from '@ketenhub/vocabulary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDoelbinding } from './read-doelbinding.ts';

const read = (details: unknown) => readDoelbinding(JSON.stringify(details));

describe('reading authorization_details', () => {
  it('takes exactly one doelbinding with one leaf purpose', () => {
    expect(read([{ type: 'doelbinding', doel: 'ZVH-TRIAGE', casus: 'ZVH-2026-0101', motivering: ' omdat ' }])).toEqual({
      ok: true,
      doelbinding: { type: 'doelbinding', doel: 'ZVH-TRIAGE', casus: 'ZVH-2026-0101', motivering: 'omdat' },
    });
  });

  it.each([
    ['GEEN_JSON', 'geen json'],
    ['GEEN_DOEL', '[]'],
    ['GEEN_DOEL', '{}'],
    ['GEEN_DOEL', '[null]'],
    ['GEEN_DOEL', '[{"type":"doelbinding","doel":""}]'],
    ['ONBEKEND_DOEL', '[{"type":"doelbinding","doel":"ZVH"}]'],
    ['ONBEKEND_DOEL', '[{"type":"doelbinding","doel":"__proto__"}]'],
    ['ONBEKEND_DOEL', '[{"type":"doelbinding","doel":["ZVH-TRIAGE"]}]'],
    ['TWEE_DOELEN', '[{"type":"doelbinding","doel":"ZVH-TRIAGE"},{"type":"doelbinding","doel":"ZVH-TRIAGE"}]'],
    ['VORM', '[{"type":"anders","doel":"ZVH-TRIAGE"}]'],
    ['VORM', '[{"type":"doelbinding","doel":"ZVH-TRIAGE","casus":7}]'],
    ['VORM', '[{"type":"doelbinding","doel":"ZVH-TRIAGE","fase":"TRIAGE"}]'],
    ['VORM', '[{"type":"doelbinding","doel":"ZVH-TRIAGE","casus":"ZVH-2026-0101\\u0000"}]'],
    ['VORM', '[{"type":"doelbinding","doel":"ZVH-TRIAGE","casus":"\\ud800"}]'],
    ['VORM', '[{"type":"doelbinding","doel":"ZVH-TRIAGE","casus":"x","motivering":"a\\u001bb"}]'],
  ])('A80, A81: refuses as %s: %s', (reden, text) => {
    expect(readDoelbinding(text)).toMatchObject({ ok: false, error: 'invalid_authorization_details', reden });
  });

  it('refuses a request without the parameter', () => {
    expect(readDoelbinding(undefined)).toMatchObject({ ok: false });
  });

  it('A80: whatever comes in, what comes out is refused or one known purpose', () => {
    const detail = fc.record(
      {
        type: fc.constantFrom('doelbinding', 'x'),
        doel: fc.oneof(fc.constantFrom(...DOELEN), fc.string(), fc.jsonValue()),
        casus: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.array(detail, { maxLength: 3 }), fc.jsonValue()), (details) => {
        const result = read(details);
        if (!result.ok) return result.uitleg.length > 0;
        return isDoel(result.doelbinding.doel) && Array.isArray(details) && details.length === 1;
      }),
    );
  });
});
