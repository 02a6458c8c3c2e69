const BRAND = Symbol.for('countermand.error.batch-file-error');

/** A file of a batch cannot be read to its end, so none of it may be used. The message says where, what, and what to do. */
export class BatchFileError extends Error {
  override readonly name = 'BatchFileError';
  readonly [BRAND] = true;

  static isInstance(value: unknown): value is BatchFileError {
    return typeof value === 'object' && value !== null && BRAND in value;
  }
}
