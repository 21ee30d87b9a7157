import { Alert, Anchor, List } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface FormProblemProps {
  /** What the service said of the whole; null where it said nothing. */
  refusal: string | null;
  /** What is wrong with which field; `id` is that of its input. */
  fields: readonly { id: string; says: string }[];
}

/** The errors of a form whose messages are plain words, and whose inputs have the names of the fields as ids. */
export function wrongFields(errors: Readonly<Record<string, unknown>>): { id: string; says: string }[] {
  return Object.entries(errors).flatMap(([id, says]) => (typeof says === 'string' ? [{ id, says }] : []));
}

/** What keeps a form from being sent. It takes the focus and leads to each field, with the words that stand there too. */
export function FormProblem({ refusal, fields }: FormProblemProps) {
  const { t } = useTranslation('signIn');
  const box = useRef<HTMLDivElement>(null);
  const isShown = refusal !== null || fields.length > 0;
  const said = [refusal, ...fields.map(({ says }) => says)].join('\n');
  useEffect(() => {
    if (isShown) box.current?.focus();
  }, [isShown, said]);
  if (!isShown) return null;
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      variant="outline"
      title={refusal ?? t('summary')}
      vars={() => ({ root: { '--alert-color': 'var(--pp-alarm)', '--alert-bd': '2px solid var(--pp-alarm)' } })}
    >
      {fields.length > 0 && (
        <List size="sm">
          {fields.map(({ id, says }) => (
            <List.Item key={id}>
              <Anchor
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(id)?.focus();
                }}
              >
                {says}
              </Anchor>
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
