/** Adds styles to the page, after all others. A sheet of a script's making is no concern of Content Security Policies. */
export function addStyles(text: string): void {
  // Chrome 73, Firefox 101, Safari 16.4.
  if ('adoptedStyleSheets' in document) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } else {
    const style = (document as Document).createElement('style');
    style.textContent = text;
    (document as Document).head.append(style);
  }
}
