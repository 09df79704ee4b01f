import { type Transaction, withContext } from '@ketenhub/database';
import { openLogbook } from '@ketenhub/logbook';
import { isGeheimhouder } from '@ketenhub/policy';
import { today } from '@ketenhub/subgraph';
import { answerCorrectie, betwistSinds, type Correctie, findCorrectie } from '../store/correcties.ts';
import { markBetwist, removeFeitenOfField } from '../store/dossier.ts';
import { markAanhalingenBetwist, removeAlineasOfField } from '../store/verslag.ts';
import type { Correctieantwoord } from '../values/avg.ts';
import { deelnemerOf } from '../values/registers.ts';
import type { Fout } from './aanmelding.ts';
import { wrong } from './check-text.ts';
import { type Huisvraag, INGEHAALD } from './house-change.ts';
import { type BesluitOmgeving, type BesluitVraag, inCasus } from './record-decision.ts';

export interface Terugmelding {
  readonly antwoord: Correctieantwoord;
  /** ISO 8601, as every day here. */
  readonly afgehandeldOp: string;
  readonly oorsprongIngelichtOp?: string | null;
}

/** Of its own: who handles a correction may see nothing of a casus, and a `BesluitGeweigerd` is of one. */
interface CorrectieGeweigerd {
  readonly __typename: 'CorrectieGeweigerd';
  readonly uitleg: string;
}

export type CorrectieUitkomst =
  | { readonly __typename: 'CorrectieTeruggemeld'; readonly kenmerk: string }
  | { readonly __typename: 'CorrectieOnvolledig'; readonly fouten: readonly Fout[] }
  | CorrectieGeweigerd;

interface Gemeld {
  readonly kenmerk: string;
  readonly terugmelding: Terugmelding;
}

const geweigerd = (uitleg: string): CorrectieGeweigerd => ({ __typename: 'CorrectieGeweigerd', uitleg });
const BESTAAT_NIET = geweigerd('Deze correctie staat voor uw organisatie niet open.');

interface Antwoordmaat {
  readonly isGeheim: boolean;
  /** ISO 8601. */
  readonly gemeldOp: string;
}

function check(
  { antwoord, afgehandeldOp, oorsprongIngelichtOp }: Terugmelding,
  { isGeheim, gemeldOp }: Antwoordmaat,
): Fout[] {
  const dag = today();
  const isNeutral = antwoord === 'AFGEHANDELD_MET_BETROKKENE';
  const onDay = (veld: string, day: string): Fout[] => [
    ...(day > dag ? wrong(veld, 'Deze dag moet nog komen.') : []),
    ...(day < gemeldOp ? wrong(veld, 'Deze dag is voor die waarop het is gemeld.') : []),
  ];
  return [
    // Any other answer would tell that the betrokkene is known there, and so would leaving it open to choose.
    ...(isGeheim === isNeutral
      ? []
      : wrong(
          'antwoord',
          isNeutral
            ? 'Dit antwoord is voor organisaties met een beroepsgeheim; meld wat er met het gegeven is gedaan.'
            : 'Met een beroepsgeheim meldt u alleen dat het met de betrokkene is afgehandeld (WGS 2.29(2)).',
        )),
    ...onDay('afgehandeldOp', afgehandeldOp),
    ...(oorsprongIngelichtOp == null ? [] : onDay('oorsprongIngelichtOp', oorsprongIngelichtOp)),
  ];
}

/** What went of the dossier and of the verslagen, by name. */
interface Vervallen {
  readonly feiten: readonly string[];
  readonly alineas: readonly string[];
}

/**
 * What dossier and verslagen quote of the field: not contested any more, or taken back, because the source no longer says so. Of which
 * person a correction is, no account that handles it may know, so what quotes that field goes for each person of the casus.
 */
async function settleQuotes(
  tx: Transaction,
  { casus, oin, veld }: Correctie,
  bron: string,
  antwoord: Correctieantwoord,
): Promise<Vervallen> {
  const gemeld = { casus, bron, veld };
  if (antwoord !== 'ONJUISTHEID_NIET_VASTGESTELD')
    return { feiten: await removeFeitenOfField(tx, gemeld), alineas: await removeAlineasOfField(tx, gemeld) };
  const sinds = await betwistSinds(tx, { casus, oin, veld });
  await markBetwist(tx, gemeld, sinds);
  await markAanhalingenBetwist(tx, gemeld, sinds);
  return { feiten: [], alineas: [] };
}

/** The casus of an open correction of the asker's organisation; null for every other, closed or not. */
function casusOf(omgeving: BesluitOmgeving, { organisatie, rol }: Huisvraag, kenmerk: string): Promise<string | null> {
  return withContext(omgeving.database, { doel: 'AVG-CORRECTIE', organisatie, rol }, async (tx) => {
    const correctie = await findCorrectie(tx, kenmerk);
    return correctie?.casus ?? null;
  });
}

/**
 * Records what the source did about what the betrokkene contests, and settles what dossier and verslagen quote of it, with their lines in the
 * log, in one transaction that holds the casus; also of a casus that is closed (BGS 1.7; R17). Who names a correction of
 * another organisation hears what whoever names none hears. @throws LogUnavailable, and then nothing was recorded
 */
export async function answerCorrectieOf(
  omgeving: BesluitOmgeving,
  vraag: Huisvraag,
  { kenmerk, terugmelding }: Gemeld,
): Promise<CorrectieUitkomst> {
  const casus = await casusOf(omgeving, vraag, kenmerk);
  const deelnemer = deelnemerOf(vraag.beleid, vraag.organisatie);
  if (casus === null || deelnemer === null) return BESTAAT_NIET;
  const ofCasus: BesluitVraag = { ...vraag, casus, casusVanToken: casus, genomenDoor: [] };
  const outcome = await inCasus<CorrectieUitkomst>(omgeving, ofCasus, async (tx, { refuse }) => {
    const uitleg = refuse('correctieTerugmelden');
    if (uitleg !== null) return geweigerd(uitleg);
    const correctie = await findCorrectie(tx, kenmerk);
    if (correctie === null || correctie.oin !== vraag.organisatie || correctie.antwoord !== null) return BESTAAT_NIET;
    if (correctie.versie !== vraag.versie) return geweigerd(INGEHAALD.uitleg);
    const maat = { isGeheim: isGeheimhouder(vraag.beleid, deelnemer), gemeldOp: correctie.gemeldOp };
    const fouten = check(terugmelding, maat);
    if (fouten.length > 0) return { __typename: 'CorrectieOnvolledig', fouten };
    const { antwoord, afgehandeldOp, oorsprongIngelichtOp = null } = terugmelding;
    await answerCorrectie(tx, correctie, { antwoord, afgehandeldOp, oorsprongIngelichtOp });
    const removed = await settleQuotes(tx, correctie, deelnemer.code, antwoord);
    const line = (handeling: string, object: string) =>
      vraag.changeLine({ verantwoordelijke: 'zvh', handeling, object: `${casus} ${object}` });
    await openLogbook(tx).write([
      line('CORRECTIE_TERUGGEMELD', `correctie ${kenmerk}`),
      ...removed.feiten.map((feit) => line('FEIT_INGETROKKEN', `feit ${feit} ${correctie.veld}`)),
      ...removed.alineas.map((alinea) => line('ALINEA_INGETROKKEN', `alinea ${alinea} ${correctie.veld}`)),
    ]);
    return { __typename: 'CorrectieTeruggemeld', kenmerk };
  });
  return outcome ?? BESTAAT_NIET;
}
