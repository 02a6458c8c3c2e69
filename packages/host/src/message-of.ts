/** The message of whatever was thrown. By its shape, not its class: a plugin may come from another realm. */
export function messageOf(error: unknown): string {
  const { message } = Object(error) as { readonly message?: unknown };
  return typeof message === 'string' ? message : String(error);
}
