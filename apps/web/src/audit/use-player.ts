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
  const [isOn, setIsOn] = useState(false);
  const isAtEnd = index >= count - 1;
  const isPlaying = isOn && !isAtEnd;
  const step = useEffectEvent(() => goTo(Math.min(count - 1, index + 1)));
  const toggle = () => setIsOn(!isPlaying);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
    const actions: Record<string, () => void> = {
      j: () => goTo(Math.min(count - 1, index + 1)),
      k: () => goTo(Math.max(0, index - 1)),
      Home: () => goTo(0),
      End: () => goTo(count - 1),
      '[': () => pin('from'),
      ']': () => pin('to'),
      ' ': toggle,
    };
    const act = actions[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => step(), STEP_MS);
    return () => clearInterval(timer);
  }, [isPlaying]);
  return { isPlaying, isAtEnd, toggle };
}

/** Whether the key belongs to what has the focus: text that is written, a button that Space presses, an open dialog. */
function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog, [role="dialog"], [role="menu"]')) return true;
  // The scrubber has its own Home and End, and they go to the same places.
  if (target instanceof HTMLInputElement && target.type === 'range') return key === 'Home' || key === 'End';
  // In the list Enter opens an event, and Space plays as everywhere else.
  if (key === ' ' && target.closest('button, a, summary')) return target.closest('[data-plays]') === null;
  return /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
