import semver from 'semver';
import * as z from 'zod';
import type { CancellationProvider } from '@countermand/core/provider';
import { factsShape, operationShape } from './record-shape.ts';

const callable = (problem: string) => z.custom<(...input: never[]) => unknown>((value) => typeof value === 'function', problem);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'expected lower-case letters, digits and hyphens');

/** What people read: one line of it, whatever the terminal. */
const label = z.string().regex(/^(?=.*\S)[^\p{Cc}\p{Cf}\u2028\u2029]{1,80}$/u, 'expected 1 to 80 characters on one line');

const targetKind = z.looseObject({
  kind: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, 'expected lower-case letters, digits, hyphens and underscores'),
  label,
  default: z.literal(true).optional(),
  parseId: callable('expected a function'),
});

/** What can be told of a plugin without calling it. Loose: it may know more than this version of the host. */
const pluginShape = z
  .looseObject({
    specificationVersion: z.literal('v1', 'expected "v1"; this version of Countermand knows no other'),
    id,
    displayName: label,
    hosts: z.string().refine((range) => semver.validRange(range) !== null, 'expected a version range such as ^1.0.0'),
    // Another copy of zod may have made the schema, so it is known by what it can do.
    settings: z.looseObject({ safeParse: callable('expected a zod schema') }, 'expected a zod schema'),
    targets: z.array(targetKind).min(1, 'name at least one kind of target'),
    operations: z.array(operationShape).min(1, 'name at least one operation'),
    facts: factsShape,
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

/** Is this a plugin for this version of the host? Answers it with its parts read once: what they say later counts no more. Throws what it throws. */
export function checkPlugin(candidate: unknown, coreVersion: string): PluginCheck {
  if (typeof candidate !== 'object' || candidate === null) {
    return { ok: false, problem: `it exports ${typeof candidate === 'function' ? 'a function or a class' : `a ${typeof candidate}`}, and no provider: export the provider object itself, as default or as \`provider\`.` };
  }
  const parts = partsOf(candidate as CancellationProvider);
  const checked = pluginShape.safeParse(parts);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return { ok: false, problem: `it is not a provider: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong shape'}.` };
  }
  if (!semver.satisfies(coreVersion, checked.data.hosts, { includePrerelease: true })) {
    return { ok: false, problem: `it works with @countermand/core ${checked.data.hosts}, and this is ${coreVersion}.` };
  }
  return { ok: true, provider: parts };
}

/** Every part once. Methods keep their `this`. */
function partsOf(candidate: CancellationProvider): CancellationProvider {
  const { specificationVersion, id, displayName, hosts, settings, targets, operations, facts, notifications } = candidate;
  const method = <Name extends 'profile' | 'open'>(name: Name): CancellationProvider[Name] => {
    const given: unknown = candidate[name];
    return (typeof given === 'function' ? given.bind(candidate) : given) as CancellationProvider[Name];
  };
  return { specificationVersion, id, displayName, hosts, settings, targets, operations, facts, ...(notifications !== undefined && { notifications }), profile: method('profile'), open: method('open') };
}
