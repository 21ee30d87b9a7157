import { type Instant } from '#kernel/clock.js';
import { uuidV5 } from '#kernel/ids.js';
import { GiveConsent } from '#treatments/give-consent/give-consent.command.js';
import { TakePhoto } from '#treatments/take-photo/take-photo.command.js';
import { type ClientScript, plusMin } from './simulation-step.js';
import { skinPhoto } from './skin-photo.js';

/** One client in so many is photographed. */
const PHOTOGRAPHED = 30;

/** The skin before the first session, before the third and after the last, of some. */
export function addPhotos(script: ClientScript): void {
  const { clientId, seriesId, course } = script;
  if (course.number % PHOTOGRAPHED !== 0) return;
  const { skinType, sessions, end, enrolledDay } = course;
  const area = sessions[0]!.areas[0]!.area;
  const shared = { view: 'front' as const, area, seriesId };
  const take = (phase: 'baseline' | 'interim' | 'final', day: number, at: Instant, share: number): void => {
    const photo = { ...shared, phase, taken: script.dayAt(day), photoId: uuidV5(script.id, `photo ${phase}`) };
    const severity = (course.isSevere ? 1 : 0.6) * share;
    script.add(`photo ${phase}`, at, async (context) => {
      const picture = await skinPhoto(`photo ${script.id}`, { area, skinType, severity });
      return new TakePhoto(context, clientId, photo, picture);
    });
  };
  const baselineAt = script.steps.find(({ name }) => name === 'baseline')!.at;
  const given = script.dayAt(enrolledDay);
  const consent = { kind: 'clinical_photo' as const, given, channel: 'on_screen' as const, templateVersion: 1 };
  script.add('photo consent', plusMin(baselineAt, 2), (context) => new GiveConsent(context, clientId, consent));
  take('baseline', enrolledDay, plusMin(baselineAt, 4), 1);
  const third = script.steps.find(({ name }) => name === '3 start')?.at;
  if (third) take('interim', sessions[2]!.day, plusMin(third, 0.9), 0.55);
  if (end?.reason === 'completed') take('final', end.day, script.timeOn(end.day, 10, 14), 0.2);
}
