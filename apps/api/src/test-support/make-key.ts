import { CreateAccessKey, type AccessKeyRequest, type CreatedAccessKey } from '@countermand/core';
import type { DependencyContainer } from 'tsyringe';

/** Makes a key; default: `admin`, all accounts. */
export async function makeKey(container: DependencyContainer, request: Partial<AccessKeyRequest> = {}): Promise<CreatedAccessKey> {
  const made = await container.resolve(CreateAccessKey).execute({ name: 'a test', scopes: ['admin'], accounts: 'all', ...request }, { principal: 'local' });
  if (!made.ok) throw new Error(made.problem.detail);
  return made.value;
}
