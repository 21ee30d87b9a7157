import { jest } from '@jest/globals';
import { EventEmitter } from 'node:events';
import { type FastifyReply } from 'fastify';
import { type ActorRequest } from './command-context.js';
import { OpenStreams } from './open-streams.js';

const PROMISED_MS = 5_000;

describe('a stream', () => {
  let streams: OpenStreams;
  let isAllowed: boolean;
  let connection: EventEmitter & { destroyed: boolean };

  const open = () => {
    const request = { isStillAllowed: async () => isAllowed } as unknown as ActorRequest;
    return streams.open(request, { raw: connection } as unknown as FastifyReply);
  };

  beforeEach(() => {
    jest.useFakeTimers();
    streams = new OpenStreams();
    isAllowed = true;
    connection = Object.assign(new EventEmitter(), { destroyed: false });
  });
  afterEach(() => jest.useRealTimers());

  it('goes on while access lasts, and ends within five seconds after it ended', async () => {
    const signal = open();
    await jest.advanceTimersByTimeAsync(60 * 60_000);
    expect(signal.aborted).toBe(false);
    isAllowed = false;
    await jest.advanceTimersByTimeAsync(PROMISED_MS);
    expect(signal.aborted).toBe(true);
    expect(streams.count).toBe(0);
  });

  it('ends alone: another one’s access is another one’s', async () => {
    const [mine, others] = [
      open(),
      streams.open({ isStillAllowed: async () => true } as never, { raw: new EventEmitter() } as never),
    ];
    isAllowed = false;
    await jest.advanceTimersByTimeAsync(PROMISED_MS);
    expect([mine.aborted, others.aborted]).toEqual([true, false]);
  });

  it('ends when whoever asked is gone, and asks no more then', () => {
    const signal = open();
    connection.emit('close');
    expect(signal.aborted).toBe(true);
    expect(streams.count).toBe(0);
    expect(jest.getTimerCount()).toBe(0);
    connection.destroyed = true;
    expect(open().aborted).toBe(true);
    expect(streams.count).toBe(0);
  });

  it('ends when the service stops', () => {
    const signals = [open(), open()];
    streams.onModuleDestroy();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('that nobody can be asked about ends', async () => {
    const signal = streams.open({} as ActorRequest, { raw: connection } as unknown as FastifyReply);
    await jest.advanceTimersByTimeAsync(PROMISED_MS);
    expect(signal.aborted).toBe(true);
  });
});
