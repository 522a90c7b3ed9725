/// The plane workspace: points, weights, losses and training of a linear classifier in two dimensions.
///
/// The view model in `model` turns every gesture into a new state; each panel shows that state and nothing else, so
/// that all of them agree in every frame. [PlaneWorkspace] alone knows all panels.
@NullMarked
package losslab.workspace.plane;

import org.jspecify.annotations.NullMarked;
