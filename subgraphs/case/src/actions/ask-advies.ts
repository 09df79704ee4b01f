import { type Database, withContext } from '@ketenhub/database';
import { openLogbook } from '@ketenhub/logbook';
import type { Waardelijsten } from '@ketenhub/policy';
import { today } from '@ketenhub/subgraph';
import { waardeOp } from '@ketenhub/vocabulary';
import { waaromNietAnoniem } from '../advies/anoniem.ts';
import { openWoordenboek } from '../advies/open-woordenboek.ts';
import { type Adviesvraag, insertAdviesvraag } from '../store/adviezen.ts';
import type { Adviessoort } from '../values/advies.ts';
import type { Fout } from './aanmelding.ts';
import { checkText, wrong } from './check-text.ts';
import type { Huisvraag } from './house-change.ts';
import type { BesluitGeweigerd } from './record-decision.ts';

/** A question as it was sent; nothing in it has been judged. */
export interface Adviesinvoer {
  readonly soort: Adviessoort;
  readonly situatie: string;
  readonly leefgebieden: readonly string[];
  readonly geprobeerd: string;
  readonly vraag: string;
}

export type AdviesUitkomst =
  | { readonly __typename: 'AdviesBijgewerkt'; readonly adviesvraag: Adviesvraag }
  | { readonly __typename: 'AdviesOnvolledig'; readonly fouten: readonly Fout[] }
  | BesluitGeweigerd;

const TEKST = { min: 10, max: 2_000 };

/** Everything that is wrong with a text that may name nobody: each form in which it does is told, and a word that may be a name. */
export async function checkAnoniem(veld: string, text: string): Promise<Fout[]> {
  const fouten = checkText(veld, text, TEKST);
  // Judging each word of a text without end would keep the process from everybody else (attack 117).
  if (text.length > 2 * TEKST.max) return fouten;
  const redenen = waaromNietAnoniem(text, await openWoordenboek());
  return [...fouten, ...redenen.flatMap((uitleg) => wrong(veld, uitleg))];
}

function checkLeefgebieden(codes: readonly string[], lijsten: Waardelijsten, dag: string): Fout[] {
  if (codes.length === 0) return wrong('leefgebieden', 'Noem ten minste één leefgebied.');
  if (new Set(codes).size !== codes.length) return wrong('leefgebieden', 'Noem elk leefgebied één keer.');
  return codes.every((code) => waardeOp(lijsten.leefgebieden, code, dag) !== null)
    ? []
    : wrong('leefgebieden', 'Dit leefgebied staat vandaag niet in de waardelijst.');
}

/**
 * Records a question to the house about nobody that can be named, with its line in the log (domain.md 2.2, ADVIES).
 * @throws LogUnavailable, and then nothing was recorded
 */
export async function askAdvies(
  { database, waardelijsten }: { readonly database: Database; readonly waardelijsten: Waardelijsten },
  { organisatie: oin, rol, vastgelegdDoor: vrager, changeLine }: Omit<Huisvraag, 'versie'>,
  invoer: Adviesinvoer,
): Promise<AdviesUitkomst> {
  const dag = today();
  const fouten = [
    ...(await checkAnoniem('situatie', invoer.situatie)),
    ...checkLeefgebieden(invoer.leefgebieden, waardelijsten, dag),
    ...(await checkAnoniem('geprobeerd', invoer.geprobeerd)),
    ...(await checkAnoniem('vraag', invoer.vraag)),
  ];
  if (fouten.length > 0) return { __typename: 'AdviesOnvolledig', fouten };
  const context = { adviesvraag: 'ja', doel: 'ZVH-WERKVOORRAAD', organisatie: oin, rol };
  return withContext(database, context, async (tx) => {
    const adviesvraag = await insertAdviesvraag(tx, {
      soort: invoer.soort,
      oin,
      vrager,
      situatie: invoer.situatie.trim(),
      leefgebieden: [...invoer.leefgebieden],
      lijstversie: waardeOp(waardelijsten.leefgebieden, invoer.leefgebieden[0] ?? '', dag)?.versie ?? '',
      geprobeerd: invoer.geprobeerd.trim(),
      vraag: invoer.vraag.trim(),
      gesteldOp: dag,
    });
    const object = `adviesvraag ${adviesvraag.kenmerk}`;
    await openLogbook(tx).write([changeLine({ verantwoordelijke: 'zvh', handeling: 'ADVIESVRAAG', object })]);
    return { __typename: 'AdviesBijgewerkt', adviesvraag };
  });
}
