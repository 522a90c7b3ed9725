/// Points that come from elsewhere: from tables, from generators.
@NullMarked
package losslab.workspace.plane.data;

import org.jspecify.annotations.NullMarked;
