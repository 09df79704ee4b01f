import { type Reader, recordsByHandle, type SubgraphContext } from '@ketenhub/subgraph';
import { desc, gte } from 'drizzle-orm';
import {
  ggzBehandelstatussen,
  ggzBetrokkenheden,
  ggzKaders,
  verslavingszorgBetrokkenheden,
  vtMeldingen,
  vtVeiligheidsafspraken,
  wachtlijsten,
} from './tables.ts';

function meldingLoader(reader: Reader, sinds: string | null) {
  return recordsByHandle(reader, vtMeldingen, {
    organisatie: 'veilig-thuis',
    where: sinds === null ? undefined : gte(vtMeldingen.datum, sinds),
    orderBy: [desc(vtMeldingen.datum), desc(vtMeldingen.id)],
  });
}

/**
 * The loaders of one request: one statement per field group, however many betrokkenen, and the same ones whether a
 * person is known, gated or neither. Koppelingen are not read: whether a person is linked is itself secret (R05).
 */
export function createSources({ reader }: SubgraphContext<unknown>) {
  const meldingLoaders = new Map<string | null, ReturnType<typeof meldingLoader>>();
  return {
    betrokkenheden: recordsByHandle(reader, ggzBetrokkenheden, {
      organisatie: 'ggz',
      orderBy: [desc(ggzBetrokkenheden.sinds), desc(ggzBetrokkenheden.id)],
    }),
    kaders: recordsByHandle(reader, ggzKaders, {
      organisatie: 'ggz',
      orderBy: [desc(ggzKaders.peildatum), desc(ggzKaders.id)],
    }),
    behandelstatussen: recordsByHandle(reader, ggzBehandelstatussen, {
      organisatie: 'ggz',
      orderBy: [desc(ggzBehandelstatussen.peildatum), desc(ggzBehandelstatussen.id)],
    }),
    verslavingszorg: recordsByHandle(reader, verslavingszorgBetrokkenheden, {
      organisatie: 'verslavingszorg',
      orderBy: [desc(verslavingszorgBetrokkenheden.sinds), desc(verslavingszorgBetrokkenheden.id)],
    }),
    veiligheidsafspraken: recordsByHandle(reader, vtVeiligheidsafspraken, {
      organisatie: 'veilig-thuis',
      orderBy: [desc(vtVeiligheidsafspraken.peildatum), desc(vtVeiligheidsafspraken.id)],
    }),
    wachtlijsten: recordsByHandle(reader, wachtlijsten, {
      organisatie: 'wonen',
      orderBy: [desc(wachtlijsten.sinds), desc(wachtlijsten.id)],
    }),
    meldingen(sinds: string | null) {
      const loader = meldingLoaders.get(sinds) ?? meldingLoader(reader, sinds);
      meldingLoaders.set(sinds, loader);
      return loader;
    },
  };
}

export type Sources = ReturnType<typeof createSources>;
