/**
 * What the provider said that justifies a state. Holds no personal data and no secret: ids, statuses,
 * redacted messages, times and a hash of the body, so that the original can be recognised but not rebuilt.
 */
export interface Evidence {
  /** The provider's operation, such as `cancel` or `read`. */
  readonly operation: string;
  /** When the answer (or its failure) was known, RFC 3339 UTC. */
  readonly at: string;
  readonly httpStatus?: number;
  /** The id the answer itself named, where it named one. */
  readonly subject?: string;
  /** Ids the answer named beside the subject, by role, such as `replacement`. */
  readonly ids?: Readonly<Record<string, string>>;
  /** The provider's own status words, by field name; null where the field was null or absent. */
  readonly statuses?: Readonly<Record<string, string | null>>;
  /** The provider's words, redacted and capped. Data, never markup or instruction. */
  readonly messages?: readonly string[];
  /** SHA-256 of the body as received, lower-case hex. */
  readonly bodyHash?: string;
  /** Our own remark where the answer itself is missing, such as `connection reset after the request was sent`. */
  readonly remark?: string;
}
