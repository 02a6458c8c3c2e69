/** The prefixes of our ids; each is followed by a ULID. */
export type IdPrefix = 'can' | 'req' | 'att' | 'fol' | 'wrk' | 'bat' | 'red' | 'key' | 'ses' | 'whe' | 'whd';

export interface Ids {
  next(prefix: IdPrefix): string;
}
