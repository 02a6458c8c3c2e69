import { failed, succeeded, type Result } from '../model/problem.ts';

/** States as asked for by name; `canceled` is understood as well. Undefined where none is asked for. */
export function namedStates<State extends string>(pointer: string, known: readonly State[], asked: readonly string[] | undefined): Result<readonly State[] | undefined> {
  const spelled = asked?.map((state) => (state === 'canceled' ? 'cancelled' : state));
  const strange = spelled?.find((state) => !isOneOf(known, state));
  if (strange === undefined) return succeeded(spelled?.filter((state) => isOneOf(known, state)));
  const detail = `"${strange}" is not a state. States: ${known.join(', ')}.`;
  return failed('invalid_request', detail, { errors: [{ pointer, detail }] });
}

function isOneOf<State extends string>(known: readonly State[], text: string): text is State {
  return (known as readonly string[]).includes(text);
}
