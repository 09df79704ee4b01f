/** A setting that is absent or wrong; the message names the variable and is the one line an operator sees. */
export class SettingError extends Error {}

export type Environment = Readonly<Record<string, string | undefined>>;

/** @throws SettingError when the variable is unset and there is no fallback. */
export function textSetting(env: Environment, name: string, fallback?: string): string {
  const value = env[name] ?? fallback;
  if (value === undefined || value === '') throw new SettingError(`${name} is not set`);
  return value;
}

export interface NumberRange {
  readonly fallback: number;
  readonly min: number;
  readonly max: number;
}

/** A whole number between min and max. @throws SettingError otherwise. */
export function numberSetting(env: Environment, name: string, range: NumberRange): number {
  const raw = env[name];
  if (raw === undefined || raw === '') return range.fallback;
  const value = /^-?\d+$/.test(raw) ? Number(raw) : Number.NaN;
  if (!Number.isSafeInteger(value) || value < range.min || value > range.max) {
    throw new SettingError(`${name} must be a whole number from ${range.min} to ${range.max}`);
  }
  return value;
}

/** '1' or 'true' is on; unset, '0' or 'false' is off. @throws SettingError otherwise, so that a typo never switches a guard. */
export function flagSetting(env: Environment, name: string): boolean {
  const raw = env[name] ?? '0';
  if (raw === '1' || raw === 'true') return true;
  if (raw === '0' || raw === 'false' || raw === '') return false;
  throw new SettingError(`${name} must be 1 or 0`);
}

/** An http(s) address without a slash at the end. @throws SettingError otherwise. */
export function urlSetting(env: Environment, name: string, fallback?: string): string {
  const raw = textSetting(env, name, fallback);
  if (!URL.canParse(raw) || !/^https?:$/.test(new URL(raw).protocol))
    throw new SettingError(`${name} must be an http address`);
  return raw.replace(/\/$/, '');
}
