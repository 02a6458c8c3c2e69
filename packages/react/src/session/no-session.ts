import { CountermandError } from '@countermand/client';

/** `no_session`: this page never had one. */
export type NoSessionCode = 'no_session' | 'session_ended';

/** The host's backend gave no session: nobody is signed in there any more, or it cannot be reached. Its message says why. */
export function noSession(code: NoSessionCode, cause: unknown): CountermandError {
  return new CountermandError({ code, message: cause instanceof Error ? cause.message : String(cause), cause });
}

/** Whether that is what an error says. */
export function isNoSession({ code }: CountermandError): boolean {
  return code === 'no_session' || code === 'session_ended';
}
