import type { Preview, PreviewRequest } from '@countermand/client';
import { createPreviews } from '@countermand/client/groups';
import { useResource, type Resource } from '../data/use-resource.ts';
import { useTransport } from '../provider/use-transport.ts';

export type PreviewChoices = Pick<PreviewRequest, 'reason' | 'options'>;

/** What stopping one order would do. Files and changes nothing; loaded again by `reload`, for it asks the provider. */
export function usePreview(reference: string, choices: PreviewChoices = {}): Resource<Preview> {
  const transport = useTransport();
  return useResource(`preview ${JSON.stringify([reference, choices])}`, async (signal) => {
    const [preview] = await createPreviews(transport, { ...choices, references: [reference] }, { signal });
    if (!preview) throw new Error('The server answered without a preview.');
    return preview;
  });
}
