package losslab.ui;

import java.util.Optional;

import losslab.core.math.Box;

/// A rectangle of a plane and where it is seen on the screen: each axis has a scale of its own, y points upwards.
///
/// @param box    what is seen
/// @param left   of the rectangle on the screen, in pixels like `top`, `width` and `height`
record BoxView(Box box, double left, double top, double width, double height) {
    /// Doubles could not tell the ticks of a smaller box apart: a share of its distance from 0.
    private static final double FINEST = 1e-9;
    private static final double LARGEST = 1e300;

    /// The same in units of some pixels instead of one.
    BoxView inUnitsOf(double pixels) {
        return new BoxView(box, left / pixels, top / pixels, width / pixels, height / pixels);
    }

    double toScreenX(double x) {
        return left + (x - box.minX()) / box.width() * width;
    }

    double toScreenY(double y) {
        return top + (box.maxY() - y) / box.height() * height;
    }

    double toX(double screenX) {
        return box.minX() + (screenX - left) / width * box.width();
    }

    double toY(double screenY) {
        return box.maxY() - (screenY - top) / height * box.height();
    }

    boolean contains(double screenX, double screenY) {
        return screenX >= left && screenX <= left + width && screenY >= top && screenY <= top + height;
    }

    /// The size of a pixel across, as a decimal number: what a drag rounds to.
    double stepX() {
        return Numbers.niceStep(box.width() / width);
    }

    double stepY() {
        return Numbers.niceStep(box.height() / height);
    }

    /// What is seen after everything became larger by a factor around a place on the screen; none if doubles end there.
    Optional<Box> zoomed(double factor, double screenX, double screenY) {
        double x = toX(screenX);
        double y = toY(screenY);
        return box(x + (box.minX() - x) / factor, y + (box.minY() - y) / factor, box.width() / factor,
                box.height() / factor);
    }

    /// What is seen after a hand dragged the plane; none if doubles end there.
    Optional<Box> panned(double byScreenX, double byScreenY) {
        return box(box.minX() - byScreenX / width * box.width(), box.minY() + byScreenY / height * box.height(),
                box.width(), box.height());
    }

    private static Optional<Box> box(double minX, double minY, double width, double height) {
        return isSound(minX, width) && isSound(minY, height)
                ? Optional.of(new Box(minX, minY, minX + width, minY + height))
                : Optional.empty();
    }

    private static boolean isSound(double min, double length) {
        return length > FINEST * Math.abs(min) && length > 1 / LARGEST && Math.abs(min) + length < LARGEST;
    }
}
