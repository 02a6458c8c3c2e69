/** Events as they come. */
export { EventFollower } from './event-follower.ts';
export type { WantedEvents } from './event-scope.ts';
export { FollowEvents, type FollowedEvents } from './follow-events.ts';
