/// What training works on and how: weights, loss and regularizer, optimizer and its run.
@NullMarked
package losslab.workspace.plane.settings;

import org.jspecify.annotations.NullMarked;
