/** Tells whatever makes a sound that the learner leaves, in this very moment. */
export const leavingEvent = 'corridor-leaving';
