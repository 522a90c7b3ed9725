/// How the loss of one point and its gradient come about, step by step: formula, numbers put in, terms, result. How a loss
/// itself is written out is the business of its record.
@NullMarked
package losslab.core.derivation;

import org.jspecify.annotations.NullMarked;
