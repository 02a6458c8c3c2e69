import { ensureSystemPackage, onPath } from './system-package.mjs';

/** Where it is missing and may be installed, it is. Where not, the tests in a browser are skipped, and say so. */
export function ensureChromium() {
  return ensureSystemPackage({
    title: 'Chromium',
    what: 'Chromium',
    names: { 'apt-get': 'chromium', apk: 'chromium', dnf: 'chromium' },
    isInstalled: () => Boolean(process.env.CHROMIUM) || ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].some(onPath),
  });
}
