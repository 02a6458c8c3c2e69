import type { UsableAccount } from '../accounts/account.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import { REFERENCE_MAX_LENGTH } from '../model/reference.ts';
import type { Target } from '../model/target.ts';
import type { TargetKind } from '../provider/provider.ts';
import { askPlugin } from './ask-plugin.ts';

/** Where in the request the id was written, as JSON pointers. */
export interface IdPlace {
  readonly id: string;
  readonly kind: string;
}

/** The target with its id as the plugin writes it. What cannot be an id is refused here, before anything is called with it. */
export function canonicalTarget(account: UsableAccount, written: Target, at: IdPlace): Result<Target> {
  const kind = account.provider.targets.find((candidate) => candidate.kind === written.kind);
  if (kind === undefined) {
    const known = account.provider.targets.map((candidate) => candidate.kind).join(', ');
    return wrong('invalid_reference', `Account ${account.id} has no targets of kind "${written.kind}". Its kinds: ${known}.`, at.kind);
  }
  const problem = genericProblem(written.id, kind);
  if (problem !== undefined) return wrong('invalid_id', `${problem} ${howToWrite(account)}`, at.id);
  const parsed = askPlugin(account.provider, 'read an id', () => kind.parseId(written.id));
  if (!parsed.ok) return parsed;
  if (!parsed.value.ok) return wrong('invalid_id', `${parsed.value.problem} ${howToWrite(account)}`, at.id);
  return succeeded({ kind: kind.kind, id: parsed.value.id });
}

export function defaultKind(account: Pick<UsableAccount, 'provider'>): string {
  const { targets } = account.provider;
  return (targets.find((kind) => kind.default) ?? targets[0])?.kind ?? '';
}

/** What no provider's id can be, whatever its plugin thinks: these would change the path of the request. */
function genericProblem(id: string, kind: TargetKind): string | undefined {
  if (id.trim() === '') return `The id of the ${kind.label} is empty.`;
  if (id.length > REFERENCE_MAX_LENGTH) return `The id of the ${kind.label} has ${id.length} characters; at most ${REFERENCE_MAX_LENGTH} are understood.`;
  if (/^\.+$/.test(id)) return `"${id}" is not an id.`;
  return undefined;
}

function howToWrite(account: UsableAccount): string {
  const normal = defaultKind(account);
  const ways = account.provider.targets.map((kind) =>
    kind.kind === normal ? `${account.id}:ID for ${withArticle(kind.label)}` : `${account.id}:${kind.kind}/ID for ${withArticle(kind.label)}`,
  );
  return `Write ${ways.join(', ')}.`;
}

function withArticle(label: string): string {
  return /^[aeiou]/i.test(label) ? `an ${label}` : `a ${label}`;
}

function wrong(code: 'invalid_reference' | 'invalid_id', detail: string, pointer: string): Result<never> {
  return failed(code, detail, { errors: [{ pointer, detail }] });
}
