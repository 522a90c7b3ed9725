package losslab.app.help;

import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;

/// A line of the guide's contents: a chapter, or a part of one.
final class ContentsCell extends ListCell<Section> {
    private static final PseudoClass CHAPTER = PseudoClass.getPseudoClass("chapter");

    @Override
    protected void updateItem(@Nullable Section section, boolean isEmpty) {
        super.updateItem(section, isEmpty);
        setText(isEmpty || section == null ? "" : section.title());
        pseudoClassStateChanged(CHAPTER, section != null && section.isChapter());
    }
}
