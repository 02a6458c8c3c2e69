import { connect } from '../../element.ts';
import { de } from '../../messages/de.ts';

connect({
  baseUrl: new URLSearchParams(location.search).get('api') ?? '',
  fetchSession: async () => (await fetch('/session', { method: 'POST' })).json() as Promise<{ token: string; expiresAt: string }>,
  ...(document.documentElement.querySelector('[lang=de]') && { localization: de }),
});
