/// The settings of the optimizers and their update rules.
@NullMarked
package losslab.core.optim;

import org.jspecify.annotations.NullMarked;
