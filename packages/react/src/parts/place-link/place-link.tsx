import type { MouseEvent, ReactElement, ReactNode } from 'react';

/** Something that may have a page of its own. */
export interface Place {
  readonly name: 'cancellation' | 'batch' | 'account';
  readonly id: string;
}

/** How the host reaches its pages. Without either, names of things are text. */
export interface PlaceLinks {
  /** The address of a page of the host; undefined where it has none. */
  readonly hrefOf?: (place: Place) => string | undefined;
  /** Opens it without loading the page anew; other ways to follow a link stay the browser's. */
  readonly onOpen?: (place: Place) => void;
}

export interface PlaceLinkProps extends PlaceLinks {
  readonly place: Place;
  readonly children: ReactNode;
}

/** The name of something, as a link where the host has a page for it. */
export function PlaceLink({ place, hrefOf, onOpen, children }: PlaceLinkProps): ReactElement {
  const href = hrefOf?.(place);
  if (href === undefined) return <>{children}</>;
  const open = (event: MouseEvent): void => {
    if (!onOpen || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen(place);
  };
  return (
    <a data-cm="link" href={href} onClick={open}>
      {children}
    </a>
  );
}
