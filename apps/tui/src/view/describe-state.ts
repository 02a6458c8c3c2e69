import type { CancellationView } from '@countermand/core/model';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

/** What the state means for this order, in a sentence. Names the account where the account is the matter. `decide` is how a person decides, there where it is shown; `unread` says that nobody reads it now. */
export function describeState(view: CancellationView, decide: SafeText = resolveCommand(view), unread?: SafeText): SafeText {
  switch (view.state) {
    case 'scheduled':
      return text`It waits until ${safeText(view.nextActionAt ?? 'its time comes')} and can be withdrawn.`;
    case 'queued':
      return text`It is recorded and waits for its turn; it can be withdrawn.`;
    case 'sending':
      return text`The call is on the wire.`;
    case 'requested':
      return text`The provider was asked and has not decided yet.`;
    case 'unknown':
      return remarked(view, text`It may or may not be stopped; ${unread ?? text`it is being read again`}.`);
    case 'needs_attention':
      return remarked(view, text`The truth could not be established; a person decides (${decide}).`);
    case 'cancelled':
      return describeStop(view);
    case 'refused':
      return text`The provider says no (${safeText(view.refusal?.code ?? 'refused')}): ${safeText(view.refusal?.message ?? '')}`;
    case 'failed':
      return describeFailure(view);
    case 'withdrawn':
      return text`Taken back; nothing was sent.`;
  }
}

function resolveCommand({ id }: CancellationView): SafeText {
  return text`countermand resolve ${safeText(id)} --as cancelled, not_stopped or send_again`;
}

/** What became of the order that took the stopped one's place; undefined where there is none. `recheck` is how it is tried again, there where it is shown. */
export function describeReplacement({ account, replacement }: CancellationView, recheck: SafeText = text`countermand recheck`): SafeText | undefined {
  if (!replacement) return undefined;
  const { target, status, hold } = replacement;
  const name = target ? safeText(`${account}:${target.kind}/${target.id}`) : text`a replacement`;
  const now = status === null ? text`` : text` (${safeText(status)})`;
  switch (hold) {
    case 'pending':
      return text`${name}${now} took its place; the hold on it is not settled yet.`;
    case 'held':
      return text`${name}${now} took its place and is held: it will not be sent out.`;
    case 'failed':
      return text`${name}${now} took its place and is NOT held: it may be sent out. Hold it at the provider, or try again with ${recheck}.`;
    case 'left':
      return text`${name}${now} took its place and was left as it is: it may be sent out.`;
  }
}

function describeStop({ alreadyCancelled, confirmedBy }: CancellationView): SafeText {
  if (alreadyCancelled) return text`It was stopped already; the provider's own record says so.`;
  switch (confirmedBy) {
    case 'read':
      return text`Stopped; a later read of the order shows it.`;
    case 'person':
      return text`Stopped; a person established it.`;
    case 'response':
    case undefined:
      return text`Stopped; the provider's answer to our request says so.`;
  }
}

function remarked({ remark }: CancellationView, otherwise: SafeText): SafeText {
  return remark === undefined ? otherwise : text`${otherwise} ${safeText(remark)}`;
}

/** Names the account, where the message does not do so itself. */
function describeFailure({ account, failure }: CancellationView): SafeText {
  const message = failure?.message ?? '';
  const whose = message.includes(account) ? text`` : text`, account ${safeText(account)}`;
  return text`Certainly not stopped (${safeText(failure?.code ?? 'failed')})${whose}: ${safeText(message)}`;
}
