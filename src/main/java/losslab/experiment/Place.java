package losslab.experiment;

import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;

/// Where in a file something stands, in words for a message.
final class Place {
    private Place() {}

    /// By line and column: `line 4, column 7`.
    static String of(TokenStreamLocation location) {
        return "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    /// By keys and indices: `points[3].y`; empty outside of the object.
    static String of(TokenStreamContext context) {
        if (context.inRoot()) {
            return "";
        }
        String outer = of(context.getParent());
        if (context.inArray()) {
            return context.hasCurrentIndex() ? "%s[%d]".formatted(outer, context.getCurrentIndex()) : outer;
        }
        if (!context.hasCurrentName()) {
            return outer;
        }
        return (outer.isEmpty() ? "" : outer + ".") + Found.key(context.currentName());
    }
}
