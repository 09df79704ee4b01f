import type { PolicyClock } from '@ketenhub/bundle';
import type { Organisatie } from '@ketenhub/vocabulary';
import * as v from 'valibot';
import { casusnummer, type Handeling, ONLEESBAAR, type Uitkomst } from '../bronbeheer/handeling.ts';
import { leesVragen } from '../store/handmatige-antwoorden.ts';
import type { Invulvorm } from './antwoordvorm.ts';
import type { Postvak } from './postvak.ts';

interface Omgeving {
  readonly postvak: Postvak;
  readonly policies: Pick<PolicyClock, 'current'>;
}

/** What the uitvraag is for (WGS 2.31(3)); the law knows no other reason to ask. */
const DOEL = 'ZVH-UITVRAAG';

const formulier = ({ soort, velden }: Invulvorm) => ({ soort, velden });

function vragenLezer({ postvak, policies }: Omgeving, organisatie: Organisatie, casus: string | null) {
  return async (tx: Parameters<Handeling['werk']>[0]): Promise<Uitkomst> => {
    const rijen = await leesVragen(tx, organisatie, casus);
    const namen = new Map(policies.current().subcategorieen.map(({ code, naam }) => [code, naam]));
    const vragen = await Promise.all(
      rijen.map(async ({ handvat, gesteldOp, persoonId: _, organisatie: __, verzegeld, ...vraag }) => ({
        ...vraag,
        doel: DOEL,
        betrokkene: handvat,
        naam: namen.get(vraag.subcategorie) ?? null,
        sinds: gesteldOp,
        // Only as long as somebody needs it to look the person up.
        persoon: vraag.stand === 'OPEN' && verzegeld !== null ? await postvak.kluis.open(verzegeld) : null,
      })),
    );
    const gevraagd = [...new Set(vragen.map(({ subcategorie }) => subcategorie))];
    const formulieren = Object.fromEntries(gevraagd.map((code) => [code, postvak.vormen.van(code).map(formulier)]));
    return { status: 200, body: { vragen, formulieren } };
  };
}

/** What an organisation is asked, about whom as long as it is open, and the forms to answer it with. */
export function toonVragen(omgeving: Omgeving, organisatie: Organisatie, casus: string | null): Handeling | Uitkomst {
  if (casus !== null && !v.is(casusnummer, casus)) return ONLEESBAAR;
  return {
    actie: 'VRAGEN_LEZEN',
    object: casus ?? 'vragen',
    door: organisatie,
    werk: vragenLezer(omgeving, organisatie, casus),
  };
}
