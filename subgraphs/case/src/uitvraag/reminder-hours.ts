import { type Environment, numberSetting } from '@ketenhub/service';

const DAY_HOURS = 24;

/** How many hours lie at least between two reminders of one question, and between asking and the first. */
export function readReminderHours(env: Environment): number {
  return numberSetting(env, 'REMINDER_HOURS', { fallback: 2 * DAY_HOURS, min: 1, max: 30 * DAY_HOURS });
}
