import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** While you work on the page (`npm run dev`), these go to the backend. */
const backend = process.env['PORTAL_BACKEND'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react()],
  server: { host: '127.0.0.1', port: 5173, proxy: Object.fromEntries(['/portal', '/sign-in', '/sign-out', '/countermand-session'].map((path) => [path, backend])) },
});
