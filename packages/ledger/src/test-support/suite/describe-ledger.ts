import { describeAccess } from './access.ts';
import { describeAttempts } from './attempts.ts';
import { describeAttention } from './attention.ts';
import { describeBatchItems } from './batch-items.ts';
import { describeBatches } from './batches.ts';
import { describeBudgets } from './budgets.ts';
import { describeChangeNews } from './change-news.ts';
import { describeChanging } from './changing.ts';
import { describeDueWork } from './due-work.ts';
import { describeEvents } from './events.ts';
import { describeFiling } from './filing.ts';
import type { OpenFixture } from './fixture.ts';
import { describeFollowUps } from './follow-ups.ts';
import { describeInspection } from './inspection.ts';
import { describeLanes } from './lanes.ts';
import { describeListing } from './listing.ts';
import { describeMoves } from './moves.ts';
import { describeNotifications } from './notifications.ts';
import { describeRetention } from './retention.ts';
import { describeReplacements } from './replacements.ts';
import { describeTransactions } from './transactions.ts';
import { describeWebhooks } from './webhooks.ts';
import { describeWorkFigures } from './work-figures.ts';

/** What every ledger must do, whatever database it stands on. */
export function describeLedger(name: string, open: OpenFixture): void {
  describe(`the ledger on ${name}`, () => {
    describe('keys and sessions', () => describeAccess(open));
    describe('filing', () => describeFiling(open));
    describe('changing', () => describeChanging(open));
    describe('moves of state', () => describeMoves(open));
    describe('attempts', () => describeAttempts(open));
    describe('follow-ups', () => describeFollowUps(open));
    describe('attention', () => describeAttention(open));
    describe('replacements that are not held', () => describeReplacements(open));
    describe('listing', () => describeListing(open));
    describe('due work', () => describeDueWork(open));
    describe('batches', () => describeBatches(open));
    describe('rows of batches', () => describeBatchItems(open));
    describe('work figures', () => describeWorkFigures(open));
    describe('events', () => describeEvents(open));
    describe('inspection', () => describeInspection(open));
    describe('lanes', () => describeLanes(open));
    describe('budgets', () => describeBudgets(open));
    describe('a notification', () => describeNotifications(open));
    describe('retention', () => describeRetention(open));
    describe('webhooks', () => describeWebhooks(open));
    describe('transactions', () => describeTransactions(open));
    describe('news of changes', () => describeChangeNews(open));
  });
}
