package losslab.workspace.plane.curve;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.workspace.plane.model.RunMark;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneState.Progress;
import losslab.workspace.plane.model.TimeMachine;

/// The steps of the run to go back and forth in, and the bookmarks A and B with their difference.
final class TimelineBar extends VBox {
    private final TimeMachine timeMachine;
    private final Button back = button("step-back");
    private final Slider slider = new Slider(0, 1, 0);
    private final Label place = new Label();
    private final Button goOn = button("continue");
    private final Map<RunMark.Name, Button> goTo = new EnumMap<>(RunMark.Name.class);
    private final Label difference = new Label();
    private boolean showing;

    TimelineBar(TimeMachine timeMachine) {
        this.timeMachine = timeMachine;
        build();
        bind();
    }

    private void build() {
        slider.setId("timeline");
        slider.setAccessibleText(Messages.text("timeline.name"));
        Explanation.give(slider, Messages.text("timeline.tooltip"));
        slider.setBlockIncrement(1);
        HBox.setHgrow(slider, Priority.ALWAYS);
        place.setId("timeline-place");
        place.getStyleClass().add("card-note");
        place.setMinWidth(Region.USE_PREF_SIZE);
        HBox steps = new HBox(back, slider, place, goOn);
        steps.getStyleClass().add("timeline-row");
        HBox bookmarks = new HBox();
        bookmarks.getStyleClass().add("timeline-row");
        for (RunMark.Name name : RunMark.Name.values()) {
            Button set = new Button(Messages.text("timeline.set", name));
            set.setId("set-" + name);
            Explanation.give(set, Messages.text("timeline.set.tooltip", name));
            set.setOnAction(_ -> timeMachine.setBookmark(name));
            Button go = new Button();
            go.setId("go-to-" + name);
            go.getStyleClass().add("timeline-go");
            Explanation.give(go, Messages.text("timeline.go.tooltip", name));
            go.setOnAction(_ -> timeMachine.goTo(name));
            goTo.put(name, go);
            bookmarks.getChildren().addAll(set, go);
        }
        difference.setId("bookmark-difference");
        difference.getStyleClass().add("card-note");
        bookmarks.getChildren().add(difference);
        getStyleClass().add("timeline");
        getChildren().addAll(steps, bookmarks);
    }

    private void bind() {
        back.setOnAction(_ -> timeMachine.stepBack());
        goOn.setOnAction(_ -> timeMachine.continueFromHere());
        slider.valueProperty().addListener((_, _, step) -> {
            if (!showing) {
                timeMachine.goTo(Math.round(step.doubleValue()));
            }
        });
    }

    void show(PlaneState state) {
        Progress progress = state.progress();
        showSlider(progress);
        place.setText(Messages.text("timeline.place", Numbers.whole(progress.step()),
                Numbers.whole(progress.reachedStep())));
        back.setDisable(progress.step() <= progress.firstStep());
        goOn.setDisable(!progress.isPast());
        for (RunMark.Name name : RunMark.Name.values()) {
            Optional<RunMark> bookmark = state.timeline().bookmark(name);
            goTo.get(name).setDisable(bookmark.isEmpty());
            goTo.get(name).setText(bookmark.map(set -> Messages.text("timeline.go", name, Numbers.whole(set.step())))
                    .orElse(name.name()));
        }
        difference.setText(difference(state));
    }

    /// The thumb of a hand that drags it stays under the hand.
    private void showSlider(Progress progress) {
        showing = true;
        slider.setDisable(progress.reachedStep() == progress.firstStep());
        slider.setMin(progress.firstStep());
        slider.setMax(Math.max(progress.firstStep() + 1, progress.reachedStep()));
        if (!slider.isValueChanging() && !slider.isPressed()) {
            slider.setValue(progress.step());
        }
        showing = false;
    }

    private static String difference(PlaneState state) {
        Optional<RunMark> a = state.timeline().bookmark(RunMark.Name.A);
        Optional<RunMark> b = state.timeline().bookmark(RunMark.Name.B);
        if (a.isEmpty() || b.isEmpty()) {
            return "";
        }
        RunMark.Difference difference = b.get().minus(a.get());
        return Messages.text("timeline.difference", Numbers.fixed(difference.totalLoss(), Numbers.lossDigits()),
                difference.correctCount(), Numbers.significant(difference.distance()));
    }

    private static Button button(String id) {
        Button button = new Button(Messages.text("timeline." + id));
        button.setId(id);
        Explanation.give(button, Messages.text("timeline." + id + ".tooltip"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
