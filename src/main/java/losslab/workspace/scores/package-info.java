/// The scores workspace: losses of scores that are typed or dragged, without points or weights.
///
/// [ScoresWorkspace] gives the state of the view model in `model` to every panel, as the plane workspace does.
@NullMarked
package losslab.workspace.scores;

import org.jspecify.annotations.NullMarked;
