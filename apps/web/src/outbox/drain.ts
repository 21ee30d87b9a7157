import { nextLook, sendableNow } from './delivery';
import { deviceStore } from './device-store';
import { sendCommand } from './send-command';

const LOCK = 'pinpoint-outbox';
/** Records whose commands are under way at the same time. */
const AT_ONCE = 4;

/** Brings to the service what waits, while whoever entered it is signed in. Any number of tabs may run it. */
export class Drain {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isRunning = false;
  private isWanted = false;
  /** Nobody is signed in any more, or somebody else. */
  private isOver = false;

  constructor(
    private readonly staffId: string,
    private readonly askToSignIn: () => void,
  ) {}

  start(): void {
    window.addEventListener('online', this.comeBack);
    this.soon();
  }

  stop(): void {
    window.removeEventListener('online', this.comeBack);
    clearTimeout(this.timer);
    this.isOver = true;
  }

  /** Looks now; called after each entry. */
  soon(): void {
    this.isWanted = true;
    if (!this.isRunning) void this.run();
  }

  /** The connection is back, so no delay is waited for that was meant for its absence. */
  private readonly comeBack = (): void => {
    void deviceStore.commands
      .where('state')
      .equals('waiting')
      .modify({ dueAt: 0 })
      .then(() => this.soon());
  };

  private async run(): Promise<void> {
    this.isRunning = true;
    clearTimeout(this.timer);
    try {
      while (this.isWanted && !this.isOver) {
        this.isWanted = false;
        // One tab sends at a time; the others wait their turn, and then find nothing left to do.
        if (navigator.onLine) await navigator.locks.request(LOCK, () => this.sendAll());
      }
    } finally {
      this.isRunning = false;
    }
    const look = nextLook(await this.queue());
    if (look !== undefined && navigator.onLine && !this.isOver) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.soon(), Math.max(look - Date.now(), 50));
    }
  }

  private async sendAll(): Promise<void> {
    while (!this.isOver) {
      const sendable = sendableNow(await this.queue(), Date.now()).slice(0, AT_ONCE);
      if (sendable.length === 0) return;
      const verdicts = await Promise.all(sendable.map(sendCommand));
      if (!verdicts.includes('sign_in')) continue;
      this.isOver = true;
      return this.askToSignIn();
    }
  }

  private queue() {
    return deviceStore.commands
      .where('state')
      .anyOf('waiting', 'attention')
      .filter(({ staffId }) => staffId === this.staffId)
      .toArray();
  }
}
