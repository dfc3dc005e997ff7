/** Id of the element that holds the first page until the player takes its place. */
export const startPageId = 'start';
