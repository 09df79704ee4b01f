import { join } from 'node:path';
import { KEY_MATERIALS, type KeyMaterial, type KeyName, type NamedKey, type RingPlace } from '@ketenhub/tokens';

/** A key that the command can rotate, by the name that the operator calls it. */
export interface KeyPlace {
  readonly wie: string;
  readonly proces: string;
  readonly name: KeyName;
  readonly uitleg: string;
}

const SUBGRAPHS = {
  casus: 'case',
  politie: 'police',
  justitie: 'justice',
  zorg: 'care',
  gemeente: 'municipality',
} as const;

/** Every key of the hub that a process makes for itself. That of compliance is not among them: it is no process's. */
export const KEY_PLACES: readonly KeyPlace[] = [
  { wie: 'toegangstoken', proces: 'token-service', name: 'access', uitleg: 'tekent toegangstokens' },
  { wie: 'transactietoken', proces: 'token-service', name: 'transaction', uitleg: 'tekent transactietokens' },
  { wie: 'sessiecookie', proces: 'token-service', name: 'cookie', uitleg: 'tekent cookies van de login' },
  { wie: 'casusautoriteit', proces: 'case', name: 'case-authority', uitleg: 'tekent casusbewijzen en koppelingen' },
  {
    wie: 'bekendheid',
    proces: 'case',
    name: 'bekendheid',
    uitleg: 'tekent vragen aan en antwoorden voor andere huizen',
  },
  { wie: 'gateway', proces: 'gateway', name: 'client', uitleg: 'meldt de gateway aan bij de tokendienst' },
  ...Object.entries(SUBGRAPHS).map(
    ([bron, proces]): KeyPlace => ({
      wie: `bladwijzer-${bron}`,
      proces,
      name: 'bladwijzer',
      uitleg: `verzegelt bladwijzers van ${bron}`,
    }),
  ),
  ...Object.entries({ ...SUBGRAPHS, gateway: 'gateway', tokendienst: 'token-service' }).map(
    ([wie, proces]): KeyPlace => ({
      wie: `logboek-${wie}`,
      proces,
      name: 'logboek',
      uitleg: `tekent de boomkoppen van het logboek van ${wie}`,
    }),
  ),
];

export const COMPLIANCE = 'compliance';

export type RingOnDisk = RingPlace & { readonly material: KeyMaterial<NamedKey> };

/** Where `npm start` keeps it. */
export function ringOf({ proces, name }: KeyPlace, dataDir: string): RingOnDisk {
  return { dir: join(dataDir, 'keys', proces), name, material: KEY_MATERIALS[name] };
}
