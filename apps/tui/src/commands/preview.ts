import { collectReferences } from '../cancel/collect-references.ts';
import { stopRequest, type StopFlags } from '../cancel/stop-request.ts';
import type { Command } from '../cli/command-context.ts';
import { printPreviews } from '../preview/print-previews.ts';

/** `countermand preview REF…`: what stopping would do. */
export function preview(written: readonly string[], flags: StopFlags): Command {
  return async (context) => {
    const references = await collectReferences(context, written);
    references.forEach((reference) => stopRequest(reference, flags));
    const { service } = await context.open();
    return printPreviews({ context, service, references, flags });
  };
}
