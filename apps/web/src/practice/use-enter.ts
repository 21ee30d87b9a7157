import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useClinic } from '../shell/use-clinic';

/**
 * Enters something in the clinic and reads anew what it may have changed. What is tried again after no answer came keeps
 * its key, so that it is entered once.
 */
export function useEnter() {
  const { id: clinicId } = useClinic();
  const queries = useQueryClient();
  const key = useRef(crypto.randomUUID());
  return async function enter<Answer>(
    send: (params: { path: { clinicId: string }; header: { 'Idempotency-Key': string } }) => Promise<Answer>,
  ): Promise<Answer> {
    const answer = await send({ path: { clinicId }, header: { 'Idempotency-Key': key.current } });
    key.current = crypto.randomUUID();
    await queries.invalidateQueries({ queryKey: ['clinics', clinicId] });
    return answer;
  };
}
