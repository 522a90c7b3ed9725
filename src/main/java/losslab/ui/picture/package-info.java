/// Parts of the screen as pictures that leave the program: painted once more, line by line and letter by letter, on Java2D.
@NullMarked
package losslab.ui.picture;

import org.jspecify.annotations.NullMarked;
