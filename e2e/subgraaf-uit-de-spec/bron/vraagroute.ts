import type { Antwoord } from './antwoorden.ts';
import { ANTWOORD } from './antwoorden.ts';
import { bewoners } from './beleid.ts';
import type { Binnenkomst, Delen } from './bron.ts';
import { BRON, nuInSeconden } from './bron.ts';
import { dagVan, Lezing } from './lezing.ts';
import type { Lichaam } from './lichaam.ts';
import { beveiliging, meld } from './proceslog.ts';
import { vraagregels } from './regels.ts';
import type { Aanvraag, Vraag } from './token.ts';
import { keurToken } from './token.ts';
import { personenVan, voerUit } from './uitvoer.ts';
import { Vormfout } from './vorm.ts';

// P02: one question a body; other members are not looked at.
function vraagUit(waarde: unknown): Vraag | null {
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) return null;
  const { query, variables } = waarde as { query?: unknown; variables?: unknown };
  if (typeof query !== 'string') return null;
  if (variables === undefined || variables === null) return { query, variables: {} };
  return typeof variables === 'object' && !Array.isArray(variables)
    ? { query, variables: variables as Vraag['variables'] }
    : null;
}

function geweigerd(binnen: Binnenkomst, reden: string): Antwoord {
  beveiliging('GEWEIGERD', { trace_id: binnen.spoor.traceId, reden });
  return ANTWOORD.nietToegestaan;
}

async function keur(delen: Delen, token: string, vraag: Vraag, binnen: Binnenkomst): Promise<Aanvraag | string> {
  try {
    return await keurToken(token, vraag, {
      bron: BRON,
      uitgever: delen.uitgever,
      nu: nuInSeconden(),
      verbinding: binnen.verbinding,
      tokensleutel: (kid) => delen.tokensleutels.zoek(kid),
      casussleutel: (kid) => delen.casussleutels.zoek(kid),
      beleidGeldt: (digest) => delen.vrijgaven.bij(digest) !== null,
    });
  } catch (fout) {
    return fout instanceof Vormfout ? fout.message : 'handtekening of inhoud';
  }
}

// P50: verify, write the intent, read, write the outcome, release.
export async function beantwoord(
  delen: Delen,
  binnen: Binnenkomst,
  token: string | undefined,
  lichaam: Lichaam,
): Promise<Antwoord> {
  const vraag = lichaam.soort === 'GELEZEN' ? vraagUit(lichaam.waarde) : null;
  if (vraag === null) return ANTWOORD.vraagOnleesbaar(lichaam.soort === 'GELEZEN' ? 400 : lichaam.status);
  if (token === undefined || token === '') return geweigerd(binnen, 'geen token');
  const aanvraag = await keur(delen, token, vraag, binnen);
  if (typeof aanvraag === 'string') return geweigerd(binnen, aanvraag);
  if (aanvraag.metMarge) meld('token had de marge voor klokken nodig', { trace_id: binnen.spoor.traceId });
  const bundel = delen.vrijgaven.bij(aanvraag.beleid);
  // Without an organisation of ours in the policy there is nobody to keep a line, and so no place for the jti.
  if (bundel === null || bewoners(bundel, BRON).length === 0) return geweigerd(binnen, 'beleid geldt niet');
  const zicht = delen.opslag.zichten.van(aanvraag.casus, bundel.opCode.get(BRON)?.oin ?? '');
  const lezing = new Lezing(
    aanvraag,
    bundel,
    dagVan(aanvraag.iat),
    delen.sdl,
    personenVan(vraag, aanvraag.personen),
    zicht,
  );
  const herkomst = { ...binnen, bron: BRON };

  const voornemen = await delen.logboek.schrijf(vraagregels(herkomst, lezing, null));
  if (voornemen === 'AL_GEBRUIKT') return geweigerd(binnen, 'jti al gebruikt');
  if (voornemen === 'ONBEREIKBAAR') return ANTWOORD.geenLogboek;

  const { lichaam: antwoord, mislukt } = await voerUit(delen.sdl, vraag, lezing);
  if (lezing.teVeel.size > 0)
    beveiliging('TE_VEEL_GEVRAAGD', { trace_id: binnen.spoor.traceId, velden: [...lezing.teVeel] });
  const tekst = JSON.stringify(antwoord);
  const uitkomst = await delen.logboek.schrijf(vraagregels(herkomst, lezing, mislukt));
  return uitkomst === 'GESCHREVEN' ? { status: 200, tekst } : ANTWOORD.geenLogboek;
}
