/// What becomes of failures that nobody has foreseen: one dialog, a log, and the document kept.
@NullMarked
package losslab.app.failure;

import org.jspecify.annotations.NullMarked;
