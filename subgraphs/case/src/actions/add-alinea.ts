import type { Transaction } from '@ketenhub/database';
import { openLogbook } from '@ketenhub/logbook';
import { OIN } from '@ketenhub/vocabulary';
import type { Dossierkijk } from '../dossier/dossierkijk.ts';
import { betwistSinds } from '../store/correcties.ts';
import type { casussen } from '../store/tables.ts';
import { hasOverleg, insertAlinea } from '../store/verslag.ts';
import { deelnemerOf } from '../values/registers.ts';
import type { Fout } from './aanmelding.ts';
import { askOwners, type Navraag } from './ask-owners.ts';
import { type Aanhaling, type Alineainvoer, checkAlinea } from './check-alinea.ts';
import { wrong } from './check-text.ts';
import {
  type BesluitGeweigerd,
  type BesluitOmgeving,
  type BesluitVraag,
  inBeslisruimte,
  refused,
} from './record-decision.ts';
import { vastleggerVan } from './record-feit.ts';

export type AlineaUitkomst =
  | {
      readonly __typename: 'AlineaVastgelegd';
      readonly kenmerk: string;
      readonly casus: typeof casussen.$inferSelect;
    }
  | { readonly __typename: 'AlineaOnvolledig'; readonly fouten: readonly Fout[] }
  | BesluitGeweigerd;

/** What is added, and by what the sources of what it quotes are asked. */
export interface Aanvulling extends Navraag {
  readonly alinea: Alineainvoer;
  readonly kijk: Dossierkijk;
}

/** Why the sources do not give all that this quotes now, or null. */
async function refusalOfSources(
  vraag: BesluitVraag,
  { alinea: { betrokkene = null }, ...navraag }: Aanvulling,
  aangehaald: readonly Aanhaling[],
): Promise<AlineaUitkomst | null> {
  if (betrokkene === null || aangehaald.length === 0) return null;
  const quotes = aangehaald.map((aanhaling) => ({ ...aanhaling, betrokkene }));
  const stand = await askOwners(vraag, navraag, quotes);
  if (stand === 'GEEN_ANTWOORD')
    return refused('De bron van wat hier is aangehaald antwoordt nu niet; vul het verslag later aan.');
  if (stand === 'OPEN') return null;
  const uitleg = 'Hier staat een gegeven dat de organisatie van wie het is, nu niet verstrekt over deze persoon.';
  return { __typename: 'AlineaOnvolledig', fouten: wrong('aangehaald', uitleg) };
}

/** What is quoted, each with the day since which it is contested: also what is written while a correction is open is marked. */
async function withBetwist(tx: Transaction, { casus, beleid }: BesluitVraag, aangehaald: readonly Aanhaling[]) {
  const marked: (Aanhaling & { readonly betwistSinds: string | null })[] = [];
  for (const aanhaling of aangehaald) {
    const oin = beleid.deelnemers.find(({ code }) => code === aanhaling.bron)?.oin ?? '';
    marked.push({ ...aanhaling, betwistSinds: await betwistSinds(tx, { casus, oin, veld: aanhaling.veld }) });
  }
  return marked;
}

/**
 * Adds a paragraph to the verslag with what it quotes, and its line in the log, in one transaction. As with facts no besluit is
 * recorded and no version counted on: both would tell who may not see it that there is one (R05, attack 106).
 * @throws LogUnavailable, and then nothing was recorded
 */
export function addAlinea(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  aanvulling: Aanvulling,
): Promise<AlineaUitkomst | null> {
  return inBeslisruimte<AlineaUitkomst>(omgeving, vraag, async (tx, ruimte) => {
    const uitleg = ruimte.refuse('verslagAanvullen');
    if (uitleg !== null) return refused(uitleg);
    const { casus } = ruimte.facts;
    const { alinea, kijk } = aanvulling;
    const oordeel = checkAlinea(alinea, vastleggerVan(vraag, kijk, ruimte));
    const isThere = await hasOverleg(tx, casus.nummer, alinea.overleg);
    const fouten = [
      ...(isThere ? [] : wrong('overleg', 'Dit overleg is er niet in deze casus.')),
      ...('fouten' in oordeel ? oordeel.fouten : []),
    ];
    if ('fouten' in oordeel || fouten.length > 0) return { __typename: 'AlineaOnvolledig', fouten };
    const { overleg, soort, tekst, betrokkene = null, geldigTot = null } = alinea;
    const door = vraag.organisatie === OIN.zvh ? 'zvh' : deelnemerOf(ruimte.beleid, vraag.organisatie)?.code;
    if (door === undefined) return refused('Uw organisatie kent het Zorg- en Veiligheidshuis niet.');
    const weigering = await refusalOfSources(vraag, aanvulling, oordeel.aangehaald);
    if (weigering !== null) return weigering;
    const row = { casus: casus.nummer, overleg, soort, tekst: tekst.trim(), betrokkene, geldigTot };
    const kenmerk = await insertAlinea(
      tx,
      { ...row, vastgelegdDoor: door, eersteVerwerkingOp: ruimte.now },
      await withBetwist(tx, vraag, oordeel.aangehaald),
    );
    const object = `${casus.nummer} alinea ${kenmerk} ${oordeel.aangehaald.map(({ veld }) => veld).join(' ')}`.trim();
    await openLogbook(tx).write([vraag.changeLine({ verantwoordelijke: 'zvh', handeling: 'VERSLAG', object })]);
    return { __typename: 'AlineaVastgelegd', kenmerk, casus };
  });
}
