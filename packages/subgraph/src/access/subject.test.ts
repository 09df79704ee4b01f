import { describe, expect, it } from 'vitest';
import { createSubjects } from './subject.ts';

const hoofd = { handle: 'h1', soort: 'HOOFDPERSOON' } as const;
const kring = { handle: 'h2', soort: 'DIRECTE_KRING' } as const;

describe('about whom an object of the answer is', () => {
  it('is remembered per object, not per content', () => {
    const subjects = createSubjects();
    const [one, same] = [{ naam: 'a' }, { naam: 'a' }];
    subjects.set(one, hoofd);
    expect(subjects.of(one)).toEqual(hoofd);
    expect(subjects.of(same)).toBeNull();
  });

  it('is nobody for what is no object', () => {
    const subjects = createSubjects();
    for (const value of [null, undefined, 'h1', 1, true, Symbol('h1')]) expect(subjects.of(value)).toBeNull();
  });

  it('may be said twice of the same person, and never of two: a mix-up is not answered', () => {
    const subjects = createSubjects();
    const row = {};
    subjects.set(row, hoofd);
    subjects.set(row, hoofd);
    expect(() => subjects.set(row, kring)).toThrow('one object for two betrokkenen');
    expect(subjects.of(row)).toEqual(hoofd);
  });

  it('A46: is known within one request only', () => {
    const row = {};
    createSubjects().set(row, hoofd);
    expect(createSubjects().of(row)).toBeNull();
  });
});
