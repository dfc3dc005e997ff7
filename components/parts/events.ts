/** The learner submitted a response, whole or in part. */
export class RespondEvent extends Event {
  readonly activityId: string;
  /** Its shape belongs to the activity's type. */
  readonly response: unknown;

  constructor(activityId: string, response: unknown) {
    super('course-respond', { bubbles: true });
    this.activityId = activityId;
    this.response = response;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'course-respond': RespondEvent;
  }
}
