/* Everything of quizzes that runs in a page, as one file: both elements read the same progress. */
import './element.ts';
import './list-element.ts';

/** For review, which shows single items by the same view. */
export { ItemView } from './item-view.ts';
export { unpackTexts } from './texts-format.ts';
