/// The linear classifier, its objective, the evaluation of both, and the check of the gradient.
@NullMarked
package losslab.core.model;

import org.jspecify.annotations.NullMarked;
