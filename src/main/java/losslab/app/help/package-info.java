/// The help window: the user guide, which is Markdown under `resources/losslab/guide`, and all keys.
@NullMarked
package losslab.app.help;

import org.jspecify.annotations.NullMarked;
