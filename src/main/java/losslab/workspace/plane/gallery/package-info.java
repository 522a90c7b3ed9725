/// The gallery: prepared experiments to choose from, with pictures.
@NullMarked
package losslab.workspace.plane.gallery;

import org.jspecify.annotations.NullMarked;
