/** A provider that comes with every installation. Its modules are named in plain sight, so that a bundler finds them, and loaded when wanted. */
export interface DefaultPlugin {
  /** The package. */
  readonly plugin: string;
  readonly load: () => Promise<object>;
  /** Its stand-in for the demo. */
  readonly loadSimulator: () => Promise<object>;
}

/** The providers every installation has. The one place in shared code that names providers. */
export const DEFAULT_PLUGINS: readonly DefaultPlugin[] = [
  {
    plugin: '@countermand/provider-fastpod',
    load: () => import('@countermand/provider-fastpod'),
    loadSimulator: () => import('@countermand/provider-fastpod/simulator'),
  },
  {
    plugin: '@countermand/provider-next-commerce',
    load: () => import('@countermand/provider-next-commerce'),
    loadSimulator: () => import('@countermand/provider-next-commerce/simulator'),
  },
];
