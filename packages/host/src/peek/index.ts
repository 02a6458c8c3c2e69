/** A look at what is recorded, for commands that are to be quick: without the host, its plugins and its services. */
export { peekChecked, rememberOpened, type Peek } from './peek-checked.ts';
