import { type Media } from '@medplum/fhirtypes';
import { type ClientChart, entriesOf } from './chart.js';
import { bodySite, notesOf } from './observation.js';
import { carePlan, encounter, type Mapped, patient, personReference } from './references.js';
import { extensionUrl, hl7, identifier, own } from './terms.js';

/**
 * Photos by hash, without the picture. `Attachment.hash` of FHIR is SHA-1, so the SHA-256 of the record stand as
 * identifiers: of the sealed bytes, and of the picture itself where that part was opened.
 */
export function photos(chart: ClientChart): Mapped[] {
  return entriesOf(chart, 'PhotoTaken').map((entry) => {
    const { event, isVoided, words } = entry;
    const { photoId, taken, view, phase, area, side, arm, seriesId, sessionId, widthPx, heightPx } = entry.data;
    const digest = words.photo?.contentHash;
    const plan = carePlan(chart, seriesId);
    const resource: Media & { id: string } = {
      resourceType: 'Media',
      id: photoId,
      extension: [
        { url: extensionUrl('phase'), valueCode: phase },
        ...(arm === undefined ? [] : [{ url: extensionUrl('arm'), valueCode: arm }]),
      ],
      identifier: [
        identifier('photo:sealed-sha-256', entry.data.contentHash),
        ...(digest === undefined ? [] : [identifier('photo:sha-256', digest)]),
      ],
      status: isVoided ? 'entered-in-error' : 'completed',
      type: hl7('media-type', 'image'),
      view: own('photo-view', view),
      subject: patient(chart),
      encounter: encounter(chart, sessionId),
      basedOn: plan && [plan],
      createdDateTime: taken,
      issued: event.recordedAt,
      operator: personReference(event),
      bodySite: bodySite(area === undefined ? undefined : [area], side),
      width: widthPx,
      height: heightPx,
      content: {
        contentType: 'image/jpeg',
        url: `/api/v1/clinics/${event.log}/clients/${chart.clientId}/photos/${photoId}`,
      },
      note: notesOf(entry),
    };
    return { resource, entryIds: [event.eventId] };
  });
}
