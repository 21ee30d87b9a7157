import { pauseMs } from './replay.js';

const at = (time: string) => ({ recordedAt: `2026-03-01T${time}.000Z` });

describe('the pause between two events of a replay', () => {
  it.each([
    ['none where no speed is asked for', '09:00:00', '10:00:00', {}, 0],
    ['the time between them, at its own speed', '09:00:00', '09:00:01', { speed: 1 }, 1_000],
    ['a part of it, faster', '09:00:00', '09:01:00', { speed: 60 }, 1_000],
    ['cut short, where nothing was recorded for long', '09:00:00', '10:00:00', { speed: 60 }, 2_000],
    ['cut as short as asked', '09:00:00', '10:00:00', { speed: 60, longestPauseMs: 100 }, 100],
    ['none where the clock was set back', '10:00:00', '09:00:00', { speed: 1 }, 0],
  ])('is %s', (_, before, now, asked, expected) => expect(pauseMs(at(before), at(now), asked)).toBe(expected));
});
