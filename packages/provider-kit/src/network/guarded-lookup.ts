import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import type { AddressPolicy, AddressUse } from './address-policy.ts';
import { AddressRefusedError } from './address-refused-error.ts';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** All addresses of a name. */
export type Resolver = (hostname: string) => Promise<readonly ResolvedAddress[]>;

export const systemResolver: Resolver = (hostname) => lookup(hostname, { all: true, verbatim: true });

/**
 * Name resolution for one connection: every address is checked, and the connection goes to exactly what was checked,
 * so that a name which answers public now and private a moment later gains nothing.
 */
export function guardedLookup(policy: AddressPolicy, use: AddressUse, resolve: Resolver): LookupFunction {
  return (hostname, options, callback) => {
    checkedAddresses(hostname, { policy, use, resolve }).then(
      (addresses) => {
        const [first] = addresses;
        if (options.all) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };
}

/** All addresses of a name, or an `AddressRefusedError` where one of them may not be called. */
export async function checkedAddresses(
  hostname: string,
  how: { readonly policy: AddressPolicy; readonly use: AddressUse; readonly resolve: Resolver },
): Promise<readonly [ResolvedAddress, ...ResolvedAddress[]]> {
  const [first, ...others] = await how.resolve(hostname);
  if (first === undefined) throw Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' });
  for (const { address } of [first, ...others]) {
    const refusal = how.policy.refusal(address, how.use);
    // One bad address among good ones is enough: the choice between them is not ours.
    if (refusal !== undefined) throw new AddressRefusedError(`${hostname} may not be called: ${refusal}`);
  }
  return [first, ...others];
}
