/// What the plane shows, in words.
@NullMarked
package losslab.workspace.plane.description;

import org.jspecify.annotations.NullMarked;
