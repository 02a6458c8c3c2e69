import type { Target } from '../model/target.ts';
import type { AccountContext } from './provider.ts';
import type { SecretSource } from './settings.ts';

/** A notification as it arrived: nobody has understood, or believed, any of it yet. */
export interface IncomingNotification {
  /** By name in lower case. A header that was sent several times has several values. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** The bytes as they came, at most 1 MiB: a signature is made over bytes, and parsing loses some of what was signed. */
  readonly body: Uint8Array;
  /** What follows the route in the path, decoded, for providers that cannot sign and call an address that only they were told. */
  readonly address: readonly string[];
  /** When it arrived, milliseconds since 1970, for signatures over a time. */
  readonly receivedAt: number;
}

/** What a notification may be about. Nothing in it is believed: whatever is named here is read again, at the provider. */
export type NotificationSubject =
  /** These targets, and every target of these orders by the merchant's number. At most 20 of each are looked at. */
  | { readonly kind: 'some'; readonly targets: readonly Target[]; readonly orderNumbers: readonly string[] }
  /** It does not say: whatever the account waits for. Read again less often than what is named. */
  | { readonly kind: 'whatever_is_watched' };

export type NotificationOutcome =
  | {
      readonly kind: 'accepted';
      /** A word of the plugin's own for what happened, such as `order_updated`; recorded. */
      readonly topic: string;
      /** By which a repetition is known; only the sender could have made it. Null where there is none: it may then be repeated at will. */
      readonly eventId: string | null;
      readonly subject: NotificationSubject;
    }
  /**
   * Genuine, and no concern of ours. It is answered like one that was taken, so that the provider does not send it again. `why` is
   * told to the sender and logged: which part of it, and nothing that it holds.
   */
  | { readonly kind: 'ignored'; readonly why: string }
  /** Nothing proves that the provider sent it: no signature, a wrong one, of another shop, too old. `why` holds nothing of a secret. */
  | { readonly kind: 'unproven'; readonly why: string };

/** The secrets of an account, by the plugin's own names for them. Several of one name: an old one stays good while a new one takes its place. */
export type NotificationSecrets = Readonly<Record<string, readonly string[]>>;

/** For providers that call back when something changes. Such a call only makes the engine read earlier than it would have. */
export interface NotificationSupport<Settings = unknown> {
  /** Where the secrets that prove a notification are kept. Without any, the account takes no notifications. Pure. */
  secrets(settings: Settings): Readonly<Record<string, readonly SecretSource[]>>;
  /** Who sent it, and what it is about. Compares secrets in constant time (`isSameSecret`, `isHmacOf` of the kit). Pure and total. */
  read(notification: IncomingNotification, secrets: NotificationSecrets, account: AccountContext<Settings>): NotificationOutcome;
}
