/// The losses over the steps of training.
@NullMarked
package losslab.workspace.plane.curve;

import org.jspecify.annotations.NullMarked;
