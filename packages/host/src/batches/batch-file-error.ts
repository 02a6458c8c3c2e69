const BRAND = Symbol.for('countermand.error.batch-file-error');

/** A file of a batch cannot be read to its end, so none of it may be used. The message says where, what, and what to do. */
export class BatchFileError extends Error {
  override readonly name = 'BatchFileError';
  readonly [BRAND] = true;

  constructor(
    message: string,
    /** `size`: there is nothing wrong with it but that it is too large. */
    readonly trouble: 'form' | 'size' = 'form',
  ) {
    super(message);
  }

  static isInstance(value: unknown): value is BatchFileError {
    return typeof value === 'object' && value !== null && BRAND in value;
  }
}
