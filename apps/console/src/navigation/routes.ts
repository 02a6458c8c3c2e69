/** A screen, and where it is. */
interface ScreenRoute {
  /** As the router takes it; `:id` is one part. */
  readonly path: string;
  /** Pressed after `g`; screens about one thing have none, and are not in the navigation. */
  readonly key?: string;
}

/** Every screen of the console: the one list for the router, the navigation, the keys, and the server, which answers the page at these paths. */
export const ROUTES = {
  dashboard: { path: '/', key: 'h' },
  orders: { path: '/orders', key: 'o' },
  stop: { path: '/stop', key: 's' },
  cancellations: { path: '/cancellations', key: 'c' },
  cancellation: { path: '/cancellations/:id' },
  desk: { path: '/desk', key: 'd' },
  bulk: { path: '/bulk', key: 'u' },
  batches: { path: '/batches', key: 'b' },
  batch: { path: '/batches/:id' },
  accounts: { path: '/accounts', key: 'a' },
  keys: { path: '/keys', key: 'k' },
} as const satisfies Readonly<Record<string, ScreenRoute>>;

export type ScreenName = keyof typeof ROUTES;

/** Screens that stand by themselves. */
export type PlaceName = Exclude<ScreenName, 'cancellation' | 'batch'>;

export const SCREEN_NAMES = Object.keys(ROUTES) as readonly ScreenName[];

export const PLACES = SCREEN_NAMES.filter((name): name is PlaceName => 'key' in ROUTES[name]);

export const PATHS: readonly string[] = SCREEN_NAMES.map((name) => ROUTES[name].path);

/** Where a screen is, with a query where one is given: `hrefTo('cancellations', { state: 'unknown' })`. */
export function hrefTo(place: PlaceName, query: Readonly<Record<string, string>> = {}): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? ROUTES[place].path : `${ROUTES[place].path}?${text}`;
}

/** Where one cancellation is shown. */
export function hrefToCancellation(id: string): string {
  return ROUTES.cancellation.path.replace(':id', encodeURIComponent(id));
}

/** Where one batch is shown. */
export function hrefToBatch(id: string): string {
  return ROUTES.batch.path.replace(':id', encodeURIComponent(id));
}
