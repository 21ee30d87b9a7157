import { useEffect, useEffectEvent, useState } from 'react';

const STEP_MS = 900;

interface Player {
  index: number;
  count: number;
  goTo: (index: number) => void;
  pin: (which: 'from' | 'to') => void;
}

/** J and K step, [ and ] pin, Space plays, Home and End go to the ends. Not while somebody writes in a field. */
export function usePlayer({ index, count, goTo, pin }: Player) {
  const [isPlaying, setIsPlaying] = useState(false);
  const isAtEnd = index >= count - 1;
  const step = useEffectEvent(() => goTo(Math.min(count - 1, index + 1)));
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    const actions: Record<string, () => void> = {
      j: () => goTo(Math.min(count - 1, index + 1)),
      k: () => goTo(Math.max(0, index - 1)),
      Home: () => goTo(0),
      End: () => goTo(count - 1),
      '[': () => pin('from'),
      ']': () => pin('to'),
      ' ': () => setIsPlaying((before) => !before),
    };
    const act = actions[event.key];
    if (act === undefined || (event.key === ' ' && event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  useEffect(() => {
    if (!isPlaying || isAtEnd) return;
    const timer = setInterval(() => step(), STEP_MS);
    return () => clearInterval(timer);
  }, [isPlaying, isAtEnd]);
  return { isPlaying: isPlaying && !isAtEnd, setIsPlaying };
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
