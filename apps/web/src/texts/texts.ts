import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en/en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: typeof en;
  }
}

/** Every word that the pages say, by language and area. Another language is another folder beside `en`. */
export async function loadTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'shell',
    ns: Object.keys(en),
    resources: { en },
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  });
}
