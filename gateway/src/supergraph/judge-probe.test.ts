import { describe, expect, it } from 'vitest';
import { judgeUntrusted, judgeWrongPurpose } from './judge-probe.ts';

const REFUSED = { errors: [{ message: 'Niet toegestaan.' }] };
const entities = (...values: unknown[]) => ({ data: { _entities: values } });

describe('a question without a token, or with a forged one', () => {
  it.each([401, 403])('is answered well by a refusal (%i)', (status) => {
    expect(judgeUntrusted({ status, body: REFUSED })).toBeNull();
  });

  it.each([
    ['nothing at all, but no refusal', 200, entities(null)],
    ['an error under status 200', 200, REFUSED],
    ['a fault', 500, {}],
    ['a value', 200, entities({ naam: 'x' })],
    ['a value under a refusal', 401, entities({ naam: 'x' })],
  ])('is answered wrongly by %s', (_, status, body) => {
    expect(judgeUntrusted({ status, body })).not.toBeNull();
  });
});

describe('a question for a wrong purpose', () => {
  it.each([
    ['a refusal', 401, REFUSED],
    ['null for the person', 200, entities(null)],
    ['a person without the value', 200, entities({ politie: { stand: null } })],
    ['no person', 200, entities()],
  ])('is answered well by %s', (_, status, body) => {
    expect(judgeWrongPurpose({ status, body })).toBeNull();
  });

  it.each([
    ['the value', 200, entities({ politie: { stand: 'GEKOPPELD' } })],
    ['a value in a list', 200, entities(null, { politie: [{ stand: false }] })],
    ['an empty text, which is a value too', 200, entities({ naam: '' })],
    ['an error, as when it does not know the field', 200, { ...REFUSED, data: null }],
    ['an error beside its nulls', 200, { ...REFUSED, ...entities(null) }],
    ['another shape', 200, { data: {} }],
    ['no object', 200, 'ok'],
    ['a fault', 503, REFUSED],
  ])('is answered wrongly by %s', (_, status, body) => {
    expect(judgeWrongPurpose({ status, body })).not.toBeNull();
  });
});
