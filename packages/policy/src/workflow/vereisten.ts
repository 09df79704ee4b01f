import type { Organisatie } from '@ketenhub/vocabulary';
import type { Annotaties } from '../annotations.ts';
import type { Beleid } from '../beleid.ts';
import { beslisVeld } from '../decide-field.ts';
import { geldigOp } from '../in-force.ts';
import { gevallenVoor } from '../states/onderwerpen.ts';
import type { Toestand } from '../states/toestand.ts';
import { alsVelden, eigenaarVan, nieuweOntvangers, type Protocolverschil } from './protocolverschil.ts';

/** Why a change is a new way of processing, that the RAC has to have seen beforehand (WGS 1.8(6); BGS 1.13-1.15). */
export interface NieuweVerwerking {
  readonly soort: 'SUBCATEGORIE' | 'DOEL' | 'ONTVANGER' | 'VERWERKINGSACTIVITEIT';
  readonly wat: string;
}

/** What a proposal needs before it can be established. */
export interface Vereisten {
  /** Whether anything opens, is promised less, or is delivered to somebody new. */
  readonly verruimt: boolean;
  /** The sources whose own privacyfunctionaris must approve: owners of what becomes wider. */
  readonly bronnen: readonly Organisatie[];
  /** Different persons that must approve. */
  readonly personen: 1 | 2;
  /** Why the RAC must advise; empty when nothing is new. */
  readonly nieuw: readonly NieuweVerwerking[];
}

/** Follows from the exact difference alone: nobody chooses how heavy a procedure is. */
export function vereistenVan(oud: Beleid, nieuw: Beleid, verschil: Protocolverschil): Vereisten {
  const geopend = new Set(
    verschil.dagen.flatMap(({ verschillen }) =>
      verschillen.flatMap(({ richting, subcategorieen }) => (richting === 'OPENT' ? subcategorieen : [])),
    ),
  );
  const verzwakt = verschil.verzwakt.flatMap(({ subcategorieen }) => subcategorieen);
  const bezorgd = nieuweOntvangers(oud, nieuw).flatMap(({ klasse }) =>
    nieuw.regels
      .filter(({ wie }) => wie.some((een) => een.klasse === null || een.klasse === klasse))
      .flatMap(({ subcategorie }) => subcategorie),
  );
  const wijder = [...new Set([...geopend, ...verzwakt, ...bezorgd])].sort();
  // Also who owned it: a subcategorie that moves leaves a source that answered for it.
  const bronnen = wijder.flatMap((code) =>
    [eigenaarVan(oud, code)?.code, eigenaarVan(nieuw, code)?.code].filter((een) => een !== undefined),
  );
  const verruimt = wijder.length > 0 || verschil.verzwakt.length > 0 || verschil.ontvangers.length > 0;
  return {
    verruimt,
    bronnen: [...new Set(bronnen)].sort(),
    personen: verruimt ? 2 : 1,
    nieuw: [...nieuweActiviteiten(oud, nieuw), ...verschil.ontvangers.map(ontvanger), ...nieuwGeopend(oud, verschil)],
  };
}

const ontvanger = (wat: string): NieuweVerwerking => ({ soort: 'ONTVANGER', wat });

function nieuweActiviteiten(oud: Beleid, nieuw: Beleid): NieuweVerwerking[] {
  const bekend = new Set(oud.regels.map(({ verwerkingsactiviteit }) => verwerkingsactiviteit));
  const nu = new Set(nieuw.regels.map(({ verwerkingsactiviteit }) => verwerkingsactiviteit));
  return [...nu].filter((wat) => !bekend.has(wat)).map((wat) => ({ soort: 'VERWERKINGSACTIVITEIT', wat }));
}

/** For each subcategorie that opens: whether the old version showed it at all, for this doel, to this kind of recipient. */
function nieuwGeopend(oud: Beleid, { dagen }: Protocolverschil): NieuweVerwerking[] {
  const gevonden = new Map<string, NieuweVerwerking>();
  for (const { vanaf, verschillen } of dagen) {
    const eerst = geldigOp(oud, vanaf);
    for (const { richting, subcategorieen, toestanden } of verschillen) {
      if (richting === 'SLUIT') continue;
      for (const code of subcategorieen) {
        const was = watOpenWas(eerst, code);
        for (const nieuw of toestanden.map((toestand) => watNieuwIs(code, was, toestand)))
          if (nieuw !== null) gevonden.set(`${nieuw.soort} ${nieuw.wat}`, nieuw);
      }
    }
  }
  return [...gevonden.values()];
}

interface Open {
  readonly doelen: ReadonlySet<string>;
  readonly ontvangers: ReadonlySet<string>;
}

const ontvangerVan = ({ rol, vrager }: Toestand): string => `${rol} van ${vrager === 'BRON' ? 'de bron' : vrager}`;

function watNieuwIs(code: string, was: Open, toestand: Toestand): NieuweVerwerking | null {
  if (was.doelen.size === 0) return { soort: 'SUBCATEGORIE', wat: code };
  const { doel } = toestand.kolom;
  if (!was.doelen.has(doel)) return { soort: 'DOEL', wat: `${code} voor ${doel}` };
  const wie = ontvangerVan(toestand);
  return was.ontvangers.has(wie) ? null : { soort: 'ONTVANGER', wat: `${code} aan ${wie}` };
}

function watOpenWas(beleid: Beleid, code: string): Open {
  const doelen = new Set<string>();
  const ontvangers = new Set<string>();
  const eigenaar = eigenaarVan(beleid, code);
  if (eigenaar === undefined) return { doelen, ontvangers };
  const velden: Annotaties = alsVelden(beleid);
  for (const { toestand, onderwerp } of gevallenVoor(beleid, eigenaar)) {
    if (beslisVeld(beleid, velden, code, onderwerp).effect !== 'TOEGESTAAN') continue;
    doelen.add(toestand.kolom.doel);
    ontvangers.add(ontvangerVan(toestand));
  }
  return { doelen, ontvangers };
}
