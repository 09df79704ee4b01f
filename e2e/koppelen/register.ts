import { OIN, type Organisatie } from '@ketenhub/vocabulary';
import { type Owner, openOwner } from '../setup/owner.ts';
import type { TestHub } from '../setup/test-hub.ts';

export const PARTNERPROCESSEN = ['police', 'justice', 'care', 'municipality'] as const;

export interface Koppeling {
  readonly handvat: string;
  readonly organisatie: Organisatie;
  readonly persoon: string | null;
}

export interface StandVanCasus {
  readonly versie: number;
  readonly fase: string;
  readonly deelnemers: readonly Organisatie[];
}

/** What stands in the case register and at the partners, as the owners of the databases see it. */
export interface Register {
  casus(nummer: string): Promise<StandVanCasus>;
  handvatten(): Promise<readonly { readonly handvat: string; readonly casus: string; readonly bsn: string }[]>;
  /** Links of one casus at one partner process, in order of organisation. */
  koppelingen(proces: string, casus: string): Promise<readonly Koppeling[]>;
  /** Links of a casus that were offered to a partner and not taken; they are offered again later. */
  mislukteBezorgingen(casus: string): Promise<number>;
  close(): Promise<void>;
}

const codeOf = (oin: string): Organisatie =>
  (Object.keys(OIN) as Organisatie[]).find((code) => OIN[code] === oin) ?? 'zvh';

export async function openRegister({ databaseUrls }: TestHub): Promise<Register> {
  const open = (proces: string): Promise<Owner> => openOwner(databaseUrls[proces]?.ownerUrl ?? '');
  const house = await open('case');
  const partners = new Map<string, Owner>();
  for (const proces of PARTNERPROCESSEN) partners.set(proces, await open(proces));
  return {
    async casus(nummer) {
      const [row] = await house.rows<{ versie: number; fase: string; oins: string[] }>(
        `select versie, fase, array(select oin from casus_deelnemers where casus = nummer and tot is null) as oins
         from casussen where nummer = $1`,
        [nummer],
      );
      if (row === undefined) throw new Error(`no casus ${nummer}`);
      return { versie: row.versie, fase: row.fase, deelnemers: row.oins.map(codeOf).sort() };
    },
    handvatten: () => house.rows('select handvat, casus, bsn from betrokkenen'),
    koppelingen: async (proces, casus) =>
      (await partners.get(proces)?.rows<{ handvat: string; organisatie: Organisatie; persoon: string | null }>(
        `select handvat, organisatie, p.id::text as persoon from koppelingen left join personen p using (organisatie, zegel)
           where casus = $1 order by 2, 1`,
        [casus],
      )) ?? [],
    async mislukteBezorgingen(casus) {
      const [row] = await house.rows<{ count: number }>(
        "select count(*)::int as count from pgboss.job where state = 'retry' and data->>'casus' = $1",
        [casus],
      );
      return row?.count ?? 0;
    },
    async close() {
      for (const owner of [house, ...partners.values()]) await owner.close();
    },
  };
}
