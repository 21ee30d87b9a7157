import { newId } from '#kernel/ids.js';
import { setTimeout as delay } from 'node:timers/promises';
import { anEventLog, engines } from './engines.js';
import { LogProcess } from './log-process.js';
import { SentCommands } from './sent-commands.js';

const ROUNDS = 50;
/** A new log from time to time, so that checking all of it stays quick. */
const ROUNDS_PER_LOG = 10;
/** Processes that start while a round is looked at; they open no log before they are told to append. */
const STARTING = 2;

/** Most processes die at work, one in five while it still opens the log or sends its first commit. */
async function randomMoment(round: number, sent: SentCommands): Promise<void> {
  const { length: before } = sent.acknowledged;
  while (round % 5 > 0 && sent.acknowledged.length === before) await delay(1);
  await delay(Math.random() * 80);
}

describe.each(engines)('kill -9 during concurrent appends on $name', ({ name, create }) => {
  it(
    `loses no acknowledged event and keeps no half command, in ${ROUNDS} rounds`,
    async () => {
      const engine = await create();
      const start = (): Promise<LogProcess> => LogProcess.start({ engine: name, place: engine.place });
      const starting = Array.from({ length: STARTING }, start);
      let sent = new SentCommands(newId());
      let acknowledged = 0;
      let unanswered = 0;
      try {
        for (let round = 0; round < ROUNDS; round++) {
          if (round % ROUNDS_PER_LOG === 0) sent = new SentCommands(newId());
          const process = await starting.shift()!;
          let isOver = false;
          const { length: before } = sent.acknowledged;
          const calling = sent.callers(process.append, () => isOver);
          await randomMoment(round, sent);
          isOver = true;
          await process.kill();
          await calling;
          starting.push(start());
          acknowledged += sent.acknowledged.length - before;
          unanswered += sent.unsure.length;
          const storage = await engine.openStorage();
          const log = anEventLog(storage);
          await log.open(sent.clinic);
          await sent.expectKept(log, storage);
          await log.close();
        }
      } finally {
        // Also after a failure: a process that nobody ends would keep the test run from ending.
        for (const result of await Promise.allSettled(starting)) {
          if (result.status === 'fulfilled') await result.value.kill();
        }
        await engine.destroy();
      }
      // Otherwise the rounds would have shown nothing.
      expect(acknowledged).toBeGreaterThan(ROUNDS);
      expect(unanswered).toBeGreaterThan(ROUNDS);
    },
    10 * 60_000,
  );
});
