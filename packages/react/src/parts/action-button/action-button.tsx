import type { ComponentProps, ReactElement } from 'react';

export interface ActionButtonProps extends ComponentProps<'button'> {
  /** What it does, as `data-action`. */
  readonly name: string;
}

/** A button that does something; it submits no form unless it says so. */
export function ActionButton({ name, ...rest }: ActionButtonProps): ReactElement {
  return <button type="button" data-cm="action" data-action={name} {...rest} />;
}
