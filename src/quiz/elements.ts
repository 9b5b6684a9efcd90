/* Everything of quizzes that runs in a page, as one file: both elements read the same progress. */
import './element.ts';
import './list-element.ts';
