package losslab.ui;

import java.util.Locale;

import javafx.scene.shape.SVGPath;

/// The shape of a class: tells classes apart without colour. About one unit from the centre to the rim.
public final class Marker {
    private static final int CORNERS_OF_A_CIRCLE = 24;

    private Marker() {}

    /// The outline of class k's marker, x, y, x, y, … around (0, 0), y downwards, in an array that the caller owns.
    public static double[] outline(int k) {
        return switch (k) {
            case 0 -> star(CORNERS_OF_A_CIRCLE, 0, 0.95, 0.95);
            case 1 -> star(4, Math.PI / 4, 1.2, 1.2);
            case 2 -> star(3, -Math.PI / 2, 1.25, 1.25);
            case 3 -> star(4, 0, 1.25, 1.25);
            case 4 -> star(3, Math.PI / 2, 1.25, 1.25);
            case 5 -> star(10, -Math.PI / 2, 1.35, 0.6);
            case 6 -> cross(0);
            case 7 -> star(5, -Math.PI / 2, 1.15, 1.15);
            case 8 -> cross(Math.PI / 4);
            default -> star(8, 0, 1.35, 0.55);
        };
    }

    /// The marker of class k as a node, coloured by the style class `class-k`.
    ///
    /// @param radius in pixels
    public static SVGPath node(int k, double radius) {
        double[] outline = outline(k);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < outline.length; i += 2) {
            path.append(String.format(Locale.ROOT, "%s%.2f %.2f", i == 0 ? "M" : "L", radius * outline[i],
                    radius * outline[i + 1]));
        }
        SVGPath node = new SVGPath();
        node.setContent(path.append("Z").toString());
        node.getStyleClass().addAll("marker", "class-" + k);
        return node;
    }

    /// The marker of class k as a node, hollow as that of a point held out.
    public static SVGPath hollowNode(int k, double radius) {
        SVGPath node = node(k, radius);
        node.getStyleClass().add("hollow");
        return node;
    }

    /// Corners at equal angles, alternately at two distances.
    private static double[] star(int corners, double start, double outer, double inner) {
        double[] outline = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = start + 2 * Math.PI * i / corners;
            double distance = i % 2 == 0 ? outer : inner;
            outline[2 * i] = distance * Math.cos(angle);
            outline[2 * i + 1] = distance * Math.sin(angle);
        }
        return outline;
    }

    private static double[] cross(double turn) {
        double[] outline = new double[24];
        double thin = 0.4;
        double[] arm = {thin, -1.15, thin, -thin, 1.15, -thin};
        for (int quarter = 0; quarter < 4; quarter++) {
            double angle = turn + quarter * Math.PI / 2;
            for (int i = 0; i < 3; i++) {
                double x = arm[2 * i];
                double y = arm[2 * i + 1];
                outline[6 * quarter + 2 * i] = x * Math.cos(angle) - y * Math.sin(angle);
                outline[6 * quarter + 2 * i + 1] = x * Math.sin(angle) + y * Math.cos(angle);
            }
        }
        return outline;
    }
}
