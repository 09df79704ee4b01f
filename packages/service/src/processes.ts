import { type Environment, numberSetting, SettingError, urlSetting } from './settings.ts';
import { isTlsOn } from './tls/tls-settings.ts';

/** The processes of the hub with their default ports; NAME_PORT overrides one. */
export const PROCESS_PORTS = {
  gateway: 4000,
  'token-service': 4010,
  police: 4101,
  justice: 4102,
  care: 4103,
  municipality: 4104,
  case: 4105,
} as const;
export type ProcessName = keyof typeof PROCESS_PORTS;

/** `TOKEN_SERVICE` for token-service: the part of a variable's name that says which process it is for. */
export const settingName = (process: ProcessName): string => process.toUpperCase().replaceAll('-', '_');

export function portOf(env: Environment, process: ProcessName): number {
  return numberSetting(env, `${settingName(process)}_PORT`, { fallback: PROCESS_PORTS[process], min: 1, max: 65_535 });
}

/** Where another process of the hub answers; over TLS when we speak it: a key set over plain HTTP would undo it. */
export function processUrl(env: Environment, process: ProcessName): string {
  const name = `${settingName(process)}_URL`;
  const scheme = isTlsOn(env) ? 'https' : 'http';
  const url = urlSetting(env, name, `${scheme}://127.0.0.1:${portOf(env, process)}`);
  if (scheme === 'https' && !url.startsWith('https:'))
    throw new SettingError(`${name} must be an https address while TLS_CERT_FILE is set`);
  return url;
}
