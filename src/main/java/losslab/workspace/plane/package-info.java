/// The plane workspace: points, weights, losses and training of a linear classifier in two dimensions.
///
/// [PlaneViewModel] turns every gesture into a new [PlaneState]; each panel shows that state and nothing else, so that
/// all of them agree in every frame.
@NullMarked
package losslab.workspace.plane;

import org.jspecify.annotations.NullMarked;
