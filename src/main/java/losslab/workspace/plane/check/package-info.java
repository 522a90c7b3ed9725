/// The gradient check with a chosen step, and the switch that makes the gradient wrong.
@NullMarked
package losslab.workspace.plane.check;

import org.jspecify.annotations.NullMarked;
