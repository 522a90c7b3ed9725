/// The table of points, a cell for every kind of column.
@NullMarked
package losslab.workspace.plane.points;

import org.jspecify.annotations.NullMarked;
