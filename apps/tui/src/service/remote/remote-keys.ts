import * as z from 'zod';
import type { KeyService } from '../key-service.ts';
import type { RemoteCalls } from './remote-calls.ts';
import { keyShape as shape } from './shapes.ts';

const lookUp = 'look with `countermand keys list`.';

/** Who may call the server; for a key with `admin`. */
export function createRemoteKeys(calls: RemoteCalls): KeyService {
  return {
    list: (signal) => calls.answer((client, during) => client.keys.list({ signal: during }), { shape: z.array(shape), signal }),
    create: ({ name, scopes, accounts, expiresAt }) =>
      calls.answer(
        (client, signal) => client.keys.create({ name, scopes: [...scopes], ...(accounts && { accounts: [...accounts] }), ...(expiresAt !== undefined && { expiresAt }) }, { signal }),
        { shape: shape.extend({ secret: z.string() }), lookUp },
      ),
    revoke: (id) => calls.answer((client, signal) => client.keys.revoke(id, { signal }), { shape, lookUp }),
  };
}
