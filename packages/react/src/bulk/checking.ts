/** What is needed once a list is checked: no form waits for it, so it is loaded beside the form. It shares no code with the rest. */
export { areAlike, askedAccounts } from './asked-accounts.ts';
export { lengthOf } from './length-of.ts';
export { problemTable } from './problem-table.ts';
export { settingsOf } from './settings-of.ts';
export { uploadOf } from './upload.ts';
export { uploadWay } from './upload-way.ts';
