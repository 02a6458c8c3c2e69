/** Events as they come. */
export { EventFollower } from './event-follower.ts';
export type { EventScope } from './event-scope.ts';
export { FollowEvents } from './follow-events.ts';
