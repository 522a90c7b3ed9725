/// The experiment: everything that saving covers, and its file.
@NullMarked
package losslab.experiment;

import org.jspecify.annotations.NullMarked;
