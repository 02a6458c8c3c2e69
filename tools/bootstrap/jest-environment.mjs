/** Jest's environment of Node, with one way out of its sandbox. */
import { TestEnvironment } from 'jest-environment-node';

/**
 * What `importOutside` loads is loaded once a worker and not once a file, and its loops run as fast as elsewhere:
 * within the sandbox, each use of `Math` or `Object` is looked up. For libraries that no test replaces a part of.
 */
export default class EnvironmentWithAWayOut extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.importOutside = (name) => import(name);
  }
}
