export interface StopParts {
  /** Rows of the screen. */
  readonly rows: number;
  /** Lines that each part would take. */
  readonly title: number;
  readonly lines: number;
  readonly choices: number;
  readonly actions: number;
}

export interface StopRoom {
  readonly title: number;
  readonly lines: number;
  readonly choices: number;
  readonly actions: number;
  readonly hasHint: boolean;
  /** Something of what will happen is seen. */
  readonly isReadable: boolean;
}

/** Which order it is and where, whether it can be stopped, and the first of what will happen, with how far it goes on. */
const LEAST_READ = 5;

/** Which part gets how many rows: first the answers and what is asked, then what will happen, what was chosen, and what the keys do. */
export function stopRoom({ rows, ...wanted }: StopParts): StopRoom {
  const actions = Math.min(wanted.actions, Math.max(1, rows - 1));
  const afterActions = Math.max(0, rows - actions);
  const title = Math.min(wanted.title, afterActions > LEAST_READ + 1 ? afterActions - LEAST_READ : 1, afterActions);
  const afterTitle = afterActions - title;
  const read = Math.min(wanted.lines, LEAST_READ, afterTitle);
  const choices = Math.min(wanted.choices, afterTitle - read);
  const hasHint = afterTitle - read - choices > 0;
  const lines = afterTitle - choices - Number(hasHint);
  return { title, lines, choices, actions, hasHint, isReadable: lines >= Math.min(wanted.lines, LEAST_READ) };
}
