import type { ProblemPart } from '@countermand/core/model';

/** As much of a validation issue as is needed to point at it. */
interface Issue {
  readonly message: string;
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined;
}

const PARTS_MAX = 50;
const KEY_MAX_LENGTH = 100;

/** One part per wrong place, as JSON pointers (RFC 6901). An unknown key is pointed at itself, not at the object that holds it. */
export function problemParts(issues: readonly Issue[]): readonly ProblemPart[] {
  return issues.flatMap(partsOf).slice(0, PARTS_MAX);
}

function partsOf(issue: Issue): readonly ProblemPart[] {
  const path = (issue.path ?? []).map((segment) => (typeof segment === 'object' ? segment.key : segment));
  return unknownKeys(issue)?.map((key) => ({ pointer: pointer([...path, key]), detail: 'is not known here' })) ?? [{ pointer: pointer(path), detail: issue.message }];
}

/** The schema library's own list of the keys a strict object does not have. */
function unknownKeys(issue: Issue): readonly string[] | undefined {
  if (!('code' in issue && issue.code === 'unrecognized_keys' && 'keys' in issue && Array.isArray(issue.keys))) return undefined;
  return issue.keys.map(String);
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((segment) => `/${String(segment).slice(0, KEY_MAX_LENGTH).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
