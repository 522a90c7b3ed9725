/// Where points and classes come from: generators, tables, names and colours.
@NullMarked
package losslab.workspace.plane.data;

import org.jspecify.annotations.NullMarked;
