import { gegenereerdeInwoners, leeftijdOp, PEILDATUM } from '@ketenhub/region';
import { describe, expect, it } from 'vitest';
import { demoRecords } from './demo-records.ts';

const records = demoRecords(1);
const { inCasus, overigen } = gegenereerdeInwoners(1);
const hoofdpersonen = inCasus.filter(
  ({ persoon, soort }) => soort === 'HOOFDPERSOON' && leeftijdOp(persoon.geboortedatum, PEILDATUM) >= 18,
);

/** Share of these persons who have a record, 0 to 1. */
function aandeel(
  personen: readonly { readonly persoon: { readonly code: string } }[],
  tabel: keyof typeof records,
): number {
  const bekend = new Set(records[tabel].map(({ persoon }) => persoon));
  return personen.filter(({ persoon }) => bekend.has(persoon.code)).length / personen.length;
}

describe('records of the generated inhabitants', () => {
  it('agree with what the casus is about: debts, no home, nuisance', () => {
    const met = (code: string, wel: boolean) =>
      hoofdpersonen.filter(({ casus }) => [casus.hoofdonderwerp, ...casus.problematiek].includes(code) === wel);
    for (const [code, tabel] of [
      ['SCHULDEN', 'schuldhulpen'],
      ['HUISVESTING', 'huisvestingen'],
      ['ERNSTIGE_OVERLAST', 'woonoverlasten'],
    ] as const) {
      expect([code, aandeel(met(code, true), tabel) > aandeel(met(code, false), tabel) + 0.2]).toEqual([code, true]);
    }
  });

  it('are rarer for who is in no casus', () => {
    const anderen = overigen.map((persoon) => ({ persoon }));
    for (const tabel of ['voorzieningen', 'uitkeringen', 'schuldhulpen', 'huisvestingen', 'woonoverlasten'] as const) {
      expect([tabel, aandeel(anderen, tabel) < aandeel(hoofdpersonen, tabel) / 2]).toEqual([tabel, true]);
    }
  });

  it('agree with the BRP on who has no home of his own', () => {
    const adres = new Map(records.verblijfplaatsen.map(({ persoon, functieAdres }) => [persoon, functieAdres]));
    for (const { persoon, situatie } of records.huisvestingen.filter(({ persoon: code }) => /^p\d+$/.test(code))) {
      expect(adres.get(persoon) === 'BRIEFADRES').toBe(situatie.includes('briefadres'));
    }
  });

  it('begin for an adult after the eighteenth birthday', () => {
    const volwassen = new Map(
      [...overigen, ...inCasus.map(({ persoon }) => persoon)]
        .filter(({ geboortedatum }) => leeftijdOp(geboortedatum, PEILDATUM) >= 18)
        .map(({ code, geboortedatum }) => [code, geboortedatum]),
    );
    const begonnen = [
      ...[...records.voorzieningen, ...records.maatregelen, ...records.gebiedsverboden, ...records.huisverboden].map(
        ({ persoon, begin }) => [persoon, begin] as const,
      ),
      ...[...records.uitkeringen, ...records.schuldhulpen].map(({ persoon, sinds }) => [persoon, sinds] as const),
      ...records.woonoverlasten.map(({ persoon, datum }) => [persoon, datum] as const),
    ].filter(([persoon]) => volwassen.has(persoon));
    expect(begonnen.length).toBeGreaterThan(200);
    const teVroeg = begonnen.filter(([persoon, day]) => leeftijdOp(volwassen.get(persoon) ?? '', day) < 18);
    expect(teVroeg).toEqual([]);
  });
});
