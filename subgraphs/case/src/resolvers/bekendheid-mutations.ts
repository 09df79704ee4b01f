import type { SubgraphContext } from '@ketenhub/subgraph';
import { type Bekendheidsomgeving, type Bekendheidsvraag, checkBekendheid } from '../actions/check-bekendheid.ts';
import { checkBijPartners, type Partneromgeving } from '../actions/check-bij-partners.ts';
import type { Sources } from '../store/sources.ts';

type Context = SubgraphContext<Sources>;
type Args = Pick<Bekendheidsvraag, 'casus' | 'betrokkene' | 'reden'>;

interface PartnerArgs extends Omit<Args, 'reden'> {
  readonly organisaties?: readonly string[] | null;
}

/** Whom the token says, with the identity of the verified token only. */
const vrager = ({ principal, access, changeLine }: Context) => ({
  casusVanToken: principal.casus,
  organisatie: principal.organisatie,
  gebruiker: principal.gebruiker,
  beleid: access.beleid,
  changeLine,
});

/** Asking whether the hoofdpersoon is known: at the houses, and at the partners as far as the FG lets it. */
export const bekendheidMutations = (omgeving: Bekendheidsomgeving, bijPartners: Partneromgeving) => ({
  bekendheidChecken: (_: unknown, args: Args, context: Context) =>
    checkBekendheid(omgeving, { ...args, ...vrager(context) }),
  bekendheidBijPartnersChecken: (_: unknown, args: PartnerArgs, context: Context) =>
    checkBijPartners(bijPartners, { ...args, organisaties: args.organisaties ?? null, ...vrager(context) }),
});
