import { createClient } from '@countermand/client';
import { useMemo, type ReactElement, type ReactNode } from 'react';
import { CountermandProvider } from '../../provider/countermand-provider.tsx';
import { de } from '../../messages/de.ts';
import { en } from '../../messages/en.ts';
import { vi } from '../../messages/vi.ts';
import { zh } from '../../messages/zh.ts';
import { SCENES, type SceneName } from './scenes.tsx';

/** What a test asks of its page, in the address of the page. */
export interface PortalSettings {
  readonly scene: SceneName;
  /** Whether the page brings a client of its own, as a console of the host's own people may. */
  readonly own: boolean;
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
    own: given.has('own'),
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

async function keyOfThePage(): Promise<string> {
  return (await fetch('/key')).text();
}

/** A page of somebody else, with our components in it. */
export function Portal({ settings }: { readonly settings: PortalSettings }): ReactElement {
  const { scene, own, api, theme, language, reference } = settings;
  const client = useMemo(() => createClient({ baseUrl: api, token: keyOfThePage }), [api]);
  const Scene: (props: { readonly reference: string }) => ReactNode = SCENES[scene];
  return (
    <CountermandProvider
      {...(own ? { client } : { baseUrl: api, fetchSession })}
      appearance={{ theme, variables: { '--cm-radius': '0.25rem' } }}
      localization={LANGUAGES[language]}
    >
      <main>
        <h1>Orders of a shop</h1>
        <Scene reference={reference} />
      </main>
    </CountermandProvider>
  );
}
