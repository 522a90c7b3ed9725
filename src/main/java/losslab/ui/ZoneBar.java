package losslab.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// A thin bar below a slider that says what its values lead to: zones between limits, where the slider's thumb stands for
/// them. A zone that is too narrow for its name is told by its place, its colour and the tooltip.
public final class ZoneBar extends Region {
    private static final double MARK_WIDTH = 2;

    /// What a value of the slider leads to, from its left end to its right end.
    public enum Zone {
        CRAWL, GOOD, OSCILLATE, DIVERGE;

        private String key() {
            return Messages.key(this);
        }
    }

    /// Where one zone ends and the next one begins.
    ///
    /// @param mark what the limit is called if it is to be marked, or empty
    public record Limit(double value, String mark) {}

    private final LogSlider slider;
    private final Map<Zone, Region> fills = new EnumMap<>(Zone.class);
    private final Map<Zone, Label> names = new EnumMap<>(Zone.class);
    private final List<Region> marks = IntStream.range(1, Zone.values().length).mapToObj(_ -> mark()).toList();
    private final Label note = new Label();
    private final Tooltip tooltip = new Tooltip();
    private List<Limit> limits = List.of();

    /// A bar that takes no room until it has something to say.
    public ZoneBar(String id, LogSlider slider) {
        this.slider = slider;
        setId(id);
        getStyleClass().add("zone-bar");
        setAccessibleRole(AccessibleRole.TEXT);
        note.getStyleClass().add("zone-note");
        for (Zone zone : Zone.values()) {
            Region fill = new Region();
            Label name = new Label(Messages.text("zone." + zone.key()));
            fill.getStyleClass().addAll("zone", "zone-" + zone.key());
            name.getStyleClass().addAll("zone-name", "zone-" + zone.key());
            name.setMouseTransparent(true);
            fills.put(zone, fill);
            names.put(zone, name);
        }
        getChildren().addAll(fills.values());
        getChildren().addAll(names.values());
        getChildren().addAll(marks);
        getChildren().add(note);
        slider.widthProperty().addListener(_ -> requestLayout());
        slider.localToSceneTransformProperty().addListener(_ -> requestLayout());
        showNote("");
    }

    private static Region mark() {
        Region mark = new Region();
        mark.getStyleClass().add("zone-mark");
        mark.setMouseTransparent(true);
        return mark;
    }

    /// Shows the zones.
    ///
    /// @param newLimits one between every two zones, in ascending order; of equal ones the zone between is not there
    public void show(List<Limit> newLimits) {
        boolean isAscending = IntStream.range(1, newLimits.size())
                .allMatch(i -> newLimits.get(i - 1).value() <= newLimits.get(i).value());
        if (newLimits.size() != Zone.values().length - 1 || !isAscending) {
            throw new IllegalArgumentException("limits: expected " + (Zone.values().length - 1)
                    + " in ascending order, found " + newLimits);
        }
        if (!newLimits.equals(limits)) {
            limits = List.copyOf(newLimits);
            String zones = Messages.text("zone.tooltip", slider.getAccessibleText(), number(0), number(1), number(2));
            show(Stream.concat(Stream.of(zones), limits.stream().filter(limit -> !limit.mark().isEmpty())
                    .map(limit -> limit.mark() + " = " + Numbers.significant(limit.value())))
                    .collect(Collectors.joining("\n")), "");
        }
    }

    /// Shows a note instead of zones; an empty one takes no room.
    public void showNote(String text) {
        limits = List.of();
        show(text, text);
    }

    private void show(String explanation, String noteText) {
        boolean isEmpty = explanation.isEmpty();
        note.setText(noteText);
        note.setVisible(!noteText.isEmpty());
        setVisible(!isEmpty);
        setManaged(!isEmpty);
        setAccessibleText(explanation);
        tooltip.setText(explanation);
        if (limits.isEmpty()) {
            Tooltip.uninstall(this, tooltip);
        } else {
            Tooltip.install(this, tooltip);
        }
        requestLayout();
    }

    private String number(int limit) {
        return Numbers.significant(limits.get(limit).value());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + snappedBottomInset() + Stream.concat(names.values().stream(), Stream.of(note))
                .mapToDouble(label -> label.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        double start = xOf(Double.NEGATIVE_INFINITY);
        for (Zone zone : Zone.values()) {
            double end = zone.ordinal() < limits.size() ? xOf(limits.get(zone.ordinal()).value())
                    : xOf(Double.POSITIVE_INFINITY);
            layoutZone(zone, start, top, limits.isEmpty() ? 0 : end - start, height);
            start = end;
        }
        for (int i = 0; i < marks.size(); i++) {
            boolean isMarked = i < limits.size() && !limits.get(i).mark().isEmpty();
            marks.get(i).setVisible(isMarked);
            double x = isMarked ? xOf(limits.get(i).value()) : 0;
            marks.get(i).resizeRelocate(x - MARK_WIDTH / 2, 0, MARK_WIDTH, getHeight());
        }
        note.resizeRelocate(xOf(Double.NEGATIVE_INFINITY), top, Math.max(0, getWidth() - note.getLayoutX()), height);
    }

    private void layoutZone(Zone zone, double x, double y, double width, double height) {
        Label name = names.get(zone);
        double nameWidth = name.prefWidth(-1);
        fills.get(zone).setVisible(width > 0);
        fills.get(zone).resizeRelocate(x, y, width, height);
        name.setVisible(nameWidth <= width);
        name.resizeRelocate(x + (width - nameWidth) / 2, y, nameWidth, height);
    }

    /// Where the slider's thumb stands for a value, seen from here.
    private double xOf(double value) {
        return sceneToLocal(slider.localToScene(slider.xOf(value), 0)).getX();
    }

    /// Whether a zone's name is seen.
    boolean isNamed(Zone zone) {
        return names.get(zone).isVisible();
    }

    Node fill(Zone zone) {
        return fills.get(zone);
    }
}
