import { openLogbook } from '@ketenhub/logbook';
import { today } from '@ketenhub/subgraph';
import { insertKringpersoon } from '../store/kring.ts';
import { insertRelatie } from '../store/relaties.ts';
import type { casussen } from '../store/tables.ts';
import { newHandle } from '../store/write-aanmelding.ts';
import type { Fout } from './aanmelding.ts';
import { type MetAccount, shutOut } from './belangenconflict.ts';
import { checkKringpersoon, type Kringinvoer } from './check-kringpersoon.ts';
import { type BesluitGeweigerd, type BesluitOmgeving, inBeslisruimte, keepChange, refused } from './record-decision.ts';

export interface KringpersoonOnvolledig {
  readonly __typename: 'KringpersoonOnvolledig';
  readonly fouten: readonly Fout[];
}

export type ToevoegUitkomst =
  | {
      readonly __typename: 'KringpersoonToegevoegd';
      /** Handle of the person. */
      readonly betrokkene: string;
      readonly casus: typeof casussen.$inferSelect;
    }
  | KringpersoonOnvolledig
  | BesluitGeweigerd;

/**
 * Adds somebody to the directe kring of the aangemelde betrokkene, with what he is of him, who told it and why he is needed (WGS 2.30(1)b;
 * BGS 2.19; R09). Whoever is shut out because of him is so in the same transaction, with the lines in the log; the deelnemers are
 * linked to him. Whether he is in another casus is not looked at. @throws LogUnavailable, and then nothing was recorded
 */
export function addKringpersoon(
  omgeving: BesluitOmgeving,
  vraag: MetAccount,
  invoer: Kringinvoer,
): Promise<ToevoegUitkomst | null> {
  return inBeslisruimte<ToevoegUitkomst>(omgeving, vraag, async (tx, { refuse, facts, beleid, now }) => {
    const uitleg = refuse('kringpersoonToevoegen');
    if (uitleg !== null) return refused(uitleg);
    const { casus, deelnemers, betrokkenen } = facts;
    const fouten = checkKringpersoon(invoer, {
      ...{ beleid, deelnemers, account: vraag.account, dag: today() },
      aanwezig: betrokkenen.map(({ bsn }) => bsn),
      soortVan: (handvat) => betrokkenen.find((wie) => wie.handvat === handvat)?.soort ?? null,
    });
    if (fouten.length > 0) return { __typename: 'KringpersoonOnvolledig', fouten };
    const handvat = newHandle();
    const uitkomst = await keepChange(
      tx,
      { links: omgeving.links, vraag, now },
      {
        ...{ casus: {}, soort: 'DIRECTE_KRING', inhoud: 'TOEGEVOEGD', relink: deelnemers },
        async apply() {
          const {
            burgerservicenummer: bsn,
            geboortedatum,
            betrokkene,
            soort,
            bron,
            herkomst,
            peildatum,
            status,
          } = invoer;
          const [naam, noodzaak, beperking] = [invoer.naam.trim(), invoer.noodzaak.trim(), invoer.beperking.trim()];
          const persoon = { handvat, casus: casus.nummer, bsn, naam, geboortedatum, noodzaak, eersteVerwerkingOp: now };
          await insertKringpersoon(tx, persoon);
          const relatie = { casus: casus.nummer, betrokkene, ander: handvat, soort, bron, herkomst, peildatum, status };
          const kenmerk = await insertRelatie(tx, { ...relatie, beperking: beperking === '' ? null : beperking });
          const object = `${casus.nummer} relatie ${kenmerk}`;
          await openLogbook(tx).write([vraag.changeLine({ verantwoordelijke: 'zvh', handeling: 'RELATIE', object })]);
          for (const account of new Set(invoer.geweerdeAccounts?.map((een) => een.trim())))
            await shutOut(tx, vraag, account);
        },
      },
    );
    if (uitkomst.__typename === 'BesluitGeweigerd') return uitkomst;
    return { __typename: 'KringpersoonToegevoegd', betrokkene: handvat, casus: uitkomst.casus };
  });
}
