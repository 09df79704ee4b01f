import { OIN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { readEvaluationCall, readEvaluationsCall } from './read-evaluations.ts';

const subject = { type: 'rol', id: 'PROFESSIONAL', properties: { organisatie: OIN.politie } };
const action = { name: 'lezen' };
const resource = { type: 'veld', id: 'PolitieBeeld.mutaties', properties: { fase: 'UITVRAAG' } };
const question = { subject, action, resource, context: { doel: 'ZVH-UITVRAAG' } };
const batch = (body: Record<string, unknown>) => readEvaluationsCall(body, 3);

describe('one question', () => {
  it('is read with the keys of the standard and of the NL GOV profile; what the context may freely hold is left alone', () => {
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    const context = { doel: 'ZVH-UITVRAAG', traceparent, time: '2026-11-18T10:00:00Z', mim: 'https://mim.example' };
    const properties = { processing_activity_id: 'https://ketenhub.example/v/1' };
    const read = readEvaluationCall({ ...question, action: { ...action, properties }, context });
    expect(read?.evaluations).toEqual([
      { ...question, action: { ...action, properties }, context: { doel: 'ZVH-UITVRAAG', traceparent } },
    ]);
  });

  it('A132: is read without the properties that we do not know, so that no name or BSN is ever weighed or recorded', () => {
    const properties = { ...resource.properties, bsn: '999990019', betrokkene: 'handvat-1', doelBesluit: true };
    const named = { ...subject, properties: { ...subject.properties, naam: 'Willem Proefveld' } };
    const read = readEvaluationCall({ ...question, subject: named, resource: { ...resource, properties }, extra: 1 });
    expect(read).toEqual(readEvaluationCall(question));
  });

  it.each([
    ['no object', null],
    ['a list', [question]],
    ['no subject', { action, resource }],
    ['no action', { subject, resource }],
    ['no resource', { subject, action }],
    ['a number for a type', { ...question, subject: { ...subject, type: 1 } }],
    ['an empty id', { ...question, resource: { ...resource, id: '' } }],
    ['a huge id', { ...question, resource: { ...resource, id: 'x'.repeat(201) } }],
    ['a fact of the wrong type', { ...question, resource: { ...resource, properties: { doelbesluit: 'ja' } } }],
    ['an organisation that is no OIN', { ...question, subject: { ...subject, properties: { organisatie: '1' } } }],
    ['a context that is a list', { ...question, context: [] }],
    ['a traceparent in another form', { ...question, context: { traceparent: 'x' } }],
    ['a prototype as key', JSON.parse('{"__proto__":{"decision":true}}')],
    ['a prototype deeper', { ...question, context: JSON.parse('{"mim":{"__proto__":1}}') }],
    ['a constructor as key', { ...question, context: { constructor: 1 } }],
    ['a question ten levels deep', { ...question, context: { a: { a: { a: { a: { a: { a: { a: { a: 1 } } } } } } } } }],
  ])('is refused when it is %s', (_what, body) => {
    expect(readEvaluationCall(body)).toBeNull();
  });
});

describe('a list of questions', () => {
  it('takes what a question leaves out whole from the top, and what it gives over it', () => {
    const other = { type: 'veld', id: 'PolitieBeeld.stand' };
    const read = batch({ ...question, evaluations: [{}, { resource: other }, { action: { name: 'wissen' } }] });
    expect(read?.evaluations.map((one) => [one?.resource.id, one?.resource.properties.fase, one?.action.name])).toEqual(
      [
        ['PolitieBeeld.mutaties', 'UITVRAAG', 'lezen'],
        ['PolitieBeeld.stand', undefined, 'lezen'],
        ['PolitieBeeld.mutaties', 'UITVRAAG', 'wissen'],
      ],
    );
  });

  it('is one question when there is no list, or an empty one', () => {
    expect(batch(question)).toEqual(readEvaluationCall(question));
    expect(batch({ ...question, evaluations: [] })).toEqual(readEvaluationCall(question));
    expect(batch({ evaluations: [] })).toBeNull();
  });

  it('keeps a wrong question in its place, without spoiling the others', () => {
    const read = batch({ subject, action, evaluations: [{ resource }, { resource: 5 }, 'x'] });
    expect(read?.evaluations.map((one) => one?.resource.id ?? null)).toEqual(['PolitieBeeld.mutaties', null, null]);
  });

  it('A42: is refused as a whole above the limit, with an unknown semantic, or as no list', () => {
    expect(batch({ ...question, evaluations: [{}, {}, {}] })?.evaluations).toHaveLength(3);
    expect(batch({ ...question, evaluations: [{}, {}, {}, {}] })).toBeNull();
    expect(batch({ ...question, evaluations: {} })).toBeNull();
    expect(batch({ ...question, evaluations: [{}], options: { evaluations_semantic: 'all' } })).toBeNull();
    expect(batch({ ...question, evaluations: [{}], options: [] })).toBeNull();
  });

  it('executes all unless another semantic is asked', () => {
    const semantic = (options?: unknown) => batch({ ...question, evaluations: [{}], ...(options ? { options } : {}) });
    expect(semantic()?.semantic).toBe('execute_all');
    expect(semantic({ other: 1 })?.semantic).toBe('execute_all');
    expect(semantic({ evaluations_semantic: 'deny_on_first_deny' })?.semantic).toBe('deny_on_first_deny');
  });
});
