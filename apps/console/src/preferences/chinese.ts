import type { Localization } from '@countermand/react';
import { zh } from '@countermand/react/messages/zh';
import { consoleChinese } from '../words/chinese.ts';

/** Chinese, whole. */
export const chinese: Localization = { ...zh, own: { ...zh.own, ...consoleChinese } };
