import type { Preview, PreviewRequest } from '@countermand/client';
import { useResource, type Resource } from '../data/use-resource.ts';
import { useCountermand } from '../provider/countermand-context.ts';

export type PreviewChoices = Pick<PreviewRequest, 'reason' | 'options'>;

/** What stopping one order would do. Files and changes nothing; loaded again by `reload`, for it asks the provider. */
export function usePreview(reference: string, choices: PreviewChoices = {}): Resource<Preview> {
  const { client } = useCountermand();
  return useResource(`preview ${JSON.stringify([reference, choices])}`, async (signal) => {
    const [preview] = await client.previews.create({ ...choices, references: [reference] }, { signal });
    if (!preview) throw new Error('The server answered without a preview.');
    return preview;
  });
}
