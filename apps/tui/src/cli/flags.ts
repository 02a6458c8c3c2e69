/** The flags every command has. */
export interface GlobalFlags {
  readonly json?: boolean;
  readonly quiet?: boolean;
  /** False with `--no-color`. */
  readonly color: boolean;
  /** False with `--no-input`. */
  readonly input: boolean;
  readonly config?: string;
  readonly demo?: boolean;
  /** The address of a server to go through. */
  readonly api?: string;
}
