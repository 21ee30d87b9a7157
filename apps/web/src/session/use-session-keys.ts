import { useEffect, useRef } from 'react';

/** Keys that lead to what has their name as `data-key`. They only move the focus: Enter does it. */
const KEYS: ReadonlySet<string> = new Set(['n', 'r', 'u']);

/**
 * Lets a session be recorded with the keyboard alone: keys lead to the next step, to reactions and to undo, and what was
 * done leaves the focus on what comes next.
 *
 * @param step changes with each step
 */
export function useSessionKeys(step: string): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // A key that is held down would go through one step after the other.
      if (event.key === 'Enter' && event.repeat) return event.preventDefault();
      const { target, ctrlKey, metaKey, altKey } = event;
      const isTyped = target instanceof HTMLElement && target.closest('input, textarea, select, dialog');
      if (isTyped || ctrlKey || metaKey || altKey || !KEYS.has(event.key)) return;
      document.querySelector<HTMLElement>(`[data-key=${event.key}]`)?.focus();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, []);
  const isOpen = useRef(false);
  useEffect(() => {
    const content = document.getElementById('content');
    // What had the focus went with its step; while nothing else can be done, the page itself has it.
    const isLost = document.activeElement === document.body || document.activeElement === content;
    if (isOpen.current && isLost) {
      const next = document.querySelector<HTMLElement>('[data-key=n]:not(:disabled)');
      (next ?? content)?.focus({ preventScroll: true });
    }
    isOpen.current = true;
  }, [step]);
}
