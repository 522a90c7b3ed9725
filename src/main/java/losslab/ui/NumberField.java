package losslab.ui;

import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.Function;

import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

/// A number that is typed, stepped (▲▼ keys, with Shift finer) or scrolled.
///
/// The typed text becomes the value on Enter and on leaving the field; Escape takes it back. Text that is no number of
/// the allowed range is marked, told to the reporter, and the old value stays.
public final class NumberField extends TextField {
    /// What one notch of a wheel scrolls, in pixels.
    private static final double NOTCH = 40;
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    /// What a field asks of its number.
    ///
    /// @param name     the words by which messages and screen readers call it
    /// @param expected what a message says was expected, for instance "a number above 0"
    /// @param allowed  whether a finite number is in the range
    /// @param format   how it is written
    /// @param parse    how it is read
    /// @param stepping how far a step goes
    public record Kind(String name, String expected, DoublePredicate allowed, DoubleFunction<String> format,
            Function<String, OptionalDouble> parse, Stepping stepping) {

        /// Any finite number, in steps of 0.1, with Shift 0.01.
        public static Kind anyNumber(String name) {
            return new Kind(name, Messages.text("expected.number"), _ -> true,
                    value -> Numbers.fixed(value, Numbers.digits()), Numbers::parse, Stepping.by(0.1, 0.01));
        }

        /// A number above 0, in steps of a tenth of itself.
        public static Kind aboveZero(String name) {
            return new Kind(name, Messages.text("expected.above-zero"), value -> value > 0, Numbers::significant,
                    Numbers::parse, Stepping.byShare());
        }

        /// A number in a closed range, in steps of 0.01, with Shift 0.001.
        public static Kind between(String name, double lowest, double highest) {
            return new Kind(name, Messages.text("expected.between", Numbers.significant(lowest),
                    Numbers.significant(highest)), value -> value >= lowest && value <= highest, Numbers::significant,
                    Numbers::parse, Stepping.by(0.01, 0.001));
        }
    }

    private final Kind kind;
    private final DoubleConsumer commit;
    private final Consumer<String> reporter;
    private double value;
    private boolean edited;
    private boolean scrolls = true;
    private double scrolled;

    /// @param commit   takes a new value: one call a change
    /// @param reporter takes the message about a text that is no such number
    public NumberField(String id, Kind kind, DoubleConsumer commit, Consumer<String> reporter) {
        this.kind = kind;
        this.commit = commit;
        this.reporter = reporter;
        setId(id);
        getStyleClass().add("number-field");
        setAccessibleText(kind.name());
        Explanation.give(this, Messages.text("number-field.tooltip", kind.name(), kind.expected()));
        textProperty().addListener((_, _, _) -> {
            edited = isFocused() && !getText().equals(kind.format().apply(value));
            pseudoClassStateChanged(INVALID, edited && !isValid());
        });
        setOnAction(_ -> takeText(true));
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                takeText(false);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(ScrollEvent.SCROLL, this::onScroll);
    }

    /// Shows a value, unless somebody is typing another one.
    public void show(double newValue) {
        value = newValue;
        if (!edited) {
            write(kind.format().apply(newValue));
        }
    }

    /// Writes another text without taking the selection out of the hand of somebody who is about to type.
    private void write(String text) {
        if (text.equals(getText())) {
            return;
        }
        boolean isAllSelected = getLength() > 0 && getSelection().getLength() == getLength();
        int anchor = getAnchor();
        int caret = getCaretPosition();
        setText(text);
        if (isAllSelected) {
            selectAll();
        } else {
            selectRange(Math.min(anchor, getLength()), Math.min(caret, getLength()));
        }
    }

    /// Moves the value one step: direction +1 or −1.
    public void step(int direction, boolean fine) {
        takeText(true);
        double next = kind.stepping().next(value, direction, fine);
        if (Double.isFinite(next) && kind.allowed().test(next)) {
            accept(next);
        }
    }

    private boolean isValid() {
        return kind.parse().apply(getText()).stream().anyMatch(kind.allowed());
    }

    /// Takes the typed text as the value. A bad one stays to be corrected while the field has the focus, and gives way
    /// to the old value when it is left.
    private void takeText(boolean staysFocused) {
        if (!edited) {
            return;
        }
        if (isValid()) {
            accept(kind.parse().apply(getText()).orElseThrow());
        } else {
            reporter.accept(
                    Messages.badField(kind.name(), kind.expected(), getText(), kind.format().apply(value)));
        }
        if (!staysFocused) {
            revert();
        }
    }

    /// Takes a value over at once, so that a second step in the same frame starts from the first.
    private void accept(double newValue) {
        value = newValue;
        revert();
        commit.accept(newValue);
    }

    /// Writes the value over whatever was typed.
    private void revert() {
        setText(kind.format().apply(value));
        edited = false;
        pseudoClassStateChanged(INVALID, false);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            step(event.getCode() == KeyCode.UP ? 1 : -1, event.isShiftDown());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && edited) {
            revert();
            event.consume();
        }
    }

    /// Gives up whatever is being typed.
    public void cancel() {
        if (edited) {
            revert();
        }
    }

    /// Leaves the wheel to whatever the field stands in.
    public void ignoreScrolling() {
        scrolls = false;
    }

    /// Whether the wheel changes this number.
    boolean takesWheel() {
        return scrolls;
    }

    private void onScroll(ScrollEvent event) {
        if (!scrolls) {
            return;
        }
        // With Shift held, systems report a vertical wheel as a horizontal one.
        double delta = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        // A touch pad sends many small events where a wheel sends one notch.
        scrolled += delta;
        while (Math.abs(scrolled) >= NOTCH) {
            int direction = scrolled > 0 ? 1 : -1;
            scrolled -= direction * NOTCH;
            step(direction, event.isShiftDown());
        }
        event.consume();
    }
}
