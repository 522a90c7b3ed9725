/// Tables of points as text: what a spreadsheet exports is read, and points and losses are written for one.
@NullMarked
package losslab.experiment.table;

import org.jspecify.annotations.NullMarked;
