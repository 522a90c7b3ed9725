/// Probabilities of three classes as places in a triangle.
@NullMarked
package losslab.workspace.plane.triangle;

import org.jspecify.annotations.NullMarked;
