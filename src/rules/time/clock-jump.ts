/** Where the wall clock jumps: `at` is the wall minute of the jump, `by` the minutes it jumps (+60 spring, −60 autumn). */
export interface ClockChange {
  readonly at: number;
  readonly by: number;
  readonly toElapsed: (wall: number) => number;
  readonly toWall: (elapsed: number) => number;
}
