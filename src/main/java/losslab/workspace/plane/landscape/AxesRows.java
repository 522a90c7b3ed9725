package losslab.workspace.plane.landscape;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import losslab.ui.Choice;
import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.workspace.plane.model.LandscapeAxes;
import losslab.workspace.plane.model.LandscapeResult;
import losslab.workspace.plane.model.LandscapeViewModel;
import losslab.workspace.plane.model.LandscapeViewModel.Mode;
import losslab.workspace.plane.model.PlaneState;

/// Along what the loss is seen, which parameters the axes are, and the lowest loss in sight: two rows, as two axes have
/// long names.
final class AxesRows extends VBox {
    private final LandscapeViewModel landscape;
    private final Choice<Integer> x = choice("x", this::chooseX);
    private final Choice<Integer> y = choice("y", this::chooseY);
    private final ToggleButton follow = new ToggleButton(Messages.text("landscape.follow"));
    private final Button newDirection = new Button(Messages.text("landscape.new-direction"));
    private final Button fit = new Button(Messages.text("landscape.fit"));
    private final Label lowest = new Label();
    private final HBox parameters = new HBox(x, y);

    AxesRows(LandscapeViewModel landscape, Choice<Mode> mode) {
        this.landscape = landscape;
        build(mode);
        follow.setOnAction(_ -> landscape.setFollowing(follow.isSelected()));
        newDirection.setOnAction(_ -> landscape.newDirection());
        fit.setOnAction(_ -> landscape.fit());
    }

    private void build(Choice<Mode> mode) {
        getStyleClass().add("landscape-axes");
        parameters.getStyleClass().addAll("card-tools", "tab-tools");
        follow.setId("landscape-follow");
        Explanation.give(follow, Messages.text("landscape.follow.tooltip"));
        newDirection.setId("landscape-new-direction");
        Explanation.give(newDirection, Messages.text("landscape.new-direction.tooltip"));
        fit.setId("landscape-fit");
        Explanation.give(fit, Messages.text("landscape.fit.tooltip"));
        Explanation.give(lowest, Messages.text("landscape.lowest.tooltip"));
        lowest.setId("landscape-lowest");
        lowest.getStyleClass().add("card-note");
        for (Region fixed : List.of(mode, x, y, follow, newDirection, fit, lowest)) {
            fixed.setMinWidth(USE_PREF_SIZE);
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox first = new HBox(mode, follow, newDirection, gap, lowest, fit);
        first.getStyleClass().addAll("card-tools", "tab-tools");
        getChildren().addAll(first, parameters);
    }

    private static Choice<Integer> choice(String end, Consumer<Integer> change) {
        Choice<Integer> choice = new Choice<>("landscape-" + end, Messages.text("landscape." + end), List.of(),
                LandscapeAxes::name, change);
        Explanation.give(choice, choice.getAccessibleText());
        return choice;
    }

    void show(PlaneState state, Optional<LandscapeResult> result) {
        List<Integer> all = IntStream.range(0, state.experiment().parameters().count()).boxed().toList();
        for (Choice<Integer> choice : List.of(x, y)) {
            choice.showAmong(all);
        }
        switch (landscape.axes()) {
            case LandscapeAxes.TwoParameters(int first, int second) -> {
                x.show(first);
                y.show(second);
            }
            case LandscapeAxes.OneParameter(int number) -> x.show(number);
            case LandscapeAxes.GradientAndRandom _ -> {
                // no parameter
            }
        }
        boolean isGradient = landscape.mode() == Mode.GRADIENT;
        follow.setSelected(landscape.isFollowing());
        present(parameters, !isGradient);
        present(y, landscape.mode() == Mode.TWO_PARAMETERS);
        present(follow, !isGradient);
        present(newDirection, isGradient);
        lowest.setText(result.map(AxesRows::text).orElse(""));
    }

    private static void present(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    private static String text(LandscapeResult result) {
        double loss = switch (result) {
            case LandscapeResult.Surface surface -> surface.losses().smallest().orElse(Double.NaN);
            case LandscapeResult.Curve curve -> curve.losses().smallest().orElse(Double.NaN);
        };
        return Messages.text("landscape.lowest", Numbers.fixed(loss, Numbers.lossDigits()));
    }

    /// A parameter that is the other axis already changes places with it.
    private void chooseX(int parameter) {
        switch (landscape.axes()) {
            case LandscapeAxes.TwoParameters(int first, int second) -> landscape.setParameters(parameter,
                    parameter == second ? first : second);
            case LandscapeAxes.OneParameter _ -> landscape.setParameter(parameter);
            case LandscapeAxes.GradientAndRandom _ -> {
                // no parameter
            }
        }
    }

    private void chooseY(int parameter) {
        if (landscape.axes() instanceof LandscapeAxes.TwoParameters(int first, int second)) {
            landscape.setParameters(parameter == first ? second : first, parameter);
        }
    }
}
