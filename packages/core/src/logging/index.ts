export { OutageLog, type OutageWords } from './outage-log.ts';
