import { CLOCK_TOLERANCE_SECONDS, type Environment, numberSetting } from '@ketenhub/service';
import { type KeyMaterial, type NamedKey, SECRET_MATERIAL, signingMaterial } from './key-material.ts';

/** Names of the keys that can be rotated; each is a ring in the folder of the process that owns it. */
export const SIGNING_KEYS = {
  /** Token service: access tokens and id tokens. */
  access: signingMaterial('PS256'),
  /** Token service: transaction tokens and checkpoint requests. */
  transaction: signingMaterial('ES256'),
  /** Case authority: evidence and links. */
  'case-authority': signingMaterial('ES256'),
  /** Case process: what it asks other houses and answers them. */
  bekendheid: signingMaterial('ES256'),
  /** Gateway: its assertions to the token service. */
  client: signingMaterial('ES256'),
  /** Each process: the heads of its logbook. */
  logboek: signingMaterial('ES256'),
} as const;

export const SECRET_KEYS = {
  /** Token service: signature of its cookies. */
  cookie: SECRET_MATERIAL,
  /** Subgraph: seal of its cursors. */
  bladwijzer: SECRET_MATERIAL,
} as const;

export type KeyName = keyof typeof SIGNING_KEYS | keyof typeof SECRET_KEYS;
export const KEY_MATERIALS: Readonly<Record<KeyName, KeyMaterial<NamedKey>>> = { ...SIGNING_KEYS, ...SECRET_KEYS };

export interface KeySettings {
  /** How often a process looks at its folder of keys. */
  readonly reloadMs: number;
  /** How old the public keys that others hold of us may be. */
  readonly publishedMs: number;
}

/** Room for a request that is under way at the switch, and for the whole seconds of tokens. */
const ROOM_MS = 5_000;
/** oidc-provider holds the keys of a client for a minute, whatever happens (its `ClientKeyStore.refresh`). */
export const CLIENT_KEYS_MS = 60_000;

/** @throws SettingError naming the variable. */
export function readKeySettings(env: Environment): KeySettings {
  return {
    reloadMs: numberSetting(env, 'KEYS_RELOAD_MS', { fallback: 5_000, min: 100, max: 60_000 }),
    publishedMs: numberSetting(env, 'KEYS_MAX_AGE_MS', { fallback: 300_000, min: 1_000, max: 86_400_000 }),
  };
}

/** How long a key is published before it signs: longer than anybody holds a set of keys in which it is not. */
export const leadMsOf = ({ publishedMs }: KeySettings): number => publishedMs + ROOM_MS;

/** How long after the switch the key before it counts: until the last token that it signed is refused by every clock. */
export const keepMsOf = (lifetimeSeconds: number): number =>
  (lifetimeSeconds + CLOCK_TOLERANCE_SECONDS) * 1_000 + ROOM_MS;
