/// The training loop, its thread, its snapshots, and the trace of its losses.
@NullMarked
package losslab.training;

import org.jspecify.annotations.NullMarked;
