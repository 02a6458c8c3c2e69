import { enOne } from './en-one.ts';
import { enSeveral } from './en-several.ts';

/** English, and the list of all messages: another catalogue has the same keys and the same parameters. */
export const en = { ...enOne, ...enSeveral };
