import type { Transaction } from '@ketenhub/database';
import { openLogbook } from '@ketenhub/logbook';
import type { Dossierkijk } from '../dossier/dossierkijk.ts';
import type { Beslisruimte } from '../process/beslisruimte.ts';
import { insertOverleg, type NieuweDerde } from '../store/gehouden-overleg.ts';
import type { casussen } from '../store/tables.ts';
import { findTafel } from '../store/tafels.ts';
import { newHandle } from '../store/write-aanmelding.ts';
import type { Fout } from './aanmelding.ts';
import { CONCLUSIES, checkOverleg, herkomstVan, type Overleginvoer, type Overlegruimte } from './check-overleg.ts';
import {
  type BesluitGeweigerd,
  type BesluitOmgeving,
  type BesluitVraag,
  inBeslisruimte,
  keepChange,
  refused,
} from './record-decision.ts';
import { vastleggerVan } from './record-feit.ts';

export type OverlegUitkomst =
  | {
      readonly __typename: 'OverlegVastgelegd';
      readonly kenmerk: string;
      readonly casus: typeof casussen.$inferSelect;
    }
  | { readonly __typename: 'OverlegOnvolledig'; readonly fouten: readonly Fout[] }
  | BesluitGeweigerd;

type Geoordeeld = Overlegruimte & { readonly tafel: NonNullable<Overlegruimte['tafel']> };

function derdenVan(overleg: Overleginvoer, ruimte: Overlegruimte): NieuweDerde[] {
  return overleg.derden.map(({ naam, organisatie, deskundigheid, taak, verklaringGetekendOp, verstrekt }) => ({
    naam: naam.trim(),
    organisatie: organisatie.trim(),
    deskundigheid: deskundigheid.trim(),
    taak: taak.trim(),
    verklaringGetekendOp,
    verstrekt: herkomstVan(verstrekt, ruimte),
  }));
}

function betrokkeneVan({ betrokkeneAanTafel }: Overleginvoer) {
  return {
    betrokkeneAanTafel: betrokkeneAanTafel?.wie ?? null,
    gedeelteMetBetrokkene: betrokkeneAanTafel?.gedeelte ?? null,
    verteldAanBetrokkene: [...new Set(betrokkeneAanTafel?.verteld)].sort(),
    verteldAanBetrokkeneOp: betrokkeneAanTafel?.verteldOp ?? null,
  };
}

/** Writes what was judged, and a line in the log for each value that a derde was given: what, to whom, never the value (R12). */
async function write(
  tx: Transaction,
  { vraag, kenmerk, ruimte }: { readonly vraag: BesluitVraag; readonly kenmerk: string; readonly ruimte: Geoordeeld },
  overleg: Overleginvoer,
): Promise<void> {
  const { casus } = vraag;
  const { datum } = overleg;
  const derden = derdenVan(overleg, ruimte);
  const record = { bron: 'zvh', herkomst: 'zvh', peildatum: datum, status: 'FEIT', beperking: null } as const;
  const aanwezig = [...new Set(overleg.aanwezigen.map(({ organisatie }) => organisatie))].sort();
  const conclusie = CONCLUSIES[overleg.conclusie];
  const names = await insertOverleg(tx, {
    overleg: {
      ...record,
      casus,
      kenmerk,
      datum,
      tafel: ruimte.tafel.naam,
      aanwezig,
      conclusie,
      ...betrokkeneVan(overleg),
    },
    aanwezigen: overleg.aanwezigen.map(({ organisatie, functie }) => ({ organisatie, functie: functie.trim() })),
    derden,
  });
  const lines = derden.flatMap(({ verstrekt }, index) =>
    verstrekt.map(({ betrokkene, veld }) => {
      const object = `${casus} derde ${names[index]} ${veld}`;
      const handeling = 'VERSTREKT_AAN_DERDE';
      const persoon = { handvat: betrokkene, casus };
      return vraag.changeLine({ verantwoordelijke: 'zvh', handeling, object, betrokkene: persoon });
    }),
  );
  if (lines.length > 0) await openLogbook(tx).write(lines);
}

async function ruimteVan(
  tx: Transaction,
  { vraag, kijk, ruimte }: { readonly vraag: BesluitVraag; readonly kijk: Dossierkijk; readonly ruimte: Beslisruimte },
  tafel: string,
): Promise<Overlegruimte> {
  const { deelnemers } = ruimte.facts;
  return { ...vastleggerVan(vraag, kijk, ruimte), deelnemers, tafel: await findTafel(tx, tafel) };
}

/**
 * Records that this casus was discussed at a tafel, who was there and what derden were given, as one version of the casus, with its
 * lines in the log. What was said stands in the verslag, which is added to it. @throws LogUnavailable, and then nothing was recorded
 */
export function recordOverleg(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  { overleg, kijk }: { readonly overleg: Overleginvoer; readonly kijk: Dossierkijk },
): Promise<OverlegUitkomst | null> {
  return inBeslisruimte<OverlegUitkomst>(omgeving, vraag, async (tx, beslisruimte) => {
    const uitleg = beslisruimte.refuse('overlegVastleggen');
    if (uitleg !== null) return refused(uitleg);
    const ruimte = await ruimteVan(tx, { vraag, kijk, ruimte: beslisruimte }, overleg.tafel);
    const fouten = checkOverleg(overleg, ruimte);
    const { tafel } = ruimte;
    if (fouten.length > 0 || tafel === null) return { __typename: 'OverlegOnvolledig', fouten };
    const kenmerk = newHandle();
    const outcome = await keepChange(
      tx,
      { links: omgeving.links, vraag, now: beslisruimte.now },
      {
        casus: {},
        soort: 'OVERLEG',
        inhoud: `${overleg.tafel} ${overleg.datum}`,
        relink: [],
        apply: () => write(tx, { vraag, kenmerk, ruimte: { ...ruimte, tafel } }, overleg),
      },
    );
    return outcome.__typename === 'CasusBijgewerkt'
      ? { __typename: 'OverlegVastgelegd', kenmerk, casus: outcome.casus }
      : outcome;
  });
}
