import { basename } from 'node:path';
import type { AccountSummary } from '@countermand/core';
import { EXIT } from '../../exit/exit-codes.ts';
import { exitOf, type ServiceProblem } from '../../service/answer.ts';
import type { ServicePlace } from '../../service/service.ts';
import { durationText } from '../../text/duration.ts';
import { safeText, type SafeText } from '../../text/safe-text.ts';
import { counted, text } from '../../text/text.ts';
import { clockText, limitText, waitingCount } from '../../view/account-words.ts';
import type { LineForm, LinePart } from './fit-parts.ts';

export interface Status {
  readonly place: ServicePlace;
  readonly readonly: boolean;
  /** Why the last question brought nothing; undefined where it did. */
  readonly problem: ServiceProblem | undefined;
  readonly accounts: readonly AccountSummary[];
  /** Whether this cockpit works in the account, though its lane may be free while its work only waits. Default: nowhere. */
  readonly worksIn?: (account: string) => boolean;
  /** How many a person has to look at, and whether there are more; undefined where that is not known yet. */
  readonly desk: { readonly count: number; readonly more: boolean } | undefined;
  readonly now: number;
}

/** All that the last line of the cockpit could say. */
export function statusParts(status: Status): readonly LinePart[] {
  return [...placeParts(status), ...deskParts(status), ...workParts(status)];
}

function placeParts({ place, readonly, problem }: Status): readonly LinePart[] {
  return [
    ...(problem ? [left('bad', [100, problemText(problem)])] : []),
    ...(place.demo ? [left('caution', [90, text`DEMO`])] : []),
    ...(readonly ? [left('caution', [85, text`read-only`])] : []),
    ...whereParts(place),
  ];
}

/** A key that is not let in is another matter than a server that is away. */
function problemText(problem: ServiceProblem): SafeText {
  return exitOf(problem) === EXIT.unauthorized ? text`✘ key refused` : text`✘ not answering`;
}

function whereParts(place: ServicePlace): readonly LinePart[] {
  if (place.kind === 'server') return [left('dim', [25, text`server ${safeText(place.url, 80)}`], [35, safeText(hostOf(place.url), 40)])];
  return [
    left('dim', [25, text`ledger ${safeText(place.ledger, 80)}`], [35, safeText(shortLedger(place.ledger), 40)]),
    // In the demo it is one that was made for it.
    ...(place.demo ? [] : [left('dim', [15, safeText(basename(place.configuration), 40)])]),
  ];
}

function deskParts({ desk }: Status): readonly LinePart[] {
  if (!desk) return [];
  if (desk.count === 0) return [right('dim', [20, text`desk empty`])];
  const count = text`${desk.count}${desk.more ? text`+` : text``}`;
  return [right('bad', [75, text`! ${count} on the desk`], [92, text`! ${count}`])];
}

function workParts({ accounts, now, worksIn }: Status): readonly LinePart[] {
  const unusable = accounts.filter(({ usable }) => !usable).length;
  const waiting = accounts.reduce((sum, account) => sum + waitingCount(account), 0);
  const nobody = accounts.some((account) => account.usable && account.worker === 'none' && waitingCount(account) > 0 && !worksIn?.(account.id));
  return [
    ...(unusable > 0 ? [right('bad', [28, text`✘ ${counted(unusable, text`account`, text`accounts`)} unusable`], [58, text`✘ ${unusable}`])] : []),
    right('dim', [60, text`${waiting} waiting`]),
    ...(nobody ? [right('caution', [65, text`no worker`])] : []),
    ...budgetParts(accounts, now),
  ];
}

/** Of the account that is blocked the longest, or else of the busiest one. */
function budgetParts(accounts: readonly AccountSummary[], now: number): readonly LinePart[] {
  const blocked = most(accounts, ({ budget }) => (budget?.blockedUntil == null ? 0 : Date.parse(budget.blockedUntil) - now));
  if (blocked) {
    const [id, left] = [safeText(blocked.account.id, 63), durationText(blocked.much)];
    return [right('caution', [30, text`‖ ${id} at its limit for ${left}`], [70, text`‖ ${id} ${left}`], [72, text`‖ ${left}`])];
  }
  const busiest = most(accounts, waitingCount)?.account;
  if (!busiest?.budget) return [];
  const budget = text`${safeText(busiest.id, 63)} ${limitText(busiest.budget.limit)}`;
  return [right('dim', [22, text`${budget} ${clockText(busiest.budget, now)}`], [40, budget])];
}

/** The account that has most of something; undefined where none has any. */
function most(accounts: readonly AccountSummary[], much: (account: AccountSummary) => number): { readonly account: AccountSummary; readonly much: number } | undefined {
  const [first] = accounts.map((account) => ({ account, much: much(account) })).sort((one, other) => other.much - one.much);
  return first && first.much > 0 ? first : undefined;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

/** `sqlite:…/countermand.db`. */
function shortLedger(ledger: string): string {
  const [scheme = ''] = ledger.split(':');
  return `${scheme}:…/${basename(ledger)}`;
}

type Form = readonly [weight: number, words: SafeText];

function left(tone: LinePart['tone'], ...forms: readonly [Form, ...Form[]]): LinePart {
  return { side: 'left', tone, forms: formsOf(forms) };
}

function right(tone: LinePart['tone'], ...forms: readonly [Form, ...Form[]]): LinePart {
  return { side: 'right', tone, forms: formsOf(forms) };
}

function formsOf([first, ...others]: readonly [Form, ...Form[]]): LinePart['forms'] {
  return [formOf(first), ...others.map(formOf)];
}

function formOf([weight, words]: Form): LineForm {
  return { weight, words };
}
