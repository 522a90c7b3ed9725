package losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import losslab.testing.Toolkit;

/// A choice beside the toolkit's combo box of the same values.
class ChoiceTest {
    private static final List<String> VALUES = List.of("a", "a name that is wider than the others", "b");

    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    @Test
    void isAsWideAsAComboBox() {
        double width = shown(choice(), ComboBox::getWidth);
        assertThat(width).isEqualTo(shown(comboBox(), ComboBox::getWidth));
    }

    @Test
    void opensAListAsLargeAsAComboBox() {
        Dimension2D size = shown(narrow(choice()), ChoiceTest::sizeOfOpenList);
        assertThat(size).isEqualTo(shown(narrow(comboBox()), ChoiceTest::sizeOfOpenList));
    }

    @Test
    void stylesNoListBeforeItOpens() {
        boolean isStyled = shown(narrow(choice()), box -> list(box).getSkin() != null);
        assertThat(isStyled).isFalse();
    }

    @Test
    void tellsOfValuesOnly() {
        List<String> told = new ArrayList<>();
        shown(new Choice<>("choice", "a choice", VALUES, Function.identity(), told::add), box -> {
            box.setValue("b");
            box.setValue(null);
            return "";
        });
        assertThat(told).containsExactly("b");
    }

    private static ComboBox<String> choice() {
        return new Choice<>("choice", "a choice", VALUES, Function.identity(), _ -> {});
    }

    private static ComboBox<String> comboBox() {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(VALUES);
        return box;
    }

    private static ComboBox<String> narrow(ComboBox<String> box) {
        box.setPrefWidth(60);
        return box;
    }

    private static Dimension2D sizeOfOpenList(ComboBox<String> box) {
        box.show();
        ListView<?> list = list(box);
        Dimension2D size = new Dimension2D(list.getWidth(), list.getHeight());
        box.hide();
        return size;
    }

    private static ListView<?> list(ComboBox<String> box) {
        return (ListView<?>) ((ComboBoxListViewSkin<?>) box.getSkin()).getPopupContent();
    }

    private static <T> T shown(ComboBox<String> box, Function<ComboBox<String>, T> look) {
        return Toolkit.call(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new HBox(box), 400, 300));
            stage.show();
            T seen = look.apply(box);
            stage.close();
            return seen;
        });
    }
}
