import { dirname, join } from 'node:path';

/** Under the folder where the demo was started. */
export const DEMO_FOLDER = join('.countermand', 'demo');

/** In the demo's folder: its key of the API. */
export const DEMO_KEY_FILE = 'api-key';

export interface DemoFolder {
  readonly path: string;
  readonly configuration: string;
  readonly address: string;
}

export function demoFolderIn(directory: string): DemoFolder {
  const path = join(directory, DEMO_FOLDER);
  return { path, configuration: join(path, 'countermand.config.json'), address: join(path, 'address.json') };
}

/** The directory and all above it, nearest first: a checkout's demo is found from its subfolders too. */
export function directoriesUpFrom(directory: string): readonly string[] {
  const above = dirname(directory);
  return above === directory ? [directory] : [directory, ...directoriesUpFrom(above)];
}
