import { type ErrorComponentProps } from '@tanstack/react-router';
import { ErrorState } from './error-state';

export function RouteError({ error, reset }: ErrorComponentProps) {
  return <ErrorState error={error} onRetry={reset} />;
}
