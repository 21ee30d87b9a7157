import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent: petrol, calm beside skin tones, and at step 7 over 7:1 against white. */
const petrol: MantineColorsTuple = [
  '#eaf5f4',
  '#d3e8e6',
  '#a5d0cc',
  '#75b7b1',
  '#4e9f99',
  '#34888a',
  '#1f7273',
  '#0f5c5c',
  '#0b4a4b',
  '#063738',
];

/** Greys with a little warmth, like paper; dark surfaces come from the far end. */
const stone: MantineColorsTuple = [
  '#f7f6f3',
  '#eeece7',
  '#e0ddd6',
  '#ccc8bf',
  '#aaa59b',
  '#7d7970',
  '#625e57',
  '#4a4741',
  '#33312d',
  '#1f1e1b',
];

const night: MantineColorsTuple = [
  '#e8ebed',
  '#c9ced2',
  '#a3aab0',
  '#7d858c',
  '#4b535a',
  '#363d43',
  '#2a3036',
  '#1d2226',
  '#15191c',
  '#0e1113',
];

export const theme = createTheme({
  colors: { petrol, gray: stone, dark: night },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.25,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, monospace",
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.45', xl: '1.3' },
  headings: {
    fontWeight: '640',
    sizes: {
      h1: { fontSize: '1.875rem', lineHeight: '1.2' },
      h2: { fontSize: '1.375rem', lineHeight: '1.3' },
      h3: { fontSize: '1.125rem', lineHeight: '1.35' },
    },
  },
  defaultRadius: 'md',
  radius: { sm: '6px', md: '10px', lg: '16px' },
  respectReducedMotion: true,
  components: {
    // What locks scrolling writes a style element into the page, which the content security policy does not take.
    Modal: { defaultProps: { lockScroll: false, centered: true } },
    Drawer: { defaultProps: { lockScroll: false } },
    Paper: { defaultProps: { radius: 'lg', p: 'lg' } },
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
  },
});

/** Colours of data: Okabe and Ito, "Color Universal Design", 2008; told apart with any colour vision. */
export const OKABE_ITO = {
  orange: '#e69f00',
  skyBlue: '#56b4e9',
  green: '#009e73',
  yellow: '#f0e442',
  blue: '#0072b2',
  vermilion: '#d55e00',
  purple: '#cc79a7',
} as const;

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f7f6f3',
    '--mantine-color-text': '#23211e',
    '--mantine-color-dimmed': '#625e57',
    '--mantine-color-placeholder': '#716d65',
    '--pp-surface': '#ffffff',
    '--pp-accent': '#0f5c5c',
    '--pp-on-accent': '#ffffff',
    '--pp-line': '#e0ddd6',
    '--mantine-color-error': '#a83f00',
    '--pp-good': '#00664b',
    '--pp-watch': '#8a5a00',
    '--pp-alarm': '#a83f00',
    '--pp-data': '#0072b2',
  },
  dark: {
    '--mantine-color-body': '#15191c',
    '--mantine-color-text': '#e8ebed',
    '--mantine-color-dimmed': '#a3aab0',
    '--mantine-color-placeholder': '#979fa6',
    '--pp-surface': '#1d2226',
    '--pp-accent': '#75b7b1',
    '--pp-on-accent': '#0e1113',
    '--pp-line': '#363d43',
    '--mantine-color-error': '#ff8a4c',
    '--pp-good': '#4fd0a5',
    '--pp-watch': '#f0b429',
    '--pp-alarm': '#ff8a4c',
    '--pp-data': '#56b4e9',
  },
});
