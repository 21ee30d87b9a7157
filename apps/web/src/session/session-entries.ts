import { useMemo } from 'react';
import { type components } from '../api-client/interface.generated';
import { useOutbox } from '../outbox/outbox-context';
import { type SessionFact } from './session-facts';
import { recordOf } from './use-session';

type Requests = components['schemas'];
export type AreaEntry = Requests['TreatAreaRequest'];

const now = (): string => new Date().toISOString();

/** What can be entered in a session. Each takes the time of the tap, and answers when it is safe on this device. */
export function useSessionEntries(sessionId: string, version: number) {
  const { enter } = useOutbox();
  return useMemo(() => {
    const record = recordOf(sessionId);
    const send = (
      operation: string,
      step: string,
      body: object,
      more: { expectedVersion?: number; entryOf?: string } = {},
    ) => enter({ record, operation, path: `sessions/${sessionId}/${step}`, body: { ...body }, ...more });
    return {
      start: (said: Omit<Requests['StartSessionRequest'], 'at'>) =>
        send('startSession', 'start', { ...said, at: now() }),
      checkPreparation: (items: Requests['PreparationItemRequest'][]) =>
        send('checkPreparation', 'preparation', { at: now(), items, informant: 'client' }),
      /** @param templateVersion of the text that was handed out */
      givePreparationAdvice: (templateVersion: number) =>
        send('givePreparationAdvice', 'preparation-advice', { at: now(), templateVersion, channel: 'printed' }),
      cleanse: () => send('cleanseSkin', 'cleansings', { at: now() }),
      applyAnesthetic: (product: string) =>
        send('applyAnesthetic', 'anesthetics', { at: now(), applicationId: crypto.randomUUID(), product }),
      removeAnesthetic: (applicationId: string) =>
        send('removeAnesthetic', `anesthetics/${applicationId}/removal`, { at: now() }),
      treatArea: (said: AreaEntry) => send('treatArea', 'areas', said),
      observeReaction: (said: Omit<Requests['ObserveReactionRequest'], 'at'>) =>
        send('observeReaction', 'reactions', { ...said, at: now() }),
      /** @param templateVersion of the text that was handed out; undefined where it was only said */
      giveAftercare: (items: readonly string[], templateVersion?: number) => {
        const how = templateVersion === undefined ? { channel: 'spoken' } : { channel: 'printed', templateVersion };
        return send('giveAftercare', 'aftercare', { at: now(), items, ...how });
      },
      complete: () => send('completeSession', 'completion', { at: now() }, { expectedVersion: version }),
      /** Sets one field of an entry right. */
      correct: (
        { entryId }: SessionFact,
        change: Requests['FieldChangeRequest'],
        reason: Requests['CorrectEntryRequest']['reason'],
      ) =>
        send(
          'correctSessionEntry',
          'corrections',
          { entryId, changes: [change], reason },
          { expectedVersion: version },
        ),
      /** Takes an entry back; the entry itself stays in the log, with the reason. */
      takeBack: ({ entryId, commandId }: SessionFact) =>
        send(
          'voidSessionEntry',
          'voids',
          { ...(entryId !== undefined && { entryId }), reason: 'entered_in_error' },
          { expectedVersion: version, ...(entryId === undefined && commandId !== undefined && { entryOf: commandId }) },
        ),
    };
  }, [enter, sessionId, version]);
}

export type SessionEntries = ReturnType<typeof useSessionEntries>;
