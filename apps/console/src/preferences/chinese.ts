import type { Localization } from '@countermand/react';
import { zh } from '@countermand/react/messages/zh';
import { consoleChinese } from '../words/chinese.ts';
import { withConsole } from './with-console.ts';

/** Chinese, whole. */
export const chinese: Localization = withConsole(zh, consoleChinese);
