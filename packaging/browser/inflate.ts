import { strFromU8, unzlibSync } from 'fflate';

declare global {
  interface Window {
    /** What `assets/inflate.js` brings to browsers that cannot unpack by themselves. */
    corridorInflate?: (bytes: Uint8Array) => string;
  }
}

window.corridorInflate = (bytes) => strFromU8(unzlibSync(bytes));
