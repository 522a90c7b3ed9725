package losslab.ui;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A row that goes on in a second one, and a third, where it is too narrow for what its nodes need at least. What a line has
/// beyond that goes to nodes that were given less than they like, and then to those that grow.
public class WrapRow extends HBox {
    public WrapRow(Node... nodes) {
        super(nodes);
    }

    /// The nodes of each line, if there are so many pixels in a line.
    private List<List<Node>> lines(double room) {
        List<List<Node>> lines = new ArrayList<>();
        double taken = 0;
        for (Node node : getManagedChildren()) {
            double width = node.minWidth(-1);
            if (lines.isEmpty() || taken + getSpacing() + width > room + 0.5 && !lines.getLast().isEmpty()) {
                lines.add(new ArrayList<>());
                taken = width;
            } else {
                taken += getSpacing() + width;
            }
            lines.getLast().add(node);
        }
        return lines;
    }

    private double room(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset()
                + getManagedChildren().stream().mapToDouble(node -> node.minWidth(-1)).max().orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width < 0) {
            return super.computePrefHeight(width);
        }
        List<List<Node>> lines = lines(room(width));
        return snappedTopInset() + snappedBottomInset() + lineGap() * Math.max(0, lines.size() - 1)
                + lines.stream().mapToDouble(line -> height(line, widths(line, room(width)))).sum();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double lineGap() {
        return getSpacing() / 4;
    }

    private double height(List<Node> line, double[] widths) {
        double height = 0;
        for (int i = 0; i < widths.length; i++) {
            height = Math.max(height, snapSizeY(line.get(i).prefHeight(widths[i])));
        }
        return height;
    }

    private double[] widths(List<Node> line, double room) {
        double[] widths = new double[line.size()];
        double free = room - getSpacing() * (line.size() - 1);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.min(snapSizeX(line.get(i).minWidth(-1)), room);
            free -= widths[i];
        }
        for (int i = 0; i < widths.length && free > 0; i++) {
            Node node = line.get(i);
            double liked = Math.min(node.maxWidth(-1), node.prefWidth(-1));
            double more = Math.clamp(snapSizeX(liked) - widths[i], 0, free);
            widths[i] += more;
            free -= more;
        }
        for (int i = 0; i < widths.length && free > 0; i++) {
            if (HBox.getHgrow(line.get(i)) == Priority.ALWAYS) {
                widths[i] += free;
                free = 0;
            }
        }
        return widths;
    }

    @Override
    protected void layoutChildren() {
        double y = snappedTopInset();
        for (List<Node> line : lines(room(getWidth()))) {
            double[] widths = widths(line, room(getWidth()));
            double height = height(line, widths);
            double x = snappedLeftInset();
            for (int i = 0; i < widths.length; i++) {
                Node node = line.get(i);
                double own = Math.min(height, snapSizeY(node.prefHeight(widths[i])));
                node.resizeRelocate(snapPositionX(x), snapPositionY(y + (height - own) / 2), widths[i], own);
                x += widths[i] + getSpacing();
            }
            y += height + lineGap();
        }
    }
}
