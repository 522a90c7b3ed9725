/// The help window: all keys, and how to begin.
@NullMarked
package losslab.app.help;

import org.jspecify.annotations.NullMarked;
