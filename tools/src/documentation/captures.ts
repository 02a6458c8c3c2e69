import { readText } from '../house/tracked-files.ts';

const FOLDER = 'apps/tui/src/pty/captures';
/** Before the block that shows it. */
const MARK = /^<!-- capture: ([\w-]+) -->\n(`{3,})console\n(?:[\s\S]*?\n)??\2$/gm;

/** The captures that a page shows, by name. */
export function capturesOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(MARK)].map(([, name = '']) => name);
}

/** The page with each of its captures as the terminal's tests have kept it. */
export function withCaptures(markdown: string, read: (name: string) => string = keptCapture): string {
  return markdown.replace(MARK, (_, name: string, fence: string) => `<!-- capture: ${name} -->\n${fence}console\n${read(name).trimEnd()}\n${fence}`);
}

function keptCapture(name: string): string {
  return readText(`${FOLDER}/${name}.txt`);
}
