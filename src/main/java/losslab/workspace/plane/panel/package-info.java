/// What a panel of the plane workspace is.
@NullMarked
package losslab.workspace.plane.panel;

import org.jspecify.annotations.NullMarked;
