/// Labelled points in the plane.
@NullMarked
package losslab.core.data;

import org.jspecify.annotations.NullMarked;
