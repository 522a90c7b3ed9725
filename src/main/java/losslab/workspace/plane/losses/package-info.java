/// The table of all losses at the same parameters.
@NullMarked
package losslab.workspace.plane.losses;

import org.jspecify.annotations.NullMarked;
