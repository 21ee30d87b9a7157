import {
  type AdverseEvent,
  type Appointment,
  type CarePlan,
  type Communication,
  type Encounter,
  type MedicationAdministration,
  type Observation,
  type Procedure,
} from '@medplum/fhirtypes';
import { advice } from './advice.js';
import { adverseEvents } from './adverse-event.js';
import { anesthetics } from './anesthetic.js';
import { carePlans } from './care-plan.js';
import {
  aChart,
  CLIENT_ID,
  EFFECT_ID,
  eventId,
  PRACTITIONER_ID,
  sent,
  SERIES_ID,
  SESSION_ID,
  vocabularies,
} from './chart.fixture.js';
import { procedures } from './procedure.js';
import { sessionFindings } from './session-findings.js';
import { visits } from './visit.js';

const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 2, 2, hour, minute)).toISOString();
const started = {
  type: 'SessionStarted' as const,
  data: { clientId: CLIENT_ID, at: at(9), practitionerId: PRACTITIONER_ID, seriesId: SERIES_ID },
};
const planned = {
  type: 'SeriesPlanned' as const,
  data: { clientId: CLIENT_ID, targetSessions: 4, intervalDays: 28, plannedOn: '2026-03-01' },
};
const aCheek = {
  type: 'AreaTreated' as const,
  data: {
    at: at(9, 30),
    area: 'cheek',
    side: 'left' as const,
    needleLengthUm: 1500,
    speed: 90,
    speedUnit: 'hz' as const,
  },
};

describe('a session', () => {
  it('is a visit and a procedure that go on until the session is completed', () => {
    const chart = aChart({ series: [planned], session: [started] });
    const [encounter] = visits(chart);
    expect(sent<Encounter>(encounter)).toMatchObject({
      id: SESSION_ID,
      status: 'in-progress',
      period: { start: at(9) },
      class: { code: 'AMB' },
    });
    const [procedure] = procedures(chart, vocabularies);
    expect(sent<Procedure>(procedure)).toMatchObject({
      status: 'in-progress',
      basedOn: [{ reference: `CarePlan/${SERIES_ID}` }],
      encounter: { reference: `Encounter/${SESSION_ID}` },
    });
  });

  it('ends with its completion, by the clock or by the duration that was said', () => {
    const completed = { type: 'SessionCompleted' as const, data: { durationS: 2_700 } };
    const chart = aChart({ session: [started, completed] });
    expect(sent<Encounter>(visits(chart)[0])).toMatchObject({ status: 'finished', period: { end: at(9, 45) } });
    const procedure = procedures(chart, vocabularies)[0]!;
    expect(sent<Procedure>(procedure)).toMatchObject({ status: 'completed', performedPeriod: { end: at(9, 45) } });
    expect(sent<Procedure>(procedure)).not.toHaveProperty('basedOn');
    expect(procedure.entryIds).toEqual([eventId(0), eventId(1)]);
  });

  it('that was aborted is stopped, with the reason', () => {
    const aborted = { type: 'SessionAborted' as const, data: { at: at(9, 5), reason: 'vasovagal_reaction' as const } };
    expect(sent<Procedure>(procedures(aChart({ session: [started, aborted] }), vocabularies)[0])).toMatchObject({
      status: 'stopped',
      statusReason: { coding: [{ code: 'vasovagal_reaction' }] },
    });
  });

  it('gives what was said about the time after it as follow-up', () => {
    const aftercare = { type: 'AftercareGiven' as const, data: { items: ['no_sun_24h', 'sunscreen_daily'] } };
    expect(sent<Procedure>(procedures(aChart({ session: [started, aftercare] }), vocabularies)[0]).followUp).toEqual([
      expect.objectContaining({ text: 'No sun for 24 h' }),
      expect.objectContaining({ text: 'Sunscreen every day' }),
    ]);
  });
});

describe('an area treated', () => {
  const chart = aChart({ session: [started, aCheek] });
  const [, area, technique] = procedures(chart, vocabularies);

  it('is a part of the procedure of its session', () => {
    expect(sent<Procedure>(area)).toMatchObject({
      id: eventId(1),
      partOf: [{ reference: `Procedure/${SESSION_ID}` }],
      bodySite: [{ text: 'Cheek', extension: [{ valueCode: 'left' }] }],
      performedPeriod: { start: at(9, 30) },
    });
  });

  it('has its settings in units of UCUM', () => {
    const { component, partOf } = sent<Observation>(technique);
    expect(partOf).toEqual([{ reference: `Procedure/${eventId(1)}` }]);
    expect(component!.map(({ code, valueQuantity }) => [code.text, valueQuantity?.value, valueQuantity?.code])).toEqual(
      [
        ['Needle length', 1_500, 'um'],
        ['Speed', 90, 'Hz'],
      ],
    );
  });

  it('says so where it was corrected, and where it was voided', () => {
    const changes = [{ field: 'needleLengthUm', old: 1_500, new: 1_200 }];
    const corrected = {
      type: 'EntryCorrected' as const,
      data: { entryId: eventId(1), changes, reason: 'typing_error' as const },
    };
    const afterwards = sent<Observation>(
      procedures(aChart({ session: [started, aCheek, corrected] }), vocabularies)[2],
    );
    expect([afterwards.status, afterwards.component![0]!.valueQuantity!.value]).toEqual(['corrected', 1_200]);
    const voided = { type: 'EntryVoided' as const, data: { entryId: eventId(1), reason: 'duplicate' as const } };
    const [session, gone, settings] = procedures(aChart({ session: [started, aCheek, voided] }), vocabularies);
    expect(sent<Procedure>(gone).status).toBe('entered-in-error');
    expect(sent<Observation>(settings).status).toBe('entered-in-error');
    expect(sent<Procedure>(session)).not.toHaveProperty('bodySite');
  });

  it('without any setting says that none was asked for', () => {
    const bare = { type: 'AreaTreated' as const, data: { area: 'neck' } };
    const settings = sent<Observation>(procedures(aChart({ session: [started, bare] }), vocabularies)[2]);
    expect(settings).toMatchObject({ dataAbsentReason: { coding: [{ code: 'not-asked' }] } });
    expect(settings).not.toHaveProperty('component');
  });
});

describe('an appointment', () => {
  const booked = { type: 'SessionBooked' as const, data: { clientId: CLIENT_ID, plannedFor: at(9) } };
  const statusAfter = (...then: Parameters<typeof aChart>[0]['session'] & object) =>
    sent<Appointment>(visits(aChart({ session: [booked, ...then] }))[0]).status;

  it('is booked, kept, missed or cancelled', () => {
    expect(statusAfter()).toBe('booked');
    expect(statusAfter(started)).toBe('fulfilled');
    expect(statusAfter({ type: 'SessionCancelled', data: { reason: 'missed' } })).toBe('noshow');
    expect(statusAfter({ type: 'SessionCancelled', data: { reason: 'client_request' } })).toBe('cancelled');
  });

  it('is at the time for which it was booked last', () => {
    const rebooked = { type: 'SessionRebooked' as const, data: { plannedFor: at(14), plannedDurationS: 3_600 } };
    expect(sent<Appointment>(visits(aChart({ session: [booked, rebooked] }))[0])).toMatchObject({
      start: at(14),
      end: at(15),
    });
  });
});

describe('an anesthetic', () => {
  const applicationId = '11111111-93f5-4a39-8f8e-6d2b1c4a9e04';
  const applied = {
    type: 'AnestheticApplied' as const,
    data: { applicationId, at: at(9, 2), product: 'lidocaine_4', massMg: 4_500, areas: ['cheek', 'chin'] },
  };
  const administered = (...session: Parameters<typeof aChart>[0]['session'] & object) =>
    sent<MedicationAdministration>(anesthetics(aChart({ session: [started, ...session] }), vocabularies)[0]);

  it('is given from when it was put on until it was taken off', () => {
    expect(administered(applied)).toMatchObject({
      id: applicationId,
      status: 'in-progress',
      dosage: { dose: { value: 4.5, code: 'g' }, site: { text: 'Cheek, Chin' } },
      effectivePeriod: { start: at(9, 2) },
    });
    const removed = { type: 'AnestheticRemoved' as const, data: { applicationId, at: at(9, 27) } };
    expect(administered(applied, removed)).toMatchObject({
      status: 'completed',
      effectivePeriod: { end: at(9, 27) },
      extension: [{ valueDuration: { value: 1_500, code: 's' } }],
    });
  });

  it('that was not used is not done, and has no dosage', () => {
    const none = { type: 'AnestheticApplied' as const, data: { applicationId, product: 'none' } };
    expect(administered(none).status).toBe('not-done');
    expect(administered(none)).not.toHaveProperty('dosage');
  });
});

describe('a side effect', () => {
  const reported = {
    type: 'SideEffectReported' as const,
    data: { effectId: EFFECT_ID, type: 'milia', onset: '2026-03-05', grade: 2 as const, area: 'cheek' },
  };
  const eventAfter = (...then: Parameters<typeof aChart>[0]['session'] & object) =>
    sent<AdverseEvent>(adverseEvents(aChart({ session: [started, reported, ...then] }), vocabularies)[0]);
  const codes = ({ severity, outcome, seriousness }: AdverseEvent) =>
    [severity, outcome, seriousness].map((concept) => concept?.coding?.[0]?.code);

  it('is an adverse event of the procedure, with the codes that the vocabulary has for it', () => {
    expect(eventAfter()).toMatchObject({
      id: EFFECT_ID,
      date: '2026-03-05',
      event: {
        text: 'Milia',
        coding: [{ code: 'milia' }, { system: expect.stringContaining('icd-10'), code: 'L72.0' }],
      },
      suspectEntity: [{ instance: { reference: `Procedure/${SESSION_ID}` } }],
    });
    expect(codes(eventAfter())).toEqual(['moderate', 'unknown', undefined]);
  });

  it('stands as it was seen last', () => {
    const worse = {
      type: 'SideEffectProgressed' as const,
      data: { effectId: EFFECT_ID, observed: '2026-03-09', grade: 3 as const, serious: true },
    };
    expect(codes(eventAfter(worse))).toEqual(['severe', 'ongoing', 'Serious']);
    const resolved = (sequelae: 'none' | 'scarring') => ({
      type: 'SideEffectResolved' as const,
      data: { effectId: EFFECT_ID, resolved: '2026-04-01', sequelae },
    });
    expect(codes(eventAfter(worse, resolved('none')))[1]).toBe('resolved');
    expect(codes(eventAfter(worse, resolved('scarring')))[1]).toBe('resolvedWithSequelae');
    expect(codes(eventAfter({ ...worse, data: { ...worse.data, grade: 5 } }))[1]).toBe('fatal');
  });

  it('that was voided says so where nobody can overlook it', () => {
    const voided = { type: 'EntryVoided' as const, data: { entryId: eventId(1), reason: 'wrong_client' as const } };
    expect(eventAfter(voided).modifierExtension).toEqual([
      { url: 'urn:pinpoint:extension:entered-in-error', valueBoolean: true },
    ]);
    expect(eventAfter()).not.toHaveProperty('modifierExtension');
  });
});

describe('what is seen around a session', () => {
  it('is an observation each: preparation, reaction and follow-up', () => {
    const chart = aChart({
      session: [
        { type: 'PreparationChecked', data: { items: [{ item: 'sun', status: 'not_met' }] } },
        started,
        { type: 'ImmediateReactionObserved', data: { type: 'erythema', severity: 1, painNrs: 3, areas: ['cheek'] } },
        { type: 'FollowUpRecorded', data: { day: 7, reached: false } },
      ],
    });
    const [preparation, reaction, followUp] = sessionFindings(chart, vocabularies).map((one) => sent<Observation>(one));
    expect(preparation!.component![0]).toMatchObject({ valueCodeableConcept: { coding: [{ code: 'not_met' }] } });
    expect(reaction).toMatchObject({
      code: { text: 'Redness' },
      valueInteger: 1,
      component: [{ code: { coding: [{ system: 'http://loinc.org', code: '72514-3' }] }, valueInteger: 3 }],
    });
    expect(followUp).toMatchObject({ valueBoolean: false, component: [{ valueInteger: 7 }] });
  });
});

describe('advice', () => {
  it('is a communication with what was said, before the session and after it', () => {
    const chart = aChart({
      session: [
        { type: 'PreparationAdviceGiven', data: { templateVersion: 2, channel: 'printed' } },
        started,
        { type: 'AftercareGiven', data: { at: at(9, 40), items: ['no_sun_24h'] } },
        { type: 'EntryVoided', data: { entryId: eventId(2), reason: 'did_not_happen' } },
      ],
    });
    const [before, after] = advice(chart, vocabularies).map((one) => sent<Communication>(one));
    expect(before).toMatchObject({
      status: 'completed',
      topic: { text: 'Preparation' },
      medium: [{ text: 'Printed' }],
      extension: [{ valuePositiveInt: 2 }],
    });
    expect(before).not.toHaveProperty('payload');
    expect(after).toMatchObject({ status: 'entered-in-error', payload: [{ contentString: 'No sun for 24 h' }] });
  });
});

describe('a series', () => {
  it('is a plan of care: as revised last, with its sessions, until it ends', () => {
    const revised = { type: 'SeriesRevised' as const, data: { targetSessions: 6 } };
    const ended = { type: 'SeriesEnded' as const, data: { endedOn: '2026-08-01', reason: 'dropped_out' as const } };
    const plan = (...series: Parameters<typeof aChart>[0]['series'] & object) =>
      sent<CarePlan>(carePlans(aChart({ series: [planned, ...series], session: [started] }))[0]);
    expect(plan(revised)).toMatchObject({
      status: 'active',
      activity: [
        {
          outcomeReference: [{ reference: `Procedure/${SESSION_ID}` }],
          detail: { scheduledTiming: { repeat: { count: 6, period: 28, periodUnit: 'd' } } },
        },
      ],
    });
    expect(plan(ended)).toMatchObject({ status: 'revoked', period: { start: '2026-03-01', end: '2026-08-01' } });
  });
});
