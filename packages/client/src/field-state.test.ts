import { describe, expect, it } from 'vitest';
import { type Explanation, readExplanation } from './explanation.ts';
import type { CatalogField } from './field-catalog.ts';
import { fieldState, type Surroundings } from './field-state.ts';

const MUTATIES = ['casus', 'betrokkenen', 'politie', 'mutaties'];
const plain = (pad: readonly string[]): CatalogField => ({
  naam: pad.at(-1) ?? '',
  pad,
  isPage: false,
  deelvelden: [],
});
const withParts = (pad: readonly string[], parts: readonly string[]): CatalogField => ({
  ...plain(pad),
  deelvelden: parts.map((part) => plain([...pad, part])),
});
const mutaties = withParts(MUTATIES, ['datum', 'toelichting']);

const entry = (paden: string[], extra: object = {}) => ({
  veld: 'PolitieBeeld.mutaties',
  paden,
  regel: 'POL-07',
  reden: 'FASE',
  uitleg: 'Mutaties zijn zichtbaar vanaf de uitvraag.',
  welBij: { fase: ['UITVRAAG'] },
  ...extra,
});

function explanation(...afgeschermd: object[]): Explanation {
  return readExplanation({ doelbinding: { afgeschermd, bronStatus: { politie: 'OK' } } });
}

function around(extra: Partial<Surroundings> = {}): Surroundings {
  return {
    explanation: explanation(),
    errors: [],
    bronStatus: 'OK',
    answered: true,
    personIndex: 0,
    betrokkeneSoort: 'HOOFDPERSOON',
    ...extra,
  };
}

const error = (path: (string | number)[]) => ({ message: 'fout', path, code: null });
const shielded = around({ explanation: explanation(entry(['casus.betrokkenen.@.politie.mutaties'])) });

describe('WAARDE', () => {
  it.each([[0], [false], ['tekst'], [[{ datum: '2026-11-18' }]]])(
    'counts %j as a value: nothing that the source gave is called empty',
    (value) => {
      expect(fieldState(mutaties, value, around())).toEqual({ toestand: 'WAARDE', waarde: value });
    },
  );

  it('shows what came even when another fetch of the same source failed', () => {
    expect(fieldState(mutaties, [{ datum: '2026-11-18' }], around({ bronStatus: 'STORING' })).toestand).toBe('WAARDE');
  });

  it('names a shielded part within records that are shown (OM_ZITTING within OM_STRAFZAAK)', () => {
    const strafzaken = withParts(['casus', 'betrokkenen', 'justitie', 'om', 'strafzaken'], ['feit', 'zitting']);
    const path = 'casus.betrokkenen.@.justitie.om.strafzaken.@.zitting';
    const state = fieldState(
      strafzaken,
      [{ feit: 'diefstal', zitting: null }],
      around({ explanation: explanation(entry([path])) }),
    );
    expect(state).toMatchObject({
      toestand: 'WAARDE',
      afgeschermd: [{ veld: 'zitting', regel: 'POL-07', reden: 'FASE' }],
    });
  });

  it('names a shielded part deeper in a record by its whole place', () => {
    const pad = ['casus', 'betrokkenen', 'justitie', 'om', 'strafzaken'];
    const field = {
      ...plain(pad),
      deelvelden: [plain([...pad, 'feit']), withParts([...pad, 'zitting'], ['datum', 'toelichting'])],
    };
    const path = 'casus.betrokkenen.@.justitie.om.strafzaken.@.zitting.toelichting';
    const value = [{ feit: 'diefstal', zitting: { datum: '2026-12-01', toelichting: null } }];
    expect(fieldState(field, value, around({ explanation: explanation(entry([path])) }))).toMatchObject({
      afgeschermd: [{ veld: 'zitting.toelichting' }],
    });
  });

  it('says which parts of the records the source failed to give', () => {
    const errors = [error(['casus', 'betrokkenen', 0, 'politie', 'mutaties', 0, 'toelichting'])];
    const state = fieldState(mutaties, [{ datum: '2026-11-18', toelichting: null }], around({ errors }));
    expect(state).toMatchObject({ toestand: 'WAARDE', onvolledig: ['toelichting'] });
  });
});

describe('AFGESCHERMD', () => {
  it('carries rule, reason, explanation and what would open it', () => {
    expect(fieldState(mutaties, null, shielded)).toEqual({
      toestand: 'AFGESCHERMD',
      regel: 'POL-07',
      reden: 'FASE',
      uitleg: 'Mutaties zijn zichtbaar vanaf de uitvraag.',
      welBij: { fase: ['UITVRAAG'] },
    });
  });

  it('holds for everything below a shielded object', () => {
    const whole = around({ explanation: explanation(entry(['casus.betrokkenen.@.politie'])), answered: false });
    expect(fieldState(mutaties, undefined, whole).toestand).toBe('AFGESCHERMD');
  });

  it('takes the entry nearest to the field when two match', () => {
    const two = explanation(
      entry(['casus.betrokkenen.@.politie'], { regel: 'VER' }),
      entry(['casus.betrokkenen.@.politie.mutaties'], { regel: 'DICHTBIJ' }),
    );
    expect(fieldState(mutaties, null, around({ explanation: two }))).toMatchObject({ regel: 'DICHTBIJ' });
  });

  it('goes before a failing source: what was decided before the data may not depend on it', () => {
    expect(fieldState(mutaties, null, { ...shielded, bronStatus: 'STORING' }).toestand).toBe('AFGESCHERMD');
  });

  it('is not spread to a field whose name only begins the same', () => {
    const other = explanation(entry(['casus.betrokkenen.@.politie.mutatiesOud', 'casus.betrokkenen.@.polit']));
    expect(fieldState(mutaties, null, around({ explanation: other })).toestand).toBe('LEEG');
  });

  it('closes a field for the directe kring only, and calls the empty field of the hoofdpersoon empty (BGS 2.19)', () => {
    const reden = { reden: 'BETROKKENE_SOORT', welBij: { betrokkeneSoort: ['HOOFDPERSOON'] } };
    const kring = explanation(entry(['casus.betrokkenen.@.politie.mutaties'], reden));
    expect(fieldState(mutaties, null, around({ explanation: kring, betrokkeneSoort: 'DIRECTE_KRING' })).toestand).toBe(
      'AFGESCHERMD',
    );
    expect(fieldState(mutaties, null, around({ explanation: kring })).toestand).toBe('LEEG');
  });

  it('follows an entry that names for whom it counts', () => {
    const own = explanation(entry(['casus.betrokkenen.@.politie.mutaties'], { betrokkeneSoort: ['DIRECTE_KRING'] }));
    expect(fieldState(mutaties, null, around({ explanation: own, betrokkeneSoort: 'DIRECTE_KRING' })).toestand).toBe(
      'AFGESCHERMD',
    );
    expect(fieldState(mutaties, null, around({ explanation: own })).toestand).toBe('LEEG');
  });

  it('holds for a person whose kind is itself shielded', () => {
    const own = explanation(entry(['casus.betrokkenen.@.politie.mutaties'], { betrokkeneSoort: ['DIRECTE_KRING'] }));
    expect(fieldState(mutaties, null, around({ explanation: own, betrokkeneSoort: null })).toestand).toBe(
      'AFGESCHERMD',
    );
  });

  it('is never mistaken for empty when a record came of which everything visible is empty', () => {
    const part = explanation(entry(['casus.betrokkenen.@.politie.mutaties.@.toelichting']));
    expect(fieldState(mutaties, [{ datum: null, toelichting: null }], around({ explanation: part })).toestand).toBe(
      'AFGESCHERMD',
    );
  });

  it('does not hide that there is no record at all because a part of a record would be shielded', () => {
    const part = explanation(entry(['casus.betrokkenen.@.politie.mutaties.@.toelichting']));
    expect(fieldState(mutaties, [], around({ explanation: part })).toestand).toBe('LEEG');
  });

  it('holds for the whole field when each of its parts is shielded', () => {
    const parts = explanation(
      entry(['datum', 'toelichting'].map((part) => `casus.betrokkenen.@.politie.mutaties.@.${part}`)),
    );
    expect(fieldState(mutaties, null, around({ explanation: parts })).toestand).toBe('AFGESCHERMD');
  });

  it('is what a field of a source that was not asked is, even when the hub forgot the explanation', () => {
    expect(fieldState(mutaties, null, around({ bronStatus: 'NIET_BEVRAAGD' }))).toMatchObject({
      toestand: 'AFGESCHERMD',
      reden: 'GEEN_REGEL',
    });
  });
});

describe('BRON_NIET_BEREIKBAAR', () => {
  it.each([[null], [[]], [undefined]])('is what %j of a failing source is: silence is not "niets bekend"', (value) => {
    expect(fieldState(mutaties, value, around({ bronStatus: 'STORING' })).toestand).toBe('BRON_NIET_BEREIKBAAR');
  });

  it('is what a source is that gave nothing of this person, not even a stand', () => {
    expect(fieldState(mutaties, undefined, around({ answered: false })).toestand).toBe('BRON_NIET_BEREIKBAAR');
    expect(fieldState(mutaties, undefined, around({ answered: false, bronStatus: undefined })).toestand).toBe(
      'BRON_NIET_BEREIKBAAR',
    );
  });

  it('follows an error at the field or above it, for this person only', () => {
    for (const path of [
      ['casus', 'betrokkenen', 0, 'politie', 'mutaties'],
      ['casus', 'betrokkenen', 0, 'politie'],
      ['casus'],
    ]) {
      expect(fieldState(mutaties, null, around({ errors: [error(path)] })).toestand).toBe('BRON_NIET_BEREIKBAAR');
    }
    const other = [error(['casus', 'betrokkenen', 1, 'politie', 'mutaties']), error([])];
    expect(fieldState(mutaties, null, around({ errors: other })).toestand).toBe('LEEG');
  });
});

describe('LEEG', () => {
  it.each([[null], [[]], [{}], [{ datum: null, toelichting: null }], [[{ datum: null }]]])(
    'is what %j of a source that answered is',
    (value) => {
      expect(fieldState(mutaties, value, around())).toEqual({ toestand: 'LEEG' });
    },
  );
});

describe('readExplanation', () => {
  it.each([[undefined], [null], ['x'], [{ doelbinding: [] }], [{ doelbinding: { afgeschermd: 'x', bronStatus: 3 } }]])(
    'reads a malformed explanation %j as no explanation',
    (extensions) => {
      expect(readExplanation(extensions)).toMatchObject({ afgeschermd: [], bronStatus: {}, trace: null });
    },
  );

  it('reads an unknown source status as a failing source and an unknown reason as no rule', () => {
    const read = readExplanation({
      doelbinding: { bronStatus: { zorg: 'PRIMA' }, afgeschermd: [{ reden: 'ZOMAAR', paden: ['a'] }] },
    });
    expect(read.bronStatus).toEqual({ zorg: 'STORING' });
    expect(read.afgeschermd[0]).toMatchObject({ reden: 'GEEN_REGEL', regel: null, welBij: {}, betrokkeneSoort: null });
  });
});
