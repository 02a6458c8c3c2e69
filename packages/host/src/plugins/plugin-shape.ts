import semver from 'semver';
import * as z from 'zod';
import type { CancellationProvider } from '@countermand/core/provider';

const callable = (problem: string) => z.custom<(...input: never[]) => unknown>((value) => typeof value === 'function', problem);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'expected lower-case letters, digits and hyphens');

const targetKind = z.looseObject({
  kind: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, 'expected lower-case letters, digits, hyphens and underscores'),
  label: z.string().min(1),
  default: z.literal(true).optional(),
  parseId: callable('expected a function'),
});

const operation = z.looseObject({
  name: z.string().min(1),
  purpose: z.enum(['stop', 'hold', 'read', 'search']),
  target: z.string().min(1),
});

/** What can be told of a plugin without calling it. Loose: it may know more than this version of the host. */
const pluginShape = z
  .looseObject({
    specificationVersion: z.literal('v1', 'expected "v1"; this version of Countermand knows no other'),
    id,
    displayName: z.string().min(1),
    hosts: z.string().refine((range) => semver.validRange(range) !== null, 'expected a version range such as ^1.0.0'),
    // Another copy of zod may have made the schema, so it is known by what it can do.
    settings: z.looseObject({ safeParse: callable('expected a zod schema') }, 'expected a zod schema'),
    targets: z.array(targetKind).min(1),
    operations: z.array(operation).min(1),
    facts: z.looseObject({}),
    notifications: z.looseObject({ secrets: callable('expected a function'), read: callable('expected a function') }).optional(),
    profile: callable('expected a function'),
    open: callable('expected a function'),
  })
  .superRefine(({ targets, operations }, context) => {
    const kinds = targets.map((target) => target.kind);
    if (new Set(kinds).size !== kinds.length) context.addIssue({ code: 'custom', path: ['targets'], message: 'two targets have the same kind' });
    if (targets.filter((target) => target.default).length !== 1) {
      context.addIssue({ code: 'custom', path: ['targets'], message: 'exactly one target must be the default' });
    }
    operations.forEach(({ target }, index) => {
      if (kinds.includes(target)) return;
      context.addIssue({ code: 'custom', path: ['operations', index, 'target'], message: `"${target}" is no declared kind` });
    });
    if (!operations.some(({ purpose }) => purpose === 'stop')) {
      context.addIssue({ code: 'custom', path: ['operations'], message: 'no operation has the purpose "stop"' });
    }
  });

export type PluginCheck = { readonly ok: true; readonly provider: CancellationProvider } | { readonly ok: false; readonly problem: string };

/** Is this a plugin for this version of the host? The object itself is passed on: a parsed copy would lose its `this`. */
export function checkPlugin(candidate: unknown, coreVersion: string): PluginCheck {
  const checked = pluginShape.safeParse(candidate);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const path = issue?.path.join('.') ?? '';
    return { ok: false, problem: `it is not a provider: ${path === '' ? '' : `${path}: `}${issue?.message ?? 'wrong shape'}.` };
  }
  if (!semver.satisfies(coreVersion, checked.data.hosts, { includePrerelease: true })) {
    return { ok: false, problem: `it works with @countermand/core ${checked.data.hosts}, and this is ${coreVersion}.` };
  }
  return { ok: true, provider: candidate as CancellationProvider };
}
