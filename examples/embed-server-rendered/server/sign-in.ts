import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** A toy in the place of your sign-in: whoever says that they are Ann is Ann. */
export interface Person {
  readonly name: string;
  readonly opaqueId: string;
  readonly accounts: readonly string[];
}

export const PEOPLE: readonly Person[] = [
  { name: 'Ann', opaqueId: 'agent-17', accounts: ['demo-next-commerce'] },
  { name: 'Ben', opaqueId: 'agent-23', accounts: ['demo-fastpod', 'demo-next-commerce'] },
];

const signedIn = new Map<string, Person>();

/** Other web sites cannot make a browser send the cookie, and no script can read it. */
export function cookieFor(person: Person, origin: string): string {
  const value = randomBytes(24).toString('base64url');
  signedIn.set(value, person);
  return `portal=${value}; Path=/; HttpOnly; SameSite=Strict${origin.startsWith('https:') ? '; Secure' : ''}`;
}

export function personOf({ headers }: IncomingMessage): Person | undefined {
  return signedIn.get(/(?:^|; )portal=([\w-]+)/.exec(headers.cookie ?? '')?.[1] ?? '');
}
