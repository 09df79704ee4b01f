import type { PolicyClock } from '@ketenhub/bundle';
import type { Annotaties } from '@ketenhub/policy';
import type { SubgraphSettings } from '../settings.ts';
import type { SubgraphDefinition } from '../subgraph-definition.ts';
import { leesInvulvormen } from './antwoordvorm.ts';
import { handOrganisaties } from './grants.ts';
import { openPersonaliaKluis } from './personalia.ts';
import { maakPostvak, type Postvak } from './postvak.ts';

export interface PostvakOmgeving {
  readonly settings: Pick<SubgraphSettings, 'metDeHand' | 'keysDir'>;
  readonly policies: Pick<PolicyClock, 'current'>;
  readonly annotaties: Annotaties;
  readonly sdl: string;
}

/** The inbox of a process; null where none of its organisations answers by hand. @throws StartRefused for a form that the SDL does not bear */
export function openPostvak<Sources>(
  definition: Pick<SubgraphDefinition<Sources>, 'organisaties' | 'antwoordvormen'>,
  { settings, policies, annotaties, sdl }: PostvakOmgeving,
): Postvak | null {
  const organisaties = handOrganisaties(definition, settings);
  if (organisaties.length === 0) return null;
  return maakPostvak({
    organisaties: new Set(organisaties),
    vormen: leesInvulvormen(definition.antwoordvormen ?? [], sdl, annotaties),
    kluis: openPersonaliaKluis(settings.keysDir),
    policies,
    annotaties,
  });
}
