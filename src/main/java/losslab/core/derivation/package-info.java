/// How the loss of one point and its gradient come about, step by step: formula, numbers put in, terms, result.
///
/// Every step is a tree of [Expression]s. A writer turns it into text; no formula is written down twice.
@NullMarked
package losslab.core.derivation;

import org.jspecify.annotations.NullMarked;
