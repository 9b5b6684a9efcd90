/*
 * Every element that learns with the reader, in one file: previews of terms, quiz, marks as read,
 * lists of quizzes, the reader's data. They share the store, and a file a component would cost an
 * article seven requests. An element that a page does not use is only defined there.
 */
import '../glossary/key-terms-element.ts';
import '../progress/data-element.ts';
import '../progress/mark-read-element.ts';
import '../quiz/element.ts';
import '../quiz/list-element.ts';
