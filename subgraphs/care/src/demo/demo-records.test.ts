import { casussen, isDatum, PEILDATUM, plusDagen, population } from '@ketenhub/region';
import { describe, expect, it } from 'vitest';
import { GRONDSLAGEN } from '../consent/grondslag.ts';
import { poortOpen } from '../consent/poort-open.ts';
import { SECRET_OWNERS, SECRET_SUBCATEGORIEEN } from '../store/secret-rules.ts';
import { demoRecords } from './demo-records.ts';
import { rechtspositieVan, toestemmingenVan } from './rechtspositie-van.ts';
import {
  type CareDemoRecords,
  type GrondslagRecord,
  RECORDTABELLEN,
  type Recordtabel,
  SUBCATEGORIE_VAN,
} from './record.ts';

const records = demoRecords(1);
const alle = RECORDTABELLEN.flatMap((tabel): readonly CareDemoRecords[Recordtabel][number][] => records[tabel]);
const geboortedatumVan = new Map(population(1).map(({ code, geboortedatum }) => [code, geboortedatum]));
const VERHALEN = [
  ['willem', 'ZVH-2026-0101'],
  ['willem-moeder', 'ZVH-2026-0101'],
  ['willem-moeder', 'ZVH-2026-0203'],
  ['meisje', 'ZVH-2026-0102'],
  ['man45', 'ZVH-2026-0103'],
  ...['vader', 'moeder', 'kind1', 'kind2', 'kind3', 'kind4', 'kind5'].map((lid) => [`gezinx-${lid}`, 'ZVH-2026-0104']),
  ['nazorg', 'ZVH-2026-0105'],
  ['verward', 'ZVH-2026-0106'],
  ['geheim', 'ZVH-2026-0107'],
] as [string, string][];

function aantallen(persoon: string): Record<string, number> {
  const geteld = RECORDTABELLEN.map(
    (tabel) => [tabel, records[tabel].filter((r) => r.persoon === persoon).length] as const,
  );
  return Object.fromEntries(geteld.filter(([, aantal]) => aantal !== 0));
}

function isOpen(gate: GrondslagRecord, dag: string): boolean {
  const vanPersoon = records.vertegenwoordigers.filter(({ persoon }) => persoon === gate.persoon);
  const positie = rechtspositieVan(geboortedatumVan.get(gate.persoon) ?? '', vanPersoon);
  return poortOpen({ ...gate, toestemmingen: toestemmingenVan(positie, gate.toestemmingen) }, positie, dag);
}

/** What the source may give of this person in this casus on this day. */
function open(persoon: string, casus: string, dag: string = PEILDATUM): string[] {
  const ofPersoon = records.grondslagen.filter((gate) => gate.persoon === persoon && gate.casus === casus);
  return ofPersoon
    .filter((gate) => isOpen(gate, dag))
    .map(({ subcategorie }) => subcategorie)
    .toSorted();
}

function teksten(): string[] {
  return [
    ...records.behandelstatussen.map(({ tekst }) => tekst),
    ...records.lvbIndicaties.map(({ toelichting }) => toelichting),
    ...records.verslavingszorgBetrokkenheden.map(({ toelichting }) => toelichting),
    ...records.vtMeldingen.map(({ aard }) => aard),
    ...records.vtOnderzoeken.map(({ uitkomst }) => uitkomst).filter((uitkomst) => uitkomst !== null),
    ...records.veiligheidsafspraken.map(({ afspraak }) => afspraak),
    ...records.bemoeizorgen.flatMap(({ aanleiding, contact }) => [aanleiding, contact]),
    ...records.wlz.map(({ aanvraag }) => aanvraag).filter((aanvraag) => aanvraag !== null),
    ...records.beschermdWonen.map(({ toelichting }) => toelichting),
    ...records.wachtlijsten.map(({ voorziening }) => voorziening),
    ...records.grondslagen.map(({ motivering }) => motivering),
    ...alle.map(({ beperking }) => beperking).filter((beperking) => beperking !== null),
  ];
}

describe('zorggegevens van de verhalen', () => {
  it('Willem: addiction care open since he consented anew; the GGZ, indication for a clinic included, shut since he withdrew', () => {
    const casus = 'ZVH-2026-0101';
    expect(aantallen('willem')).toEqual({
      betrokkenheden: 1,
      kaders: 1,
      behandelstatussen: 1,
      verslavingszorgBetrokkenheden: 3,
    });
    expect(open('willem', casus)).toEqual(['VERSLAVINGSZORG_BETROKKENHEID']);
    expect(open('willem', casus, '2026-10-20')).toEqual([]);
    expect(records.behandelstatussen.find(({ persoon }) => persoon === 'willem')?.tekst).toContain(
      'beveiligde kliniek',
    );
  });

  it('mother of Willem: her agreements are open in both casussen, what she reported and what came of it in neither', () => {
    expect(aantallen('willem-moeder')).toEqual({ vtMeldingen: 2, vtOnderzoeken: 1, veiligheidsafspraken: 2 });
    for (const casus of ['ZVH-2026-0101', 'ZVH-2026-0203']) {
      expect(open('willem-moeder', casus)).toEqual(['VT_VEILIGHEIDSAFSPRAAK']);
    }
  });

  it('meisje: closed placement, a measure that ended at eighteen, and her own consent as an adult to all but the frame', () => {
    expect(aantallen('meisje')).toEqual({
      betrokkenheden: 1,
      kaders: 1,
      behandelstatussen: 1,
      maatregelen: 2,
      beschermdWonen: 1,
    });
    const casus = 'ZVH-2026-0102';
    expect(open('meisje', casus)).toEqual(['GGZ_BEHANDELSTATUS', 'GGZ_BETROKKENHEID', 'GI_MAATREGEL', 'ZORG_WONEN']);
    expect(records.maatregelen.filter(({ persoon }) => persoon === 'meisje').map(({ einde }) => einde)).toEqual([
      '2026-10-05',
      '2026-10-05',
    ]);
  });

  it('meisje: at seventeen her own consent opened and that of her parents did not; on her birthday it closed by itself', () => {
    const casus = 'ZVH-2026-0102';
    expect(open('meisje', casus, '2026-10-04')).toEqual(['GGZ_BETROKKENHEID']);
    expect(open('meisje', casus, '2026-10-05')).toEqual([]);
    expect(open('meisje', casus, '2026-10-15')).toEqual([]);
    expect(open('meisje', casus, '2026-10-16')).toContain('GGZ_BETROKKENHEID');
  });

  it('man 45: Wlz, where he lived and waiting lists with consent, bemoeizorg after a weighing; crisis contact and addiction care without a gate', () => {
    expect(aantallen('man45')).toEqual({
      betrokkenheden: 1,
      verslavingszorgBetrokkenheden: 2,
      bemoeizorgen: 1,
      wlz: 1,
      beschermdWonen: 1,
      wachtlijsten: 3,
    });
    expect(open('man45', 'ZVH-2026-0103')).toEqual(['OGGZ_BEMOEIZORG', 'ZORG_WONEN']);
  });

  it('gezin X: each member has an own secret with own gates; kind3 is known at the GGZ and nothing of it is open', () => {
    const vt = ['VT_MELDING', 'VT_ONDERZOEK', 'VT_VEILIGHEIDSAFSPRAAK'];
    const openVan = (lid: string): string[] => open(`gezinx-${lid}`, 'ZVH-2026-0104');
    expect(['vader', 'moeder', 'kind5'].map(openVan)).toEqual([vt, vt, vt]);
    expect(openVan('kind3')).toEqual(['VT_MELDING', 'VT_VEILIGHEIDSAFSPRAAK']);
    expect(openVan('kind1')).toEqual([]);
    expect(openVan('kind2')).toEqual(['GGZ_BEHANDELSTATUS', 'GGZ_BETROKKENHEID']);
    expect(openVan('kind4')).toEqual(['VT_VEILIGHEIDSAFSPRAAK']);
    expect(aantallen('gezinx-kind3')).toMatchObject({ betrokkenheden: 1, kaders: 1, behandelstatussen: 1 });
    expect(aantallen('gezinx-kind4')).toEqual({ vtMeldingen: 1, veiligheidsafspraken: 1 });
    expect(aantallen('gezinx-kind1')).toEqual({});
  });

  it('gezin X: what the minor and one parent consented to opens nothing, at fifteen nor after his birthdays', () => {
    const kind5 = records.grondslagen.find(
      (one) => one.persoon === 'gezinx-kind5' && one.subcategorie === 'GI_MAATREGEL',
    );
    expect(kind5?.toestemmingen.map(({ door }) => door)).toEqual([null, 'Maria Luchtkasteel-Schetswold']);
    for (const dag of [PEILDATUM, '2027-08-03', '2029-08-03']) {
      expect(open('gezinx-kind5', 'ZVH-2026-0104', dag)).not.toContain('GI_MAATREGEL');
    }
  });

  it('nazorg: examination and treatment, with own consent', () => {
    expect(aantallen('nazorg')).toEqual({ betrokkenheden: 1, behandelstatussen: 1 });
    expect(open('nazorg', 'ZVH-2026-0105')).toEqual(['GGZ_BEHANDELSTATUS', 'GGZ_BETROKKENHEID']);
    expect(open('nazorg', 'ZVH-2026-0105', '2026-07-05')).toEqual(['GGZ_BETROKKENHEID']);
  });

  it('verward: what his curator consented to is open, what he signed himself is not', () => {
    expect(aantallen('verward')).toEqual({
      betrokkenheden: 1,
      kaders: 1,
      behandelstatussen: 1,
      lvbIndicaties: 1,
      bemoeizorgen: 2,
    });
    expect(open('verward', 'ZVH-2026-0106')).toEqual([
      'GGZ_BETROKKENHEID',
      'GGZ_KADER',
      'LVB_INDICATIE',
      'OGGZ_BEMOEIZORG',
    ]);
    const own = records.grondslagen.filter(
      ({ persoon, toestemmingen }) => persoon === 'verward' && toestemmingen[0]?.door === null,
    );
    expect(own.map(({ subcategorie }) => subcategorie)).toEqual(['GGZ_BEHANDELSTATUS']);
  });

  it('geheim: no open gate before the written weighing, and after it for the agreements only', () => {
    expect(aantallen('geheim')).toEqual({
      betrokkenheden: 1,
      behandelstatussen: 1,
      vtMeldingen: 1,
      vtOnderzoeken: 1,
      veiligheidsafspraken: 2,
    });
    expect(open('geheim', 'ZVH-2026-0107', '2026-11-15')).toEqual([]);
    expect(open('geheim', 'ZVH-2026-0107')).toEqual(['VT_VEILIGHEIDSAFSPRAAK']);
    const weighed = records.grondslagen
      .filter(({ persoon }) => persoon === 'geheim')
      .find((gate) => isOpen(gate, PEILDATUM));
    expect(weighed).toMatchObject({ grondslag: 'GOED_HULPVERLENERSCHAP', vanaf: '2026-11-16' });
    expect(weighed?.motivering.length).toBeGreaterThan(100);
  });

  it('reads the same on every later day: no gate of a story opens or shuts with the calendar', () => {
    for (const [persoon, casus] of VERHALEN) {
      for (let jaren = 0; jaren <= 15; jaren += 1) {
        const later = `${Number(PEILDATUM.slice(0, 4)) + jaren}${PEILDATUM.slice(4)}`;
        for (const dag of [later, plusDagen(later, 180)]) {
          expect([persoon, dag, open(persoon, casus, dag)]).toEqual([persoon, dag, open(persoon, casus)]);
        }
      }
    }
  });
});

describe('zorggegevens van de demoregio', () => {
  it('are the same on every run, and a larger region keeps the records of a smaller one', () => {
    expect(demoRecords(1)).toEqual(records);
    const groter = new Set(demoRecords(2).grondslagen.map((gate) => JSON.stringify(gate)));
    expect(records.grondslagen.filter((gate) => !groter.has(JSON.stringify(gate)))).toEqual([]);
  });

  it('WGS 2.29(2): a gate is of the organisation whose secret it is, for a betrokkene of that casus', () => {
    const betrokkenen = new Map(casussen(1).map((casus) => [casus.nummer, casus]));
    for (const { organisatie, subcategorie, grondslag, casus, persoon } of records.grondslagen) {
      expect(organisatie).toBe(SECRET_OWNERS[subcategorie]);
      expect(GRONDSLAGEN).toContain(grondslag);
      expect(betrokkenen.get(casus)?.betrokkenen.map((betrokkene) => betrokkene.persoon)).toContain(persoon);
      expect(betrokkenen.get(casus)?.deelnemers).toContain(organisatie);
    }
  });

  it('only a gate of explicit consent has consents, and each is of the person or of somebody who stands for that person', () => {
    for (const { persoon, grondslag, toestemmingen } of records.grondslagen) {
      if (grondslag !== 'UITDRUKKELIJKE_TOESTEMMING') expect(toestemmingen).toEqual([]);
      const namen = records.vertegenwoordigers.filter((one) => one.persoon === persoon).map(({ naam }) => naam);
      for (const { door } of toestemmingen) if (door !== null) expect(namen).toContain(door);
    }
  });

  it('every record is supplied by the organisation whose secret it is', () => {
    for (const tabel of RECORDTABELLEN) {
      const bronnen = new Set(records[tabel].map(({ bron }) => bron));
      expect([tabel, [...bronnen]]).toEqual([tabel, [SECRET_OWNERS[SUBCATEGORIE_VAN[tabel]]]]);
    }
    expect(new Set(Object.values(SUBCATEGORIE_VAN))).toEqual(new Set(SECRET_SUBCATEGORIEEN));
  });

  it('has existing dates, and none after the reference date but an end', () => {
    const begonnen = [
      ...records.betrokkenheden.map(({ sinds }) => sinds),
      ...records.verslavingszorgBetrokkenheden.map(({ sinds }) => sinds),
      ...[...records.bemoeizorgen, ...records.wlz, ...records.beschermdWonen, ...records.wachtlijsten].map(
        ({ sinds }) => sinds,
      ),
      ...[...records.kaders, ...records.vtOnderzoeken, ...records.maatregelen].map(({ begin }) => begin),
      ...records.vtMeldingen.map(({ datum }) => datum),
      ...records.veiligheidsafspraken.map(({ vastgelegdOp }) => vastgelegdOp),
      ...records.lvbIndicaties.map(({ vastgesteldOp }) => vastgesteldOp),
      ...records.vertegenwoordigers.map(({ vanaf }) => vanaf),
      ...records.grondslagen.flatMap(({ vanaf, ingetrokkenOp }) => [vanaf, ingetrokkenOp ?? vanaf]),
      ...records.grondslagen
        .flatMap(({ toestemmingen }) => toestemmingen)
        .flatMap(({ gegevenOp, ingetrokkenOp }) => [gegevenOp, ingetrokkenOp ?? gegevenOp]),
      ...alle.map(({ peildatum }) => peildatum),
    ];
    expect(begonnen.filter((dag) => !isDatum(dag) || dag > PEILDATUM)).toEqual([]);
  });

  it('ends nothing before it began', () => {
    const duren: (readonly [string, string | null])[] = [
      ...records.kaders.map(({ begin, geldigTot }) => [begin, geldigTot] as const),
      ...records.veiligheidsafspraken.map(({ vastgelegdOp, geldigTot }) => [vastgelegdOp, geldigTot] as const),
      ...records.verslavingszorgBetrokkenheden.map(({ sinds, tot }) => [sinds, tot] as const),
      ...records.bemoeizorgen.map(({ sinds, tot }) => [sinds, tot] as const),
      ...records.beschermdWonen.map(({ sinds, tot }) => [sinds, tot] as const),
      ...[...records.vtOnderzoeken, ...records.maatregelen].map(({ begin, einde }) => [begin, einde] as const),
      ...records.vertegenwoordigers.map(({ vanaf, tot }) => [vanaf, tot] as const),
      ...records.grondslagen.map(({ vanaf, tot }) => [vanaf, tot] as const),
    ];
    expect(duren.filter(([begin, einde]) => einde !== null && (!isDatum(einde) || einde <= begin))).toEqual([]);
  });

  it('is about existing persons, once per person where the person view shows one', () => {
    const personen = [...alle, ...records.grondslagen, ...records.vertegenwoordigers];
    expect(personen.filter(({ persoon }) => !geboortedatumVan.has(persoon))).toEqual([]);
    for (const tabel of [
      'betrokkenheden',
      'kaders',
      'behandelstatussen',
      'lvbIndicaties',
      'wlz',
      'beschermdWonen',
    ] as const) {
      expect(new Set(records[tabel].map(({ persoon }) => persoon)).size).toBe(records[tabel].length);
    }
  });

  it('writes every free text once, so that a leaked one is recognised', () => {
    expect(new Set(teksten()).size).toBe(teksten().length);
  });

  it('has generated people of every organisation, with an open gate, with a consent withdrawn or missing, and known without any', () => {
    const gates = records.grondslagen.filter(({ persoon }) => persoon.startsWith('p'));
    expect(gates.filter((gate) => isOpen(gate, PEILDATUM)).length).toBeGreaterThan(5);
    expect(gates.filter((gate) => !isOpen(gate, PEILDATUM)).length).toBeGreaterThan(0);
    for (const tabel of RECORDTABELLEN) {
      expect([tabel, records[tabel].some(({ persoon }) => persoon.startsWith('p'))]).toEqual([tabel, true]);
    }
    expect(records.betrokkenheden.length).toBeGreaterThan(80);
  });
});
