/// The program: its start and its command line.
@NullMarked
package losslab.app;

import org.jspecify.annotations.NullMarked;
