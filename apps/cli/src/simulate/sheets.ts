import { type TemplateKind } from '#treatments/domain/closed-lists.js';

/** Texts of a simulated clinic. They are written to look right on paper, and are nobody's advice. */
export const SHEETS: readonly { template: TemplateKind; title: string; body: string }[] = [
  {
    template: 'preparation',
    title: 'Before your treatment',
    body: `Thank you for coming to us. Your skin should be calm on the day.

- No retinoids and no other vitamin A products for five days
- No sun and no sunbeds for two weeks
- No waxing and no peel in the area for a week
- Tell us about every medicine that you take, and if you tend to cold sores

Please come without make-up.`,
  },
  {
    template: 'aftercare',
    title: 'After your treatment',
    body: `Your skin is red and warm now, as if sunburned. That is usual, and passes within one to three days.

- No make-up for 24 hours
- No sun for 24 hours, and sunscreen every day after
- A gentle cleanser and a moisturizer, nothing else
- Call us if redness grows after the third day, or if you see blisters, pus or dark marks`,
  },
  {
    template: 'consent_treatment',
    title: 'Consent to microneedling',
    body: `I was told how microneedling is done, what it may achieve, and that results take weeks to months.

I was told of redness, swelling, bruising, dark marks, infection and scars, and could ask what I wanted to know.

I agree to be treated. I may withdraw at any time.`,
  },
  {
    template: 'consent_clinical_photo',
    title: 'Consent to clinical photos',
    body: `I agree that photos of the treated skin are taken and kept in my record, to see how it heals.

They are shown to nobody outside the clinic. I may withdraw at any time; the photos are then erased.`,
  },
];
