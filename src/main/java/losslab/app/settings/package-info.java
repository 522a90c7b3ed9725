/// The dialog in which a user sets what holds for all experiments.
@NullMarked
package losslab.app.settings;

import org.jspecify.annotations.NullMarked;
