/** The keys of commands that come a moment after the first view, for `ComingKeys`; a test holds them to the commands. */
export const lateKeys = {
  timeline: 'shift+t shift+f shift+a shift+z mod+d shift+s shift+p',
  workbench: 'shift+c shift+i',
} as const;
