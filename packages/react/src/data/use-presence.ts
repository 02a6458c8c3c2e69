import { useState, type FocusEvent, type PointerEvent } from 'react';

/** Whether somebody is at something with the pointer or with the focus, and what its element carries to tell so. */
export function usePresence() {
  const [pointer, setPointer] = useState(false);
  const [focus, setFocus] = useState(false);
  const handlers = {
    // A finger is nowhere between two touches.
    onPointerEnter: ({ pointerType }: PointerEvent) => setPointer(pointerType === 'mouse'),
    onPointerLeave: () => setPointer(false),
    onFocus: () => setFocus(true),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => setFocus(currentTarget.contains(relatedTarget)),
  };
  return { isThere: pointer || focus, handlers };
}
