import { useEffect, useSyncExternalStore } from 'react';
import type { ConsoleSession, SessionState } from './console-session.ts';

/** Tells the tabs of this browser that somebody signed in or out. It carries nothing but that. */
const CHANNEL = 'countermand-session';

/** The session as it is: looked at first, when another tab says that it changed, and when the person comes back to this one without one. */
export function useSessionState({ look, getState, subscribe }: ConsoleSession): SessionState {
  const state = useSyncExternalStore(subscribe, getState);
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = () => void look();
    let gone = false;
    void look().then(() => {
      if (!gone) channel.postMessage('changed');
    });
    const lookAgain = (): void => {
      if (document.visibilityState === 'visible' && !isGood(getState())) void look();
    };
    document.addEventListener('visibilitychange', lookAgain);
    return () => {
      document.removeEventListener('visibilitychange', lookAgain);
      gone = true;
      channel.close();
    };
  }, [look, getState]);
  return state;
}

function isGood(state: SessionState): boolean {
  return state.kind === 'signed_in' && !state.ended;
}
