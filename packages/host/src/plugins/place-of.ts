import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { messageOf } from '../message-of.ts';

/** The first line of what was thrown while the module was loaded, and where in the plugin's own folder that was. Never a whole stack. */
export function placedMessage(error: unknown, module: string): string {
  const [message = ''] = messageOf(error).split('\n');
  const { stack, name } = Object(error) as { readonly stack?: unknown; readonly name?: unknown };
  const place = typeof stack === 'string' ? placeIn(stack, fileURLToPath(module)) : undefined;
  if (place !== undefined) return `${message} (${place})`;
  // Node keeps the line of a syntax error from whoever catches it.
  return name === 'SyntaxError' ? `${message} (to see the line: node "${fileURLToPath(module)}")` : message;
}

/** `FILE:LINE` of the first line of the stack that names a file of this one's folder. */
function placeIn(stack: string, file: string): string | undefined {
  const folder = `${dirname(file)}/`;
  const written = stack.replaceAll(pathToFileURL(folder).href, folder);
  const line = written.split('\n').find((candidate) => candidate.includes(folder) && /:\d+/.test(candidate) && !candidate.includes('imported from'));
  return line === undefined ? undefined : /^[^:()]+:\d+/.exec(line.slice(line.indexOf(folder)))?.[0];
}
