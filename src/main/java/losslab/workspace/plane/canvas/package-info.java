/// The plane: points, zero lines, arrows and decision regions, and every gesture on them.
@NullMarked
package losslab.workspace.plane.canvas;

import org.jspecify.annotations.NullMarked;
