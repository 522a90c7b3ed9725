/// The loss of one example, and the regularizers.
@NullMarked
package losslab.core.loss;

import org.jspecify.annotations.NullMarked;
