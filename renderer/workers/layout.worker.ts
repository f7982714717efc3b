/** Runs ELK. Its own script is written to be a worker: loaded in one, it answers the messages of `elkjs/lib/elk-api`. */
import 'elkjs/lib/elk-worker.min.js';
