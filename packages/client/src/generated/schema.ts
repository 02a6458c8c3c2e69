// Made from the OpenAPI document of the API by `npm run client`. Change the API, not this file.

export interface paths {
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process alive?
         * @description Open to everybody: needs no key.
         */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Can it take requests?
         * @description Open to everybody: needs no key.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The configured accounts with budget and health
         * @description Needs a key with `targets:read`.
         */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * For the provider: something changed
         * @description Proven by the provider's signature. Nothing in it is believed: a cancellation that it concerns, and that awaits its provider, is read earlier than it would have been. Any body is taken, up to 1 MiB.
         *
         *     Open to everybody: needs no key.
         */
        post: operations["receiveNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/notifications/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * For a provider that does not sign: something changed
         * @description Proven by its address, of which one part is secret. Nothing in it is believed: a cancellation that it concerns, and that awaits its provider, is read earlier than it would have been. Any body is taken, up to 1 MiB.
         *
         *     Open to everybody: needs no key.
         */
        post: operations["receiveCallback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/notifications/{token}/{suffix}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same for a provider that adds to the address it was given
         * @description Proven by its address, of which one part is secret. Nothing in it is believed: a cancellation that it concerns, and that awaits its provider, is read earlier than it would have been. Any body is taken, up to 1 MiB.
         *
         *     Open to everybody: needs no key.
         */
        post: operations["receiveCallbackWithSuffix"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/targets/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A live snapshot of one target
         * @description Reads the provider now, with who it is for and whether it can still be stopped. Nothing of it is stored.
         *
         *     Needs a key with `targets:read`.
         */
        get: operations["readTarget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Batches, newest first
         * @description Needs a key with `cancellations:read`.
         */
        get: operations["listBatches"];
        put?: never;
        /**
         * Ask for many orders to be stopped
         * @description Nothing is sent before the whole upload is recorded; one that breaks off never runs. A table is read as it arrives. Wrong rows are recorded as such, and the others run.
         *
         *     Needs a key with `batches:write`.
         */
        post: operations["fileBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One batch, with where it stands and when it should be through
         * @description Needs a key with `cancellations:read`.
         */
        get: operations["getBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/abort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what it has not sent
         * @description Takes back this batch's requests only: an order that somebody else asked to stop is still stopped. What has left goes on and is shown. Repeating it changes nothing.
         *
         *     Needs a key with `batches:write`.
         */
        post: operations["abortBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The changes of a batch and of the cancellations that it filed or joined, in order: a list, or as they happen
         * @description With `Accept: text/event-stream` the answer is a stream of Server-Sent Events that stays open: each has the event's position as `id`, its type as `event`, and one `Event` as JSON in `data`. It begins with what happens from now on, or just after `cursor`; with `Last-Event-ID`, which counts more, it goes on where it was cut off, so that nothing is missed and nothing comes twice. Comments show that it lives; whoever reads nothing for ten seconds is cut off, and may resume. It ends with the key or session, and with the server. `limit` is for lists only.
         *
         *     Needs a key with `cancellations:read`.
         */
        get: operations["listBatchEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows of a batch, in the order of the upload
         * @description Needs a key with `cancellations:read`.
         */
        get: operations["listBatchItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send no more of it for now
         * @description What has left goes on. Repeating it changes nothing.
         *
         *     Needs a key with `batches:write`.
         */
        post: operations["pauseBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/report.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All rows as a table
         * @description Safe to open in a spreadsheet: no cell is calculated. It is written as it is read, so it may be large.
         *
         *     Needs a key with `cancellations:read`.
         */
        get: operations["reportBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let it run, or go on
         * @description Starts one that is `ready`, or lets a paused one go on. Repeating it changes nothing.
         *
         *     Needs a key with `batches:write`.
         */
        post: operations["resumeBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try again what failed
         * @description Files a new batch of the rows that could not be filed and of those whose cancellation ended `failed`; the new cancellations name the old ones.
         *
         *     Needs a key with `batches:write`.
         */
        post: operations["retryBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cancellations, newest first
         * @description Needs a key with `cancellations:read`.
         */
        get: operations["listCancellations"];
        put?: never;
        /**
         * Ask for one order to be stopped
         * @description What is answered is recorded: it survives a crash. A second request for the same order joins the live one.
         *
         *     Needs a key with `cancellations:write`.
         */
        post: operations["fileCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cancellations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One cancellation
         * @description With `wait`, answers when it and its hold have settled, when only a person can go on, or when the time is up.
         *
         *     Needs a key with `cancellations:read`.
         */
        get: operations["getCancellation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cancellations/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The changes of one cancellation, in order: a list, or as they happen
         * @description With `Accept: text/event-stream` the answer is a stream of Server-Sent Events that stays open: each has the event's position as `id`, its type as `event`, and one `Event` as JSON in `data`. It begins with what happens from now on, or just after `cursor`; with `Last-Event-ID`, which counts more, it goes on where it was cut off, so that nothing is missed and nothing comes twice. Comments show that it lives; whoever reads nothing for ten seconds is cut off, and may resume. It ends with the key or session, and with the server. `limit` is for lists only.
         *
         *     Needs a key with `cancellations:read`.
         */
        get: operations["listCancellationEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cancellations/{id}/recheck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read it again at the provider now
         * @description Also tries again what is owed to a replacement. Sends no stop. The read follows the answer: watch with `wait`.
         *
         *     Needs a key with `cancellations:write`.
         */
        post: operations["recheckCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cancellations/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a person's decision on one that needs it
         * @description `cancelled` and `not_stopped` end it and need a note that says what the decision rests on; `send_again` reads first.
         *
         *     Needs a key with `resolve`.
         */
        post: operations["resolveCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cancellations/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what has not been sent
         * @description Takes back your own request; the last requester out withdraws the cancellation. Repeating it changes nothing.
         *
         *     Needs a key with `cancellations:write`.
         */
        post: operations["withdrawCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/embed-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a short session for one page of yours
         * @description For a host's backend, which has decided who looks at the page and what they may do. The session never may more than the key; it ends with the key, after at most 15 minutes. A session makes no session.
         *
         *     Needs a key with `cancellations:read`.
         */
        post: operations["mintEmbedSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/embed-sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a session before its time
         * @description By the key that made it, by an administrator of its accounts, or by the session itself. It is refused within a second. Ending one that has ended changes nothing.
         *
         *     Needs a key with `cancellations:read`.
         */
        delete: operations["endEmbedSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every change that the key may see, in order: a list, or as they happen
         * @description With `Accept: text/event-stream` the answer is a stream of Server-Sent Events that stays open: each has the event's position as `id`, its type as `event`, and one `Event` as JSON in `data`. It begins with what happens from now on, or just after `cursor`; with `Last-Event-ID`, which counts more, it goes on where it was cut off, so that nothing is missed and nothing comes twice. Comments show that it lives; whoever reads nothing for ten seconds is cut off, and may resume. It ends with the key or session, and with the server. `limit` is for lists only.
         *
         *     Needs a key with `cancellations:read`.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All keys, newest first
         * @description Also those that were revoked or have expired. None that may use more accounts than the key who asks.
         *
         *     Needs a key with `admin`.
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * Make a key
         * @description It may do at most what the key who asks may do, in at most its accounts, and not for longer.
         *
         *     Needs a key with `admin`.
         */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One key
         * @description Needs a key with `admin`.
         */
        get: operations["getKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a key
         * @description It is refused within a second, and so are the sessions that it made. Repeating it changes nothing.
         *
         *     Needs a key with `admin`.
         */
        post: operations["revokeKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What stopping these orders would do
         * @description Reads the orders and names each effect. Nothing is filed and nothing is changed; what is wrong with one order is told beside it.
         *
         *     Needs a key with `targets:read`.
         */
        post: operations["previewCancellations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The plugins with their capabilities
         * @description Needs a key with `targets:read`.
         */
        get: operations["listProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/references": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which orders these references mean
         * @description Checks each reference and answers its canonical form. Only a merchant number is looked up at its provider; no other order is read, so one that is answered may not exist there.
         *
         *     Needs a key with `targets:read`.
         */
        post: operations["resolveReferences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who calls, and what they may do
         * @description Needs a key, of any scope.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find targets by id or merchant number
         * @description Asks every account whose provider can search, or the one that is named. Exact matches come first.
         *
         *     Needs a key with `targets:read`.
         */
        get: operations["findTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where webhooks go, newest first
         * @description Needs a key with `admin`.
         */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /**
         * Be told of what happens from now on
         * @description Webhooks follow the Standard Webhooks specification; docs/webhooks.md shows how to verify them. Private addresses are refused unless the configuration allows them.
         *
         *     Needs a key with `admin`.
         */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One endpoint, with how it fares
         * @description Needs a key with `admin`.
         */
        get: operations["getWebhookEndpoint"];
        put?: never;
        post?: never;
        /**
         * Remove it, with its log of deliveries
         * @description What waits to be sent is dropped.
         *
         *     Needs a key with `admin`.
         */
        delete: operations["removeWebhookEndpoint"];
        options?: never;
        head?: never;
        /**
         * Change it, or switch it on or off
         * @description What waits to be sent goes to the new URL. Enabled again, it is told of what happens from then on, and what had been waiting is sent; replay what happened in between.
         *
         *     Needs a key with `admin`.
         */
        patch: operations["changeWebhookEndpoint"];
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent to it and what is to be, newest first
         * @description Kept for 30 days once a delivery has ended.
         *
         *     Needs a key with `admin`.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again what was sent, or missed
         * @description One delivery, or what happened in a stretch of time. Messages keep their `webhook-id`, so that a receiver knows those it had.
         *
         *     Needs a key with `admin`.
         */
        post: operations["replayWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give it a new secret
         * @description For a while everything is signed with both, so that the receiver can change over without missing anything.
         *
         *     Needs a key with `admin`.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send it a ping
         * @description A worker sends it like everything else: see what came of it among the deliveries.
         *
         *     Needs a key with `admin`.
         */
        post: operations["testWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    batchWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something happened to a batch
         * @description By the Standard Webhooks specification: check the signature over the bytes that came before anything else. Any answer of 200 to 299 within 20 s takes it; all others but 410 are tried again.
         */
        post: operations["batchWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    cancellationWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something happened to a cancellation
         * @description By the Standard Webhooks specification: check the signature over the bytes that came before anything else. Any answer of 200 to 299 within 20 s takes it; all others but 410 are tried again.
         */
        post: operations["cancellationWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    pingWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A test that somebody asked for
         * @description By the Standard Webhooks specification: check the signature over the bytes that came before anything else. Any answer of 200 to 299 within 20 s takes it; all others but 410 are tried again.
         */
        post: operations["pingWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description Configured credentials at a provider. Holds no secret. */
        Account: {
            /** @description This, `budget`, `waiting` and `drainedAt` are null for a session that sees single orders only. */
            baseUrl: string | null;
            budget: {
                /** @description Until when the provider wants to be left alone; null when it does not. */
                blockedUntil: string | null;
                /** @description Until when bulk work rests because the provider refused the credential; null when it does not. */
                bulkRestsUntil: string | null;
                limit: {
                    perSeconds: number;
                    requests: number;
                };
                /** @description When the next request may leave; null when one may now. */
                nextSlotAt: string | null;
            } | null;
            demo: boolean;
            /** @description The provider's name. */
            displayName: string;
            /** @description When that will have been sent at the account's rate; null where nothing waits, or where nobody can tell. */
            drainedAt: string | null;
            id: string;
            /** @description What stands in the way of using it. */
            problem: string | null;
            provider: string;
            store: string | null;
            /** @description False where its settings are wrong, or its secret cannot be read. Its provider is not asked. */
            usable: boolean;
            waiting: {
                bulk_stop: number;
                follow_up: number;
                interactive_stop: number;
                unknown: number;
                watching: number;
            } | null;
            /**
             * @description `none`: what is queued waits for a worker.
             * @enum {string}
             */
            worker: "live" | "none";
        };
        /** @description Many cancellations filed together. */
        Batch: {
            actor: string;
            /** @enum {string} */
            channel: "api" | "cli" | "tui" | "console" | "embed" | "webhook" | "worker";
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            demo?: boolean;
            /**
             * Format: date-time
             * @description When it should be through, by the accounts' rate limits.
             */
            finishBy?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            finishedAt?: string;
            /** @description `bat_` and a ULID. */
            id: string;
            name: string | null;
            note: string | null;
            options: {
                message?: string;
                /** @description Have the customer told. Default: no. */
                notifyCustomer?: boolean;
                /**
                 * @description What to do with an order that takes the place of the stopped one. Default: as the account says.
                 * @enum {string}
                 */
                onReplacement?: "hold" | "leave";
                /** @description Have the payment refunded. Default: no. */
                refund?: boolean;
                /**
                 * @description How to stop. Default: as the account says.
                 * @enum {string}
                 */
                strategy?: "auto" | "cancel" | "request";
            };
            /** @description Not in lists. */
            progress?: {
                /** @description Accounts that something is left to do in. */
                accounts: components["schemas"]["BatchRemainder"][];
                /** @description Filed rows by the state of their cancellation. */
                cancellations: {
                    cancelled: number;
                    failed: number;
                    needs_attention: number;
                    queued: number;
                    refused: number;
                    requested: number;
                    scheduled: number;
                    sending: number;
                    unknown: number;
                    withdrawn: number;
                };
                /** @description Rows by state. */
                items: {
                    duplicate: number;
                    failed: number;
                    filed: number;
                    invalid: number;
                    waiting: number;
                    withdrawn: number;
                };
                /** @description Settled in a second, over the last minute. */
                ratePerSecond: number;
            };
            /**
             * @description Of rows that bring none.
             * @enum {string}
             */
            reason: "customer_request" | "fraud" | "payment_failed" | "out_of_stock" | "address_problem" | "duplicate" | "pricing_error" | "production_error" | "other";
            /**
             * Format: date-time
             * @description When the whole upload was recorded.
             */
            receivedAt?: string;
            /** @description Why the state is what it is. */
            remark?: string;
            /** @description The batch whose failed rows this one tries again. */
            retryOf?: string;
            rows: components["schemas"]["BatchRowCounts"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            sendAfter?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            startedAt?: string;
            /**
             * @description The last two are ends and never change.
             * @enum {string}
             */
            state: "receiving" | "ready" | "running" | "paused" | "finished" | "aborted";
        };
        /** @description What a check found. Nothing was recorded. */
        BatchCheck: {
            /** @description Lines of a CSV upload that are blank or begin with #. */
            blankLines: number;
            /**
             * Format: date-time
             * @description When it would be through if it began now, by the accounts' rate limits; absent where nobody can say.
             */
            finishBy?: string;
            /** @description How many more there are than shown. */
            more: number;
            /** @description The good rows by account and kind of target. */
            orders: components["schemas"]["CheckedOrders"][];
            /** @description The first rows that would not be filed, in order. */
            problems: components["schemas"]["BatchItem"][];
            rows: components["schemas"]["BatchRowCounts"];
        };
        /** @description One row of a batch, with its cancellation once it is filed. */
        BatchItem: {
            account?: string;
            cancellation?: components["schemas"]["Cancellation"];
            /** @description True when the order was being stopped already. */
            joined?: boolean;
            /** @description The line of the file, or the position among the items. */
            line: number;
            merchantNumber?: string;
            note: string | null;
            /** @description From 1, in the order of the upload. */
            number: number;
            /** @description The order number that is expected. */
            orderNumber?: string;
            /** @description Why the row is not filed. */
            problem?: {
                /** @enum {string} */
                code: "invalid_request" | "invalid_reference" | "invalid_id" | "unsupported_option" | "idempotency_key_missing" | "merchant_number_not_found" | "merchant_number_ambiguous" | "unknown_account" | "not_found" | "events_gone" | "target_not_found" | "state_conflict" | "conflicting_options" | "idempotency_key_reused" | "unauthorized" | "stale" | "upload_incomplete" | "too_many_rows" | "misconfigured" | "no_server_secret" | "provider_unauthorized" | "provider_forbidden" | "provider_rate_limited" | "provider_unavailable" | "unsupported" | "ledger_unavailable";
                message: string;
            };
            /** @enum {string} */
            reason: "customer_request" | "fraud" | "payment_failed" | "out_of_stock" | "address_problem" | "duplicate" | "pricing_error" | "production_error" | "other";
            /** @description Canonical; as written where the row is not valid. */
            reference: string;
            /** @description The cancellation this row tries again. */
            retryOf?: string;
            /** @enum {string} */
            state: "waiting" | "filed" | "invalid" | "duplicate" | "failed" | "withdrawn";
            target?: components["schemas"]["Target"];
        };
        BatchItemPage: {
            items: components["schemas"]["BatchItem"][];
            /** @description Give it back as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        BatchPage: {
            items: components["schemas"]["Batch"][];
            /** @description Give it back as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description What is left to do of a batch in one account. */
        BatchRemainder: {
            account: string;
            /** @description Its own cancellations that left and are not settled. */
            underWay: number;
            /** @description Its own cancellations that are `scheduled` or `queued`. */
            unsent: number;
            /** @description Rows not filed yet. */
            waiting: number;
        };
        /** @description The orders, and what holds for all of them. `reason` and `note` hold for items that bring none. A row whose content is wrong is recorded as `invalid`; a body of another form is refused as a whole. */
        BatchRequest: {
            items: {
                account?: string;
                expect?: {
                    orderNumber?: string;
                };
                note?: string | null;
                reason?: string;
                reference?: string;
                target?: {
                    id: string;
                    kind?: string;
                };
            }[];
            name?: string | null;
            note?: string | null;
            options?: {
                message?: string;
                /** @description Have the customer told. Default: no. */
                notifyCustomer?: boolean;
                /**
                 * @description What to do with an order that takes the place of the stopped one. Default: as the account says.
                 * @enum {string}
                 */
                onReplacement?: "hold" | "leave";
                /** @description Have the payment refunded. Default: no. */
                refund?: boolean;
                /**
                 * @description How to stop. Default: as the account says.
                 * @enum {string}
                 */
                strategy?: "auto" | "cancel" | "request";
            };
            /**
             * @default customer_request
             * @enum {string}
             */
            reason?: "customer_request" | "fraud" | "payment_failed" | "out_of_stock" | "address_problem" | "duplicate" | "pricing_error" | "production_error" | "other";
            /** Format: date-time */
            sendAfter?: string;
            /** @default true */
            start?: boolean;
        };
        BatchRowCounts: {
            /** @description Those that are filed as cancellations. */
            accepted: number;
            /** @description Rows that name an order of an earlier row again; it is filed once. */
            duplicate: number;
            invalid: number;
            total: number;
        };
        /** @description Something happened to a batch. */
        BatchWebhook: {
            data: {
                /** @description Not for endpoints of some accounts: a batch has rows of others. */
                batch?: components["schemas"]["WebhookBatch"];
                event: components["schemas"]["WebhookEvent"];
                /**
                 * @description There where the whole would be too large: read the rest from the API.
                 * @constant
                 */
                truncated?: true;
            };
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @enum {string} */
            type: "batch.created" | "batch.ready" | "batch.running" | "batch.paused" | "batch.finished" | "batch.aborted" | "batch.item_failed";
        };
        /** @description A durable request to stop one target. */
        Cancellation: {
            account: string;
            /** @description It had been stopped before we asked. */
            alreadyCancelled?: boolean;
            /** @description Write calls made to the provider. */
            attempts: number;
            batch?: string;
            /**
             * Format: date-time
             * @description When details of it were removed by retention.
             */
            compactedAt?: string;
            /**
             * @description What established `cancelled`.
             * @enum {string}
             */
            confirmedBy?: "response" | "read" | "person";
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            /** @description True when a simulator was asked, not a real provider. */
            demo?: boolean;
            failure?: {
                /** @enum {string} */
                code: "unauthorized" | "forbidden" | "invalid_request" | "unsupported" | "provider_unavailable" | "misconfigured";
                message: string;
                retryable: boolean;
            };
            /** @description `can_` and a ULID. */
            id: string;
            /** @description True when the request joined a cancellation that was live already. */
            joined?: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            nextActionAt?: string;
            /** @description Internal: never sent to a provider. */
            note: string | null;
            orderNumber?: string;
            provider: string;
            providerStatus: {
                after: string | null;
                before: string | null;
            };
            /** @enum {string} */
            reason: "customer_request" | "fraud" | "payment_failed" | "out_of_stock" | "address_problem" | "duplicate" | "pricing_error" | "production_error" | "other";
            reference: string;
            refusal?: {
                /** @enum {string} */
                code: "too_late" | "not_cancellable" | "rejected_by_provider" | "not_found";
                /** @description The provider's words where it has any: data, never markup. */
                message: string;
                /** @description The next thing a person could do, such as `hold`. */
                nextAction?: string;
            };
            /** @description Why the state is what it is. */
            remark?: string;
            /** @description The order that took the place of the stopped one, and what became of its hold. */
            replacement?: {
                /** @enum {string} */
                hold: "pending" | "held" | "failed" | "left";
                status: string | null;
                /** @description Null while it is still being looked for. */
                target: components["schemas"]["Target"] | null;
            };
            requesters: components["schemas"]["Requester"][];
            retryOf?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            settledAt?: string;
            /**
             * @description The last four are ends and never change.
             * @enum {string}
             */
            state: "scheduled" | "queued" | "sending" | "requested" | "unknown" | "needs_attention" | "cancelled" | "refused" | "failed" | "withdrawn";
            target: components["schemas"]["Target"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            updatedAt: string;
            warnings: {
                /** @enum {string} */
                code: "replacement_not_held" | "contradicted_after_end";
                message: string;
            }[];
        };
        CancellationPage: {
            items: components["schemas"]["Cancellation"][];
            /** @description Give it back as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description Names the order once: by `reference`, or by `account` and `target`. An option the operation lacks is an error, never ignored. */
        CancellationRequest: {
            /** @description With `target`, instead of `reference`. */
            account?: string;
            expect?: {
                orderNumber?: string;
            };
            note?: string | null;
            options?: {
                message?: string;
                /** @description Have the customer told. Default: no. */
                notifyCustomer?: boolean;
                /**
                 * @description What to do with an order that takes the place of the stopped one. Default: as the account says.
                 * @enum {string}
                 */
                onReplacement?: "hold" | "leave";
                /** @description Have the payment refunded. Default: no. */
                refund?: boolean;
                /**
                 * @description How to stop. Default: as the account says.
                 * @enum {string}
                 */
                strategy?: "auto" | "cancel" | "request";
            };
            /**
             * @default customer_request
             * @enum {string}
             */
            reason?: "customer_request" | "fraud" | "payment_failed" | "out_of_stock" | "address_problem" | "duplicate" | "pricing_error" | "production_error" | "other";
            /** @description The order: `account:id`, `account:kind/id` or `account:@NUMBER`. */
            reference?: string;
            /** Format: date-time */
            sendAfter?: string;
            /** @description With `account`, instead of `reference`. */
            target?: {
                id: string;
                kind: string;
            };
        };
        /** @description Something happened to a cancellation. */
        CancellationWebhook: {
            data: {
                cancellation?: components["schemas"]["WebhookCancellation"];
                event: components["schemas"]["WebhookEvent"];
                /**
                 * @description There where the whole would be too large: read the rest from the API.
                 * @constant
                 */
                truncated?: true;
            };
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @enum {string} */
            type: "cancellation.created" | "cancellation.joined" | "cancellation.requester_withdrawn" | "cancellation.scheduled" | "cancellation.queued" | "cancellation.sending" | "cancellation.requested" | "cancellation.unknown" | "cancellation.needs_attention" | "cancellation.cancelled" | "cancellation.refused" | "cancellation.failed" | "cancellation.withdrawn" | "cancellation.warned" | "replacement.held" | "replacement.failed" | "replacement.left";
        };
        /** @description Good rows of one account that stop the same kind of thing. */
        CheckedOrders: {
            account: string;
            /** @description The kind of target; null: named by the shop's number, which is looked up when their turn comes. */
            kind: string | null;
            rows: number;
        };
        /** @description A key that was just made, with the key itself. */
        CreatedKey: {
            /** @description The accounts it may see and use; `all` covers those configured later, too. */
            accounts: "all" | string[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            /** @description Who made it. */
            createdBy: string;
            /** @description From then on it is refused; null: it does not expire. */
            expiresAt: string | null;
            /** @description The id of the key, `key_` and a ULID. It is no secret. */
            id: string;
            /** @description Within a minute or so; null: never used. */
            lastUsedAt: string | null;
            /** @description What it is for. */
            name: string;
            revokedAt: string | null;
            revokedBy: string | null;
            /** @description What it may do; `admin` includes the rest. */
            scopes: ("targets:read" | "cancellations:read" | "cancellations:write" | "batches:write" | "resolve" | "admin")[];
            /** @description What a program sends as `Authorization: Bearer …`. Shown once. */
            secret: string;
        };
        /** @description A short session for the pages of one origin. */
        EmbedSession: {
            accounts: string[];
            /** @description When it was ended before its time. */
            endedAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            expiresAt: string;
            /** @description The id of the session, `ses_` and a ULID. */
            id: string;
            /** @description The only origin whose pages may use it. */
            origin: string;
            /** @description The only orders it sees, canonical; null: all of its accounts. */
            references: string[] | null;
            scopes: ("targets:read" | "cancellations:read" | "cancellations:write")[];
        };
        /** @description What the backend of a page asks for on behalf of the person who looks at it. */
        EmbedSessionRequest: {
            /** @description The accounts it may see and use; at most those of the key. */
            accounts: string[];
            /** @description Your own id for the person at the page. Opaque, as it is recorded with what they stop: no e-mail address and no name. A renewed session of the same person keeps their idempotency keys. */
            actor?: string;
            /**
             * @description How long it holds.
             * @default 900
             */
            expiresInSeconds?: number;
            /** @description The origin of the page that will use it, such as `https://portal.example`; no other page can. Plain http: for this machine only. */
            origin: string;
            /** @description The only orders it may see and stop, such as `acme:1001`. Without it: all orders of the accounts. */
            references?: string[];
            /** @description What it may do; at most what the key may. Without it: as much of these three as the key may. */
            scopes?: ("targets:read" | "cancellations:read" | "cancellations:write")[];
        };
        /** @description One change, with who made it and what it rests on. */
        Event: {
            /** @description Null in an event that tells of a batch as a whole. */
            account: string | null;
            actor: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            at: string;
            /** @description The batch that it tells of; null in an event of a cancellation. */
            batch: string | null;
            /** @description Null in an event that tells of a batch. */
            cancellation: string | null;
            /** @enum {string} */
            channel: "api" | "cli" | "tui" | "console" | "embed" | "webhook" | "worker";
            data: {
                [key: string]: string | number | boolean | null;
            };
            evidence: components["schemas"]["Evidence"] | null;
            from: ("scheduled" | "queued" | "sending" | "requested" | "unknown" | "needs_attention" | "cancelled" | "refused" | "failed" | "withdrawn" | "receiving" | "ready" | "running" | "paused" | "finished" | "aborted") | null;
            /** @description Grows in the order of the changes. */
            position: number;
            reason: string | null;
            to: ("scheduled" | "queued" | "sending" | "requested" | "unknown" | "needs_attention" | "cancelled" | "refused" | "failed" | "withdrawn" | "receiving" | "ready" | "running" | "paused" | "finished" | "aborted") | null;
            /** @enum {string} */
            type: "cancellation.requested" | "cancellation.joined" | "cancellation.requester_withdrawn" | "cancellation.state_changed" | "cancellation.rescheduled" | "cancellation.observed" | "cancellation.warned" | "cancellation.compacted" | "attempt.started" | "attempt.finished" | "follow_up.created" | "follow_up.state_changed" | "batch.created" | "batch.rows_recorded" | "batch.state_changed" | "batch.item_failed" | "batch.closed";
        };
        EventPage: {
            /** @description In the order of the changes. */
            items: components["schemas"]["Event"][];
            /** @description Resume here: no event is missed and none comes twice. Never null, for events go on; an empty page has them all so far. */
            nextCursor: string;
        };
        /** @description What the provider said that justifies a state. No personal data. */
        Evidence: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            at: string;
            /** @description SHA-256 of the body as received. */
            bodyHash?: string;
            httpStatus?: number;
            ids?: {
                [key: string]: string;
            };
            /** @description The provider's words, redacted: data, never markup. */
            messages?: string[];
            operation: string;
            remark?: string;
            statuses?: {
                [key: string]: string | null;
            };
            /** @description The id the answer itself named. */
            subject?: string;
        };
        FoundTarget: {
            account: string;
            createdAt?: string;
            /** @description Its id or its merchant number is exactly the text searched for. */
            exact: boolean;
            merchantNumber?: string;
            provider: string;
            reference: string;
            /** @description The provider's own status words. */
            status: string;
            summary?: string;
            target: components["schemas"]["Target"];
        };
        FoundTargetPage: {
            items: components["schemas"]["FoundTarget"][];
            /** @description Give it back as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
            /** @description Accounts that could not be searched; the others were. */
            problems: {
                account: string;
                problem: components["schemas"]["ItemProblem"];
            }[];
        };
        ItemProblem: {
            /** @enum {string} */
            code: "invalid_request" | "invalid_reference" | "invalid_id" | "unsupported_option" | "idempotency_key_missing" | "merchant_number_not_found" | "merchant_number_ambiguous" | "unknown_account" | "not_found" | "events_gone" | "target_not_found" | "state_conflict" | "conflicting_options" | "idempotency_key_reused" | "unauthorized" | "stale" | "upload_incomplete" | "too_many_rows" | "misconfigured" | "no_server_secret" | "provider_unauthorized" | "provider_forbidden" | "provider_rate_limited" | "provider_unavailable" | "unsupported" | "ledger_unavailable";
            detail: string;
            errors?: {
                detail: string;
                pointer: string;
            }[];
            retryable: boolean;
            retryAfterMs?: number;
        };
        /** @description An API key, without the key itself: only a hash of that is kept. */
        Key: {
            /** @description The accounts it may see and use; `all` covers those configured later, too. */
            accounts: "all" | string[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            /** @description Who made it. */
            createdBy: string;
            /** @description From then on it is refused; null: it does not expire. */
            expiresAt: string | null;
            /** @description The id of the key, `key_` and a ULID. It is no secret. */
            id: string;
            /** @description Within a minute or so; null: never used. */
            lastUsedAt: string | null;
            /** @description What it is for. */
            name: string;
            revokedAt: string | null;
            revokedBy: string | null;
            /** @description What it may do; `admin` includes the rest. */
            scopes: ("targets:read" | "cancellations:read" | "cancellations:write" | "batches:write" | "resolve" | "admin")[];
        };
        /** @description A key to be made: at most what the key who asks may do itself. */
        KeyRequest: {
            /**
             * @description The accounts it may see and use; `all` covers those configured later, too.
             * @default all
             */
            accounts?: "all" | string[];
            /** @description From then on it is refused. */
            expiresAt?: string | null;
            /** @description What it is for, for people. */
            name: string;
            /** @description What it may do; `admin` includes the rest. */
            scopes: ("targets:read" | "cancellations:read" | "cancellations:write" | "batches:write" | "resolve" | "admin")[];
        };
        Liveness: {
            /** @enum {string} */
            status: "alive";
        };
        /** @description A session that was just made, with its token. */
        MintedEmbedSession: {
            accounts: string[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            expiresAt: string;
            /** @description The id of the session, `ses_` and a ULID. */
            id: string;
            /** @description The only origin whose pages may use it. */
            origin: string;
            /** @description The only orders it sees, canonical; null: all of its accounts. */
            references: string[] | null;
            scopes: ("targets:read" | "cancellations:read" | "cancellations:write")[];
            /** @description What the page sends as `Authorization: Bearer …`. Shown once; keep it in memory only, never in a URL or in storage. */
            token: string;
        };
        Money: {
            /** @description Major units as decimal text, such as `38.40`. */
            amount: string;
            /** @description ISO 4217, or null where the provider states none. */
            currency: string | null;
        };
        Nothing: Record<string, never>;
        /** @description Somebody asked for a test; nothing happened. */
        PingWebhook: {
            data: {
                endpoint: string;
                message: string;
            };
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            timestamp: string;
            /** @constant */
            type: "ping";
        };
        Plan: {
            /**
             * @description Why it would be refused, with `refuse`.
             * @enum {string}
             */
            code?: "too_late" | "not_cancellable" | "rejected_by_provider" | "not_found";
            /** @description Each consequence in words. */
            effects: {
                /** @enum {string} */
                happens: "yes" | "no" | "perhaps";
                name: string;
                text: string;
            }[];
            /** @enum {string} */
            kind: "send" | "already" | "refuse" | "watch";
            nextAction?: string;
            /** @description What would be sent, with `send`. */
            operation?: string;
            why: string;
        };
        /** @description What stopping one order would do. */
        Preview: {
            account?: string;
            asked: string;
            eligibility?: {
                /**
                 * @description Can it be stopped now? `ask`: the provider decides when asked.
                 * @enum {string}
                 */
                answer: "yes" | "ask" | "no" | "unknown";
                /** @description When the answer is expected to change, where the provider tells. */
                until?: string;
                why: string;
            };
            /** @description The live cancellation that a request would join. */
            joins?: components["schemas"]["Cancellation"];
            orderNumber?: string;
            plan?: components["schemas"]["Plan"];
            /** @description Why something is missing, or why a request would be refused. */
            problems: components["schemas"]["ItemProblem"][];
            provider?: string;
            reference?: string;
            snapshot?: {
                /** @description What the provider says can be done now, in its own words. */
                actions: string[];
                createdAt?: string;
                eligibility: {
                    /**
                     * @description Can it be stopped now? `ask`: the provider decides when asked.
                     * @enum {string}
                     */
                    answer: "yes" | "ask" | "no" | "unknown";
                    /** @description When the answer is expected to change, where the provider tells. */
                    until?: string;
                    why: string;
                };
                lines: {
                    id?: string;
                    name?: string;
                    price?: components["schemas"]["Money"];
                    quantity?: string;
                    sku?: string;
                }[];
                /** @description The shop's own number for the order. */
                merchantNumber?: string;
                money: {
                    [key: string]: components["schemas"]["Money"];
                };
                rawStatus: {
                    [key: string]: string | null;
                };
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readAt: string;
                /** @description Shown live, never stored. */
                recipient?: {
                    address?: string[];
                    company?: string;
                    country?: string;
                    email?: string;
                    name?: string;
                    phone?: string;
                };
                related: {
                    role: string;
                    status?: string;
                    target: components["schemas"]["Target"];
                }[];
                /** @enum {string} */
                status: "draft" | "active" | "on_hold" | "in_production" | "cancel_requested" | "shipped" | "stopped" | "closed" | "unknown";
                target: components["schemas"]["Target"];
                test?: boolean;
                updatedAt?: string;
            };
            target?: components["schemas"]["Target"];
        };
        PreviewRequest: {
            account?: string;
            options?: {
                message?: string;
                /** @description Have the customer told. Default: no. */
                notifyCustomer?: boolean;
                /**
                 * @description What to do with an order that takes the place of the stopped one. Default: as the account says.
                 * @enum {string}
                 */
                onReplacement?: "hold" | "leave";
                /** @description Have the payment refunded. Default: no. */
                refund?: boolean;
                /**
                 * @description How to stop. Default: as the account says.
                 * @enum {string}
                 */
                strategy?: "auto" | "cancel" | "request";
            };
            /** @enum {string} */
            reason?: "customer_request" | "fraud" | "payment_failed" | "out_of_stock" | "address_problem" | "duplicate" | "pricing_error" | "production_error" | "other";
            /** @description `account:id`, `account:kind/id` or `account:@NUMBER`. */
            reference?: string;
            references?: (string | {
                account: string;
                target: {
                    id: string;
                    kind?: string;
                };
            })[];
            target?: {
                id: string;
                kind?: string;
            };
        };
        Previews: {
            /** @description In the order asked. */
            items: components["schemas"]["Preview"][];
        };
        /** @description RFC 9457 problem details, the body of every answer that is not a success. */
        Problem: {
            /** @description The stable name of the problem, for programs. */
            code: string;
            /** @description What happened, where, and what to do. */
            detail: string;
            /** @description The wrong parts of the request; empty where they are not the trouble. */
            errors: {
                detail: string;
                /** @description A JSON pointer into the body, or into the query as an object. */
                pointer: string;
            }[];
            /**
             * @description Of a 429: whose limit it is, this server's own or that of the account's provider.
             * @enum {string}
             */
            limitedBy?: "countermand" | "provider";
            /** @description As in the `X-Request-Id` header and the log. */
            requestId: string;
            /** @description True when the same request may succeed later; see also the `Retry-After` header. */
            retryable: boolean;
            status: number;
            title: string;
            /** @description `/problems/` and the code; a page there says more. */
            type: string;
        };
        /** @description A plugin as data: what it can stop, how, and how sure each fact is. */
        Provider: {
            displayName: string;
            facts: {
                authentication: {
                    /**
                     * @description The vendor's own text, our reasoning, or looked for and not found.
                     * @enum {string}
                     */
                    confidence: "documented" | "inferred" | "unknown";
                    source: string;
                    value: string;
                };
                money: {
                    /**
                     * @description The vendor's own text, our reasoning, or looked for and not found.
                     * @enum {string}
                     */
                    confidence: "documented" | "inferred" | "unknown";
                    source: string;
                    value: string;
                };
                rateLimit: {
                    /**
                     * @description The vendor's own text, our reasoning, or looked for and not found.
                     * @enum {string}
                     */
                    confidence: "documented" | "inferred" | "unknown";
                    source: string;
                    value: string;
                };
                searchByMerchantNumber: {
                    /**
                     * @description The vendor's own text, our reasoning, or looked for and not found.
                     * @enum {string}
                     */
                    confidence: "documented" | "inferred" | "unknown";
                    source: string;
                    /** @enum {string} */
                    value: "direct" | "search" | "none";
                };
                testMode: {
                    /**
                     * @description The vendor's own text, our reasoning, or looked for and not found.
                     * @enum {string}
                     */
                    confidence: "documented" | "inferred" | "unknown";
                    source: string;
                    value: string;
                };
                /** @description What was looked for and not found. */
                unknowns: string[];
                webhooks: {
                    /**
                     * @description The vendor's own text, our reasoning, or looked for and not found.
                     * @enum {string}
                     */
                    confidence: "documented" | "inferred" | "unknown";
                    source: string;
                    value: string;
                };
            };
            id: string;
            operations: components["schemas"]["ProviderOperation"][];
            specificationVersion: string;
            targets: {
                default: boolean;
                kind: string;
                label: string;
            }[];
        };
        ProviderOperation: {
            cancellableIn: {
                /**
                 * @description The vendor's own text, our reasoning, or looked for and not found.
                 * @enum {string}
                 */
                confidence: "documented" | "inferred" | "unknown";
                source: string;
                value: string[];
            };
            createsReplacement: {
                /**
                 * @description The vendor's own text, our reasoning, or looked for and not found.
                 * @enum {string}
                 */
                confidence: "documented" | "inferred" | "unknown";
                source: string;
                /** @enum {string} */
                value: "yes" | "no" | "unknown";
            };
            mode: {
                /**
                 * @description The vendor's own text, our reasoning, or looked for and not found.
                 * @enum {string}
                 */
                confidence: "documented" | "inferred" | "unknown";
                source: string;
                /** @enum {string} */
                value: "immediate" | "accepted_then_poll" | "request_then_decision" | "status_write" | "delete" | "manual_only" | "unsupported";
            };
            name: string;
            /** @description The options it has, with what is sent when none is named. */
            options: {
                [key: string]: {
                    /**
                     * @description The vendor's own text, our reasoning, or looked for and not found.
                     * @enum {string}
                     */
                    confidence: "documented" | "inferred" | "unknown";
                    source: string;
                    value: string;
                };
            };
            /** @enum {string} */
            purpose: "stop" | "hold" | "read" | "search";
            reason: {
                /**
                 * @description The vendor's own text, our reasoning, or looked for and not found.
                 * @enum {string}
                 */
                confidence: "documented" | "inferred" | "unknown";
                source: string;
                /** @enum {string} */
                value: "none" | "optional_text" | "required_text";
            };
            refusal: {
                /**
                 * @description The vendor's own text, our reasoning, or looked for and not found.
                 * @enum {string}
                 */
                confidence: "documented" | "inferred" | "unknown";
                source: string;
                value: string;
            };
            repeat: {
                /**
                 * @description The vendor's own text, our reasoning, or looked for and not found.
                 * @enum {string}
                 */
                confidence: "documented" | "inferred" | "unknown";
                source: string;
                /** @enum {string} */
                value: "harmless" | "idempotency_key" | "unknown";
            };
            replacementMayBeSent: {
                /**
                 * @description The vendor's own text, our reasoning, or looked for and not found.
                 * @enum {string}
                 */
                confidence: "documented" | "inferred" | "unknown";
                source: string;
                /** @enum {string} */
                value: "yes" | "no" | "unknown";
            };
            request: {
                /**
                 * @description The vendor's own text, our reasoning, or looked for and not found.
                 * @enum {string}
                 */
                confidence: "documented" | "inferred" | "unknown";
                source: string;
                value: string;
            };
            result: {
                /**
                 * @description The vendor's own text, our reasoning, or looked for and not found.
                 * @enum {string}
                 */
                confidence: "documented" | "inferred" | "unknown";
                source: string;
                /** @enum {string} */
                value: "response" | "later_read" | "poll_operation" | "person";
            };
            scopes: {
                /**
                 * @description The vendor's own text, our reasoning, or looked for and not found.
                 * @enum {string}
                 */
                confidence: "documented" | "inferred" | "unknown";
                source: string;
                value: string[];
            };
            /** @description The statuses that prove this operation stopped the target. */
            stoppedStatuses: {
                /**
                 * @description The vendor's own text, our reasoning, or looked for and not found.
                 * @enum {string}
                 */
                confidence: "documented" | "inferred" | "unknown";
                source: string;
                value: string[];
            };
            stopsWhat: {
                /**
                 * @description The vendor's own text, our reasoning, or looked for and not found.
                 * @enum {string}
                 */
                confidence: "documented" | "inferred" | "unknown";
                source: string;
                /** @enum {string} */
                value: "fulfilment_work" | "whole_order" | "whole_order_and_money" | "record_only" | "nothing";
            };
            /** @description The kind of target it works on. */
            target: string;
        };
        Readiness: {
            /** @enum {string} */
            ledger: "ok";
            /** @enum {string} */
            status: "ready";
            /**
             * @description `none`: this process has no worker; another one must do the work.
             * @enum {string}
             */
            worker: "running" | "none";
            /** @description How many workers live on the ledger, this process included; null where that is not counted (SQLite). */
            workers: number | null;
        };
        /** @description Which order a reference means. */
        ReferenceAnswer: {
            account?: string;
            asked: string;
            /** @description The merchant number it was found by; null when it was named by id. */
            orderNumber?: string | null;
            /** @description Why it means no order, or not exactly one; nothing else is there then. */
            problem?: components["schemas"]["ItemProblem"];
            /** @description Canonical: the same order has the same one, whatever it was named by. */
            reference?: string;
            target?: components["schemas"]["Target"];
        };
        References: {
            /** @description In the order asked. */
            items: components["schemas"]["ReferenceAnswer"][];
        };
        ReferencesRequest: {
            references: (string | {
                account: string;
                target: {
                    id: string;
                    kind?: string;
                };
            })[];
        };
        /** @description One who asked for the cancellation. There may be several. */
        Requester: {
            actor: string;
            batch: string | null;
            /** @enum {string} */
            channel: "api" | "cli" | "tui" | "console" | "embed" | "webhook" | "worker";
            note: string | null;
            /** @enum {string} */
            reason: "customer_request" | "fraud" | "payment_failed" | "out_of_stock" | "address_problem" | "duplicate" | "pricing_error" | "production_error" | "other";
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            requestedAt: string;
            withdrawnAt: string | null;
        };
        Resolution: {
            /** @enum {string} */
            as: "cancelled" | "not_stopped" | "send_again" | "canceled";
            note?: string | null;
        };
        /** @description Who calls, and what they may do. */
        Session: {
            accounts: "all" | string[];
            /** @description What a signed-in browser sends as `X-CSRF-Token` with every change; null for keys and embed sessions, which need none. */
            csrfToken: string | null;
            expiresAt: string | null;
            /** @description Who acts, as requests and events name them. */
            principal: string;
            /** @description The only orders it sees; null: all of its accounts. */
            references: string[] | null;
            scopes: ("targets:read" | "cancellations:read" | "cancellations:write" | "batches:write" | "resolve" | "admin")[];
        };
        /** @description What is to be stopped at a provider. */
        Target: {
            /** @description Canonical, in the provider's own syntax. */
            id: string;
            /** @description A kind the provider declares, such as `order`. */
            kind: string;
        };
        /** @description A target as the provider shows it now. */
        TargetReading: {
            account: string;
            /** @description What the provider says can be done now, in its own words. */
            actions: string[];
            createdAt?: string;
            eligibility: {
                /**
                 * @description Can it be stopped now? `ask`: the provider decides when asked.
                 * @enum {string}
                 */
                answer: "yes" | "ask" | "no" | "unknown";
                /** @description When the answer is expected to change, where the provider tells. */
                until?: string;
                why: string;
            };
            lines: {
                id?: string;
                name?: string;
                price?: components["schemas"]["Money"];
                quantity?: string;
                sku?: string;
            }[];
            /** @description What is being done about it already. */
            liveCancellation?: components["schemas"]["Cancellation"];
            /** @description The shop's own number for the order. */
            merchantNumber?: string;
            money: {
                [key: string]: components["schemas"]["Money"];
            };
            provider: string;
            /** @description Every field of the provider's answer that is not shown above: data, never markup. */
            providerData: {
                [key: string]: unknown;
            };
            rawStatus: {
                [key: string]: string | null;
            };
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readAt: string;
            /** @description Shown live, never stored. */
            recipient?: {
                address?: string[];
                company?: string;
                country?: string;
                email?: string;
                name?: string;
                phone?: string;
            };
            reference: string;
            related: {
                role: string;
                status?: string;
                target: components["schemas"]["Target"];
            }[];
            /** @enum {string} */
            status: "draft" | "active" | "on_hold" | "in_production" | "cancel_requested" | "shipped" | "stopped" | "closed" | "unknown";
            target: components["schemas"]["Target"];
            test?: boolean;
            updatedAt?: string;
        };
        /** @description A batch as it is when the webhook leaves. Its note is left out. */
        WebhookBatch: {
            actor: string;
            /** @enum {string} */
            channel: "api" | "cli" | "tui" | "console" | "embed" | "webhook" | "worker";
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            demo?: boolean;
            /**
             * Format: date-time
             * @description When it should be through, by the accounts' rate limits.
             */
            finishBy?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            finishedAt?: string;
            /** @description `bat_` and a ULID. */
            id: string;
            name: string | null;
            options: {
                message?: string;
                /** @description Have the customer told. Default: no. */
                notifyCustomer?: boolean;
                /**
                 * @description What to do with an order that takes the place of the stopped one. Default: as the account says.
                 * @enum {string}
                 */
                onReplacement?: "hold" | "leave";
                /** @description Have the payment refunded. Default: no. */
                refund?: boolean;
                /**
                 * @description How to stop. Default: as the account says.
                 * @enum {string}
                 */
                strategy?: "auto" | "cancel" | "request";
            };
            /** @description Not in lists. */
            progress?: {
                /** @description Accounts that something is left to do in. */
                accounts: components["schemas"]["BatchRemainder"][];
                /** @description Filed rows by the state of their cancellation. */
                cancellations: {
                    cancelled: number;
                    failed: number;
                    needs_attention: number;
                    queued: number;
                    refused: number;
                    requested: number;
                    scheduled: number;
                    sending: number;
                    unknown: number;
                    withdrawn: number;
                };
                /** @description Rows by state. */
                items: {
                    duplicate: number;
                    failed: number;
                    filed: number;
                    invalid: number;
                    waiting: number;
                    withdrawn: number;
                };
                /** @description Settled in a second, over the last minute. */
                ratePerSecond: number;
            };
            /**
             * @description Of rows that bring none.
             * @enum {string}
             */
            reason: "customer_request" | "fraud" | "payment_failed" | "out_of_stock" | "address_problem" | "duplicate" | "pricing_error" | "production_error" | "other";
            /**
             * Format: date-time
             * @description When the whole upload was recorded.
             */
            receivedAt?: string;
            /** @description Why the state is what it is. */
            remark?: string;
            /** @description The batch whose failed rows this one tries again. */
            retryOf?: string;
            rows: components["schemas"]["BatchRowCounts"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            sendAfter?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            startedAt?: string;
            /**
             * @description The last two are ends and never change.
             * @enum {string}
             */
            state: "receiving" | "ready" | "running" | "paused" | "finished" | "aborted";
        };
        /** @description A cancellation as it is when the webhook leaves. Notes are left out. */
        WebhookCancellation: {
            account: string;
            /** @description It had been stopped before we asked. */
            alreadyCancelled?: boolean;
            /** @description Write calls made to the provider. */
            attempts: number;
            batch?: string;
            /**
             * Format: date-time
             * @description When details of it were removed by retention.
             */
            compactedAt?: string;
            /**
             * @description What established `cancelled`.
             * @enum {string}
             */
            confirmedBy?: "response" | "read" | "person";
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            /** @description True when a simulator was asked, not a real provider. */
            demo?: boolean;
            failure?: {
                /** @enum {string} */
                code: "unauthorized" | "forbidden" | "invalid_request" | "unsupported" | "provider_unavailable" | "misconfigured";
                message: string;
                retryable: boolean;
            };
            /** @description `can_` and a ULID. */
            id: string;
            /** @description True when the request joined a cancellation that was live already. */
            joined?: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            nextActionAt?: string;
            orderNumber?: string;
            provider: string;
            providerStatus: {
                after: string | null;
                before: string | null;
            };
            /** @enum {string} */
            reason: "customer_request" | "fraud" | "payment_failed" | "out_of_stock" | "address_problem" | "duplicate" | "pricing_error" | "production_error" | "other";
            reference: string;
            refusal?: {
                /** @enum {string} */
                code: "too_late" | "not_cancellable" | "rejected_by_provider" | "not_found";
                /** @description The provider's words where it has any: data, never markup. */
                message: string;
                /** @description The next thing a person could do, such as `hold`. */
                nextAction?: string;
            };
            /** @description The order that took the place of the stopped one, and what became of its hold. */
            replacement?: {
                /** @enum {string} */
                hold: "pending" | "held" | "failed" | "left";
                status: string | null;
                /** @description Null while it is still being looked for. */
                target: components["schemas"]["Target"] | null;
            };
            /** @description How many there are. */
            requesterCount: number;
            /** @description The first ten. */
            requesters: {
                actor: string;
                batch: string | null;
                /** @enum {string} */
                channel: "api" | "cli" | "tui" | "console" | "embed" | "webhook" | "worker";
                /** @enum {string} */
                reason: "customer_request" | "fraud" | "payment_failed" | "out_of_stock" | "address_problem" | "duplicate" | "pricing_error" | "production_error" | "other";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                requestedAt: string;
                withdrawnAt: string | null;
            }[];
            retryOf?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            settledAt?: string;
            /**
             * @description The last four are ends and never change.
             * @enum {string}
             */
            state: "scheduled" | "queued" | "sending" | "requested" | "unknown" | "needs_attention" | "cancelled" | "refused" | "failed" | "withdrawn";
            target: components["schemas"]["Target"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            updatedAt: string;
            warnings: {
                /** @enum {string} */
                code: "replacement_not_held" | "contradicted_after_end";
                message: string;
            }[];
        };
        /** @description One event on its way to one endpoint. What was sent is not kept. */
        WebhookDelivery: {
            attempts: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            endpoint: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            finishedAt?: string;
            /** @description `whd_` and a ULID. */
            id: string;
            lastAttempt?: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                at: string;
                durationMs: number;
                /** @description Why it failed. */
                error: string | null;
                /** @description The HTTP status; null where no answer came. */
                status: number | null;
            };
            /** @description `webhook-id`: the same for every attempt and every replay of one event. */
            message: string;
            /**
             * Format: date-time
             * @description Not while it is being sent.
             */
            nextAttemptAt?: string;
            /** @description Of the event it tells of; null for a ping. */
            position: number | null;
            replayed: boolean;
            /** @enum {string} */
            state: "pending" | "delivered" | "failed" | "skipped";
            type: string;
        };
        WebhookDeliveryPage: {
            items: components["schemas"]["WebhookDelivery"][];
            /** @description Give it back as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description Where webhooks go. */
        WebhookEndpoint: {
            /** @description What it may be told of. It never changes. */
            accounts: "all" | string[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            createdBy: string;
            description: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            disabledAt?: string;
            disabledBecause?: string;
            /**
             * Format: date-time
             * @description Since when every attempt has failed.
             */
            failingSince?: string;
            /** @description Retention removed events up to here before it was told of them. */
            gapThrough?: number;
            /** @description `whe_` and a ULID. */
            id: string;
            /**
             * Format: date-time
             * @description It asked to be left alone until then.
             */
            pausedUntil?: string;
            /** @description Events up to here have been turned into deliveries. */
            position: number;
            /** @description The secrets in force, the newest first; never the secrets themselves. */
            secrets: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                createdAt: string;
                /**
                 * Format: date-time
                 * @description From then on nothing is signed with it. Not on the current one.
                 */
                endsAt?: string;
                version: number;
            }[];
            /** @enum {string} */
            state: "enabled" | "disabled";
            /** @description Which types it is sent. */
            types: string[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            updatedAt: string;
            url: string;
        };
        WebhookEndpointChange: {
            /** @description What it is for, for people. */
            description?: string | null;
            /**
             * @description Enabled again, it is told of what happens from then on; replay what happened in between.
             * @enum {string}
             */
            state?: "enabled" | "disabled";
            /** @description Which types to send: names, or beginnings such as `cancellation.*`; `*` is all. */
            types?: string[];
            /** @description Where to send: `https:`, or this machine. Kept and shown as it is, so put no secret into it. */
            url?: string;
        };
        WebhookEndpointList: {
            items: components["schemas"]["WebhookEndpoint"][];
        };
        WebhookEndpointRequest: {
            /** @description What it may be told of; by default, and at most, what the key that makes it may see. It never changes. */
            accounts?: "all" | string[];
            /**
             * @description What it is for, for people.
             * @default null
             */
            description?: string | null;
            /**
             * @description Which types to send: names, or beginnings such as `cancellation.*`; `*` is all.
             * @default [
             *       "*"
             *     ]
             */
            types?: string[];
            /** @description Where to send: `https:`, or this machine. Kept and shown as it is, so put no secret into it. */
            url: string;
        };
        /** @description Where webhooks go, with its new secret. */
        WebhookEndpointWithSecret: {
            /** @description What it may be told of. It never changes. */
            accounts: "all" | string[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            createdBy: string;
            description: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            disabledAt?: string;
            disabledBecause?: string;
            /**
             * Format: date-time
             * @description Since when every attempt has failed.
             */
            failingSince?: string;
            /** @description Retention removed events up to here before it was told of them. */
            gapThrough?: number;
            /** @description `whe_` and a ULID. */
            id: string;
            /**
             * Format: date-time
             * @description It asked to be left alone until then.
             */
            pausedUntil?: string;
            /** @description Events up to here have been turned into deliveries. */
            position: number;
            /** @description `whsec_` and Base64: what the receiver verifies with. Shown once, and never again. */
            secret: string;
            /** @description The secrets in force, the newest first; never the secrets themselves. */
            secrets: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                createdAt: string;
                /**
                 * Format: date-time
                 * @description From then on nothing is signed with it. Not on the current one.
                 */
                endsAt?: string;
                version: number;
            }[];
            /** @enum {string} */
            state: "enabled" | "disabled";
            /** @description Which types it is sent. */
            types: string[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            updatedAt: string;
            url: string;
        };
        /** @description The change that a webhook tells of. A reason that a person wrote is left out. */
        WebhookEvent: {
            /** @description Null in an event that tells of a batch as a whole. */
            account: string | null;
            actor: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            at: string;
            /** @description The batch that it tells of; null in an event of a cancellation. */
            batch: string | null;
            /** @description Null in an event that tells of a batch. */
            cancellation: string | null;
            /** @enum {string} */
            channel: "api" | "cli" | "tui" | "console" | "embed" | "webhook" | "worker";
            data: {
                [key: string]: string | number | boolean | null;
            };
            from: ("scheduled" | "queued" | "sending" | "requested" | "unknown" | "needs_attention" | "cancelled" | "refused" | "failed" | "withdrawn" | "receiving" | "ready" | "running" | "paused" | "finished" | "aborted") | null;
            /** @description Grows in the order of the changes. */
            position: number;
            reason: string | null;
            to: ("scheduled" | "queued" | "sending" | "requested" | "unknown" | "needs_attention" | "cancelled" | "refused" | "failed" | "withdrawn" | "receiving" | "ready" | "running" | "paused" | "finished" | "aborted") | null;
            /** @enum {string} */
            type: "cancellation.requested" | "cancellation.joined" | "cancellation.requester_withdrawn" | "cancellation.state_changed" | "cancellation.rescheduled" | "cancellation.observed" | "cancellation.warned" | "cancellation.compacted" | "attempt.started" | "attempt.finished" | "follow_up.created" | "follow_up.state_changed" | "batch.created" | "batch.rows_recorded" | "batch.state_changed" | "batch.item_failed" | "batch.closed";
        };
        WebhookReplay: {
            /** @description How many deliveries it made. */
            deliveries: number;
            /** @description True where it stopped before the end: ask again with `from` set to `through`. */
            more: boolean;
            /** @description Up to which event it looked; null where one delivery was named. */
            through: number | null;
        };
        WebhookReplayRequest: {
            /** @description The id of a delivery: it is sent once more. */
            delivery: string;
        } | {
            /** @description Events after this position, or since this time. */
            from: number | string;
            /** @description Up to this position, or this time; default: up to now. */
            to?: number | string;
        };
        WebhookRotation: {
            /**
             * @description So long everything is signed with the old secret, too.
             * @default 86400
             */
            overlapSeconds?: number;
        };
        WithdrawRequest: {
            /** @description Take back every requester's request, not only your own. */
            everyone?: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: {
        /**
         * @description How many requests are left (`r`), and in how many seconds (`t`) all of them are there again.
         * @example "default";r=599;t=60
         */
        RateLimit: string;
        /**
         * @description How many requests (`q`) are taken in so many seconds (`w`).
         * @example "default";q=600;w=60
         */
        "RateLimit-Policy": string;
        /**
         * @description The id of the request: its own `X-Request-Id` where that is fit, else a new one. Problems, events and the log name it.
         * @example 9ba3d1e4-1c0c-4c5e-a3c5-4a8b8b0f9a53
         */
        "X-Request-Id": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Is the process alive? */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liveness"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Can it take requests? */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The configured accounts with budget and health */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Account"][];
                    };
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receiveNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of an account. */
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description It was taken, or need not be sent again. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description `taken`: what it concerns is read earlier than it would have been · `repeated`: it was taken before · `ignored`: it concerns nothing that is waited for; `why` says how that is known.
                         * @enum {string}
                         */
                        outcome: "taken" | "repeated" | "ignored";
                        /** @description Of what was ignored: for people. */
                        why?: string;
                    };
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receiveCallback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of an account. */
                account: string;
                /** @description The secret part of the address, for providers that do not sign: the account’s settings hold it. */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description It was taken, or need not be sent again. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description `taken`: what it concerns is read earlier than it would have been · `repeated`: it was taken before · `ignored`: it concerns nothing that is waited for; `why` says how that is known.
                         * @enum {string}
                         */
                        outcome: "taken" | "repeated" | "ignored";
                        /** @description Of what was ignored: for people. */
                        why?: string;
                    };
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receiveCallbackWithSuffix: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of an account. */
                account: string;
                /** @description What the provider adds to the address it was given. */
                suffix: string;
                /** @description The secret part of the address, for providers that do not sign: the account’s settings hold it. */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description It was taken, or need not be sent again. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description `taken`: what it concerns is read earlier than it would have been · `repeated`: it was taken before · `ignored`: it concerns nothing that is waited for; `why` says how that is known.
                         * @enum {string}
                         */
                        outcome: "taken" | "repeated" | "ignored";
                        /** @description Of what was ignored: for people. */
                        why?: string;
                    };
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTarget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of an account. */
                account: string;
                /** @description The id in the provider's own syntax, percent-encoded. */
                id: string;
                /** @description A kind of target the provider declares; GET /v1/providers lists them. */
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A live snapshot of one target */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetReading"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBatches: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most. */
                limit?: number;
                /** @description Only batches in these states. May be repeated, or be a list with commas. */
                state?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Batches, newest first */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchPage"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileBatch: {
        parameters: {
            query?: {
                /** @description With a table or lines: text for the provider. */
                message?: string;
                /** @description With a table or lines: a name for people. */
                name?: string;
                /** @description With a table or lines: the note of rows that bring none. */
                note?: string;
                /** @description With a table or lines: have the customers told. */
                notifyCustomer?: "true" | "false";
                /** @description With a table or lines: what to do with an order that takes the place of a stopped one. */
                onReplacement?: "hold" | "leave";
                /** @description With a table or lines: the reason of rows that bring none. */
                reason?: "customer_request" | "fraud" | "payment_failed" | "out_of_stock" | "address_problem" | "duplicate" | "pricing_error" | "production_error" | "other";
                /** @description With a table or lines: have the payments refunded. */
                refund?: "true" | "false";
                /** @description With a table or lines: nothing is filed before this instant. */
                sendAfter?: string;
                /** @description With a table or lines: `false` leaves the batch `ready` until it is resumed. */
                start?: "true" | "false";
                /** @description With a table or lines: how to stop. */
                strategy?: "auto" | "cancel" | "request";
                /** @description `only`: every check is made, nothing is recorded, and no key is needed. */
                validate?: "only";
            };
            header?: {
                /** @description Required unless `validate=only`. Of your own making, such as a UUID. Repeat it when you repeat the upload. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchRequest"];
                "application/x-ndjson": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description With `validate=only`: what the upload would be. Nothing was recorded. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchCheck"];
                };
            };
            /** @description Recorded. The same under the same key again: the batch as it is now, nothing filed. */
            202: {
                headers: {
                    /** @description `true` when the same upload was made before under this key. */
                    "Idempotency-Replayed"?: string;
                    /** @description Where the batch is. */
                    Location?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a batch, `bat_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One batch, with where it stands and when it should be through */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    abortBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a batch, `bat_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Take back what it has not sent */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBatchEvents: {
        parameters: {
            query?: {
                /** @description The position to resume from: `nextCursor` of the page before. Default: the beginning, or where retention has left off removing; for a stream, now. */
                cursor?: number;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: {
                /** @description Of a stream that was cut off: the `id` of the last event that was received. */
                "Last-Event-ID"?: string;
            };
            path: {
                /** @description The id of a batch, `bat_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events, or a stream of them. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description The answer depends on `Accept`. */
                    Vary?: string;
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBatchItems: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most. */
                limit?: number;
                /** @description Only filed rows whose cancellation is in one of these states. May be repeated, or be a list with commas. */
                outcome?: string | string[];
                /** @description Only rows in these states: `waiting`, `filed`, `invalid`, `duplicate`, `failed`, `withdrawn`. May be repeated, or be a list with commas. */
                state?: string | string[];
            };
            header?: never;
            path: {
                /** @description The id of a batch, `bat_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows of a batch, in the order of the upload */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchItemPage"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a batch, `bat_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Send no more of it for now */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a batch, `bat_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All rows as a table */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a batch, `bat_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Let it run, or go on */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your own making, such as a UUID. Repeat it when you repeat the request. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The id of a batch, `bat_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The new batch. */
            202: {
                headers: {
                    /** @description `true` when this was asked before under this key. */
                    "Idempotency-Replayed"?: string;
                    /** @description Where the new batch is. */
                    Location?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCancellations: {
        parameters: {
            query?: {
                /** @description Only these accounts. May be repeated, or be a list with commas. */
                account?: string | string[];
                /** @description `true`: only what a person has to look at. */
                attention?: "true" | "false";
                /** @description Only this batch. */
                batch?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most. */
                limit?: number;
                /** @description Only this order. */
                reference?: string;
                /** @description `not_held`: only those whose replacement is not held: not yet, failed, left on purpose, or (without `replacement`) none was found. */
                replacement?: "not_held";
                /** @description Only these states. May be repeated, or be a list with commas. */
                state?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cancellations, newest first */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancellationPage"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileCancellation: {
        parameters: {
            query?: {
                /** @description Answer only when the cancellation and its hold have settled, or need a person, or after this many seconds. */
                wait?: number;
            };
            header: {
                /** @description Of your own making, such as a UUID. Repeat it when you repeat the request. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancellationRequest"];
            };
        };
        responses: {
            /** @description Recorded. The same under the same key again: the cancellation as it is now, nothing filed. */
            202: {
                headers: {
                    /** @description `true` when the same request was made before under this key. */
                    "Idempotency-Replayed"?: string;
                    /** @description Where the cancellation is. */
                    Location?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cancellation"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCancellation: {
        parameters: {
            query?: {
                /** @description Answer only when the cancellation and its hold have settled, or need a person, or after this many seconds. */
                wait?: number;
            };
            header?: never;
            path: {
                /** @description The id of a cancellation, `can_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One cancellation */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cancellation"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCancellationEvents: {
        parameters: {
            query?: {
                /** @description The position to resume from: `nextCursor` of the page before. Default: the beginning, or where retention has left off removing; for a stream, now. */
                cursor?: number;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: {
                /** @description Of a stream that was cut off: the `id` of the last event that was received. */
                "Last-Event-ID"?: string;
            };
            path: {
                /** @description The id of a cancellation, `can_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events, or a stream of them. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description The answer depends on `Accept`. */
                    Vary?: string;
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recheckCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a cancellation, `can_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Read it again at the provider now */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cancellation"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resolveCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a cancellation, `can_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Resolution"];
            };
        };
        responses: {
            /** @description Record a person's decision on one that needs it */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cancellation"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a cancellation, `can_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WithdrawRequest"];
            };
        };
        responses: {
            /** @description Take back what has not been sent */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cancellation"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mintEmbedSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmbedSessionRequest"];
            };
        };
        responses: {
            /** @description The session, with its token: shown once. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MintedEmbedSession"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endEmbedSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the session, `ses_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End a session before its time */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbedSession"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description Only these accounts. May be repeated, or be a list with commas. */
                account?: string | string[];
                /** @description The position to resume from: `nextCursor` of the page before. Default: the beginning, or where retention has left off removing; for a stream, now. */
                cursor?: number;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: {
                /** @description Of a stream that was cut off: the `id` of the last event that was received. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events, or a stream of them. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description The answer depends on `Accept`. */
                    Vary?: string;
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All keys, newest first */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Key"][];
                    };
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyRequest"];
            };
        };
        responses: {
            /** @description The key, with its `secret`: shown once. */
            201: {
                headers: {
                    /** @description Where the key is. */
                    Location?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedKey"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a key, `key_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One key */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Key"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a key, `key_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description End a key */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Key"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCancellations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewRequest"];
            };
        };
        responses: {
            /** @description What stopping these orders would do */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Previews"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plugins with their capabilities */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Provider"][];
                    };
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resolveReferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferencesRequest"];
            };
        };
        responses: {
            /** @description Which orders these references mean */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["References"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who calls, and what they may do */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findTargets: {
        parameters: {
            query: {
                /** @description Only this account. */
                account?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most. */
                limit?: number;
                /** @description An id or a merchant number. */
                search: string;
                /** @description Only this status, in the provider's own word. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Find targets by id or merchant number */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundTargetPage"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where webhooks go, newest first */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointList"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointRequest"];
            };
        };
        responses: {
            /** @description The endpoint, with its secret: shown once. */
            201: {
                headers: {
                    /** @description Where the endpoint is. */
                    Location?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a webhook endpoint, `whe_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One endpoint, with how it fares */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a webhook endpoint, `whe_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint as it was. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a webhook endpoint, `whe_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointChange"];
            };
        };
        responses: {
            /** @description Change it, or switch it on or off */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most. */
                limit?: number;
                /** @description Only deliveries in these states: `pending`, `delivered`, `failed`, `skipped`. May be repeated, or be a list with commas. */
                state?: string | string[];
            };
            header?: never;
            path: {
                /** @description The id of a webhook endpoint, `whe_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was sent to it and what is to be, newest first */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a webhook endpoint, `whe_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookReplayRequest"];
            };
        };
        responses: {
            /** @description They are to be sent. */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookReplay"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a webhook endpoint, `whe_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WebhookRotation"];
            };
        };
        responses: {
            /** @description The endpoint, with its new secret: shown once. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a webhook endpoint, `whe_` and a ULID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The delivery of the ping. */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description Whatever is wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    batchWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description The same for every attempt and every replay of one event: whoever has seen it has it already. */
                "webhook-id": string;
                /** @description `v1,` and the Base64 of HMAC-SHA256 over `id.timestamp.body`; one for each secret in force, with a space between. */
                "webhook-signature": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchWebhook"];
            };
        };
        responses: {
            /** @description It was taken; the body is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint wants no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    cancellationWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description The same for every attempt and every replay of one event: whoever has seen it has it already. */
                "webhook-id": string;
                /** @description `v1,` and the Base64 of HMAC-SHA256 over `id.timestamp.body`; one for each secret in force, with a space between. */
                "webhook-signature": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancellationWebhook"];
            };
        };
        responses: {
            /** @description It was taken; the body is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint wants no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    pingWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description The same for every attempt and every replay of one event: whoever has seen it has it already. */
                "webhook-id": string;
                /** @description `v1,` and the Base64 of HMAC-SHA256 over `id.timestamp.body`; one for each secret in force, with a space between. */
                "webhook-signature": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PingWebhook"];
            };
        };
        responses: {
            /** @description It was taken; the body is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint wants no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}

/** Every code a problem can carry. */
export type ProblemCode =
  | 'closing'
  | 'conflicting_options'
  | 'csrf_token_missing'
  | 'events_gone'
  | 'foreign_host'
  | 'foreign_origin'
  | 'headers_too_large'
  | 'idempotency_key_missing'
  | 'idempotency_key_reused'
  | 'internal_error'
  | 'invalid_id'
  | 'invalid_reference'
  | 'invalid_request'
  | 'ledger_unavailable'
  | 'malformed_json'
  | 'malformed_request'
  | 'merchant_number_ambiguous'
  | 'merchant_number_not_found'
  | 'method_not_allowed'
  | 'misconfigured'
  | 'no_server_secret'
  | 'not_acceptable'
  | 'not_found'
  | 'payload_too_large'
  | 'provider_forbidden'
  | 'provider_rate_limited'
  | 'provider_unauthorized'
  | 'provider_unavailable'
  | 'request_timeout'
  | 'stale'
  | 'state_conflict'
  | 'target_not_found'
  | 'too_many_requests'
  | 'too_many_rows'
  | 'too_many_streams'
  | 'unauthorized'
  | 'unknown_account'
  | 'unsupported'
  | 'unsupported_media_type'
  | 'unsupported_option'
  | 'upload_incomplete'
  | 'uri_too_long'
  | 'worker_failed';
