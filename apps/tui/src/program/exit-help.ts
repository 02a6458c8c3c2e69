/** What a script has to know, after the help of the commands that stop orders. */
export const EXIT_HELP = `
Exit: 0 all stopped · 1 failed or withdrawn · 2 wrong usage or configuration,
or declined · 3 some stopped, some not · 4 credentials refused · 5 refused ·
6 not settled, unknown or needing attention · 130 interrupted.
--no-wait: 0 once recorded.`;
