/// The view model of the scores workspace, its state, and the questions with their answers; no node.
@NullMarked
package losslab.workspace.scores.model;

import org.jspecify.annotations.NullMarked;
