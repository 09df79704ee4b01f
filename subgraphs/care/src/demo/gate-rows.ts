import type { Organisatie } from '@ketenhub/vocabulary';
import { besluitVelden } from './besluit-velden.ts';
import { demoId } from './demo-id.ts';
import { rechtspositieVan, toestemmingenVan } from './rechtspositie-van.ts';
import { type CareDemoRecords, type GrondslagRecord, RECORDTABELLEN, type VertegenwoordigerRecord } from './record.ts';

/** What one organisation writes in its own file about who may consent, and who did. */
interface Dossier {
  readonly bron: Organisatie;
  readonly persoon: string;
}

const key = ({ bron, persoon }: Dossier): string => `${bron} ${persoon}`;

/** Each organisation with each person whom it knows. */
function dossiers(records: CareDemoRecords): Dossier[] {
  const known = [
    ...RECORDTABELLEN.flatMap((tabel): readonly Dossier[] => records[tabel]),
    ...records.grondslagen.map(({ organisatie, persoon }) => ({ bron: organisatie, persoon })),
  ];
  return [...new Map(known.map(({ bron, persoon }) => [key({ bron, persoon }), { bron, persoon }])).values()];
}

const vertegenwoordigerId = (dossier: Dossier, naam: string): string => demoId(`${key(dossier)} ${naam}`);

/** Rows of the gate tables: every organisation keeps its own, also of what several of them know. */
export function gateRows(records: CareDemoRecords, geboortedatumVan: ReadonlyMap<string, string>) {
  const namens = Map.groupBy(records.vertegenwoordigers, ({ persoon }) => persoon);
  const vanPersoon = (persoon: string): readonly VertegenwoordigerRecord[] => namens.get(persoon) ?? [];
  const geboren = (persoon: string): string => {
    const geboortedatum = geboortedatumVan.get(persoon);
    if (geboortedatum === undefined) throw new Error(`demo region: unknown person ${persoon}`);
    return geboortedatum;
  };
  const consents = (gate: GrondslagRecord, grondslagId: string) => {
    const { persoon, organisatie: bron } = gate;
    const positie = rechtspositieVan(geboren(persoon), vanPersoon(persoon));
    return toestemmingenVan(positie, gate.toestemmingen).map(({ door, ...consent }) => ({
      ...consent,
      persoon,
      bron,
      grondslagId,
      rol: vanPersoon(persoon).find(({ naam }) => naam === door)?.rol ?? 'BETROKKENE',
      vertegenwoordigerId: door === null ? null : vertegenwoordigerId({ bron, persoon }, door),
    }));
  };
  const gates = records.grondslagen.map((gate, index) => ({
    ...gate,
    ...besluitVelden(gate),
    bron: gate.organisatie,
    id: demoId(`${gate.casus} ${gate.persoon} ${gate.subcategorie} ${index}`),
  }));
  const known = dossiers(records);
  return {
    rechtsposities: known.map((dossier) => ({ ...dossier, geboortedatum: geboren(dossier.persoon) })),
    vertegenwoordigers: known.flatMap((dossier) =>
      vanPersoon(dossier.persoon).map((one) => ({ ...one, ...dossier, id: vertegenwoordigerId(dossier, one.naam) })),
    ),
    grondslagen: gates,
    toestemmingen: gates.flatMap((gate) => consents(gate, gate.id)),
  };
}
