/** All sentences: for everybody but a window that has no workshop open yet. */
import { later } from './en/later';
import { addSentences } from './index';

addSentences('en', later);

export { translator } from './index';
