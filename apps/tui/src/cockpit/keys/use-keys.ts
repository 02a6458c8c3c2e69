import { text } from '../../text/text.ts';
import { useCockpit } from '../cockpit-context.ts';
import type { KeyBindings, KeyHandlers } from './key-binding.ts';
import { useKeystrokes } from './key-layers.tsx';

/** Listens to these keys while the part of the screen that calls it has them. What writes is refused in a cockpit that is read-only. */
export function useKeys<Bindings extends KeyBindings>(bindings: Bindings, handlers: KeyHandlers<Bindings>): void {
  const { readonly, notify } = useCockpit();
  useKeystrokes((pressed) => {
    const [name, binding] = Object.entries(bindings).find(([, { keys }]) => keys.includes(pressed)) ?? [];
    if (name === undefined || binding === undefined) return;
    if (binding.writes && readonly) notify('caution', text`This cockpit is read-only: start it without --readonly to change something.`);
    else handlers[name]?.();
  });
}
