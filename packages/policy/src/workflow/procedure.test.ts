import type { Organisatie } from '@ketenhub/vocabulary';
import { beforeAll, describe, expect, it } from 'vitest';
import { controleerHandtekening, leesDossier, toestandNu, toetsDossier, type Voorstel } from '../index.ts';
import {
  akkoord,
  fgAdvies,
  type Kern,
  maakStuk,
  maakTekenaar,
  racAdvies,
  type Tekenaar,
  vaststelling,
} from '../testing/tekenaar.ts';
import { activeer } from './activeren.ts';
import { leesOndertekenaars } from './ondertekenaars.ts';

const DIGEST = `sha256-${'v'.repeat(43)}`;
const VAN = `sha256-${'a'.repeat(43)}`;
const NAAR = `sha256-${'b'.repeat(43)}`;

const voorstelMet = (anders: Partial<Voorstel['vereisten']> = {}): Voorstel => ({
  digest: DIGEST,
  van: VAN,
  naar: NAAR,
  verschil: { dagen: [], verzwakt: [], ontvangers: [] },
  vereisten: { verruimt: false, bronnen: [], personen: 1, nieuw: [], ...anders },
});
const smal = voorstelMet();
const wijd = voorstelMet({ verruimt: true, bronnen: ['politie'], personen: 2 });
const nieuw = voorstelMet({
  verruimt: true,
  bronnen: ['politie'],
  personen: 2,
  nieuw: [{ soort: 'DOEL', wat: 'x' }],
});

const mensen = {} as Record<'fg' | 'rac' | 'compliance' | 'politie' | 'om', Tekenaar>;
beforeAll(async () => {
  const officer = (naam: string, organisatie: Organisatie) => maakTekenaar(naam, 'PRIVACYFUNCTIONARIS', organisatie);
  mensen.fg = await maakTekenaar('fg', 'FG', 'zvh');
  mensen.rac = await maakTekenaar('rac', 'RAC_LID', 'zvh');
  mensen.compliance = await officer('compliance', 'zvh');
  mensen.politie = await officer('politie', 'politie');
  mensen.om = await officer('om', 'om');
});
type Regel = readonly [wie: keyof typeof mensen, kern: Kern];
const stukken = (regels: readonly Regel[]) =>
  Promise.all(regels.map(([wie, kern]) => maakStuk(mensen[wie], DIGEST, kern)));
const register = () => Object.values(mensen).map(({ wie }) => wie);
const toets = async (voorstel: Voorstel, regels: readonly Regel[]) => {
  const uitkomst = await toetsDossier(voorstel, await stukken(regels), register());
  return uitkomst.ok ? uitkomst.dossier.toestand : uitkomst.uitleg;
};

describe('concept, FG-advies, RAC-advies, vastgesteld, actief, vervallen', () => {
  it('what widens nothing is established with the advice of the FG and the approval of compliance', async () => {
    const regels: Regel[] = [
      ['fg', fgAdvies],
      ['compliance', akkoord],
      ['compliance', vaststelling],
    ];
    expect(await toets(smal, regels)).toBe('VASTGESTELD');
  });

  it('a widening is established with two persons, one of them the officer of the source', async () => {
    const regels: Regel[] = [
      ['fg', fgAdvies],
      ['compliance', akkoord],
      ['politie', akkoord],
      ['compliance', vaststelling],
    ];
    expect(await toets(wijd, regels)).toBe('VASTGESTELD');
  });

  it.each<[string, Voorstel, Regel[], string]>([
    ['nothing at all', smal, [], 'Het advies van de FG ontbreekt.'],
    ['an approval before the advice', smal, [['compliance', akkoord]], 'Het advies van de FG ontbreekt.'],
    ['no approval', smal, [['fg', fgAdvies]], 'Het akkoord van compliance ontbreekt.'],
    [
      'no advice of the RAC on what is new',
      nieuw,
      [
        ['fg', fgAdvies],
        ['politie', akkoord],
      ],
      'Het advies van de rechtmatigheidsadviescommissie ontbreekt; dit voorstel bevat een nieuwe verwerking.',
    ],
    [
      'no officer of the source',
      wijd,
      [
        ['fg', fgAdvies],
        ['compliance', akkoord],
        ['om', akkoord],
        ['compliance', vaststelling],
      ],
      'Het akkoord van de privacyfunctionaris van een bron ontbreekt: politie.',
    ],
    [
      'one person for a widening',
      wijd,
      [
        ['fg', fgAdvies],
        ['politie', akkoord],
        ['compliance', vaststelling],
      ],
      'Een verruiming heeft akkoord van twee verschillende personen nodig.',
    ],
    [
      'the same person twice',
      wijd,
      [
        ['fg', fgAdvies],
        ['politie', akkoord],
        ['politie', akkoord],
      ],
      'U hebt dit voorstel al ondertekend.',
    ],
    [
      'an approval by the FG, who advises and never decides',
      wijd,
      [
        ['fg', fgAdvies],
        ['fg', akkoord],
      ],
      'Met uw rol kunt u dit niet doen.',
    ],
    [
      'an establishment by the officer of a source',
      wijd,
      [
        ['fg', fgAdvies],
        ['compliance', akkoord],
        ['politie', akkoord],
        ['politie', vaststelling],
      ],
      'Met uw rol kunt u dit niet doen.',
    ],
    [
      'an advice of the RAC by the FG',
      nieuw,
      [
        ['fg', fgAdvies],
        ['fg', racAdvies],
      ],
      'Met uw rol kunt u dit niet doen.',
    ],
    [
      'a second advice of the FG',
      smal,
      [
        ['fg', fgAdvies],
        ['fg', fgAdvies],
      ],
      'Dit advies is al gegeven.',
    ],
    [
      'an advice after an approval, that the approver did not know',
      wijd,
      [
        ['fg', fgAdvies],
        ['politie', akkoord],
        ['rac', racAdvies],
      ],
      'Er is al een akkoord gegeven; een advies kan daarna niet meer.',
    ],
    [
      'approvals without an establishment',
      wijd,
      [
        ['fg', fgAdvies],
        ['politie', akkoord],
        ['compliance', akkoord],
      ],
      'Het voorstel is niet vastgesteld.',
    ],
  ])('is not complete with %s', async (_, voorstel, regels, uitleg) => {
    expect(await toets(voorstel, regels)).toBe(uitleg);
  });
});

describe('an advice that is not followed', () => {
  const negatief: Kern = { soort: 'ADVIES', orgaan: 'FG', strekking: 'NEGATIEF', tekst: 'Niet noodzakelijk.' };
  const afwijking = {
    advies: 'FG' as const,
    wat: 'De regel komt er toch.',
    waarom: 'Zonder ziet de bron geen gevaar.',
  };
  const begin: Regel[] = [
    ['fg', negatief],
    ['compliance', akkoord],
  ];

  it('needs a deviation record, and with it can be established', async () => {
    expect(await toets(smal, [...begin, ['compliance', vaststelling]])).toBe(
      'Een negatief advies wordt niet gevolgd; leg vast waarvan en waarom wordt afgeweken: FG.',
    );
    const met: Kern = { soort: 'VASTSTELLING', afwijkingen: [afwijking] };
    expect(await toets(smal, [...begin, ['compliance', met]])).toBe('VASTGESTELD');
  });

  it('is no deviation when the advice was positive', async () => {
    const met: Kern = { soort: 'VASTSTELLING', afwijkingen: [afwijking] };
    expect(
      await toets(smal, [
        ['fg', fgAdvies],
        ['compliance', akkoord],
        ['compliance', met],
      ]),
    ).toBe('Er is een afwijking vastgelegd van een advies dat niet negatief is.');
  });
});

describe('a signature', () => {
  const uitleg = async (jws: string) => {
    const uitkomst = await controleerHandtekening(jws, register());
    return uitkomst.ok ? 'goed' : uitkomst.code;
  };
  const inhoud = { soort: 'AKKOORD', voorstel: DIGEST, persoon: 'politie', op: '2026-11-28T12:00:00Z' };

  it('counts only by the key of the person who signs', async () => {
    expect(await uitleg(await mensen.politie.teken(inhoud))).toBe('goed');
    expect(await uitleg(await mensen.om.teken(inhoud))).toBe('ANDERE_PERSOON');
    expect(await uitleg(await mensen.om.teken(inhoud, { kid: 'sleutel-politie' }))).toBe('HANDTEKENING_ONJUIST');
    const vreemde = await maakTekenaar('vreemde', 'PRIVACYFUNCTIONARIS', 'politie');
    expect(await uitleg(await vreemde.teken({ ...inhoud, persoon: 'vreemde' }))).toBe('SLEUTEL_ONBEKEND');
  });

  it('counts only on the words that were signed', async () => {
    const [kop, , handtekening] = (await mensen.politie.teken(inhoud)).split('.');
    const ander = Buffer.from(JSON.stringify({ ...inhoud, op: '2027-01-01T00:00:00Z' })).toString('base64url');
    expect(await uitleg(`${kop}.${ander}.${handtekening}`)).toBe('HANDTEKENING_ONJUIST');
    for (const onzin of ['', 'x', 'a.b.c', '..', `${kop}..${handtekening}`])
      expect(await uitleg(onzin)).toMatch(/GEEN_HANDTEKENING|HANDTEKENING_ONJUIST/);
  });

  it('counts only as what it is: not of another type, not with another shape', async () => {
    expect(await uitleg(await mensen.politie.teken(inhoud, { typ: 'beleid+jws' }))).toBe('GEEN_HANDTEKENING');
    expect(await uitleg(await mensen.politie.teken({ ...inhoud, extra: 1 }))).toBe('GEEN_HANDTEKENING');
  });

  it('over another proposal is refused', async () => {
    const ander = await maakStuk(mensen.fg, `sha256-${'x'.repeat(43)}`, fgAdvies);
    expect(await leesDossier(smal, [ander], register())).toMatchObject({ ok: false, code: 'ANDER_VOORSTEL' });
  });
});

describe('putting an established version in force', () => {
  it('happens once, and only from the version that it was made against', async () => {
    const regels: Regel[] = [
      ['fg', fgAdvies],
      ['compliance', akkoord],
      ['compliance', vaststelling],
    ];
    const uitkomst = await toetsDossier(smal, await stukken(regels), register());
    if (!uitkomst.ok) throw new Error(uitkomst.uitleg);
    const { dossier } = uitkomst;
    const nooit = new Set<string>();
    expect(activeer(dossier, { actief: VAN, gebruikt: nooit })).toMatchObject({ ok: true });
    expect(activeer(dossier, { actief: NAAR, gebruikt: nooit })).toMatchObject({ code: 'ANDERE_VERSIE_ACTIEF' });
    expect(activeer(dossier, { actief: VAN, gebruikt: new Set([DIGEST]) })).toMatchObject({ code: 'AL_GEBRUIKT' });
    expect(toestandNu(dossier, { actief: VAN, gebruikt: nooit })).toBe('VASTGESTELD');
    expect(toestandNu(dossier, { actief: NAAR, gebruikt: new Set([DIGEST]) })).toBe('ACTIEF');
    expect(toestandNu(dossier, { actief: `sha256-${'c'.repeat(43)}`, gebruikt: nooit })).toBe('VERVALLEN');
  });
});

describe('the register of who may sign', () => {
  const lees = (ondertekenaars: unknown) => leesOndertekenaars({ bestand: 'o.yaml', inhoud: { ondertekenaars } });

  it('holds public keys only, each of one person', () => {
    const [een, twee] = [mensen.om.wie, mensen.politie.wie];
    expect(lees([een, twee])).toEqual({ ondertekenaars: [een, twee] });
    expect(lees([{ ...een, sleutel: { ...een.sleutel, d: 'x' } }])).toMatchObject({
      fouten: [expect.stringContaining('is een geheime sleutel')],
    });
    expect(lees([een, { ...een, persoon: 'ander' }])).toMatchObject({
      fouten: [expect.stringContaining('staat er twee keer'), expect.stringContaining('is van twee personen')],
    });
    expect(lees([een, { ...twee, persoon: een.persoon }])).toMatchObject({ fouten: ['o.yaml: om staat er twee keer'] });
    expect(lees([{ ...een, rol: 'PROCESREGISSEUR' }])).toHaveProperty('fouten');
  });
});
