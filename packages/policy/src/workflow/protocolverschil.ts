import { DOELEN } from '@ketenhub/vocabulary';
import type { Annotatie, Annotaties } from '../annotations.ts';
import type { Beleid, Deelnemer, Regel } from '../beleid.ts';
import { geldigOp } from '../in-force.ts';
import { type Verschil, verschillen } from '../states/verschil.ts';

/** What opens and closes on one day and after it, until the next day of the list. */
export interface Dagverschil {
  readonly vanaf: string;
  readonly verschillen: readonly Verschil[];
}

/** A promise that is taken back without any state that opens by it. */
export interface Verzwakking {
  readonly soort: 'DOORVERSTREKKING' | 'GEHEIM' | 'MOTIVERING' | 'VERPLAATST';
  /** Id or code of what became weaker. */
  readonly bij: string;
  readonly subcategorieen: readonly string[];
}

/** Everything in which another version of the privacyprotocol decides, promises or delivers differently. */
export interface Protocolverschil {
  readonly dagen: readonly Dagverschil[];
  readonly verzwakt: readonly Verzwakking[];
  /** Organisations that are new, or count as another klasse than before. */
  readonly ontvangers: readonly string[];
}

/** The first of all days: rules that never begin or end differ from it on. */
const BEGIN = '0000-01-01';

/**
 * The exact difference between two versions of the protocol alone: every subcategorie is asked as if it were a field without
 * a ceiling. What an owner allows in its SDL stays its own affair, and may be raised later: a rule that nobody reads yet
 * counts as open (ADR 0016). Every day on which either version changes is asked, so that an end that is moved counts too.
 */
export function protocolverschil(oud: Beleid, nieuw: Beleid): Protocolverschil {
  const dagen: Dagverschil[] = [];
  let vorige = '';
  for (const vanaf of dagenVan([oud, nieuw])) {
    const [eerst, straks] = [geldigOp(oud, vanaf), geldigOp(nieuw, vanaf)];
    const gevonden = verschillen(
      { beleid: eerst, annotaties: alsVelden(eerst) },
      { beleid: straks, annotaties: alsVelden(straks) },
    );
    const tekst = JSON.stringify(gevonden);
    if (tekst !== vorige) dagen.push({ vanaf, verschillen: gevonden });
    vorige = tekst;
  }
  return {
    dagen: dagen.filter((dag, plaats) => plaats > 0 || dag.verschillen.length > 0),
    verzwakt: [...verplaatst(oud, nieuw), ...verzwakkingen(oud, nieuw)],
    ontvangers: nieuweOntvangers(oud, nieuw).map(({ code }) => code),
  };
}

function dagenVan(versies: readonly Beleid[]): string[] {
  const dagen = versies.flatMap(({ regels }) =>
    regels.flatMap(({ geldigVanaf, geldigTot }) => (geldigTot === null ? [geldigVanaf] : [geldigVanaf, geldigTot])),
  );
  return [...new Set([BEGIN, ...dagen])].sort();
}

/** Owner of a subcategorie; undefined for structure. */
export function eigenaarVan({ deelnemers }: Beleid, code: string): Deelnemer | undefined {
  return deelnemers.find(({ subcategorieen }) => subcategorieen.includes(code));
}

/** Every subcategorie as one field of its owner, that may serve every doel. */
export function alsVelden(beleid: Beleid): Annotaties {
  return new Map(
    beleid.subcategorieen.flatMap(({ code }): [string, Annotatie][] => {
      const bron = eigenaarVan(beleid, code)?.code;
      if (bron === undefined) return [];
      const toepassing = { categorie: code, bron, doelen: DOELEN, rij: '', afgeleidVan: [] };
      return [
        [
          code,
          { toepassingen: [toepassing], leest: new Map(), leestZelf: [], sleutelveld: false, naarPersonen: false },
        ],
      ];
    }),
  );
}

/** States name organisations by their place only, so that a change of klasse or OIN would not show in them. */
export function nieuweOntvangers(oud: Beleid, nieuw: Beleid): readonly Deelnemer[] {
  return nieuw.deelnemers.filter(
    ({ code, oin, klasse }) =>
      !oud.deelnemers.some((een) => een.code === code && een.oin === oin && een.klasse === klasse),
  );
}

function verplaatst(oud: Beleid, nieuw: Beleid): Verzwakking[] {
  return nieuw.subcategorieen.flatMap(({ code }) => {
    const [eerst, straks] = [eigenaarVan(oud, code)?.code, eigenaarVan(nieuw, code)?.code];
    return eerst === undefined || eerst === straks
      ? []
      : [{ soort: 'VERPLAATST' as const, bij: code, subcategorieen: [code] }];
  });
}

const DOORVERSTREKKING: readonly Regel['doorverstrekking'][] = ['NEE', 'MET_INSTEMMING', 'JA'];

const raakt = (regel: Regel, codes: readonly string[]): boolean =>
  regel.subcategorie.some((code) => codes.includes(code));

function verzwakkingen(oud: Beleid, nieuw: Beleid): Verzwakking[] {
  const regels = nieuw.regels.flatMap(({ id, doorverstrekking, subcategorie }): Verzwakking[] => {
    const zelfde = oud.regels.filter((regel) => regel.id === id);
    // A rule under a new number is held against what was promised of the same data before.
    const eerder = zelfde.length > 0 ? zelfde : oud.regels.filter((regel) => raakt(regel, subcategorie));
    const was = Math.max(0, ...eerder.map((regel) => DOORVERSTREKKING.indexOf(regel.doorverstrekking)));
    return DOORVERSTREKKING.indexOf(doorverstrekking) > was
      ? [{ soort: 'DOORVERSTREKKING', bij: id, subcategorieen: subcategorie }]
      : [];
  });
  const geheimen = nieuw.subcategorieen.flatMap(({ code, geheim }): Verzwakking[] =>
    !geheim && oud.subcategorieen.some((een) => een.code === code && een.geheim)
      ? [{ soort: 'GEHEIM', bij: code, subcategorieen: [code] }]
      : [],
  );
  const motiveringen = nieuw.doelen.flatMap(({ code, motiveringVerplicht }): Verzwakking[] =>
    !motiveringVerplicht && oud.doelen.some((doel) => doel.code === code && doel.motiveringVerplicht)
      ? [{ soort: 'MOTIVERING', bij: code, subcategorieen: [] }]
      : [],
  );
  return [...regels, ...geheimen, ...motiveringen];
}
