/** What a screen about one thing is told by its path. */
export interface OneProps {
  readonly id: string;
}
