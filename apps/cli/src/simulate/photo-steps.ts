import { uuidV5 } from '#kernel/ids.js';
import { GiveConsent } from '#treatments/give-consent/give-consent.command.js';
import { TakePhoto } from '#treatments/take-photo/take-photo.command.js';
import { Random } from './random.js';
import { type ClientScript, plusMin } from './simulation-step.js';
import { skinPhoto } from './skin-photo.js';

/** One client in so many is photographed. */
const PHOTOGRAPHED = 20;

/** The skin before the first session and after the last, of some. */
export function addPhotos(script: ClientScript): void {
  const { clientId, seriesId, course } = script;
  if (course.number % PHOTOGRAPHED !== 0) return;
  const area = course.sessions[0]!.areas[0]!.area;
  const shared = { view: 'front' as const, area, seriesId };
  const take = (phase: 'baseline' | 'final', day: number, at: string, severity: number): void => {
    const photo = { ...shared, phase, taken: script.dayAt(day), photoId: uuidV5(script.id, `photo ${phase}`) };
    script.add(`photo ${phase}`, at, async (context) => {
      const picture = await skinPhoto(new Random(`photo ${script.id} ${phase}`), severity);
      return new TakePhoto(context, clientId, photo, picture);
    });
  };
  const registeredAt = script.steps.find(({ name }) => name === 'baseline')!.at;
  const given = script.dayAt(course.enrolledDay);
  const consent = { kind: 'clinical_photo' as const, given, channel: 'on_screen' as const, templateVersion: 1 };
  script.add('photo consent', plusMin(registeredAt, 2), (context) => new GiveConsent(context, clientId, consent));
  take('baseline', course.enrolledDay, plusMin(registeredAt, 4), course.isSevere ? 1 : 0.6);
  if (course.end?.reason === 'completed') take('final', course.end.day, script.timeOn(course.end.day, 10, 14), 0.2);
}
