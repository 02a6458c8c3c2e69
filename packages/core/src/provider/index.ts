/** The plugin interface: everything a provider implements or is given. */
export * from './call.ts';
export * from './capabilities.ts';
export * from './http.ts';
export * from './outcomes.ts';
export * from './plan.ts';
export * from './provider.ts';
export * from './settings.ts';
export * from './verdict.ts';
