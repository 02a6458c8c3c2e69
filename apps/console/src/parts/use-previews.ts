import type { Preview } from '@countermand/client';
import { previews } from '@countermand/client/groups';
import { useCalls, useResource, type Resource } from '@countermand/react';

/** What stopping each of these orders would do, by reference. It asks their providers, so it is asked again only by `reload`. */
export function usePreviews(references: readonly string[]): Resource<ReadonlyMap<string, Preview>> {
  const calls = useCalls(previews);
  const load = async (signal: AbortSignal): Promise<ReadonlyMap<string, Preview>> => {
    const found = await calls.create({ references: [...references] }, { signal });
    return new Map(found.map((preview) => [preview.asked, preview]));
  };
  return useResource(`previews ${JSON.stringify(references)}`, load, { enabled: references.length > 0 });
}
