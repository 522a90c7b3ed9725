package losslab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The panels of a workspace side by side. Where text is too large for that, or the window too narrow, there are two columns:
/// the first one, and all others below each other; and where two are too many, or the window is too low, there is one.
public final class CardColumns extends GridPane {
    /// A column where there is room for all of them.
    ///
    /// @param share     of the width
    /// @param least     the width that its panels need, in em
    /// @param scrolling panels that scroll together
    /// @param standing  panels below them that stay where they are
    public record Column(double share, double least, List<? extends Region> scrolling,
            List<? extends Region> standing) {
        private List<Region> cards() {
            return Stream.<Region>concat(scrolling.stream(), standing.stream()).toList();
        }
    }

    /// Panels that do not scroll need this height, in em.
    private static final double LEAST_HEIGHT = 34;

    /// How many columns there are, and what is in none.
    private record Arrangement(int columnCount, Set<Region> hidden) {}

    private final List<Column> columns;
    private Set<Region> hidden = Set.of();
    private double text = 1;
    private Arrangement arrangement = new Arrangement(0, Set.of());

    public CardColumns(List<Column> columns) {
        this.columns = List.copyOf(columns);
        getStyleClass().add("workspace-columns");
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        getRowConstraints().add(row);
        arrange();
        widthProperty().subscribe(this::arrange);
        heightProperty().subscribe(this::arrange);
        Print.at(this).subscribe(print -> {
            text = print.text();
            keepScrolled();
            arrange();
        });
    }

    /// Leaves these panels out; the others have the room to themselves.
    public void hide(Set<Region> newHidden) {
        hidden = Set.copyOf(newHidden);
        arrange();
    }

    /// The columns that have something to show.
    private List<Column> filled() {
        return columns.stream()
                .map(column -> new Column(column.share(), column.least(), shown(column.scrolling()),
                        shown(column.standing())))
                .filter(column -> !column.cards().isEmpty()).toList();
    }

    private List<Region> shown(List<? extends Region> cards) {
        return cards.stream().<Region>map(card -> card).filter(card -> !hidden.contains(card)).toList();
    }

    private int columnCount(List<Column> filled) {
        boolean stands = filled.stream()
                .anyMatch(column -> column.scrolling().isEmpty() && column.standing().size() > 1);
        if (stands && getHeight() > 0 && getHeight() < LEAST_HEIGHT * Theme.EM * text) {
            return 1;
        }
        double room = getWidth() == 0 ? Double.POSITIVE_INFINITY : getWidth() / (Theme.EM * text);
        double all = filled.stream().mapToDouble(Column::least).sum();
        double two = filled.stream().limit(1).mapToDouble(Column::least).sum()
                + filled.stream().skip(1).mapToDouble(Column::least).max().orElse(0);
        return room >= all ? filled.size() : room >= two ? Math.min(2, filled.size()) : Math.min(1, filled.size());
    }

    private void arrange() {
        List<Column> filled = filled();
        Arrangement wanted = new Arrangement(columnCount(filled), hidden);
        if (wanted.equals(arrangement)) {
            return;
        }
        arrangement = wanted;
        @Nullable
        Node focused = getScene() == null || !holds(getScene().getFocusOwner()) ? null : getScene().getFocusOwner();
        List<Double> scrolled = scrollPanes().map(ScrollPane::getVvalue).toList();
        getChildren().clear();
        getColumnConstraints().clear();
        place(filled, wanted.columnCount());
        scroll(scrolled);
        if (focused != null) {
            applyCss(); // a column that was never seen has no content yet that could take the keyboard
            focused.requestFocus();
        }
    }

    private boolean holds(@Nullable Node node) {
        Node above = node;
        while (above != null && above != this) {
            above = above.getParent();
        }
        return above != null;
    }

    /// Text that grows would push away what was seen: afterwards the columns are scrolled as far as before.
    private void keepScrolled() {
        Scene scene = getScene();
        if (scene != null) {
            List<Double> scrolled = scrollPanes().map(ScrollPane::getVvalue).toList();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    scroll(scrolled);
                }
            });
        }
    }

    private void scroll(List<Double> scrolled) {
        List<ScrollPane> panes = scrollPanes().toList();
        for (int i = 0; i < Math.min(panes.size(), scrolled.size()); i++) {
            panes.get(i).setVvalue(scrolled.get(i));
        }
    }

    private Stream<ScrollPane> scrollPanes() {
        return getChildren().stream().flatMap(column -> ((VBox) column).getChildren().stream())
                .filter(ScrollPane.class::isInstance).map(ScrollPane.class::cast);
    }

    private void place(List<Column> filled, int count) {
        if (count == 1) {
            VBox all = column(filled.stream().flatMap(column -> column.cards().stream()).toList());
            boolean isWhole = filled.size() == 1 && filled.getFirst().scrolling().isEmpty();
            all.getStyleClass().add(isWhole ? "whole-column" : "only-column");
            add(isWhole ? all : column(List.of(scrolling(all, false))), 100);
        } else if (count < filled.size()) {
            List<Column> others = filled.subList(1, filled.size());
            double least = others.stream().mapToDouble(Column::least).max().orElse(0);
            double share = 100 * filled.getFirst().least() / (filled.getFirst().least() + least);
            add(column(filled.getFirst()), share);
            add(column(List.of(scrolling(column(others.stream().flatMap(column -> column.cards().stream()).toList()),
                    false))), 100 - share);
        } else {
            double sum = filled.stream().mapToDouble(Column::share).sum();
            filled.forEach(column -> add(column(column), 100 * column.share() / sum));
        }
    }

    private void add(Region column, double percent) {
        ColumnConstraints width = new ColumnConstraints();
        width.setPercentWidth(percent);
        getColumnConstraints().add(width);
        column.setMinWidth(0);
        add(column, getColumnConstraints().size() - 1, 0);
    }

    private static VBox column(Column column) {
        List<Region> parts = new ArrayList<>();
        if (!column.scrolling().isEmpty()) {
            boolean fills = column.scrolling().stream().anyMatch(card -> VBox.getVgrow(card) == Priority.ALWAYS);
            parts.add(scrolling(column(column.scrolling()), fills));
        }
        parts.addAll(column.standing());
        return column(parts);
    }

    /// @param fills whether the panels take the height of the window where they are lower
    private static ScrollColumn scrolling(VBox cards, boolean fills) {
        ScrollColumn scroll = new ScrollColumn(cards);
        scroll.setFitToHeight(fills);
        VBox.setVgrow(scroll, Priority.ALWAYS); // its own wish knows nothing of texts that wrap
        return scroll;
    }

    private static VBox column(List<? extends Region> cards) {
        VBox column = new VBox();
        column.getChildren().addAll(cards);
        column.getStyleClass().add("workspace-column");
        return column;
    }
}
