/// The softmax of one example, as the workspaces share it: probabilities, targets, exponentials, entropies.
@NullMarked
package losslab.ui.softmax;

import org.jspecify.annotations.NullMarked;
