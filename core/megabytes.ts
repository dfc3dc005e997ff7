/** Bytes in megabytes, rounded up to a tenth: nobody pays more for data than they were told. */
export function inMegabytes(bytes: number): { readonly whole: number; readonly tenths: number } {
  const tenths = Math.ceil(bytes / 100_000);
  return { whole: Math.floor(tenths / 10), tenths: tenths % 10 };
}
