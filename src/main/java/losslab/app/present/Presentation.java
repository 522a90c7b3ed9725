package losslab.app.present;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.prefs.Preferences;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import losslab.experiment.Bookmark;
import losslab.experiment.Document;
import losslab.ui.Messages;
import losslab.ui.Settings;
import losslab.workspace.plane.Panel;
import losslab.workspace.plane.model.PlaneViewModel;

/// What a lecturer has chosen for present mode, and the way through the bookmarks of the document.
public final class Presentation {
    private static final int USUAL_PERCENT = 150;
    private static final String PERCENT = "percent";
    private static final String PANELS = "panels";

    private final PlaneViewModel model;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final IntegerProperty percent = new SimpleIntegerProperty(USUAL_PERCENT);
    private final ObjectProperty<Set<Panel>> presented = new SimpleObjectProperty<>(
            EnumSet.of(Panel.PLANE, Panel.WEIGHTS, Panel.OBJECTIVE, Panel.TRAINING));
    private final ObjectProperty<Set<Panel>> usual = new SimpleObjectProperty<>(EnumSet.allOf(Panel.class));
    /// The bookmark that was shown or added last. In another document there is no such one.
    private Optional<Bookmark> last = Optional.empty();

    public Presentation(PlaneViewModel model) {
        this.model = model;
    }

    /// Takes up what was chosen in an earlier session, and keeps what is chosen from now on.
    ///
    /// @param node of the user's preferences; a test hands in another one
    public void keepIn(Preferences node) {
        percent.set(Math.clamp(node.getInt(PERCENT, USUAL_PERCENT), Settings.SMALLEST_TEXT, Settings.LARGEST_TEXT));
        Set<String> kept = Set.of(node.get(PANELS, "").split(" "));
        EnumSet<Panel> panels = EnumSet.noneOf(Panel.class);
        Arrays.stream(Panel.values()).filter(panel -> kept.contains(panel.key())).forEach(panels::add);
        if (!panels.isEmpty()) {
            presented.set(panels);
        }
        percent.addListener((_, _, now) -> node.putInt(PERCENT, now.intValue()));
        presented.addListener((_, _, now) -> node.put(PANELS,
                now.stream().map(Panel::key).collect(Collectors.joining(" "))));
    }

    /// Whether the window is in present mode.
    public BooleanProperty onProperty() {
        return on;
    }

    /// The size of text in present mode.
    public IntegerProperty percentProperty() {
        return percent;
    }

    /// The panels that are shown in this mode.
    public ObjectProperty<Set<Panel>> panelsProperty() {
        return on.get() ? presented : usual;
    }

    /// Shows a panel or leaves it out. The last one stays.
    public void show(Panel panel, boolean isShown) {
        EnumSet<Panel> panels = EnumSet.copyOf(panelsProperty().get());
        if (isShown) {
            panels.add(panel);
        } else if (panels.size() > 1) {
            panels.remove(panel);
        }
        panelsProperty().set(panels);
    }

    /// Keeps the experiment on the screen as a bookmark of the document.
    public void addBookmark() {
        List<Bookmark> bookmarks = new ArrayList<>(model.state().bookmarks());
        if (bookmarks.size() == Document.MAX_BOOKMARKS) {
            model.report(Messages.text("bookmark.full", Document.MAX_BOOKMARKS));
            return;
        }
        Bookmark added = new Bookmark(Messages.text("bookmark.name", bookmarks.size() + 1), model.state().experiment());
        bookmarks.add(added);
        last = Optional.of(added);
        model.setBookmarks(bookmarks);
        model.report(Messages.text("bookmark.added", added.name()));
    }

    /// Shows the next bookmark or the one before, direction +1 or −1; beyond the ends nothing happens.
    public void step(int direction) {
        List<Bookmark> bookmarks = model.state().bookmarks();
        if (bookmarks.isEmpty()) {
            model.report(Messages.text("bookmark.none"));
        } else {
            goTo(Math.clamp(place(bookmarks) + direction, 0, bookmarks.size() - 1));
        }
    }

    /// Shows a bookmark, if there is one of this number.
    ///
    /// @param index from 0
    public void goTo(int index) {
        List<Bookmark> bookmarks = model.state().bookmarks();
        if (index >= bookmarks.size()) {
            return;
        }
        Bookmark wanted = bookmarks.get(index);
        if (index != place(bookmarks) || !model.state().experiment().equals(wanted.experiment())) {
            model.show(wanted);
        }
        last = Optional.of(wanted);
        model.report(Messages.text("bookmark.shown", index + 1, bookmarks.size(), wanted.name()));
    }

    /// Where the last bookmark stands now, −1 if it is gone.
    private int place(List<Bookmark> bookmarks) {
        return IntStream.range(0, bookmarks.size()).filter(i -> last.filter(bookmarks.get(i)::equals).isPresent())
                .findFirst().orElse(-1);
    }
}
