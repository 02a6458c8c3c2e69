/** Jest's environment of Node, with a global object that costs nothing, and one way out of its sandbox. */
import { TestEnvironment } from 'jest-environment-node';
import vm from 'node:vm';

const { createContext } = vm;

/** Jest watches each use of a global, of `Math` and `Object` as well, to forget what a test leaves there; each file has a new one anyway. */
const createUnwatched = () => createContext(vm.constants.DONT_CONTEXTIFY);

/**
 * What `importOutside` loads is loaded once a worker and not once a file, and knows nothing of the sandbox.
 * For libraries that no test replaces a part of.
 */
export default class LightEnvironment extends TestEnvironment {
  constructor(config, context) {
    vm.createContext = createUnwatched;
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
    this.global.importOutside = (name) => import(name);
  }
}
