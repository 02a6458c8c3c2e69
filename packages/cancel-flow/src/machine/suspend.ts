import type { FlowState, Offline, Resumable, SessionExpired } from './state.ts';
import { standing } from './tracking.ts';

/** Interrupted for the session: nothing is lost, and the key stays. */
export function expire(resume: Resumable): SessionExpired {
  return { name: 'session_expired', serial: resume.serial + 1, resume, renewing: true, problem: null };
}

export function disconnect(resume: Resumable): Offline {
  return { name: 'offline', serial: resume.serial, resume };
}

/** Goes on where it was; what was running is started anew under a new number. */
export function resumed({ resume, serial }: SessionExpired | Offline): FlowState {
  switch (resume.name) {
    case 'previewing':
    case 'submitting':
    case 'submit_uncertain':
      return { ...resume, serial: serial + 1 };
    case 'following':
    case 'settled':
      return standing({ ...resume, serial, watch: null });
    case 'withdrawing':
      return { ...resume, serial: serial + 2, call: serial + 1, watch: serial + 2 };
  }
}
