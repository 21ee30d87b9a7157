import { useTranslation } from 'react-i18next';
import classes from './session.module.css';

interface StepperProps {
  name: string;
  min: number;
  max: number;
  step: number;
  /** What the first tap gives where there is no value yet. */
  usual: number;
  value: number | undefined;
  says: (value: number) => string;
  onChange: (value: number) => void;
}

/** A number that is set by two large buttons, with gloves on. */
export function Stepper({ name, min, max, step, usual, value, says, onChange }: StepperProps) {
  const { t } = useTranslation('record');
  const move = (by: number) => onChange(value === undefined ? usual : Math.min(max, Math.max(min, value + by)));
  return (
    <div className={classes.stepper} role="group" aria-label={name}>
      <span className={classes.stepperName}>{name}</span>
      <button
        type="button"
        aria-label={t('areas.less', { what: name })}
        disabled={value === min}
        onClick={() => move(-step)}
      >
        −
      </button>
      <output className={classes.stepperValue}>{value === undefined ? '–' : says(value)}</output>
      <button
        type="button"
        aria-label={t('areas.moreOf', { what: name })}
        disabled={value === max}
        onClick={() => move(step)}
      >
        +
      </button>
    </div>
  );
}
