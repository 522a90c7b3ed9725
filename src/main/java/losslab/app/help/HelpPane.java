package losslab.app.help;

import java.util.List;
import java.util.stream.Stream;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import losslab.ui.Messages;
import losslab.ui.Scrolling;

/// The user guide: its contents, a field to look for words, and the chapter that is read. The last chapter is about keys, and
/// ends with all of them as the user has set them.
public final class HelpPane extends VBox {
    private final TextField search = new TextField();
    private final ListView<Section> contents = new ListView<>();
    private final StackPane content = new StackPane();
    private final ScrollPane scroll = Scrolling.paintDirectly(new ScrollPane(content));
    private final TextSelection selection = new TextSelection(content);
    private final Guide guide;

    /// @param menus the keys of the menus, a group a menu
    public HelpPane(List<HelpGroup> menus) {
        guide = Guide.ofScreen().plus(Stream.concat(HelpGroup.ofPlaces().stream(), menus.stream())
                .filter(group -> !group.lines().isEmpty()).map(HelpGroup::section).toList());
        setId("help");
        getStyleClass().add("help");
        buildContents();
        buildPage();
        HBox both = new HBox(contents, scroll);
        both.getStyleClass().add("help-columns");
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(searchRow(), both);
        contents.getSelectionModel().selectedItemProperty().subscribe((_, section) -> {
            if (section != null) {
                read(section);
            }
        });
        search.textProperty().subscribe(this::look);
    }

    private HBox searchRow() {
        search.setId("help-search");
        Label searchName = new Label(Messages.text("help.search"));
        searchName.setLabelFor(search);
        searchName.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox row = new HBox(searchName, search);
        row.getStyleClass().add("form-row");
        search.setOnAction(_ -> contents.requestFocus());
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                event.consume();
                contents.requestFocus();
            }
        });
        return row;
    }

    private void buildContents() {
        contents.setId("help-contents");
        contents.setAccessibleText(Messages.text("help.contents"));
        contents.setPlaceholder(new Label());
        contents.setCellFactory(_ -> new ContentsCell());
    }

    private void buildPage() {
        content.setId("help-content");
        scroll.setId("help-scroll");
        scroll.setAccessibleText(Messages.text("help.title"));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        MenuItem copy = new MenuItem(Messages.text("help.copy"));
        copy.setOnAction(_ -> selection.copy());
        scroll.setContextMenu(new ContextMenu(copy));
        scroll.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                event.consume();
                selection.copy();
            } else if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
                event.consume();
                selection.selectAll();
            }
        });
    }

    /// Where the keyboard is to begin.
    public Node firstField() {
        return search;
    }

    /// Opens the section of a title, or the first one if there is none.
    public void open(String title) {
        choose(guide.titled(title).orElse(guide.sections().getFirst()));
    }

    /// Lists the sections in which a text is found, and opens the first of them.
    private void look(String text) {
        contents.getSelectionModel().clearSelection();
        contents.getItems().setAll(guide.with(text));
        if (contents.getItems().isEmpty()) {
            show(new GuidePage(List.of(new Section(Section.CHAPTER + 1, Messages.text("help.none", text), List.of())),
                    "", _ -> {}));
        } else {
            contents.getSelectionModel().selectFirst();
        }
    }

    private void choose(Section section) {
        if (!contents.getItems().contains(section)) {
            search.clear();
        }
        contents.getSelectionModel().select(section);
        contents.scrollTo(Math.max(0, contents.getItems().indexOf(section) - 2));
    }

    private void read(Section section) {
        GuidePage page = new GuidePage(guide.chapterOf(section), search.getText(),
                anchor -> guide.anchored(anchor).ifPresent(this::choose));
        show(page);
        scrollTo(section.isChapter() ? page : page.heading(section));
    }

    private void show(GuidePage page) {
        content.getChildren().setAll(page);
        selection.begin(page.passages());
    }

    /// Brings a part of the page to the top.
    private void scrollTo(Node part) {
        applyCss();
        layout();
        Bounds bounds = content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
        double room = content.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(room > 0 ? Math.clamp(bounds.getMinY() / room, 0, 1) : 0);
    }
}
