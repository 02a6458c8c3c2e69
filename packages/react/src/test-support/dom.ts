import { Window } from 'happy-dom';

/** A page without a browser, for what needs React but no layout. Imported before React's renderer, which looks for it once. */
const window = new Window({ url: 'http://portal.example/' });
Object.assign(globalThis, { window, document: window.document, IS_REACT_ACT_ENVIRONMENT: true });
