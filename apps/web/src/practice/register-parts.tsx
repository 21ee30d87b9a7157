import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api-client/client';
import { type components } from '../api-client/interface.generated';
import { useFormats } from '../figures/use-formats';
import { member } from './register-query';
import { RegisterPart } from './register-part';
import { useEnter } from './use-enter';

type Schemas = components['schemas'];

const DEVICE_TYPES = [
  'roller',
  'stamp',
  'pen',
  'rf_pen',
] as const satisfies readonly Schemas['RegisterDeviceRequest']['deviceType'][];
const CHANGES = [
  'device_changed',
  'product_changed',
  'protocol_changed',
  'staff_changed',
  'training',
  'incident',
  'other',
] as const satisfies readonly Schemas['AnnotateRequest']['kind'][];
const TEMPLATES = [
  'preparation',
  'aftercare',
  'consent_treatment',
  'consent_clinical_photo',
  'consent_marketing_photo',
  'consent_data_sharing',
] as const satisfies readonly Schemas['PublishTemplateRequest']['template'][];

export function DevicesPart() {
  const { t } = useTranslation('practice');
  const formats = useFormats();
  const enter = useEnter();
  return (
    <RegisterPart
      part="devices"
      path="devices"
      fields={[
        { name: 'name', label: t('field.name') },
        {
          name: 'deviceType',
          label: t('field.deviceType'),
          options: DEVICE_TYPES.map((value) => ({ value, label: t(`deviceType.${value}`) })),
        },
        { name: 'serial', label: t('field.serial'), isOptional: true },
        { name: 'inUseSince', label: t('field.inUseSince'), kind: 'date', isOptional: true },
      ]}
      send={async ({ name, serial, deviceType, inUseSince }) => {
        const body = {
          deviceId: crypto.randomUUID(),
          deviceType: deviceType as Schemas['RegisterDeviceRequest']['deviceType'],
          ...(inUseSince && { inUseSince }),
          notes: { ...(name && { name }), ...(serial && { serial }) },
        };
        await enter((params) => answerOf(api.POST('/api/v1/clinics/{clinicId}/devices', { params, body })));
      }}
      title={(entry) => entry.notes?.name ?? t(`deviceType.${member(entry, 'deviceType') as 'pen'}`)}
      details={(entry) => {
        const since = member(entry, 'inUseSince');
        return [
          t(`deviceType.${member(entry, 'deviceType') as 'pen'}`),
          entry.notes?.serial,
          since && t('since', { day: formats.day(String(since)) }),
        ]
          .filter(Boolean)
          .join(' · ');
      }}
      retires={{ register: 'device', keyOf: (entry) => String(member(entry, 'deviceId')) }}
    />
  );
}

export function LotsPart() {
  const { t } = useTranslation('practice');
  const formats = useFormats();
  const enter = useEnter();
  return (
    <RegisterPart
      part="lots"
      path="cartridge-lots"
      fields={[
        { name: 'lot', label: t('field.lot') },
        { name: 'expiresOn', label: t('field.expiresOn'), kind: 'date' },
        { name: 'cartridges', label: t('field.cartridges'), kind: 'number', isOptional: true },
        { name: 'pinCount', label: t('field.pinCount'), kind: 'number', isOptional: true },
      ]}
      send={async ({ lot, expiresOn, cartridges, pinCount }) => {
        const body = {
          ...{ lot: lot!, expiresOn: expiresOn! },
          ...(cartridges && { cartridges: Number(cartridges) }),
          ...(pinCount && { pinCount: Number(pinCount) }),
        };
        await enter((params) => answerOf(api.POST('/api/v1/clinics/{clinicId}/cartridge-lots', { params, body })));
      }}
      title={(entry) => String(member(entry, 'lot'))}
      details={(entry) => {
        const [cartridges, pins] = [member(entry, 'cartridges'), member(entry, 'pinCount')];
        return [
          t('until', { day: formats.day(String(member(entry, 'expiresOn'))) }),
          cartridges !== undefined && t('cartridges', { count: Number(cartridges) }),
          pins !== undefined && t('pins', { count: Number(pins) }),
        ]
          .filter(Boolean)
          .join(' · ');
      }}
      retires={{ register: 'cartridge_lot', keyOf: (entry) => String(member(entry, 'lot')) }}
    />
  );
}

export function PresetsPart() {
  const { t } = useTranslation('practice');
  const formats = useFormats();
  const enter = useEnter();
  return (
    <RegisterPart
      part="presets"
      path="presets"
      fields={[
        { name: 'name', label: t('field.name') },
        { name: 'needleLengthUm', label: t('field.needleLengthUm'), kind: 'number' },
        { name: 'passes', label: t('field.passes'), kind: 'number', isOptional: true },
      ]}
      send={async ({ name, needleLengthUm, passes }) => {
        const body = {
          ...{ presetId: crypto.randomUUID(), needleLengthUm: Number(needleLengthUm) },
          ...(passes && { passes: Number(passes) }),
          notes: { name: name! },
        };
        await enter((params) => answerOf(api.POST('/api/v1/clinics/{clinicId}/presets', { params, body })));
      }}
      title={(entry) => entry.notes?.name ?? t('unnamed')}
      details={(entry) => {
        const [needle, passes] = [member(entry, 'needleLengthUm'), member(entry, 'passes')];
        return [
          needle !== undefined && t('needle', { mm: formats.decimals(Number(needle) / 1000) }),
          passes !== undefined && t('passes', { count: Number(passes) }),
        ]
          .filter(Boolean)
          .join(' · ');
      }}
      retires={{ register: 'preset', keyOf: (entry) => String(member(entry, 'presetId')) }}
    />
  );
}

export function TemplatesPart() {
  const { t, i18n } = useTranslation('practice');
  const formats = useFormats();
  const enter = useEnter();
  return (
    <RegisterPart
      part="templates"
      path="templates"
      fields={[
        {
          name: 'template',
          label: t('field.template'),
          options: TEMPLATES.map((value) => ({ value, label: t(`template.${value}`) })),
        },
        { name: 'language', label: t('field.language'), initial: i18n.language },
        { name: 'title', label: t('field.title') },
        { name: 'body', label: t('field.body'), kind: 'words' },
      ]}
      send={async ({ template, language, title, body: words }) => {
        const body = {
          template: template as Schemas['PublishTemplateRequest']['template'],
          language: language!,
          notes: { title: title!, body: words! },
        };
        await enter((params) => answerOf(api.POST('/api/v1/clinics/{clinicId}/templates', { params, body })));
      }}
      title={(entry) => entry.notes?.title ?? t('unnamed')}
      details={(entry) => {
        const from = member(entry, 'validFrom');
        return [
          t(`template.${member(entry, 'template') as 'aftercare'}`),
          member(entry, 'language'),
          from && t('since', { day: formats.day(String(from)) }),
        ]
          .filter(Boolean)
          .join(' · ');
      }}
    />
  );
}

export function ChangesPart() {
  const { t } = useTranslation('practice');
  const { t: tChart } = useTranslation('surveillance');
  const formats = useFormats();
  const enter = useEnter();
  return (
    <RegisterPart
      part="changes"
      path="annotations"
      fields={[
        { name: 'on', label: t('field.on'), kind: 'date' },
        {
          name: 'kind',
          label: t('field.kind'),
          options: CHANGES.map((value) => ({ value, label: tChart(`kind.${value}`) })),
        },
        { name: 'text', label: t('field.text'), isOptional: true },
      ]}
      send={async ({ on, kind, text }) => {
        const body = {
          ...{ annotationId: crypto.randomUUID(), on: on!, kind: kind as Schemas['AnnotateRequest']['kind'] },
          ...(text && { notes: { text } }),
        };
        await enter((params) => answerOf(api.POST('/api/v1/clinics/{clinicId}/annotations', { params, body })));
      }}
      title={(entry) => tChart(`kind.${member(entry, 'kind') as 'training'}`)}
      details={(entry) => [formats.day(String(member(entry, 'on'))), entry.notes?.text].filter(Boolean).join(' · ')}
      retires={{ register: 'annotation', keyOf: (entry) => String(member(entry, 'annotationId')) }}
    />
  );
}
