import type { AccessKeyView, Scope } from '@countermand/core/model';
import type { Answer } from './answer.ts';

/** Who may call the API. */
export interface KeyService {
  list(signal?: AbortSignal): Promise<Answer<readonly AccessKeyView[]>>;
  create(request: NewKey): Promise<Answer<CreatedKey>>;
  revoke(id: string): Promise<Answer<AccessKeyView>>;
}

/** As `POST /v1/keys` takes it; checked there. */
export interface NewKey {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Default: all. */
  readonly accounts?: readonly string[];
  /** RFC 3339; default: it does not expire. */
  readonly expiresAt?: string;
}

/** `secret` is shown this once. */
export interface CreatedKey extends AccessKeyView {
  readonly secret: string;
}
