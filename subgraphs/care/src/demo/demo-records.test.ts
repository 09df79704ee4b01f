import { casussen, isDatum, leeftijdOp, PEILDATUM, population } from '@ketenhub/region';
import { describe, expect, it } from 'vitest';
import { demoRecords } from './demo-records.ts';
import { type CareDemoRecords, GRONDSLAGEN, SECRET_OWNERS } from './record.ts';

const records = demoRecords(1);
type Tabel = Exclude<keyof CareDemoRecords, 'grondslagen'>;
const tabellen = Object.keys(records).filter((tabel): tabel is Tabel => tabel !== 'grondslagen');
const alle = tabellen.flatMap((tabel): readonly CareDemoRecords[Tabel][number][] => records[tabel]);

function aantallen(persoon: string): Record<string, number> {
  const geteld = tabellen.map((tabel) => [tabel, records[tabel].filter((r) => r.persoon === persoon).length] as const);
  return Object.fromEntries(geteld.filter(([, aantal]) => aantal !== 0));
}

/** What the source may give of this person in this casus on the reference date. */
function open(persoon: string, casus: string): string[] {
  return records.grondslagen
    .filter((gate) => gate.persoon === persoon && gate.casus === casus && gate.vanaf <= PEILDATUM)
    .filter(({ tot, ingetrokkenOp }) => (tot === null || tot > PEILDATUM) && ingetrokkenOp === null)
    .map(({ subcategorie }) => subcategorie)
    .toSorted();
}

function teksten(): string[] {
  return [
    ...records.behandelstatussen.map(({ tekst }) => tekst),
    ...records.verslavingszorgBetrokkenheden.map(({ toelichting }) => toelichting),
    ...records.vtMeldingen.map(({ aard }) => aard),
    ...records.veiligheidsafspraken.map(({ afspraak }) => afspraak),
    ...records.wachtlijsten.map(({ voorziening }) => voorziening),
    ...records.grondslagen.map(({ motivering }) => motivering),
    ...alle.map(({ beperking }) => beperking).filter((beperking) => beperking !== null),
  ];
}

describe('zorggegevens van de demoregio', () => {
  it('are the same on every run, and a larger region keeps the records of a smaller one', () => {
    expect(demoRecords(1)).toEqual(records);
    const groter = new Set(demoRecords(2).grondslagen.map(({ motivering }) => motivering));
    expect(records.grondslagen.filter(({ motivering }) => !groter.has(motivering))).toEqual([]);
  });

  it('Willem: known at GGZ and addiction care; only the addiction care is open, the GGZ consent was withdrawn', () => {
    expect(aantallen('willem')).toEqual({
      betrokkenheden: 1,
      kaders: 1,
      behandelstatussen: 1,
      verslavingszorgBetrokkenheden: 2,
    });
    expect(open('willem', 'ZVH-2026-0101')).toEqual(['VERSLAVINGSZORG_BETROKKENHEID']);
    const ggz = records.grondslagen.filter(({ persoon, organisatie }) => persoon === 'willem' && organisatie === 'ggz');
    expect(ggz.map(({ ingetrokkenOp }) => ingetrokkenOp)).toEqual(['2026-10-19', '2026-10-19']);
  });

  it('mother of Willem: her agreements are open in both casussen, what she reported in neither', () => {
    expect(aantallen('willem-moeder')).toEqual({ vtMeldingen: 2, veiligheidsafspraken: 2 });
    for (const casus of ['ZVH-2026-0101', 'ZVH-2026-0203']) {
      expect(open('willem-moeder', casus)).toEqual(['VT_VEILIGHEIDSAFSPRAAK']);
    }
  });

  it('meisje: the consent of her parents ended at eighteen; her own covers involvement and treatment, not the frame', () => {
    expect(aantallen('meisje')).toEqual({ betrokkenheden: 1, kaders: 1, behandelstatussen: 1 });
    expect(open('meisje', 'ZVH-2026-0102')).toEqual(['GGZ_BEHANDELSTATUS', 'GGZ_BETROKKENHEID']);
    const gates = records.grondslagen.filter(({ persoon }) => persoon === 'meisje');
    expect(gates.find(({ tot }) => tot !== null)?.tot).toBe('2026-10-05');
    for (const { vanaf, tot } of gates) expect(leeftijdOp('2008-10-05', vanaf) >= 18).toBe(tot === null);
  });

  it('man 45: waiting lists with consent, crisis contact and addiction care without a gate, no frame', () => {
    expect(aantallen('man45')).toEqual({ betrokkenheden: 1, verslavingszorgBetrokkenheden: 2, wachtlijsten: 3 });
    expect(open('man45', 'ZVH-2026-0103')).toEqual(['ZORG_WONEN']);
  });

  it('gezin X: each member has an own secret with own gates; kind3 is known at the GGZ and nothing of it is open', () => {
    const vt = ['VT_MELDING', 'VT_VEILIGHEIDSAFSPRAAK'];
    const openVan = (lid: string): string[] => open(`gezinx-${lid}`, 'ZVH-2026-0104');
    expect(['vader', 'moeder', 'kind3', 'kind5'].map(openVan)).toEqual([vt, vt, vt, vt]);
    expect(openVan('kind1')).toEqual([]);
    expect(openVan('kind2')).toEqual(['GGZ_BEHANDELSTATUS', 'GGZ_BETROKKENHEID']);
    expect(openVan('kind4')).toEqual(['VT_VEILIGHEIDSAFSPRAAK']);
    expect(aantallen('gezinx-kind3')).toMatchObject({ betrokkenheden: 1, kaders: 1, behandelstatussen: 1 });
    expect(aantallen('gezinx-kind4')).toEqual({ vtMeldingen: 1, veiligheidsafspraken: 1 });
    expect(aantallen('gezinx-kind1')).toEqual({});
  });

  it('nazorg and verward: with own consent, and with that of the curator', () => {
    expect(aantallen('nazorg')).toEqual({ betrokkenheden: 1, behandelstatussen: 1 });
    expect(open('nazorg', 'ZVH-2026-0105')).toEqual(['GGZ_BEHANDELSTATUS', 'GGZ_BETROKKENHEID']);
    expect(aantallen('verward')).toEqual({ betrokkenheden: 1, kaders: 1, behandelstatussen: 1 });
    expect(open('verward', 'ZVH-2026-0106')).toEqual(['GGZ_BETROKKENHEID', 'GGZ_KADER']);
  });

  it('geheim: no gate before the written weighing, and after it for the agreements only', () => {
    expect(aantallen('geheim')).toEqual({
      betrokkenheden: 1,
      behandelstatussen: 1,
      vtMeldingen: 1,
      veiligheidsafspraken: 2,
    });
    expect(open('geheim', 'ZVH-2026-0107')).toEqual(['VT_VEILIGHEIDSAFSPRAAK']);
    const gates = records.grondslagen.filter(({ persoon }) => persoon === 'geheim');
    expect(gates).toMatchObject([{ grondslag: 'GOED_HULPVERLENERSCHAP', vanaf: '2026-11-16' }]);
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

  it('every record is supplied by the organisation whose secret it is', () => {
    const bronnen = tabellen.map((tabel) => [tabel, [...new Set(records[tabel].map(({ bron }) => bron))].join()]);
    expect(Object.fromEntries(bronnen)).toEqual({
      betrokkenheden: 'ggz',
      kaders: 'ggz',
      behandelstatussen: 'ggz',
      verslavingszorgBetrokkenheden: 'verslavingszorg',
      vtMeldingen: 'veilig-thuis',
      veiligheidsafspraken: 'veilig-thuis',
      wachtlijsten: 'wonen',
    });
  });

  it('has existing dates, and none after the reference date but an end', () => {
    const begonnen = [
      ...[...records.betrokkenheden, ...records.verslavingszorgBetrokkenheden, ...records.wachtlijsten].map(
        (r) => r.sinds,
      ),
      ...records.vtMeldingen.map(({ datum }) => datum),
      ...records.grondslagen.map(({ vanaf }) => vanaf),
      ...records.grondslagen.map(({ ingetrokkenOp }) => ingetrokkenOp ?? PEILDATUM),
      ...alle.map(({ peildatum }) => peildatum),
    ];
    expect(begonnen.filter((dag) => !isDatum(dag) || dag > PEILDATUM)).toEqual([]);
    const einden = [...records.kaders, ...records.veiligheidsafspraken].map(({ geldigTot }) => geldigTot);
    expect(einden.filter((dag) => dag !== null && !isDatum(dag))).toEqual([]);
    for (const { vanaf, tot, ingetrokkenOp } of records.grondslagen) {
      expect((tot ?? vanaf) >= vanaf && (ingetrokkenOp ?? vanaf) >= vanaf).toBe(true);
    }
  });

  it('is about existing persons, once per person where the person view shows one', () => {
    const codes = new Set(population(1).map(({ code }) => code));
    expect([...alle, ...records.grondslagen].filter(({ persoon }) => !codes.has(persoon))).toEqual([]);
    for (const tabel of [records.betrokkenheden, records.kaders, records.behandelstatussen]) {
      expect(new Set(tabel.map(({ persoon }) => persoon)).size).toBe(tabel.length);
    }
  });

  it('writes every free text once, so that a leaked one is recognised', () => {
    expect(new Set(teksten()).size).toBe(teksten().length);
  });

  it('has generated people with an open gate, with a withdrawn one, and known without any', () => {
    const gates = records.grondslagen.filter(({ persoon }) => persoon.startsWith('p'));
    expect(gates.filter(({ ingetrokkenOp }) => ingetrokkenOp === null).length).toBeGreaterThan(5);
    expect(gates.filter(({ ingetrokkenOp }) => ingetrokkenOp !== null).length).toBeGreaterThan(0);
    expect(records.betrokkenheden.length).toBeGreaterThan(80);
  });
});
