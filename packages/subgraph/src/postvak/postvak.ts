import type { PolicyClock } from '@ketenhub/bundle';
import type { Annotaties } from '@ketenhub/policy';
import type { KoppelingClaims } from '@ketenhub/tokens';
import type { Organisatie } from '@ketenhub/vocabulary';
import type { Gevraagde } from '../store/handmatige-vragen.ts';
import type { Invulvormen } from './antwoordvorm.ts';
import { gevraagdeSubcategorieen } from './gevraagd.ts';
import type { PersonaliaKluis } from './personalia.ts';

type Betrokkene = KoppelingClaims['betrokkenen'][number];

export interface PostvakDelen {
  /** The organisations of this process that answer by hand. */
  readonly organisaties: ReadonlySet<Organisatie>;
  readonly vormen: Invulvormen;
  readonly kluis: PersonaliaKluis;
  readonly policies: Pick<PolicyClock, 'current'>;
  readonly annotaties: Annotaties;
}

/** The inbox of a process in which organisations answer by hand. */
export interface Postvak extends PostvakDelen {
  /** What an organisation is asked about one person of a link message; nothing when the message does not tell how far the casus is. */
  vragenOver(
    claims: KoppelingClaims,
    organisatie: Organisatie,
    betrokkene: Betrokkene,
  ): Promise<Omit<Gevraagde, 'persoonId'>>;
}

export function maakPostvak(delen: PostvakDelen): Postvak {
  const { vormen, kluis, policies, annotaties } = delen;
  return {
    ...delen,
    async vragenOver({ thema, fase }, organisatie, { id: handvat, soort, bsn, naam, geboortedatum }) {
      const codes = vormen.subcategorieenVan(organisatie);
      const subcategorieen =
        thema === undefined || fase === undefined
          ? []
          : gevraagdeSubcategorieen(
              { beleid: policies.current(), annotaties },
              { organisatie, codes },
              { soort, thema, fase },
            );
      const personalia = await kluis.verzegel({ bsn, naam, geboortedatum });
      return { handvat, soort, thema: thema ?? '', subcategorieen, personalia };
    },
  };
}
