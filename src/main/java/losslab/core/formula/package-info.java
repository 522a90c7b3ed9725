/// Formulas as trees with their numbers, and the lines that lead from a formula to its result.
///
/// A writer turns a tree into text; no formula is written down twice.
@NullMarked
package losslab.core.formula;

import org.jspecify.annotations.NullMarked;
