/** The first word of a command line that asks what may follow. It is for the scripts of `countermand completion`. */
export const COMPLETE_WORD = '__complete';
