package losslab.ui;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A pane that places its children itself, all of them in lengths that fit text of the usual size.
public abstract class PrintPane extends Pane {
    private double text = 1;
    private double height;

    @SuppressWarnings("this-escape") // what is called cannot be overridden
    protected PrintPane() {
        Print.at(this).subscribe(print -> {
            text = print.text();
            setRoomHeight(height);
            requestLayout();
        });
    }

    /// Asks for a height, no more and no less.
    protected final void setRoomHeight(double newHeight) {
        height = newHeight;
        setMinHeight(text * height);
        setPrefHeight(text * height);
    }

    /// How wide the pane is.
    protected final double roomWidth() {
        return getWidth() / text;
    }

    /// Gives a child its place and its size.
    protected final void place(Region child, double x, double y, double width, double childHeight) {
        child.resizeRelocate(text * x, text * y, text * width, text * childHeight);
    }
}
