import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './shortcuts.module.css';

/** What each does has its words under the same name. */
const KEYS = {
  list: ['?'],
  search: ['/'],
  next: ['N'],
  reaction: ['R'],
  undo: ['U'],
  step: ['J', 'K'],
  pin: ['[', ']'],
  play: ['Space'],
  border: ['←', '→'],
  chart: ['Tab', 'Enter'],
  close: ['Esc'],
} as const;

/** The keys of the pages, opened by `?`; closed by Escape, as every dialog. */
export function Shortcuts({ isOpen, onChange }: { isOpen: boolean; onChange: (isOpen: boolean) => void }) {
  const { t } = useTranslation('shell');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const onKey = ({ key, target }: KeyboardEvent): void => {
      const isTyped = target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]');
      if (key === '?' && !isTyped) onChange(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onChange]);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby="shortcuts" onClose={() => onChange(false)}>
      <h2 id="shortcuts">{t('account.shortcuts')}</h2>
      <dl>
        {(Object.keys(KEYS) as (keyof typeof KEYS)[]).map((name) => (
          <div key={name}>
            <dt>
              {KEYS[name].map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`shortcut.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => onChange(false)}>
        {t('close')}
      </button>
    </dialog>
  );
}
