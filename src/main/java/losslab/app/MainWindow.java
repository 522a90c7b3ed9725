package losslab.app;

import java.util.List;

import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import losslab.experiment.LectureDemo;
import losslab.ui.Messages;
import losslab.ui.Theme;
import losslab.workspace.plane.PlaneWorkspace;
import losslab.workspace.plane.model.PlaneViewModel;

/// The content of the window: a bar at the top, the workspace below it.
final class MainWindow extends BorderPane {
    private final PlaneViewModel model;
    private final PlaneWorkspace workspace;
    private final Label title = new Label();
    private final Button demo = new Button(Messages.text("app.demo"));
    private final ToggleButton dark = new ToggleButton(Messages.text("app.theme"));

    private boolean isSpaceDown;

    MainWindow(PlaneViewModel model) {
        this.model = model;
        workspace = new PlaneWorkspace(model);
        build();
        bind();
    }

    private void build() {
        Label brand = new Label(Messages.text("app.title"));
        brand.getStyleClass().add("brand");
        title.getStyleClass().add("title");
        for (Region fixed : List.of(brand, demo, dark)) {
            fixed.setMinWidth(Region.USE_PREF_SIZE); // a long title gives way first
        }
        title.setId("experiment-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        demo.setId("lecture-demo");
        demo.setTooltip(new Tooltip(Messages.text("app.demo.tooltip")));
        dark.setId("dark-theme");
        dark.setTooltip(new Tooltip(Messages.text("app.theme.tooltip")));
        HBox bar = new HBox(brand, title, gap, demo, dark);
        bar.getStyleClass().add("top-bar");
        setTop(bar);
        setCenter(workspace);
    }

    private void bind() {
        demo.setOnAction(_ -> model.load(LectureDemo.experiment()));
        dark.setOnAction(_ -> themeProperty().set(dark.isSelected() ? Theme.DARK : Theme.LIGHT));
        themeProperty().addListener((_, _, theme) -> wear(theme));
        model.stateProperty().map(state -> state.experiment().title())
                .subscribe(text -> title.setText(text.isEmpty() ? Messages.text("app.untitled") : text));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(KeyEvent.KEY_RELEASED, this::onKey);
        sceneProperty().subscribe(_ -> wear(themeProperty().get()));
    }

    ObjectProperty<Theme> themeProperty() {
        return workspace.themeProperty();
    }

    /// Gives the keyboard to the plane, where a lecture begins.
    void focusPlane() {
        workspace.focusPlane();
    }

    /// Shows the present state in all panels without waiting for a pulse.
    void showNow() {
        workspace.showNow();
    }

    private void wear(Theme theme) {
        Application.setUserAgentStylesheet(theme.userAgentStylesheet());
        dark.setSelected(theme == Theme.DARK);
        Scene scene = getScene();
        if (scene != null) {
            scene.getStylesheets().setAll(theme.stylesheets());
        }
    }

    /// Space runs and pauses, wherever it means nothing else. Held down it does so once.
    private void onKey(KeyEvent event) {
        if (event.getCode() != KeyCode.SPACE || isSpaceTaken(event.getTarget())) {
            return;
        }
        boolean isPress = event.getEventType() == KeyEvent.KEY_PRESSED;
        if (isPress && !isSpaceDown) {
            model.toggleRun();
        }
        isSpaceDown = isPress;
        event.consume();
    }

    /// Whether Space belongs to a control: to text, to an open list, and to a button that was reached by the keyboard. A
    /// button that the mouse has clicked keeps the focus too, but nobody means it when they press Space.
    private static boolean isSpaceTaken(EventTarget target) {
        return target instanceof TextInputControl || target instanceof ComboBoxBase<?>
                || target instanceof ButtonBase button && button.isFocusVisible();
    }
}
