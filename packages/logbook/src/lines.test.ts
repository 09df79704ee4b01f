import { OIN } from '@ketenhub/vocabulary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorLine } from './actor-line.ts';
import { adlLine } from './adl-line.ts';
import { ldvLines } from './ldv-lines.ts';
import { safeText } from './log-line.ts';

const span = { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), parentSpanId: null };
const CASUSOVERLEG = 'https://ketenhub.example/verwerkingsactiviteiten/casusoverleg';
const LIJST = 'https://ketenhub.example/verwerkingsactiviteiten/lijst';
const verwerking = {
  moment: 'UITKOMST',
  verantwoordelijke: 'reclassering',
  span,
  naam: 'lezen ZVH-CASUSOVERLEG',
  proces: 'police',
  betrokkenen: ['h1', 'h2', 'h3'].map((handle) => ({
    handle,
    casus: 'ZVH-2026-0101',
    perActiviteit: new Map([[CASUSOVERLEG, [`Betrokkene.${handle}`]]]),
  })),
  begonnenOp: 1_700_000_000_000,
  status: 'Ok',
} as const;

describe('a text of a caller in a log line (A124)', () => {
  it('keeps what can be read and escapes what steers a log or a terminal', () => {
    expect(safeText('Casus ZVH-2026-0101, Zoë 😀')).toBe('Casus ZVH-2026-0101, Zoë 😀');
    expect(safeText('a\nb\r\0\u001b[31m\u202e\u2028')).toBe('a\\u{a}b\\u{d}\\u{0}\\u{1b}[31m\\u{202e}\\u{2028}');
  });

  it('A110: keeps no number that could be a BSN, and every other number', () => {
    for (const text of ['123456782', 'casus 123456782.', 'ZVH-AANMELDING 12345678', '(999990019)'])
      expect(safeText(text)).not.toMatch(/\d{8,9}/);
    for (const text of ['ZVH-2026-0101', '00000099000000001000', '2026-11-29', '1234567', 'h12345678', 'a'.repeat(9)])
      expect(safeText(text)).toBe(text);
  });

  it('keeps the whole number of a record, also one that begins with eight digits: an auditor finds the record by it', () => {
    const number = '12345678-1234-4abc-8abc-123456789012';
    expect(safeText(`poort ${number} van 123456782`)).toBe(`poort ${number} van NUMMER`);
    expect(safeText(`${number}0`)).not.toContain('12345678-');
  });

  it('is bounded, and shows that it was cut', () => {
    expect(safeText('x'.repeat(256))).toBe('x'.repeat(256));
    expect(safeText('x'.repeat(10_000_000))).toBe(`${'x'.repeat(256)}…`);
    expect(safeText('abc', 2)).toBe('ab…');
  });

  it('A116: never becomes a text that the database cannot keep: no null byte, no half character', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 });
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 10 }), (codes, lengthMax) => {
        const safe = safeText(String.fromCharCode(...codes), lengthMax);
        expect(safe.isWellFormed()).toBe(true);
        expect(safe).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
      }),
    );
    expect(safeText('ab😀', 3)).toBe('ab\\u{d83d}…');
  });
});

describe('the lines of the Logboek Dataverwerkingen', () => {
  it('A121: are one a betrokkene, in one trace, each with a span of its own under that of the request', () => {
    const lines = ldvLines(verwerking);
    expect(lines.map(({ betrokkene }) => betrokkene?.handvat)).toEqual(['h1', 'h2', 'h3']);
    expect(new Set(lines.map((line) => line.span.spanId)).size).toBe(3);
    for (const { span: own, gedeeld } of lines) {
      expect(own).toMatchObject({ traceId: span.traceId, parentSpanId: span.spanId });
      expect(own.spanId).toMatch(/^[0-9a-f]{16}$/);
      expect(gedeeld).toMatchObject({ trace_id: own.traceId, parent_span_id: own.parentSpanId });
    }
  });

  it('P53: are one for each activity under which something of a betrokkene fell, with the fields of that one', () => {
    const perActiviteit = new Map([
      [CASUSOVERLEG, ['A.a']],
      [LIJST, ['A.b', 'A.c']],
    ]);
    const lines = ldvLines({ ...verwerking, betrokkenen: [{ handle: 'h1', casus: null, perActiviteit }] });
    expect(
      lines.map(({ gedeeld }) => [
        (gedeeld.attributes as Record<string, unknown>)['dpl.core.processing_activity_id'],
        gedeeld.velden,
      ]),
    ).toEqual([...perActiviteit]);
    expect(new Set(lines.map(({ span: own }) => own.spanId)).size).toBe(2);
  });

  it('A121: share what they say with all of whom the same is said, and with nobody else', () => {
    const velden = ['A.a', 'A.b'];
    const persons = [velden, [...velden], ['A.a'], velden].map((of, at) => ({
      ...{ handle: `h${at}`, casus: null },
      perActiviteit: new Map([[at === 3 ? LIJST : CASUSOVERLEG, of]]),
    }));
    const [first, same, fewer, elsewhere] = ldvLines({ ...verwerking, betrokkenen: persons }).map(
      ({ gedeeld }) => gedeeld,
    );
    expect(same).toBe(first);
    expect([fewer === first, elsewhere === first]).toEqual([false, false]);
  });

  it('A121: name for each betrokkene the fields that were about this one', () => {
    expect(ldvLines(verwerking).map(({ gedeeld }) => gedeeld.velden)).toEqual([
      ['Betrokkene.h1'],
      ['Betrokkene.h2'],
      ['Betrokkene.h3'],
    ]);
  });

  it('A122: hold these members and no others: no user, no value', () => {
    for (const { gedeeld } of ldvLines(verwerking)) {
      expect(Object.keys(gedeeld).sort()).toEqual(
        'attributes end_time name parent_span_id resource start_time status trace_id velden'.split(' '),
      );
      expect(Object.keys(gedeeld.attributes as object)).toEqual(['dpl.core.processing_activity_id']);
      expect(JSON.stringify(gedeeld)).not.toMatch(/gebruiker|actor|sub"/);
    }
  });

  it('say whose processing it is, by OIN: of organisations that share a process each has its own', () => {
    const [line] = ldvLines(verwerking);
    expect(line?.verantwoordelijke).toBe('reclassering');
    expect(line?.gedeeld.resource).toEqual({
      attributes: { 'service.name': 'police', 'ketenhub.verwerkingsverantwoordelijke': OIN.reclassering },
    });
  });

  it('are none about nobody, and an intent has no end yet', () => {
    expect(ldvLines({ ...verwerking, betrokkenen: [] })).toEqual([]);
    expect(ldvLines({ ...verwerking, moment: 'VOORNEMEN' })[0]?.gedeeld.end_time).toBeNull();
    expect(ldvLines(verwerking)[0]?.gedeeld.end_time).toBeTypeOf('number');
  });
});

describe('the lines of who did it and why it was allowed', () => {
  it('A124: the actor line holds the six facts, and no text of a caller as it came', () => {
    const line = actorLine({
      moment: 'UITKOMST',
      verantwoordelijke: 'om',
      span,
      actie: 'a\n1',
      object: 'b\n2',
      resultaat: 'c\n3',
      oorsprong: 'd\n4',
      actor: { gebruiker: 'p', organisatie: 'politie', rol: 'PROFESSIONAL' },
    });
    expect(line.regel).toMatchObject({ actie: 'a\\u{a}1', object: 'b\\u{a}2', resultaat: 'c\\u{a}3' });
    expect(line.regel).toMatchObject({ oorsprong: 'd\\u{a}4', actor: { gebruiker: 'p' }, trace_id: span.traceId });
    expect(new Date(String(line.regel.tijdstempel)).toISOString()).toBe(line.regel.tijdstempel);
  });

  it('A123: the decision line holds question, answer, policy and facts as they were given', () => {
    const { regel } = adlLine({
      moment: 'UITKOMST',
      verantwoordelijke: 'om',
      span,
      beleid: 'sha256-x',
      vraag: { a: 1 },
      antwoord: {},
      feiten: {},
    });
    expect(regel).toMatchObject({ event_name: 'adl.access_evaluations', span_id: span.spanId });
    expect(regel.attributes).toEqual({
      'adl.core.request': { a: 1 },
      'adl.core.response': {},
      'adl.core.policies': 'sha256-x',
      'adl.core.information': {},
    });
  });
});
