/** Longest line that is read, in bytes; a longer one is refused without being held in memory. */
export const longestLine = 5_000_000;

/** One line of the input, numbered from 1 with empty lines counted: its text, or why there is none. */
export type InputLine =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: 'longer than 5 MB' | 'not UTF-8' };

const newline = 0x0a;

/** Cuts a stream of UTF-8 bytes into lines; feed it chunks, then call `end` once. Lines of white space only are left out. */
export class LineSplitter {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private pending: Uint8Array[] = [];
  private pendingBytes = 0;
  private number = 0;

  /** The lines that this chunk completes. */
  push(chunk: Uint8Array): readonly InputLine[] {
    const lines: InputLine[] = [];
    let from = 0;
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, from)) {
      this.finish(chunk.subarray(from, at), lines);
      from = at + 1;
    }
    this.keep(chunk.subarray(from));
    return lines;
  }

  /** The last line, when it does not end in a newline. */
  end(): readonly InputLine[] {
    const lines: InputLine[] = [];
    if (this.pendingBytes > 0) this.finish(new Uint8Array(), lines);
    return lines;
  }

  private keep(rest: Uint8Array): void {
    if (rest.length === 0) return;
    this.pendingBytes += rest.length;
    if (this.pendingBytes > longestLine) this.pending = [];
    else this.pending.push(rest);
  }

  private finish(last: Uint8Array, into: InputLine[]): void {
    this.number++;
    const bytes = this.pendingBytes + last.length;
    const parts = this.pending;
    this.pending = [];
    this.pendingBytes = 0;
    if (bytes > longestLine) {
      into.push({ number: this.number, problem: 'longer than 5 MB' });
      return;
    }
    let text: string;
    try {
      text = this.decoder.decode(parts.length === 0 ? last : Buffer.concat([...parts, last]));
    } catch {
      into.push({ number: this.number, problem: 'not UTF-8' });
      return;
    }
    if (text.trim() !== '') into.push({ number: this.number, text });
  }
}
