/**
 * Keeps a place for the styles of MUI, which come with the first dialog: after those of the frame, which are loaded by
 * now, and before those of every part that is loaded later and says what is different there. MUI looks for this name.
 */
export function markPlaceForMui(): void {
  const mark = document.createElement('meta');
  mark.name = 'emotion-insertion-point';
  document.head.append(mark);
}
