/// The program: its entry, its command line, its window, and the wiring between the rooms.
@NullMarked
package losslab.app;

import org.jspecify.annotations.NullMarked;
