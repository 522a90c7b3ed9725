/// The settings of the optimizers.
@NullMarked
package losslab.core.optim;

import org.jspecify.annotations.NullMarked;
