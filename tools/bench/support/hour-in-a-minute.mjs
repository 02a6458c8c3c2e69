// Preloaded into a program that is to live through an hour soon: its timers run FASTER times as fast. At SIGUSR2 it tells what it
// holds once garbage is collected, and how often it has written to the terminal.
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { renameSync, writeFileSync } from 'node:fs';

const { FASTER, TOLD_IN } = process.env;
const timers = createRequire(import.meta.url)('node:timers');
for (const name of ['setTimeout', 'setInterval']) {
  const real = timers[name];
  timers[name] = (call, milliseconds = 0, ...words) => real(call, milliseconds / Number(FASTER), ...words);
  globalThis[name] = timers[name];
}
syncBuiltinESMExports();

let writes = 0;
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (...words) => {
  writes += 1;
  return write(...words);
};

const tell = (told) => {
  writeFileSync(`${TOLD_IN}.coming`, JSON.stringify(told));
  renameSync(`${TOLD_IN}.coming`, TOLD_IN);
};
process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  tell({ pid: process.pid, heapUsed, external, rss, writes });
});
tell({ pid: process.pid });
