package losslab.ui;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Optional;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// A picture of squares on a clear ground: ten thousand of them in one step for the toolkit, which takes many times as long to
/// fill them one by one. Made anew only when they look different.
///
/// A pixel that a square covers in part takes that part of its colour, as the toolkit does it.
final class SquareLayer {
    private static final int WHOLE = 256;
    private static final int ODD = 0x00ff00ff;
    /// Half of the last place of both parts.
    private static final int HALF = 0x00800080;

    /// A picture in the toolkit's hands: it may still be drawing from it while the next one is made.
    private record Picture(PixelBuffer<IntBuffer> buffer, WritableImage image) {
        static Picture of(int width, int height) {
            PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(width, height, IntBuffer.allocate(width * height),
                    PixelFormat.getIntArgbPreInstance());
            return new Picture(buffer, new WritableImage(buffer));
        }
    }

    /// How units become pixels: scale·x + (dx, dy).
    record Place(double scale, double dx, double dy) {}

    private Picture front = Picture.of(1, 1);
    private Picture back = Picture.of(1, 1);
    private Optional<Squares> painted = Optional.empty();
    private Optional<Place> paintedPlace = Optional.empty();

    /// The picture of some squares, so many pixels wide and high. It stays as it is until the call after the next.
    Image paint(Squares squares, Place place, int width, int height) {
        boolean isDone = fits(front, width, height) && paintedPlace.filter(place::equals).isPresent()
                && painted.filter(squares::looksLike).isPresent();
        if (!isDone) {
            Picture next = fits(back, width, height) ? back : Picture.of(width, height);
            int[] pixels = next.buffer().getBuffer().array();
            Arrays.fill(pixels, 0);
            for (int i = 0; i < squares.count(); i++) {
                double left = place.scale() * squares.left(i) + place.dx();
                double top = place.scale() * squares.top(i) + place.dy();
                fill(pixels, width, height, left, top, place.scale() * squares.side(i), squares.color(i));
            }
            next.buffer().updateBuffer(_ -> new Rectangle2D(0, 0, width, height));
            back = front;
            front = next;
            painted = Optional.of(squares);
            paintedPlace = Optional.of(place);
        }
        return front.image();
    }

    private static boolean fits(Picture picture, int width, int height) {
        return picture.buffer().getWidth() == width && picture.buffer().getHeight() == height;
    }

    private static void fill(int[] pixels, int width, int height, double left, double top, double side, Color color) {
        int opaque = opaque(color);
        int fromX = Math.max(0, (int) Math.floor(left));
        int toX = Math.min(width, (int) Math.ceil(left + side));
        int fromY = Math.max(0, (int) Math.floor(top));
        int toY = Math.min(height, (int) Math.ceil(top + side));
        for (int y = fromY; y < toY; y++) {
            double covered = WHOLE * color.getOpacity() * (Math.min(top + side, y + 1) - Math.max(top, y));
            for (int x = fromX, at = y * width + fromX; x < toX; x++, at++) {
                int share = (int) (covered * (Math.min(left + side, x + 1) - Math.max(left, x)) + 0.5);
                pixels[at] = share == WHOLE ? opaque : over(pixels[at], opaque, share);
            }
        }
    }

    private static int opaque(Color color) {
        return 0xff << 24 | (int) Math.round(255 * color.getRed()) << 16 | (int) Math.round(255 * color.getGreen()) << 8
                | (int) Math.round(255 * color.getBlue());
    }

    /// So many 256ths of an opaque colour over a pixel that holds colours times opacity. Two of the four parts of a pixel, 16
    /// bits from each other, are mixed at once.
    private static int over(int below, int opaque, int share) {
        int rest = WHOLE - share;
        int odd = (opaque & ODD) * share + (below & ODD) * rest + HALF >>> 8 & ODD;
        int even = (opaque >>> 8 & ODD) * share + (below >>> 8 & ODD) * rest + HALF & ~ODD;
        return even | odd;
    }
}
