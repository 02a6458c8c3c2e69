import { useMemo, useState, type FocusEvent, type PointerEvent } from 'react';

/** Whether somebody is at something with the pointer or with the focus, and what its element carries to tell so. */
export function usePresence() {
  const [{ pointer, focus }, setAt] = useState({ pointer: false, focus: false });
  const handlers = useMemo(
    () => ({
      // A finger is nowhere between two touches.
      onPointerEnter: ({ pointerType }: PointerEvent) => setAt((before) => ({ ...before, pointer: pointerType === 'mouse' })),
      onPointerLeave: () => setAt((before) => ({ ...before, pointer: false })),
      onFocus: () => setAt((before) => ({ ...before, focus: true })),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => setAt((before) => ({ ...before, focus: currentTarget.contains(relatedTarget) })),
    }),
    [],
  );
  return { isThere: pointer || focus, handlers };
}
