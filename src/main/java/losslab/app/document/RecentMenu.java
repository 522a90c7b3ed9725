package losslab.app.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import losslab.ui.Messages;

/// The files that were opened or saved last, to be opened again.
public final class RecentMenu extends Menu {
    private final RecentFiles recent;
    private final Consumer<Path> open;

    public RecentMenu(RecentFiles recent, Consumer<Path> open) {
        super(Messages.text("document.recent"));
        this.recent = recent;
        this.open = open;
        setId("recent-files");
        setDisable(true);
    }

    /// Shows these files.
    public void show(List<Path> files) {
        List<MenuItem> items = new ArrayList<>();
        for (Path file : files) {
            MenuItem item = new MenuItem(Messages.text("document.recent.file", String.valueOf(file.getFileName()),
                    String.valueOf(file.getParent())));
            item.setId("recent-" + items.size());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> open.accept(file));
            items.add(item);
        }
        MenuItem clear = new MenuItem(Messages.text("document.recent.clear"));
        clear.setId("recent-clear");
        clear.setOnAction(_ -> recent.clear());
        items.add(new SeparatorMenuItem());
        items.add(clear);
        getItems().setAll(items);
        setDisable(files.isEmpty());
    }
}
