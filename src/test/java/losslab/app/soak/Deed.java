package losslab.app.soak;

import java.util.function.Consumer;

/// Something that a student does.
///
/// @param kind   what the journal calls it
/// @param weight how often it is done, beside the others
/// @param act    does it, from the robot's own thread
record Deed(String kind, int weight, Consumer<Choices> act) {}
