package losslab.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Skin;
import javafx.util.StringConverter;

/// A list of values to choose one from.
public final class Choice<T> extends ComboBox<T> {
    private boolean showing;

    /// @param accessibleText what a screen reader calls it
    /// @param name           how a value is written
    /// @param change         takes a value that somebody chose
    public Choice(String id, String accessibleText, List<T> values, Function<T, String> name, Consumer<T> change) {
        setId(id);
        setAccessibleText(accessibleText);
        setMaxWidth(Double.MAX_VALUE);
        getItems().setAll(values);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        setOnAction(_ -> {
            // No value: the list of them has just been replaced by another one under the pointer.
            if (!showing && getValue() != null) {
                change.accept(getValue());
            }
        });
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ChoiceSkin<>(this);
    }

    /// Offers these values instead of the old ones, without telling anybody.
    public void showAmong(List<T> values) {
        if (!getItems().equals(values)) {
            showing = true;
            getItems().setAll(values);
            showing = false;
        }
    }

    /// Shows a value without telling anybody.
    public void show(T value) {
        showing = true;
        setValue(value);
        showing = false;
    }
}
