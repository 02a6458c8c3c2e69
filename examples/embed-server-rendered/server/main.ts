import { createServer } from 'node:http';
import { createPortal } from './portal.ts';

const { COUNTERMAND_API_TOKEN: token, COUNTERMAND_URL: countermandUrl = 'http://127.0.0.1:4000', PORT = '3000', PORTAL_ORIGIN } = process.env;
if (!token) {
  console.error('Set COUNTERMAND_API_TOKEN to a key of the Countermand server: the README says how to get one.');
  process.exit(2);
}

const server = createServer();
server.listen(Number(PORT), '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : PORT;
  server.on('request', createPortal({ countermandUrl, token, origin: PORTAL_ORIGIN ?? `http://127.0.0.1:${port}` }));
  console.log(`The portal listens on http://127.0.0.1:${port}`);
});
