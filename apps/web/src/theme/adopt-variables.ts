import { convertCssVariables, defaultCssVariablesResolver, mergeMantineTheme, DEFAULT_THEME } from '@mantine/core';
import { cssVariables, theme } from './theme';

/**
 * Hands the theme to the page as a constructed style sheet. The provider would write a style element instead, which the
 * content security policy does not take.
 */
export function adoptThemeVariables(): void {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const base = defaultCssVariablesResolver(merged);
  const own = cssVariables(merged);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    convertCssVariables({
      variables: { ...base.variables, ...own.variables },
      light: { ...base.light, ...own.light },
      dark: { ...base.dark, ...own.dark },
    }),
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
