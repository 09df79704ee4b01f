import { type Reader, recordsByHandle, type SubgraphContext, standByHandle } from '@ketenhub/subgraph';
import { asc, desc, eq } from 'drizzle-orm';
import { lastContactByHandle } from './last-contact.ts';
import { contactpunten, geweldWapens, hgMeldingen, mutaties, veelplegers, zorgmeldingen } from './tables.ts';

type Mutatie = typeof mutaties.$inferSelect;

export interface MutatieKeuze {
  readonly soort?: Mutatie['soort'] | null;
  readonly volgorde: 'NIEUWSTE_EERST' | 'OUDSTE_EERST';
}

function mutatieLoader(reader: Reader, { soort, volgorde }: MutatieKeuze) {
  const inOrder = volgorde === 'OUDSTE_EERST' ? asc : desc;
  return recordsByHandle(reader, mutaties, {
    organisatie: 'politie',
    where: soort == null ? undefined : eq(mutaties.soort, soort),
    orderBy: [inOrder(mutaties.datum), inOrder(mutaties.id)],
  });
}

/** The loaders of one request: one statement per field group, however many betrokkenen. */
export function createSources({ reader }: SubgraphContext<unknown>) {
  const mutatieLoaders = new Map<string, ReturnType<typeof mutatieLoader>>();
  return {
    stand: standByHandle(reader, 'politie'),
    contactpunten: recordsByHandle(reader, contactpunten, { organisatie: 'politie' }),
    hgMeldingen: recordsByHandle(reader, hgMeldingen, { organisatie: 'politie', orderBy: [desc(hgMeldingen.datum)] }),
    zorgmeldingen: recordsByHandle(reader, zorgmeldingen, {
      organisatie: 'politie',
      orderBy: [desc(zorgmeldingen.datum)],
    }),
    veelplegers: recordsByHandle(reader, veelplegers, {
      organisatie: 'politie',
      orderBy: [desc(veelplegers.peildatum)],
    }),
    geweldWapens: recordsByHandle(reader, geweldWapens, {
      organisatie: 'politie',
      orderBy: [desc(geweldWapens.peildatum)],
    }),
    lastContact: lastContactByHandle(reader),
    mutaties(keuze: MutatieKeuze) {
      const key = `${keuze.soort ?? ''} ${keuze.volgorde}`;
      const loader = mutatieLoaders.get(key) ?? mutatieLoader(reader, keuze);
      mutatieLoaders.set(key, loader);
      return loader;
    },
  };
}

export type Sources = ReturnType<typeof createSources>;
