/** The prefixes of our ids; each is followed by a ULID. */
export type IdPrefix = 'can' | 'req' | 'att' | 'fol' | 'wrk' | 'bat' | 'red';

export interface Ids {
  next(prefix: IdPrefix): string;
}
