/// Shared parts of the screen: fields, sliders, cards, charts, the palette, the words.
@NullMarked
package losslab.ui;

import org.jspecify.annotations.NullMarked;
