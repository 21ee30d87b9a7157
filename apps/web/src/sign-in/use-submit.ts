import { useState } from 'react';

/** Sends a form once at a time, and keeps what went wrong, in the words of the service. */
export function useSubmit<Values>(send: (values: Values) => Promise<void>) {
  const [isSending, setIsSending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  async function submit(values: Values): Promise<void> {
    if (isSending) return;
    setIsSending(true);
    setRefusal(null);
    try {
      await send(values);
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
    } finally {
      setIsSending(false);
    }
  }
  return { isSending, refusal, submit };
}
