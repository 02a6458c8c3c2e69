/** The FastPod provider. The default export is what the host loads. */
export { provider, provider as default } from './provider.ts';
export type { FastPodSettings } from './settings.ts';
