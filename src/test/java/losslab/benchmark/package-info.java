/// Measuring, and the one table in which everything measured stands beside its goal.
@NullMarked
package losslab.benchmark;

import org.jspecify.annotations.NullMarked;
