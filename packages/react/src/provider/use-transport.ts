import type { Transport } from '@countermand/client';
import { useCalls } from './use-calls.ts';

const itself = (transport: Transport): Transport => transport;

/** The page's session, for single calls of `@countermand/client/groups`: where few of a group are used, no others are loaded. */
export function useTransport(): Transport {
  return useCalls(itself);
}
