/* Everything of cases and of the guide that runs in a page, as one file. */
import './list-element.ts';
import './player-element.ts';
import './print-list.ts';
