import { nextLook, sendableNow, type Verdict } from './delivery';
import { deviceStore } from './device-store';
import { sendCommand } from './send-command';

/** Records whose commands are under way at the same time. */
const AT_ONCE = 4;

/** What waits in an order of its own, and how it is brought to the service. */
export interface Lane {
  /** Of the browser, held while something is sent: one tab sends at a time. */
  lock: string;
  /** Sends what can be sent now, and tells what became of each; empty where there is nothing. */
  sendSome(staffId: string): Promise<Verdict[]>;
  /** When to look again, in ms since 1970; undefined where only people or a new entry can bring it on. */
  nextLook(staffId: string): Promise<number | undefined>;
  /** Waits no longer for delays that were meant for an absent connection. */
  hurry(): Promise<void>;
}

export const commandLane: Lane = {
  lock: 'pinpoint-outbox',
  async sendSome(staffId) {
    const sendable = sendableNow(await commandsOf(staffId), Date.now()).slice(0, AT_ONCE);
    return Promise.all(sendable.map(sendCommand));
  },
  nextLook: async (staffId) => nextLook(await commandsOf(staffId)),
  hurry: async () => void (await deviceStore.commands.where('state').equals('waiting').modify({ dueAt: 0 })),
};

function commandsOf(staffId: string) {
  return deviceStore.commands
    .where('state')
    .anyOf('waiting', 'attention')
    .filter((row) => row.staffId === staffId)
    .toArray();
}

/** Brings to the service what waits in a lane, while whoever entered it is signed in. Any number of tabs may run it. */
export class Drain {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isRunning = false;
  private isWanted = false;
  /** Nobody is signed in any more, or somebody else. */
  private isOver = false;

  constructor(
    private readonly lane: Lane,
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

  private readonly comeBack = (): void => {
    void this.lane.hurry().then(() => this.soon());
  };

  private async run(): Promise<void> {
    this.isRunning = true;
    clearTimeout(this.timer);
    try {
      while (this.isWanted && !this.isOver) {
        this.isWanted = false;
        // The other tabs wait their turn, and then find nothing left to do.
        if (navigator.onLine) await navigator.locks.request(this.lane.lock, () => this.sendAll());
      }
    } finally {
      this.isRunning = false;
    }
    const look = await this.lane.nextLook(this.staffId);
    if (look !== undefined && navigator.onLine && !this.isOver) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.soon(), Math.max(look - Date.now(), 50));
    }
  }

  private async sendAll(): Promise<void> {
    while (!this.isOver) {
      const verdicts = await this.lane.sendSome(this.staffId);
      if (verdicts.length === 0) return;
      if (!verdicts.includes('sign_in')) continue;
      this.isOver = true;
      return this.askToSignIn();
    }
  }
}
