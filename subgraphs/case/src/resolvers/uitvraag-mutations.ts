import type { SubgraphContext } from '@ketenhub/subgraph';
import { answerUitvraag, remindUitvraag, type WelkeUitvraag, withdrawUitvraag } from '../actions/change-uitvraag.ts';
import type { Uitvraaginvoer } from '../actions/check-uitvraag.ts';
import type { BesluitOmgeving } from '../actions/record-decision.ts';
import { recordUitvraag } from '../actions/record-uitvraag.ts';
import type { Sources } from '../store/sources.ts';
import type { Registers } from '../values/registers.ts';
import { vraagVan } from './vraag-van.ts';

type Context = SubgraphContext<Sources>;
interface Vastleggen {
  readonly casus: string;
  readonly versie: number;
  readonly uitvraag: Uitvraaginvoer;
}
type Wijzigen = WelkeUitvraag & { readonly casus: string };

/** The mutations of the uitvraag; `uren` lie at least between two reminders. */
export function uitvraagMutations(omgeving: BesluitOmgeving, { waardelijsten }: Registers, uren: number) {
  const remind = remindUitvraag(uren);
  return {
    uitvraagVastleggen: (_: unknown, { uitvraag, ...args }: Vastleggen, context: Context) =>
      recordUitvraag(omgeving, vraagVan(args, context), { uitvraag, doel: context.principal.doel, waardelijsten }),
    uitvraagIntrekken: (_: unknown, args: Wijzigen, context: Context) =>
      withdrawUitvraag(omgeving, vraagVan(args, context), args),
    herinneren: (_: unknown, args: Wijzigen, context: Context) => remind(omgeving, vraagVan(args, context), args),
    uitvraagBeantwoord: (_: unknown, args: Wijzigen, context: Context) =>
      answerUitvraag(omgeving, vraagVan(args, context), args),
  };
}
