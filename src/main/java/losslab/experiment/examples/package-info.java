/// Prepared experiments: the gallery's content.
@NullMarked
package losslab.experiment.examples;

import org.jspecify.annotations.NullMarked;
