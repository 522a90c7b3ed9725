/// What a panel of the plane workspace is, and the keys that panels with points share.
@NullMarked
package losslab.workspace.plane.panel;

import org.jspecify.annotations.NullMarked;
