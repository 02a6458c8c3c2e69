import type { Preview, PreviewRequest } from '@countermand/client';
import { previews } from '@countermand/client/groups';
import { useResource, type Resource } from '../data/use-resource.ts';
import { useCalls } from '../provider/use-calls.ts';

export type PreviewChoices = Pick<PreviewRequest, 'reason' | 'options'>;

/** What stopping one order would do. Files and changes nothing; loaded again by `reload`, for it asks the provider. */
export function usePreview(reference: string, choices: PreviewChoices = {}): Resource<Preview> {
  const calls = useCalls(previews);
  return useResource(`preview ${JSON.stringify([reference, choices])}`, async (signal) => {
    const [preview] = await calls.create({ ...choices, references: [reference] }, { signal });
    if (!preview) throw new Error('The server answered without a preview.');
    return preview;
  });
}
