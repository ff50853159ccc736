/** What pasting needs; loaded with the first paste. */
export { decodeClip } from './decode-clip.ts';
export { pasteCommand } from './paste-command.ts';
