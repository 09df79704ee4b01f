import type { Fout } from '../actions/aanmelding.ts';
import type { Avgwijziging } from '../actions/change-avg-verzoek.ts';
import { checkText, wrong } from '../actions/check-text.ts';
import { oinsOf } from '../actions/decided-by.ts';
import type { Dossierkijk } from '../dossier/dossierkijk.ts';
import { updateAvgVerzoek } from '../store/avg.ts';
import { countCorrecties, insertCorrectie } from '../store/correcties.ts';
import { markBetwist } from '../store/dossier.ts';
import { markAanhalingenBetwist } from '../store/verslag.ts';
import { type Correctiegebrek, JUISTHEIDSGEBREKEN } from '../values/avg.ts';

export interface Correctieinvoer {
  /** Code of the organisation. */
  readonly organisatie: string;
  /** Coordinate of its field. */
  readonly veld: string;
  readonly gebrek: Correctiegebrek;
  readonly omschrijving: string;
}

/** What a source rectifies or destroys at once (AVG 16, 17(1); BGS 1.7). */
const BIJ_SOORT: readonly string[] = ['RECTIFICATIE', 'WISSING'];
const NIET_BIJ_SOORT = 'Een correctie hoort bij een verzoek om rectificatie of wissing.';
const BETWIST: readonly Correctiegebrek[] = JUISTHEIDSGEBREKEN;
const OMSCHRIJVING = { min: 10, max: 1_000 };
/** Of one request. */
const CORRECTIES_MAX = 50;

function checkVeld({ organisatie, veld }: Correctieinvoer, { veldVan }: Pick<Dossierkijk, 'veldVan'>): Fout[] {
  return veldVan(veld)?.bron === organisatie ? [] : wrong('veld', 'Dit is geen veld van deze organisatie.');
}

/**
 * Tells a source what the betrokkene says is wrong; only of a request to rectify or to erase, and only a deelnemer that was consulted. What the
 * dossier and the verslagen quote of a field of which the accuracy is contested is marked so until the source answers (AVG 18(1)(a)).
 */
export function correctie(invoer: Correctieinvoer, kijk: Pick<Dossierkijk, 'veldVan'>): Avgwijziging {
  const { organisatie, veld, gebrek, omschrijving } = invoer;
  return {
    handeling: 'avgCorrectieMelden',
    logregel: 'AVG_CORRECTIE',
    async check({ kenmerk, soort, standpunten }, { beleid, tx }) {
      const [oin] = oinsOf(beleid, [organisatie]) ?? [];
      const isAsked = standpunten.some((een) => een.oin === oin);
      const told = await countCorrecties(tx, kenmerk);
      return [
        ...(BIJ_SOORT.includes(soort) ? [] : wrong('kenmerk', NIET_BIJ_SOORT)),
        ...(told < CORRECTIES_MAX ? [] : wrong('kenmerk', `Dit zijn er te veel: ten hoogste ${CORRECTIES_MAX}.`)),
        ...(isAsked ? [] : wrong('organisatie', 'Deze organisatie is over dit verzoek niet geraadpleegd.')),
        ...checkVeld(invoer, kijk),
        ...checkText('omschrijving', omschrijving, OMSCHRIJVING),
      ];
    },
    async apply(tx, verzoek, { beleid, dag }) {
      const [oin = ''] = oinsOf(beleid, [organisatie]) ?? [];
      const { casus, kenmerk } = verzoek;
      const told = { veld, gebrek, omschrijving: omschrijving.trim(), gemeldOp: dag };
      await insertCorrectie(tx, { casus, verzoek: kenmerk, oin, ...told });
      const gemeld = { casus, bron: organisatie, veld };
      if (BETWIST.includes(gebrek)) {
        await markBetwist(tx, gemeld, dag);
        await markAanhalingenBetwist(tx, gemeld, dag);
      }
      return updateAvgVerzoek(tx, verzoek, {});
    },
  };
}
