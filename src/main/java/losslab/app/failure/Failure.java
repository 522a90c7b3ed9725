package losslab.app.failure;

import java.util.stream.Stream;

/// A failure that nobody has foreseen, as far as its user is told of it.
///
/// @param isOutOfMemory whether there was too little memory
/// @param place         what failed and where, on one line; the same for failures of the same cause
record Failure(boolean isOutOfMemory, String place) {
    private static final String OURS = "losslab.";
    /// A failure may be its own cause's cause.
    private static final int MOST_CAUSES = 20;

    static Failure of(Throwable cause) {
        return new Failure(causes(cause).anyMatch(OutOfMemoryError.class::isInstance), place(cause));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(MOST_CAUSES);
    }

    /// The innermost cause, and the first place in this program that it went through.
    private static String place(Throwable failure) {
        Throwable innermost = causes(failure).reduce(failure, (_, inner) -> inner);
        String name = innermost.getClass().getSimpleName();
        return Stream.concat(Stream.of(innermost.getStackTrace()), Stream.of(failure.getStackTrace()))
                .filter(frame -> frame.getClassName().startsWith(OURS)).findFirst()
                .map(frame -> "%s (%s:%d)".formatted(name, frame.getFileName(), frame.getLineNumber()))
                .orElse(name);
    }
}
