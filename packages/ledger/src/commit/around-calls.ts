/** `target` with `around` run about every call of a method; `around` decides when, and whether, the call is made. */
export function aroundCalls<T extends object>(target: T, around: (call: () => Promise<unknown>) => Promise<unknown>): T {
  return new Proxy(target, {
    get(_, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...parameters: unknown[]) => around(async () => Reflect.apply(member, target, parameters) as unknown);
    },
  });
}
