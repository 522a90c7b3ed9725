/// The loss as a landscape over some of the parameters.
@NullMarked
package losslab.workspace.plane.landscape;

import org.jspecify.annotations.NullMarked;
