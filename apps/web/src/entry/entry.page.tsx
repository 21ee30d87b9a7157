import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useCourse } from '../course/use-course';
import { clientQuery } from '../session/queries';
import { useClinic } from '../shell/use-clinic';
import { EmptyState } from '../states/empty-state';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { useClientName } from '../course/use-client-name';
import { FORM_TITLES, type FormName, isFormName } from './form-names';
import { type EntrySearch } from './entry-search';
import { dayIn, type FormPart } from './form-part';
import { AssessmentForm } from './forms/assessment-form';
import { BookingForm, CancelForm, MoveForm } from './forms/booking-forms';
import { ConsentsForm, WithdrawalForm } from './forms/consent-forms';
import { ConsultationForm } from './forms/consultation-form';
import { DetailsForm } from './forms/details-form';
import { FollowUpForm } from './forms/follow-up-form';
import { HistoryForm } from './forms/history-form';
import { SeriesChangeForm, SeriesEndForm, SeriesForm } from './forms/series-forms';
import {
  AuthorityReportForm,
  ReportabilityForm,
  SideEffectForm,
  SideEffectOverForm,
  SideEffectSeenForm,
} from './forms/side-effect-forms';
import classes from './entry.module.css';

const FORMS: Readonly<Record<FormName, ComponentType<FormPart>>> = {
  details: DetailsForm,
  booking: BookingForm,
  move: MoveForm,
  cancellation: CancelForm,
  series: SeriesForm,
  'series-change': SeriesChangeForm,
  'series-end': SeriesEndForm,
  consultation: ConsultationForm,
  history: HistoryForm,
  consents: ConsentsForm,
  withdrawal: WithdrawalForm,
  score: AssessmentForm,
  'follow-up': FollowUpForm,
  'side-effect': SideEffectForm,
  'side-effect-seen': SideEffectSeenForm,
  'side-effect-over': SideEffectOverForm,
  'side-effect-report': ReportabilityForm,
  'report-made': AuthorityReportForm,
};

const route = getRouteApi('/clinics/$clinicId/clients/$clientId/enter/$form');

/** One entry in the records of a client. What is entered waits on this device until it has reached the record. */
export function EntryPage() {
  const { t } = useTranslation('entry');
  const { id: clinicId, timeZone } = useClinic();
  const { clientId, form } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { course, error, refetch, isPending } = useCourse(clinicId, clientId);
  const client = useQuery(clientQuery(clinicId, clientId));
  const name = useClientName(clinicId, clientId);
  if (!isFormName(form)) return <EmptyState title={t('gone')} />;
  if (isPending || (client.isPending && !course)) return <LateSkeleton />;
  if (!course && error) return <ErrorState error={error} onRetry={refetch} />;
  const params = { clinicId, clientId };
  const Form = FORMS[form];
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Link className={classes.back} to="/clinics/$clinicId/clients/$clientId" params={params}>
          ← {name ?? t('unnamed')}
        </Link>
        <h1 className={classes.title}>{t(FORM_TITLES[form])}</h1>
      </header>
      <Form
        // What was typed into one form is not the beginning of the next.
        key={`${form} ${JSON.stringify(search)}`}
        {...{ clinicId, clientId, search, course, timeZone }}
        client={client.data}
        today={dayIn(timeZone)}
        leave={() => navigate({ to: '/clinics/$clinicId/clients/$clientId', params })}
        goOn={(next: string, asked: EntrySearch) =>
          navigate({
            to: '/clinics/$clinicId/clients/$clientId/enter/$form',
            params: { ...params, form: next },
            search: asked,
          })
        }
      />
    </div>
  );
}
