/// The program: its start, its command line, and its window with menus and keys.
@NullMarked
package losslab.app;

import org.jspecify.annotations.NullMarked;
