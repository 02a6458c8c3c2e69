import { randomBytes } from 'node:crypto';

/**
 * A toy in the place of your sign-in: whoever says that they are Ann is Ann.
 * @typedef {{ readonly name: string, readonly opaqueId: string, readonly accounts: readonly string[] }} Person
 */

/** @type {readonly Person[]} */
export const PEOPLE = [
  { name: 'Ann', opaqueId: 'agent-17', accounts: ['demo-next-commerce'] },
  { name: 'Ben', opaqueId: 'agent-23', accounts: ['demo-fastpod', 'demo-next-commerce'] },
];

/** @type {Map<string, Person>} */
const signedIn = new Map();

/**
 * Other web sites cannot make a browser send the cookie, and no script can read it.
 * @param {Person} person
 * @param {string} origin
 */
export function cookieFor(person, origin) {
  const value = randomBytes(24).toString('base64url');
  signedIn.set(value, person);
  return `portal=${value}; Path=/; HttpOnly; SameSite=Strict${origin.startsWith('https:') ? '; Secure' : ''}`;
}

/** @param {import('node:http').IncomingMessage} request */
export function personOf(request) {
  return signedIn.get(cookieOf(request));
}

/** @param {import('node:http').IncomingMessage} request */
export function signOut(request) {
  signedIn.delete(cookieOf(request));
}

/** @param {import('node:http').IncomingMessage} request */
function cookieOf({ headers }) {
  return /(?:^|; )portal=([\w-]+)/.exec(headers.cookie ?? '')?.[1] ?? '';
}
