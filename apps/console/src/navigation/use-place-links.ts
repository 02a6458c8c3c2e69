import type { Place, PlaceLinks } from '@countermand/react';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { hrefTo, hrefToBatch, hrefToCancellation } from './routes.ts';

/** Where the console shows what the components name. */
export function hrefToPlace({ name, id }: Place): string {
  switch (name) {
    case 'cancellation':
      return hrefToCancellation(id);
    case 'batch':
      return hrefToBatch(id);
    case 'account':
      return hrefTo('cancellations', { account: id });
  }
}

/** How the components reach the console's screens, without loading the page anew. */
export function usePlaceLinks(): Required<PlaceLinks> {
  const [, navigate] = useLocation();
  return useMemo(() => ({ hrefOf: hrefToPlace, onOpen: (place) => navigate(hrefToPlace(place)) }), [navigate]);
}
