import { readDemoAddress, type DemoAddress } from './demo-address.ts';
import { demoFolderIn, directoriesUpFrom } from './demo-folder.ts';

/** The demo that runs for this directory or one above it. Found only while its process lives. */
export function findRunningDemo(workingDirectory: string): DemoAddress | undefined {
  for (const directory of directoriesUpFrom(workingDirectory)) {
    const found = readDemoAddress(demoFolderIn(directory));
    if (found) return found;
  }
  return undefined;
}
