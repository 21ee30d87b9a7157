/** Work that is done sooner needs no telling. */
const QUIET_MS = 1_000;
const REDRAW_MS = 200;
const LINE_MS = 5_000;

/** How far a long piece of work is, on stderr: redrawn in place on a terminal, a line now and then in a file. */
export class Progress {
  private readonly startedAt = performance.now();
  private shownAt = -Infinity;
  private isShown = false;

  constructor(private readonly stream: NodeJS.WriteStream = process.stderr) {}

  /** @param total absent where it is not known yet */
  show(doing: string, done: number, total?: number): void {
    const now = performance.now();
    const pause = this.stream.isTTY ? REDRAW_MS : LINE_MS;
    if (now - this.startedAt < QUIET_MS || now - this.shownAt < pause) return;
    this.shownAt = now;
    const of = total === undefined ? '' : ` of ${total.toLocaleString('en')}`;
    const text = `${doing}: ${done.toLocaleString('en')}${of}`;
    if (this.stream.isTTY) {
      this.stream.write(`\r\x1b[K${text}`);
      this.isShown = true;
    } else this.stream.write(`${text}\n`);
  }

  /** Takes the line away before something else is printed. */
  clear(): void {
    if (this.isShown) this.stream.write('\r\x1b[K');
    this.isShown = false;
  }
}
