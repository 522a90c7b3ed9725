package losslab.workspace.scores.model;

import java.util.List;

import losslab.ui.Messages;

/// The tables of examples to begin with.
public enum ExampleTable {
    /// Cat, car and frog: CS231n 2016, lecture 3.
    LECTURE,
    /// A true score that is far ahead, or just far enough: the same lecture.
    JIGGLE, ALL_ZERO, ALL_ZERO_OF_TEN, TWO_CLASSES,
    /// Two classes whose weights give one score.
    EQUAL_WEIGHTS;

    /// Its examples, all with equally many classes.
    public List<Example> examples() {
        return switch (this) {
            case LECTURE -> List.of(Example.of(Messages.text("example.cat"), 0, 3.2, 5.1, -1.7),
                    Example.of(Messages.text("example.car"), 1, 1.3, 4.9, 2.0),
                    Example.of(Messages.text("example.frog"), 2, 2.2, 2.5, -3.1));
            case JIGGLE -> List.of(Example.of(Messages.text("example.ahead"), 0, 10, -2, 3),
                    Example.of(Messages.text("example.just-ahead"), 0, 10, 9, 9),
                    Example.of(Messages.text("example.far-ahead"), 0, 10, -100, -100));
            case ALL_ZERO -> List.of(Example.of(Messages.text("example.start"), 0, new double[3]));
            case ALL_ZERO_OF_TEN -> List.of(Example.of(Messages.text("example.start"), 0, new double[10]));
            case TWO_CLASSES -> List.of(Example.of(Messages.text("example.binary"), 1, 1.0, 1.5));
            case EQUAL_WEIGHTS -> List.of(Example.of(Messages.text("example.ones"), 0, 1, 1));
        };
    }
}
