import { useMemo } from 'react';
import { type components } from '../api-client/interface.generated';
import { useOutbox } from '../outbox/outbox-context';
import { recordOf } from '../session/use-session';

type Requests = components['schemas'];

/**
 * What can be entered in the records of a client outside a running session. Each answers when it is safe on this device;
 * from there it goes to the record in the order of entry.
 */
export function useClientEntries(clientId: string) {
  const { enter } = useOutbox();
  return useMemo(() => {
    const send = (operation: string, step: string, body: object) =>
      enter({ record: `client-${clientId}`, operation, path: `clients/${clientId}/${step}`, body: { ...body } });
    return {
      register: (body: Requests['RegisterClientRequest']) => send('registerClient', 'registration', body),
      changeDetails: (body: Requests['ChangeClientDetailsRequest']) => send('changeClientDetails', 'details', body),
      recordConsultation: (body: Requests['RecordConsultationRequest']) =>
        send('recordConsultation', 'consultations', body),
      takeHistory: (body: Requests['TakeHistoryRequest']) => send('takeHistory', 'histories', body),
      giveConsent: (body: Requests['GiveConsentRequest']) => send('giveConsent', 'consents', body),
      withdrawConsent: (body: Requests['WithdrawConsentRequest']) =>
        send('withdrawConsent', 'consent-withdrawals', body),
      assess: (body: Requests['AssessOutcomeRequest']) => send('assessOutcome', 'assessments', body),
    };
  }, [enter, clientId]);
}

export function useSeriesEntries(seriesId: string) {
  const { enter } = useOutbox();
  return useMemo(() => {
    const send = (operation: string, step: string, body: object) =>
      enter({ record: `series-${seriesId}`, operation, path: `series/${seriesId}/${step}`, body: { ...body } });
    return {
      plan: (body: Requests['PlanSeriesRequest']) => send('planSeries', 'plan', body),
      revise: (body: Requests['ReviseSeriesRequest']) => send('reviseSeries', 'revisions', body),
      end: (body: Requests['EndSeriesRequest']) => send('endSeries', 'end', body),
    };
  }, [enter, seriesId]);
}

/** Before a session and after it: appointments, follow-ups and side effects. */
export function useVisitEntries(sessionId: string) {
  const { enter } = useOutbox();
  return useMemo(() => {
    const send = (operation: string, step: string, body: object) =>
      enter({ record: recordOf(sessionId), operation, path: `sessions/${sessionId}/${step}`, body: { ...body } });
    return {
      book: (body: Requests['BookSessionRequest']) => send('bookSession', 'booking', body),
      rebook: (body: Requests['RebookSessionRequest']) => send('rebookSession', 'rebookings', body),
      cancel: (body: Requests['CancelSessionRequest']) => send('cancelSession', 'cancellation', body),
      followUp: (body: Requests['RecordFollowUpRequest']) => send('recordFollowUp', 'follow-ups', body),
      reportSideEffect: (body: Requests['ReportSideEffectRequest']) => send('reportSideEffect', 'side-effects', body),
      progressSideEffect: (effectId: string, body: Requests['ProgressSideEffectRequest']) =>
        send('progressSideEffect', `side-effects/${effectId}/progress`, body),
      resolveSideEffect: (effectId: string, body: Requests['ResolveSideEffectRequest']) =>
        send('resolveSideEffect', `side-effects/${effectId}/resolution`, body),
      decideReportability: (effectId: string, body: Requests['DecideReportabilityRequest']) =>
        send('decideReportability', `side-effects/${effectId}/reportability`, body),
      notifyAuthority: (effectId: string, body: Requests['NotifyAuthorityRequest']) =>
        send('notifyAuthority', `side-effects/${effectId}/authority-report`, body),
    };
  }, [enter, sessionId]);
}
