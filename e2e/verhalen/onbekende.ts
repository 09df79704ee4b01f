import { population } from '@ketenhub/region';
import { oordelenVan, vulAanmelding } from './aanmelding.ts';
import { organisatieVan } from './opvoering.ts';
import { Spel } from './spel.ts';
import type { Stuk } from './stuk.ts';
import type { Toneel } from './toneel.ts';

/** Somebody of the region about whom no care organisation holds anything and no casus runs. */
async function onbekende({ zorg, register }: Toneel): Promise<string> {
  const known = [
    ...(await zorg.rows<{ bsn: string }>('select distinct bsn from personen where bsn is not null')),
    ...(await register.rows<{ bsn: string }>('select distinct bsn from betrokkenen where bsn is not null')),
  ].map(({ bsn }) => bsn);
  const found = population(1).find(({ bsn }) => !known.includes(bsn));
  if (found === undefined) throw new Error('care knows everybody');
  return found.code;
}

/** The same story about somebody whom care has never seen, as far as the uitvraag. */
export async function onbekendeInDeUitvraag(
  toneel: Toneel,
  stuk: Stuk,
): Promise<{ readonly spel: Spel; readonly code: string }> {
  const code = await onbekende(toneel);
  const spel = await Spel.open(toneel, stuk.aanmelder, stuk);
  await spel.moet(stuk.aanmelder, 'aanmeldingInvullen', {
    aanmelding: vulAanmelding({ ...stuk, hoofdpersoon: code, kring: [] }),
  });
  await spel.leesBetrokkenen([code]);
  await spel.naar('TRIAGE');
  const genomenDoor = stuk.toetsers.map(organisatieVan);
  await spel.huis('triagedeelnemersVastleggen', {
    deelnemers: genomenDoor.filter((een) => een !== organisatieVan(stuk.aanmelder)),
  });
  for (const persona of stuk.toetsers)
    await spel.moet(persona, 'criteriaBeoordelen', { oordelen: oordelenVan(persona) });
  await spel.huis('doelbesluitVastleggen', { genomenDoor });
  await spel.huis('deelnemersVastleggen', { deelnemers: stuk.deelnemers, genomenDoor });
  await spel.naar('UITVRAAG');
  await spel.huis('verrijken');
  await spel.wachtOpBronnen(stuk.deelnemers);
  return { spel, code };
}
