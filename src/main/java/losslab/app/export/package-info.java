/// What leaves the program: pictures, tables and scripts.
@NullMarked
package losslab.app.export;

import org.jspecify.annotations.NullMarked;
