/** The providers every installation has. The one place in shared code that names providers. */
export const DEFAULT_PLUGINS: readonly string[] = ['@countermand/provider-fastpod', '@countermand/provider-next-commerce'];
