import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Field, idOf, type Option, type Values } from './field';
import classes from './entry.module.css';

interface FieldProps<Kind extends Field['kind'] = Field['kind']> {
  field: Extract<Field, { kind: Kind }>;
  values: Values;
  /** In words; null where nothing is wrong. */
  fault: string | null;
  onChange: (change: Values) => void;
}

/** One question of a form, with targets for gloved fingers. */
export function EntryField(props: FieldProps) {
  const { field } = props;
  switch (field.kind) {
    case 'choice':
      return <ChoiceField {...props} field={field} />;
    case 'many':
      return <ManyField {...props} field={field} />;
    case 'statuses':
      return <StatusesField {...props} field={field} />;
    case 'text':
    case 'words':
    case 'day':
    case 'time':
    case 'number':
    case 'list':
      return <InputField {...props} field={field} />;
  }
}

function InputField({
  field,
  values,
  fault,
  onChange,
}: FieldProps<'text' | 'words' | 'day' | 'time' | 'number' | 'list'>) {
  const { t } = useTranslation('entry');
  const { name, label, hint, isNeeded, kind } = field;
  const id = idOf(name);
  const given = {
    ...{ id, value: values[name] ?? '', 'aria-required': isNeeded, 'aria-invalid': fault !== null },
    'aria-describedby': [hint && `${id}-hint`, fault !== null && `${id}-fault`].filter(Boolean).join(' ') || undefined,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => onChange({ [name]: currentTarget.value }),
  };
  return (
    <div className={classes.field} data-wide={kind === 'words'}>
      <label htmlFor={id} className={classes.label}>
        {label}
        {!isNeeded && <span className={classes.optional}> · {t('optional')}</span>}
      </label>
      {kind === 'words' ? (
        <textarea {...given} rows={3} className={classes.input} />
      ) : kind === 'list' ? (
        <select {...given} className={classes.input}>
          <option value="">{t('choose')}</option>
          {field.options.map(({ value, label: name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <span className={classes.withUnit}>
          <input {...given} {...typeOf(field)} className={classes.input} autoComplete="off" />
          {kind === 'number' && field.unit && <span className={classes.unit}>{field.unit}</span>}
        </span>
      )}
      {hint && (
        <p id={`${id}-hint`} className={classes.hint}>
          {hint}
        </p>
      )}
      <FaultText id={id} fault={fault} />
    </div>
  );
}

function typeOf(field: FieldProps<'text' | 'day' | 'time' | 'number'>['field']) {
  if (field.kind === 'number') return { type: 'text', inputMode: field.min < 0 ? 'text' : 'decimal' } as const;
  if (field.kind === 'day') return { type: 'date', max: field.until } as const;
  if (field.kind === 'time') return { type: 'time', step: 300 } as const;
  return { type: field.type ?? 'text' } as const;
}

/** What is wrong stands beside the field in the words of the summary. */
function FaultText({ id, fault }: { id: string; fault: string | null }) {
  return fault === null ? null : (
    <p id={`${id}-fault`} className={classes.fault}>
      <span aria-hidden="true">▲ </span>
      {fault}
    </p>
  );
}

function Group({ field, fault, children }: Pick<FieldProps, 'field' | 'fault'> & { children: ReactNode }) {
  const { name, label, hint } = field;
  const id = idOf(name);
  return (
    <fieldset className={classes.group} aria-describedby={fault === null ? undefined : `${id}-fault`}>
      <legend className={classes.label}>{label}</legend>
      {hint && <p className={classes.hint}>{hint}</p>}
      {children}
      <FaultText id={id} fault={fault} />
    </fieldset>
  );
}

function ChoiceField({ field, values, fault, onChange }: FieldProps<'choice'>) {
  return (
    <Group field={field} fault={fault}>
      <Answers
        name={field.name}
        options={field.options}
        value={values[field.name] ?? ''}
        isNeeded={field.isNeeded === true}
        onChange={(value) => onChange({ [field.name]: value })}
      />
    </Group>
  );
}

interface AnswersProps {
  name: string;
  options: readonly Option[];
  value: string;
  isNeeded: boolean;
  onChange: (value: string) => void;
}

/** Radio buttons as large chips; what need not be said has a chip that says so, and is chosen at first. */
function Answers({ name, options, value, isNeeded, onChange }: AnswersProps) {
  const { t } = useTranslation('entry');
  const all = isNeeded ? options : [{ value: '', label: t('unsaid') }, ...options];
  return (
    <div className={classes.chips}>
      {all.map((option, index) => (
        <label key={option.value} className={classes.chip} data-unsaid={option.value === ''}>
          <input
            type="radio"
            id={index === 0 ? idOf(name) : undefined}
            name={name}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

function ManyField({ field, values, fault, onChange }: FieldProps<'many'>) {
  return (
    <Group field={field} fault={fault}>
      <div className={classes.chips}>
        {field.options.map(({ value, label }, index) => (
          <label key={value} className={classes.chip}>
            <input
              type="checkbox"
              id={index === 0 ? idOf(field.name) : undefined}
              checked={values[`${field.name}.${value}`] === 'yes'}
              onChange={({ currentTarget }) =>
                onChange({ [`${field.name}.${value}`]: currentTarget.checked ? 'yes' : '' })
              }
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </Group>
  );
}

function StatusesField({ field, values, fault, onChange }: FieldProps<'statuses'>) {
  const { name, items, options, rest, isEachNeeded } = field;
  const open = items.filter(({ value }) => !values[`${name}.${value}`]);
  return (
    <Group field={field} fault={fault}>
      {rest && open.length > 0 && (
        <button
          type="button"
          className={classes.quiet}
          onClick={() => onChange(Object.fromEntries(open.map(({ value }) => [`${name}.${value}`, rest.value])))}
        >
          {rest.label}
        </button>
      )}
      <ul className={classes.statuses}>
        {items.map(({ value, label }) => (
          <li key={value} className={classes.status}>
            <fieldset className={classes.statusGroup}>
              <legend className={classes.statusName}>{label}</legend>
              <Answers
                name={`${name}.${value}`}
                options={options}
                value={values[`${name}.${value}`] ?? ''}
                isNeeded={isEachNeeded === true}
                onChange={(answer) => onChange({ [`${name}.${value}`]: answer })}
              />
            </fieldset>
          </li>
        ))}
      </ul>
    </Group>
  );
}
