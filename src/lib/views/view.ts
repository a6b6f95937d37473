import type { Position } from '$lib/reading/position';

/** One way to see the story beside its text: the map, later a network and a timeline. */
export interface View {
  /** Shows what belongs to a position. The same position twice changes nothing. */
  show: (position: Position) => void;
  /** Whether what is shown is on its way or at rest. */
  readonly state: 'moving' | 'settled';
  /** What is shown, in words, for those who do not see it. */
  describe: () => string;
  /** Ends the view and leaves the page as it was before. */
  release: () => void;
}
