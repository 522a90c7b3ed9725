/// What the closed families have in common: losses, regularizers and optimizers, before their parameters have values.
@NullMarked
package losslab.core.kind;

import org.jspecify.annotations.NullMarked;
