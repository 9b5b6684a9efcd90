/*
 * Which scripts travel together. Left alone, the bundler makes a file of every module that two
 * components share: an article would send seven. What reads the reader's records (mark as read,
 * progress, data) is one file; the quiz adds a second. Elements that a page does not use are only
 * defined there, which costs less than another request.
 */
export const chunkGroups = [
  {
    name: 'records',
    test: /\/src\/(?:core\/fill|progress\/|quiz\/(?:progress|list-element))[^?]*\.ts$/,
  },
];
