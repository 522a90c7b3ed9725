/// The softmax of the selected point: probabilities, targets and temperature.
@NullMarked
package losslab.workspace.plane.softmax;

import org.jspecify.annotations.NullMarked;
