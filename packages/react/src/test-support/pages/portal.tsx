import type { ReactElement, ReactNode } from 'react';
import { CountermandProvider } from '../../provider/countermand-provider.tsx';
import { de } from '../../messages/de.ts';
import { en } from '../../messages/en.ts';
import { vi } from '../../messages/vi.ts';
import { zh } from '../../messages/zh.ts';
import { SCENES, type SceneName } from './scenes.tsx';

/** What a test asks of its page, in the address of the page. */
export interface PortalSettings {
  readonly scene: SceneName;
  readonly api: string;
  readonly reference: string;
  readonly theme: 'light' | 'dark' | 'system';
  readonly language: 'en' | 'de' | 'vi' | 'zh';
}

const LANGUAGES = { en, de, vi, zh };

/** The settings in a query. */
export function settingsOf(query: string): PortalSettings {
  const given = new URLSearchParams(query);
  return {
    scene: (given.get('scene') ?? 'button') as SceneName,
    api: given.get('api') ?? '',
    reference: given.get('reference') ?? '',
    theme: (given.get('theme') ?? 'system') as PortalSettings['theme'],
    language: (given.get('language') ?? 'en') as PortalSettings['language'],
  };
}

async function fetchSession() {
  const response = await fetch('/session', { method: 'POST' });
  if (!response.ok) throw new Error('Nobody is signed in at the portal.');
  return response.json() as Promise<{ token: string; expiresAt: string }>;
}

/** A page of somebody else, with our components in it. */
export function Portal({ settings }: { readonly settings: PortalSettings }): ReactElement {
  const { scene, api, theme, language, reference } = settings;
  const Scene: (props: { readonly reference: string }) => ReactNode = SCENES[scene];
  return (
    <CountermandProvider baseUrl={api} fetchSession={fetchSession} appearance={{ theme, variables: { '--cm-radius': '0.25rem' } }} localization={LANGUAGES[language]}>
      <main>
        <h1>Orders of a shop</h1>
        <Scene reference={reference} />
      </main>
    </CountermandProvider>
  );
}
