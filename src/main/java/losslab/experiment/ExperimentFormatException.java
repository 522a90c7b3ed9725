package losslab.experiment;

import java.io.IOException;

/// An experiment file that cannot be read. The message is one line, fit to be shown: the place in the file, what was
/// expected there and what was found instead.
public final class ExperimentFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    ExperimentFormatException(String message) {
        super(message);
    }

    /// @param found as it shall stand in the message, see [Found]
    ExperimentFormatException(String place, String expected, String found) {
        this("%s: expected %s, found %s".formatted(place, expected, found));
    }
}
