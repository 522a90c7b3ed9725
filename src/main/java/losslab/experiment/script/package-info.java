/// The experiment as a short script for other programs, which recomputes what the screen shows.
@NullMarked
package losslab.experiment.script;

import org.jspecify.annotations.NullMarked;
