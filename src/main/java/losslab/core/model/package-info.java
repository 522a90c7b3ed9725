/// The linear classifier, its objective, the evaluation of both, the check of the gradient, and the loss as a surface over
/// the parameters.
@NullMarked
package losslab.core.model;

import org.jspecify.annotations.NullMarked;
