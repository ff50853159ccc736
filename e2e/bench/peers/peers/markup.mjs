import '../../../../src/timeline/view/timeline.css';

export const barSelector = '.tl-track .tl-bar';

/** What Dripline's first picture costs the browser however it is made: its markup, taken from a page that drew it. */
export function mount(element) {
  element.innerHTML = globalThis.drawnByOurs;
}
