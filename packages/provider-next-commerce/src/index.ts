/** The Next Commerce plugin. */
export { provider, provider as default } from './provider.ts';
export type { NextCommerceSettings } from './settings.ts';
