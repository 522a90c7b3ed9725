/// Numerically stable pieces and the immutable values they work on.
@NullMarked
package losslab.core.math;

import org.jspecify.annotations.NullMarked;
