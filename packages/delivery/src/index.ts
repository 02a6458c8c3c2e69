/** Hands lanes to workers and wakes them. */
export {};
