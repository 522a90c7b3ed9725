/// The panel that works out the selected point's loss and gradient by hand.
@NullMarked
package losslab.workspace.plane.byhand;

import org.jspecify.annotations.NullMarked;
