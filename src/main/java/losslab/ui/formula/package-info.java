/// Formulas: derivations as text and as LaTeX, and typeset on the screen.
@NullMarked
package losslab.ui.formula;

import org.jspecify.annotations.NullMarked;
