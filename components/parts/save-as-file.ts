/** Gives the learner a text as a file. It is made in the page, so nothing is sent. */
export function saveAsFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // Some browsers begin to read the file only after this call.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
