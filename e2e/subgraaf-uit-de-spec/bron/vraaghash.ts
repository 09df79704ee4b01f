// P18: the hash that ties a token to one question.
import { type Bak, canoniek, sha256url } from './json.ts';

const VAN_DE_PLANNER = /\$representations\s*:\s*\[_Any!\]!/;

export function isEntiteitenvraag(query: string): boolean {
  return VAN_DE_PLANNER.test(query);
}

export function vraagHash(query: string, variables: Bak): string {
  const gehasht = isEntiteitenvraag(query)
    ? Object.fromEntries(Object.entries(variables).filter(([k]) => k !== 'representations'))
    : variables;
  return sha256url(`${query}\n${canoniek(gehasht)}`);
}

const DAG = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

// P19: the rules of the day of iat in the Netherlands.
export function dagVan(seconden: number): string {
  return DAG.format(new Date(seconden * 1000));
}
