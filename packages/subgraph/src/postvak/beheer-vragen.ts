import { type Transaction, withContext } from '@ketenhub/database';
import type { Handler } from '@ketenhub/service';
import { type Organisatie, unreachable } from '@ketenhub/vocabulary';
import * as v from 'valibot';
import {
  type Bronbeheer,
  beheerRoute,
  fout,
  type Handeling,
  ONLEESBAAR,
  tekst,
  type Uitkomst,
  type Verzoek,
} from '../bronbeheer/handeling.ts';
import { today } from '../calendar.ts';
import {
  leesVraag,
  schrijfAntwoord,
  trekWeigeringIn,
  type Vraag,
  verwijderAntwoord,
  weigerVraag,
} from '../store/handmatige-antwoorden.ts';
import { wisGeslotenPersonalia } from '../store/handmatige-vragen.ts';
import { lockCasus } from '../store/lock-casus.ts';
import { controleerGegevens } from './controleer-gegevens.ts';
import type { Postvak } from './postvak.ts';
import { toonVragen } from './toon-vragen.ts';

export interface Vragenbeheer extends Bronbeheer {
  readonly postvak: Postvak;
}

const vraagId = v.pipe(v.string(), v.uuid());
const door = tekst(100);
const antwoordSchema = v.strictObject({ vraag: vraagId, gegevens: v.unknown(), door });
const schoneVraagSchema = v.strictObject({ vraag: vraagId, door });
const weigerSchema = v.strictObject({ vraag: vraagId, reden: tekst(500), door });

const NIET_MET_DE_HAND = fout(404, 'Uw organisatie antwoordt niet met de hand.');
const ONBEKEND = fout(404, 'Deze vraag is er niet (meer).');
const NIETS_TE_INTREKKEN = fout(409, 'Deze vraag staat open; er is niets om in te trekken.');
const HELE_CASUS = fout(409, 'Deze weigering geldt voor de hele casus; trek haar in bij de weigeringen.');

/** Why a question that does not stand open cannot be answered. */
function nietOpen({ stand }: Vraag): Uitkomst | null {
  switch (stand) {
    case 'OPEN':
      return null;
    case 'BEANTWOORD':
    case 'NIETS_BEKEND':
      return fout(409, 'Deze vraag is al beantwoord; trek het antwoord eerst in.');
    case 'GEWEIGERD':
      return fout(409, 'Deze vraag is geweigerd; trek de weigering eerst in.');
    default:
      return unreachable(stand);
  }
}

/** What somebody does with one question. */
interface Stap {
  readonly vraag: string;
  readonly door: string;
  readonly actie: string;
  /** What is wrong with the answer itself, known from the question alone. */
  readonly vooraf?: (vraag: Vraag) => Uitkomst | null;
  readonly werk: (tx: Transaction, vraag: Vraag) => Promise<Uitkomst>;
}

const gedaan = ({ id }: Vraag, stand: Vraag['stand']): Uitkomst => ({ status: 200, body: { vraag: id, stand } });

/**
 * The question is read before, so that the log names its casus, and again inside: after whatever a link message or somebody else of
 * the organisation did to it at the same moment.
 */
async function metVraag(
  { database }: Vragenbeheer,
  organisatie: Organisatie,
  { vraag: id, door, actie, vooraf, werk }: Stap,
): Promise<Handeling | Uitkomst> {
  const eerst = await withContext(database, { bronbeheer: organisatie }, (tx) => leesVraag(tx, organisatie, id));
  if (eerst === null) return ONBEKEND;
  const gebrek = vooraf?.(eerst) ?? null;
  if (gebrek !== null) return gebrek;
  return {
    actie,
    object: `${eerst.casus} ${eerst.subcategorie} ${id}`,
    door,
    werk: async (tx) => {
      await lockCasus(tx, eerst.casus, organisatie);
      const vraag = await leesVraag(tx, organisatie, id);
      if (vraag === null) return ONBEKEND;
      const uitkomst = await werk(tx, vraag);
      await wisGeslotenPersonalia(tx, { casus: eerst.casus, organisatie });
      return uitkomst;
    },
  };
}

type Stapmaker = (beheer: Vragenbeheer, body: unknown) => Stap | null;

const beantwoord: Stapmaker = ({ postvak }, body) => {
  const gelezen = v.safeParse(antwoordSchema, body);
  if (!gelezen.success) return null;
  const { vraag, gegevens, door } = gelezen.output;
  const controle = ({ subcategorie }: Vraag) => controleerGegevens(gegevens, postvak.vormen.van(subcategorie), today());
  return {
    vraag,
    door,
    actie: 'VRAAG_BEANTWOORDEN',
    vooraf: (over) => {
      const uitkomst = controle(over);
      if (uitkomst.ok) return null;
      const { gebreken } = uitkomst;
      return { status: 400, body: { fout: 'Het antwoord klopt niet; er is niets bewaard.', gebreken } };
    },
    werk: async (tx, over) => {
      const uitkomst = controle(over);
      if (!uitkomst.ok) return ONBEKEND;
      const dicht = nietOpen(over);
      if (dicht !== null) return dicht;
      const records = uitkomst.records.map(({ vorm: { tabel }, waarden }) => ({ tabel, waarden }));
      await schrijfAntwoord(tx, over, { door, records });
      return gedaan(over, 'BEANTWOORD');
    },
  };
};

const meldNietsBekend: Stapmaker = (_, body) => {
  const gelezen = v.safeParse(schoneVraagSchema, body);
  if (!gelezen.success) return null;
  return {
    ...gelezen.output,
    actie: 'VRAAG_NIETS_BEKEND',
    werk: async (tx, over) => {
      const dicht = nietOpen(over);
      if (dicht !== null) return dicht;
      await schrijfAntwoord(tx, over, { door: gelezen.output.door, records: [] });
      return gedaan(over, 'NIETS_BEKEND');
    },
  };
};

const weiger: Stapmaker = (_, body) => {
  const gelezen = v.safeParse(weigerSchema, body);
  if (!gelezen.success) return null;
  const { vraag, reden, door } = gelezen.output;
  return {
    ...{ vraag, door },
    actie: 'VRAAG_WEIGEREN',
    werk: async (tx, over) => {
      const dicht = nietOpen(over);
      if (dicht !== null) return dicht;
      await weigerVraag(tx, over, { reden, door });
      return gedaan(over, 'GEWEIGERD');
    },
  };
};

const trekIn: Stapmaker = (_, body) => {
  const gelezen = v.safeParse(schoneVraagSchema, body);
  if (!gelezen.success) return null;
  const { door } = gelezen.output;
  return {
    ...gelezen.output,
    actie: 'ANTWOORD_INTREKKEN',
    werk: async (tx, over) => {
      const { stand } = over;
      switch (stand) {
        case 'OPEN':
          return NIETS_TE_INTREKKEN;
        case 'GEWEIGERD':
          if ((await trekWeigeringIn(tx, over, door)) === 0) return HELE_CASUS;
          break;
        case 'BEANTWOORD':
        case 'NIETS_BEKEND':
          await verwijderAntwoord(tx, over);
          break;
        default:
          return unreachable(stand);
      }
      // An older answer or a refusal of the whole casus may stand behind what was taken back.
      return gedaan(over, (await leesVraag(tx, over.organisatie as Organisatie, over.id))?.stand ?? 'OPEN');
    },
  };
};

/** The inbox of the organisations that answer the uitvraag by hand; for their own people, with their own key. */
export function vragenRoutes(beheer: Vragenbeheer): Readonly<Record<string, Handler>> {
  const alleenMetDeHand = (bereid: (organisatie: Organisatie, verzoek: Verzoek) => ReturnType<typeof metVraag>) =>
    beheerRoute(beheer, (organisatie, verzoek) =>
      beheer.postvak.organisaties.has(organisatie) ? bereid(organisatie, verzoek) : NIET_MET_DE_HAND,
    );
  const stap = (maak: Stapmaker) =>
    alleenMetDeHand(async (organisatie, { body }) => {
      const gemaakt = maak(beheer, body);
      return gemaakt === null ? ONLEESBAAR : metVraag(beheer, organisatie, gemaakt);
    });
  return {
    'GET /vragen': alleenMetDeHand(async (organisatie, { zoek }) => toonVragen(beheer, organisatie, zoek.get('casus'))),
    'POST /vragen/beantwoorden': stap(beantwoord),
    'POST /vragen/niets-bekend': stap(meldNietsBekend),
    'POST /vragen/weigeren': stap(weiger),
    'POST /vragen/intrekken': stap(trekIn),
  };
}
