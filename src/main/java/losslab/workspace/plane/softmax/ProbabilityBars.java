package losslab.workspace.plane.softmax;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.ParameterNames;

/// One bar a class for its probability, with a mark where its target lies.
final class ProbabilityBars extends Pane {
    private static final double ROW = 24;
    private static final double BAR = 15;
    private static final double NAME_WIDTH = 34;
    private static final double NUMBER_WIDTH = 56;
    private static final double TARGET_WIDTH = 96;
    private static final double MARK_WIDTH = 2;

    private final List<Row> rows = new ArrayList<>();

    private final class Row {
        private final Label name;
        private final Region bar = new Region();
        private final Region mark = new Region();
        private final Label number = new Label();
        private final Label targetText = new Label();
        private double probability;
        private double target;

        Row(int k) {
            name = new Label(ParameterNames.probability(k));
            name.getStyleClass().add("class-name");
            bar.getStyleClass().addAll("bar", "class-bar");
            mark.getStyleClass().add("target-mark");
            number.setId("probability-" + k);
            number.getStyleClass().add("bar-number");
            targetText.setId("target-" + k);
            targetText.getStyleClass().add("target-text");
            for (Node node : List.of(name, bar)) {
                node.getStyleClass().add("class-" + k);
            }
            getChildren().addAll(name, bar, mark, number, targetText);
        }
    }

    ProbabilityBars() {
        setId("probability-bars");
    }

    void show(double[] probabilities, double[] targets) {
        if (rows.size() != probabilities.length) {
            rows.clear();
            getChildren().clear();
            for (int k = 0; k < probabilities.length; k++) {
                rows.add(new Row(k));
            }
            setMinHeight(rows.size() * ROW);
            setPrefHeight(rows.size() * ROW);
        }
        for (int k = 0; k < probabilities.length; k++) {
            Row row = rows.get(k);
            row.probability = probabilities[k];
            row.target = targets[k];
            row.number.setText(Numbers.fixed(probabilities[k], Numbers.PROBABILITY_DIGITS));
            row.targetText.setText(
                    Messages.text("softmax.target", Numbers.fixed(targets[k], Numbers.PROBABILITY_DIGITS)));
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, getWidth() - NAME_WIDTH - NUMBER_WIDTH - TARGET_WIDTH - MARK_WIDTH);
        for (int k = 0; k < rows.size(); k++) {
            Row row = rows.get(k);
            double y = k * ROW;
            row.name.resizeRelocate(0, y, NAME_WIDTH, ROW);
            double length = Math.max(1, row.probability * width);
            row.bar.resizeRelocate(NAME_WIDTH, y + (ROW - BAR) / 2, length, BAR);
            row.mark.resizeRelocate(NAME_WIDTH + row.target * width, y + 2, MARK_WIDTH, ROW - 4);
            double textX = NAME_WIDTH + width + MARK_WIDTH + 8;
            row.number.resizeRelocate(textX, y, NUMBER_WIDTH - 8, ROW);
            row.targetText.resizeRelocate(textX + NUMBER_WIDTH, y, TARGET_WIDTH - 8, ROW);
        }
    }
}
