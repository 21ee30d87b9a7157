import { useEffect } from 'react';

interface PrintedMargins {
  top: string;
  bottom: string;
  /** The words around the number: "Page", "of". */
  page: string;
  of: string;
}

/**
 * What stands at the edge of every sheet of A4 while the caller is shown. It is a constructed style sheet, since only
 * style sheets reach the margins of a page, and the content security policy takes no style element.
 */
export function usePrintedMargins({ top, bottom, page, of }: PrintedMargins): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageRule({ top, bottom, page, of }));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [top, bottom, page, of]);
}

function pageRule({ top, bottom, page, of }: PrintedMargins): string {
  const font = 'font: 8pt system-ui, sans-serif; color: #4a4741;';
  return `@page {
  size: A4;
  margin: 20mm 16mm 22mm;
  @top-left { content: ${quoted(top)}; ${font} }
  @bottom-left { content: ${quoted(bottom)}; ${font} }
  @bottom-right { content: ${quoted(`${page} `)} counter(page) ${quoted(` ${of} `)} counter(pages); ${font} }
}`;
}

/** A string of CSS, whatever a clinic is called. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\\\n\r\f]/g, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
}
