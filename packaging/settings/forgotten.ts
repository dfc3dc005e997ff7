/** Tells other pages on demand that everything on this device was deleted, so that they forget it too. */
export const forgottenEvent = 'corridor-forgotten';
