package losslab.workspace.plane.settings;

import java.util.Optional;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import losslab.training.RandomSearch;
import losslab.ui.CardHeader;
import losslab.ui.Explanation;
import losslab.ui.Following;
import losslab.ui.Messages;
import losslab.ui.NumberField;
import losslab.ui.Numbers;
import losslab.ui.Stepping;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.model.RandomSearchViewModel;
import losslab.workspace.plane.model.RandomSearchViewModel.Search;

/// Random search: how many weights to try and from how wide a range, how far it has come, and the best so far.
public final class RandomSearchPanel extends VBox {
    private static final double MOST_TRIES = 1e9;

    private final RandomSearchViewModel search;
    private final NumberField count;
    private final NumberField reach;
    private final Button start = new Button();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label best = new Label();
    private double chosenCount = 1000;
    private double chosenReach = 1;

    public RandomSearchPanel(PlaneViewModel model) {
        search = model.randomSearch();
        count = new NumberField("search-count", new NumberField.Kind(Messages.text("search.count"),
                Messages.text("expected.count"),
                value -> value >= 1 && value <= MOST_TRIES && value == Math.rint(value),
                value -> Numbers.whole((long) value), Numbers::parseWhole, Stepping.byShare()), this::setCount,
                model::report);
        reach = new NumberField("search-reach", NumberField.Kind.aboveZero(Messages.text("search.reach")),
                this::setReach, model::report);
        build();
        setCount(chosenCount);
        setReach(chosenReach);
        Following.follow(this, search.searchProperty(), this::show);
    }

    private void build() {
        setId("random-search");
        getStyleClass().add("card");
        start.setId("search");
        Explanation.give(start, Messages.text("search.tooltip"));
        start.setOnAction(_ -> toggle());
        progress.setId("search-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        best.setId("search-best");
        best.getStyleClass().add("card-note");
        Label countLabel = new Label(Messages.text("search.count"));
        countLabel.setLabelFor(count);
        Label reachLabel = new Label(Messages.text("search.reach"));
        reachLabel.setLabelFor(reach);
        HBox settings = new HBox(countLabel, count, reachLabel, reach);
        settings.getStyleClass().add("form-row");
        best.setMinWidth(Region.USE_PREF_SIZE);
        HBox result = new HBox(start, progress, best);
        result.getStyleClass().add("form-row");
        getChildren().addAll(new CardHeader(Messages.text("search.title")), settings, result);
    }

    private void setCount(double value) {
        chosenCount = value;
        count.show(value);
    }

    private void setReach(double value) {
        chosenReach = value;
        reach.show(value);
    }

    private void toggle() {
        if (search.isRunning()) {
            search.stop();
        } else {
            search.start((long) chosenCount, chosenReach);
        }
    }

    private void show(Optional<Search> shown) {
        start.setText(Messages.text(search.isRunning() ? "search.stop" : "search.start"));
        progress.setProgress(shown.map(found -> (double) found.progress().tried() / found.count()).orElse(0.0));
        best.setText(shown.map(Search::progress).map(RandomSearchPanel::text).orElse(Messages.text("search.none")));
    }

    private static String text(RandomSearch.Progress found) {
        return Messages.text("search.best", Numbers.whole(found.tried()),
                Numbers.fixed(found.bestLoss(), Numbers.lossDigits()));
    }
}
