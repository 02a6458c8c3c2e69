import { collectReferences } from '../cancel/collect-references.ts';
import { consent, type ConsentOptions } from '../cancel/consent.ts';
import { fileOrders, type FiledOrder } from '../cancel/file-orders.ts';
import { printUnfiled } from '../cancel/print-results.ts';
import { resolveOrders, type NamedOrder } from '../cancel/resolve-orders.ts';
import { sentLater, tellWhenSent } from '../cancel/sent-later.ts';
import { stopRequest, type StopFlags } from '../cancel/stop-request.ts';
import { workAndShow } from '../cancel/work-and-show.ts';
import type { Command, CommandContext } from '../cli/command-context.ts';
import { EXIT, type ExitCode } from '../exit/exit-codes.ts';
import { stopExitCode } from '../exit/stop-exit-code.ts';
import { explainOrders, printPreviews } from '../preview/print-previews.ts';
import type { Service } from '../service/service.ts';
import { text } from '../text/text.ts';

export interface CancelFlags extends StopFlags, ConsentOptions {
  /** False with `--no-wait`. */
  readonly wait: boolean;
  readonly timeout: number;
  readonly dryRun?: boolean;
  readonly idempotencyKey?: string;
}

/** `countermand cancel REF… | -`: stops orders and proves it. */
export function cancel(written: readonly string[], flags: CancelFlags): Command {
  return async (context) => {
    const { output, interruption } = context;
    const references = await collectReferences(context, written);
    // Wrong flags are found before anything is opened or asked.
    references.forEach((reference) => stopRequest(reference, flags));
    const { service } = await context.open();
    const { orders, problems } = await resolveOrders(service, references, interruption.signal);
    if (problems.length > 0) {
      // All or none: a typing mistake among many must not stop the others half-way.
      printUnfiled(output, problems.map(({ written: reference, problem }) => ({ reference, problem })), references.length);
      return stopExitCode({ outcomes: problems.map(({ problem }) => ({ kind: 'problem', ...problem })) });
    }
    if (flags.dryRun) return printPreviews({ context, service, references, flags });
    const agreed = await mayStop({ context, service, orders, flags });
    if (interruption.happened || !agreed) {
      output.talk(text`Nothing was stopped.`);
      return interruption.happened ? EXIT.interrupted : EXIT.usage;
    }
    const filed = await fileOrders({
      service,
      orders,
      requestFor: (order) => stopRequest(order.written, flags),
      idempotencyKey: flags.idempotencyKey,
      signal: interruption.signal,
    });
    return finish({ context, service, filed, flags });
  };
}

interface Asked {
  readonly context: CommandContext;
  readonly service: Service;
  readonly flags: CancelFlags;
}

function mayStop({ context, service, orders, flags }: Asked & { readonly orders: readonly NamedOrder[] }): Promise<boolean> {
  const named = { count: orders.length, first: orders[0]?.reference ?? '' };
  return consent({ context, orders: named, options: flags, explain: () => explainOrders({ context, service, orders, flags }) });
}

async function finish({ context, service, filed, flags }: Asked & { readonly filed: readonly FiledOrder[] }): Promise<ExitCode> {
  const views = filed.flatMap((order) => (order.kind === 'filed' ? [order.view] : []));
  const unfiled = filed.flatMap((order) => (order.kind === 'problem' ? [{ reference: order.order.reference, problem: order.problem }] : []));
  printUnfiled(context.output, unfiled, filed.length);
  const timeoutMs = flags.timeout * 1_000;
  const later = sentLater(views, Date.now() + timeoutMs);
  const results = await workAndShow({
    context,
    service,
    views,
    wait: flags.wait && later === undefined,
    timeoutMs,
    joined: new Set(views.filter((view) => view.joined).map(({ id }) => id)),
  });
  if (flags.wait && later !== undefined) tellWhenSent(later, context.output);
  return stopExitCode({
    interrupted: context.interruption.happened,
    outcomes: [
      ...unfiled.map(({ problem }) => ({ kind: 'problem', ...problem }) as const),
      ...(flags.wait ? results.map((view) => ({ kind: 'cancellation', view }) as const) : []),
    ],
  });
}
