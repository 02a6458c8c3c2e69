import '../../element.ts';
import { de } from '../../messages/de.ts';

const button = document.querySelector('countermand-cancel-button');
if (!button) throw new Error('The page has no button.');
button.setAttribute('base-url', new URLSearchParams(location.search).get('api') ?? '');
if (button.lang === 'de') button.localization = de;
button.fetchSession = async () => (await fetch('/session', { method: 'POST' })).json();
