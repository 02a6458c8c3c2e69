import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Range = readonly [Address, number];

/** What is known of the URL an address was found for. */
export interface AddressUse {
  /** `https:`, so that whoever answers has to prove who they are. */
  readonly secure: boolean;
  /** The URL names this very machine: a loopback address or `localhost`. */
  readonly local: boolean;
}

/** Which addresses may be called: public ones over TLS, loopback where it is meant, and what the operator allows. */
export interface AddressPolicy {
  /** Why not, as the end of a sentence; undefined when the address may be called. */
  refusal(address: string, use: AddressUse): string | undefined;
}

// Beside ipaddr's ranges: outside of 2000::/3 nothing is assigned as global unicast.
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Throws a RangeError that names the entry which is not an address range. */
export function createAddressPolicy(allow: readonly string[]): AddressPolicy {
  const allowed = allow.map(parseRange);
  return {
    refusal: (text, use) => {
      const address = isIP(text) === 0 ? undefined : ipaddr.parse(text);
      if (address === undefined) return `${text} is not an address`;
      if (allowed.some((range) => isWithin(address, range))) return undefined;
      const kind = address.range();
      if (kind === 'loopback') return use.local ? undefined : `${text} is a loopback address`;
      if (!isPublic(address)) return `${text} is not a public address (${kind})`;
      return use.secure ? undefined : 'plain http is for loopback and allowed networks only';
    },
  };
}

function parseRange(text: string): Range {
  try {
    // ipaddr alone takes 10.1 for 10.0.0.1: an allow list is no place for guesses.
    if (isIP(text.split('/')[0] ?? '') !== 0) return text.includes('/') ? ipaddr.parseCIDR(text) : single(ipaddr.parse(text));
  } catch {
    // Falls through to the one message there is.
  }
  throw new RangeError(`"${text}" is not an address range such as 10.1.0.0/16.`);
}

function single(address: Address): Range {
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

function isWithin(address: Address, [base, bits]: Range): boolean {
  return address.kind() === base.kind() && address.match(base, bits);
}

function isPublic(address: Address): boolean {
  // Mapped, translated and tunnelled addresses are not unicast here: they would carry a private address past the check.
  return address.range() === 'unicast' && (address.kind() === 'ipv4' || address.match(...GLOBAL_IPV6));
}
