export type DerivedKey = { readonly ok: true; readonly key: Uint8Array } | { readonly ok: false; readonly problem: string };

/** The secret that all processes of one ledger share and that the ledger itself never holds (law 10). */
export interface ServerSecret {
  /** 32 bytes that follow from the secret and the purpose, and from which neither is found; or a sentence that says what to configure. */
  derive(purpose: string): DerivedKey;
}
