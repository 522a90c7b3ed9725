/// The view model of the plane workspace, the state that it makes, and what panels share about both; no node.
@NullMarked
package losslab.workspace.plane.model;

import org.jspecify.annotations.NullMarked;
