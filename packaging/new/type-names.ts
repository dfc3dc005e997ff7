/** The names an activity type has in its files. */
export interface TypeNames {
  /** The word after the colons: `photo-spot`. */
  readonly word: string;
  /** Its definition: `photoSpot`. */
  readonly value: string;
  /** Its element's class without `Course`: `PhotoSpot`. */
  readonly type: string;
}
