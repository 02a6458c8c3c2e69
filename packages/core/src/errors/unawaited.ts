/** By its shape: a plugin may come from another realm. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as Partial<PromiseLike<unknown>>).then === 'function';
}

/** What a plugin answered where it must answer at once. Nobody waits for a promise there: that it rejects must not end the process. */
export function unawaited<Value>(answer: Value): Value {
  if (isPromise(answer)) Promise.resolve(answer).catch(() => undefined);
  return answer;
}
