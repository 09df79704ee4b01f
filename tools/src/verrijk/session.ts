import { askWorklist, checkpoint, type Failure, type Hub, login, type Purpose, type Worklist } from '@ketenhub/client';
import type { PersonaNaam } from '@ketenhub/vocabulary';

/** One persona that is logged in; every question passes the checkpoint with its own doel (attack 83). */
export interface Session {
  readonly soort: 'SESSIE';
  readonly persona: PersonaNaam;
  /** Access token for one purpose, or the refusal. */
  tokenFor(purpose: Purpose): Promise<{ readonly soort: 'TOEGELATEN'; readonly accessToken: string } | Failure>;
  worklist(): Promise<Worklist | Failure>;
}

export async function openSession(hub: Hub, persona: PersonaNaam): Promise<Session | Failure> {
  const entered = await login(hub, persona);
  if (entered.soort !== 'INGELOGD') return entered;
  const tokenFor: Session['tokenFor'] = (purpose) => checkpoint(hub, entered.loginToken, purpose);
  return {
    soort: 'SESSIE',
    persona,
    tokenFor,
    worklist: async () => {
      const passed = await tokenFor({ doel: 'ZVH-WERKVOORRAAD' });
      return passed.soort === 'TOEGELATEN' ? askWorklist(hub, passed.accessToken) : passed;
    },
  };
}
