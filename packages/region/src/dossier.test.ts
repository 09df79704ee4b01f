import { readFileSync } from 'node:fs';
import { type Waardelijst, type WaardelijstNaam, waardeOp } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import type { DemoCasus } from './casus.ts';
import { casussen } from './casussen.ts';
import { isDatum, PEILDATUM, plusDagen } from './datum.ts';
import { STORY_CASUSSEN } from './story-casussen.ts';

const alle = casussen(2);

const LIJSTEN = JSON.parse(
  readFileSync(new URL('../../../schema/waardelijsten.json', import.meta.url), 'utf8'),
) as Record<WaardelijstNaam, Waardelijst>;

const records = ({ plan, overleggen, knelpunten, scenarios }: DemoCasus) => [
  ...(plan === null ? [] : [plan]),
  ...overleggen,
  ...knelpunten,
  ...scenarios,
];

const teksten = (casus: DemoCasus): string[] => [
  ...casus.criteria.map(({ toelichting }) => toelichting),
  ...casus.acties.map(({ omschrijving }) => omschrijving),
  ...(casus.plan?.doelen ?? []).map(({ omschrijving }) => omschrijving),
  ...casus.overleggen.map(({ conclusie }) => conclusie),
  ...casus.knelpunten.map(({ toelichting }) => toelichting),
  ...(casus.regie?.opdrachten ?? []).map(({ omschrijving }) => omschrijving),
  ...(casus.regie?.evaluaties ?? []).map(({ vervolg }) => vervolg),
  ...(casus.regie?.regieoordelen ?? []).map(({ toelichting }) => toelichting),
  ...casus.scenarios.flatMap(({ aanleiding, afspraak }) => [aanleiding, afspraak]),
];

function gekozen(casus: DemoCasus): (readonly [lijst: WaardelijstNaam, code: string, dag: string])[] {
  const { aangemeldOp, plan } = casus;
  return [
    ['hoofdonderwerpen', casus.hoofdonderwerp, aangemeldOp],
    ['doelgroepen', casus.doelgroep, aangemeldOp],
    ...casus.problematiek.map((code) => ['problematiek', code, aangemeldOp] as const),
    ...(plan?.doelen ?? []).map(({ leefgebied }) => ['leefgebieden', leefgebied, plan?.vastgesteldOp ?? ''] as const),
    ...casus.knelpunten.map(({ soort, sinds }) => ['knelpunten', soort, sinds] as const),
    ...casus.knelpunten.map(({ leefgebied, sinds }) => ['leefgebieden', leefgebied, sinds] as const),
  ];
}

describe('wat het huis van een casus vastlegt', () => {
  it('uses only codes that the value list held on that day', () => {
    const onbekend = alle.flatMap(gekozen).filter(([lijst, code, dag]) => waardeOp(LIJSTEN[lijst], code, dag) === null);
    expect(onbekend).toEqual([]);
  });

  it('WGS 2.31(4): holds no plan, overleg, knelpunt or scenario before the deelnemers were named', () => {
    for (const casus of alle) {
      const dagen = records(casus).map(({ peildatum }) => peildatum);
      const vanaf = casus.deelnemersbesluitOp ?? '9999-12-31';
      const tot = casus.afgeslotenOp ?? PEILDATUM;
      expect(dagen.filter((dag) => !isDatum(dag) || dag < vanaf || dag > tot)).toEqual([]);
    }
  });

  it('holds a plan and an overleg from the casusoverleg on only', () => {
    for (const { fase, plan, overleggen } of alle) {
      if (['AANMELDING', 'TRIAGE', 'UITVRAAG'].includes(fase))
        expect({ plan, overleggen }).toEqual({ plan: null, overleggen: [] });
      if (['UITVOERING', 'AFSCHALING', 'AFGESLOTEN'].includes(fase)) {
        expect(plan?.doelen.length).toBeGreaterThan(1);
        expect(overleggen.length).toBeGreaterThan(1);
      }
    }
  });

  it('solves a knelpunt after it began, and lists only deelnemers as present', () => {
    for (const { overleggen, knelpunten, deelnemers } of alle) {
      expect(overleggen.flatMap(({ aanwezig }) => aanwezig.filter((wie) => !deelnemers.includes(wie)))).toEqual([]);
      expect(overleggen.filter(({ aanwezig }) => aanwezig.length < 2)).toEqual([]);
      expect(knelpunten.filter(({ sinds, opgelostOp }) => opgelostOp !== null && opgelostOp < sinds)).toEqual([]);
    }
  });

  it('names one contactpunt per deelnemer, on a number that nobody has', () => {
    for (const { contactpunten, deelnemers } of alle) {
      expect(contactpunten.map(({ organisatie }) => organisatie)).toEqual([...deelnemers]);
      expect(contactpunten.filter(({ telefoon }) => !/^088-000 \d{4}$/.test(telefoon))).toEqual([]);
    }
  });

  it('gives one number to one employee', () => {
    const punten = alle.flatMap(({ contactpunten }) => contactpunten);
    const namen = Map.groupBy(punten, ({ telefoon }) => telefoon);
    for (const [telefoon, lijst] of namen)
      expect([telefoon, new Set(lijst.map(({ naam }) => naam)).size]).toEqual([telefoon, 1]);
  });

  it('knows earlier casussen by numbers of their own, closed before this one came in and within five years (WGS 1.8(7))', () => {
    const vorige = alle.flatMap(({ vorigeCasussen, aangemeldOp }) =>
      vorigeCasussen.map((een) => ({ ...een, nu: aangemeldOp })),
    );
    expect(vorige.length).toBeGreaterThan(10);
    const nummers = vorige.map(({ nummer }) => nummer);
    expect(new Set([...nummers, ...alle.map(({ nummer }) => nummer)]).size).toBe(nummers.length + alle.length);
    for (const { nummer, aangemeldOp, afgeslotenOp, nu } of vorige) {
      expect(nummer.slice(4, 8)).toBe(aangemeldOp.slice(0, 4));
      expect([aangemeldOp, afgeslotenOp, nu]).toEqual([aangemeldOp, afgeslotenOp, nu].toSorted());
      expect(aangemeldOp > plusDagen(PEILDATUM, -5 * 365)).toBe(true);
    }
  });

  it('writes every free text once, so that a leaked one is recognised', () => {
    const geschreven = alle.flatMap(teksten);
    expect(new Set(geschreven).size).toBe(geschreven.length);
  });

  it('names no diagnosis, medicine or frame of a secret-bound source in any text', () => {
    const geheim =
      /autis|borderline|depress|su[iï]cid|psycho(?!logis)|waan|schizo|trauma|medicatie|zorgmachtiging|crisismaatregel|diagnos|beschikking|verslaafd/i;
    expect(alle.flatMap(teksten).filter((tekst) => geheim.test(tekst))).toEqual([]);
  });

  it('names no helper of who asked for absolute secrecy', () => {
    const casus = STORY_CASUSSEN.find(({ nummer }) => nummer === 'ZVH-2026-0107');
    const helper = /ggz|veilig thuis|ggd|huisarts|behandel|therap|psych|veiligheidsafspra/i;
    expect(casus === undefined ? ['no such casus'] : teksten(casus).filter((tekst) => helper.test(tekst))).toEqual([]);
  });

  it('holds every kind of record somewhere in the seven stories, written by hand', () => {
    const gevuld = (veld: keyof DemoCasus): number =>
      STORY_CASUSSEN.filter((casus) => (casus[veld] as readonly unknown[]).length > 0).length;
    expect([gevuld('contactpunten'), gevuld('problematiek'), gevuld('knelpunten'), gevuld('scenarios')]).toEqual([
      7, 7, 7, 7,
    ]);
    expect(
      STORY_CASUSSEN.map(({ nummer, plan, overleggen }) => [nummer, plan?.planversie ?? null, overleggen.length]),
    ).toEqual([
      ['ZVH-2026-0101', 2, 4],
      ['ZVH-2026-0102', 1, 2],
      ['ZVH-2026-0103', null, 0],
      ['ZVH-2026-0104', 3, 5],
      ['ZVH-2026-0105', 2, 4],
      ['ZVH-2026-0106', 2, 4],
      ['ZVH-2026-0107', null, 0],
    ]);
    expect(
      STORY_CASUSSEN.filter(({ vorigeCasussen }) => vorigeCasussen.length > 0).map(({ nummer }) => nummer),
    ).toEqual(['ZVH-2026-0101', 'ZVH-2026-0106']);
  });
});
