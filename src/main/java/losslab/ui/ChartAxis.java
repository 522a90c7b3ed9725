package losslab.ui;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.DoubleSummaryStatistics;
import java.util.List;

import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/// An axis of JFreeChart that chooses its extent and its ticks by our rules. A logarithmic axis has its ticks where it says
/// 10ᵛ: positions on it are v = log₁₀ of the values.
///
/// JFreeChart's "auto range" means here: nobody has zoomed, the axis follows the data. The chart's own search for a tick
/// unit is not used: it starts from the last one, and does not come to an end when a diverged run is followed by a tame one.
@SuppressWarnings("serial") // no chart is ever serialized
final class ChartAxis extends NumberAxis {
    private static final float FONT_SIZE = 10;
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

    /// An axis of steps reaches at least to here, so that the first steps do not jump about.
    private static final double FEWEST_STEPS = 10;
    private static final double SMALLEST_HEIGHT = 1e-3;
    /// Beyond this the length of an axis might no more be a finite number.
    private static final double LARGEST = 1e307;
    /// The smallest part that zooming shows: ticks of a smaller one would fall together in a double.
    private static final double FINEST = 1e-9;
    /// What an upright axis shows beyond the data, as a share of it.
    private static final double MARGIN = 0.05;
    /// How far around a single value a logarithmic axis reaches, in powers of ten.
    private static final double LONE_DECADES = 0.5;

    private final boolean isUpright;
    private ChartPane.Scale scale;
    private double text = 1;
    private Range everything = new Range(0, 1);

    ChartAxis(String label, boolean isUpright, ChartPane.Scale scale) {
        super(label);
        this.isUpright = isUpright;
        this.scale = scale;
        setTextSize(1);
        setAutoTickUnitSelection(false, false);
    }

    /// The font of everything in a chart, for text of some size.
    static Font font(double text) {
        return FONT.deriveFont((float) (FONT_SIZE * text));
    }

    /// How large labels are, 1 for the usual size.
    void setTextSize(double newText) {
        text = newText;
        setLabelFont(font(text));
        setTickLabelFont(font(text));
    }

    ChartPane.Scale scale() {
        return scale;
    }

    void setScale(ChartPane.Scale newScale) {
        scale = newScale;
        setAutoRange(true);
    }

    private boolean isLogarithmic() {
        return scale == ChartPane.Scale.LOGARITHMIC;
    }

    /// The position of a value on the axis; NaN if it has none.
    double position(double value) {
        double position = isLogarithmic() ? value > 0 ? Math.log10(value) : Double.NaN : value;
        return Double.isFinite(position) ? position : Double.NaN;
    }

    double value(double position) {
        return isLogarithmic() ? Math.pow(10, position) : position;
    }

    /// Takes in what all data covers. The axis shows it, unless somebody has zoomed.
    ///
    /// @param positions of the data
    void follow(DoubleSummaryStatistics positions) {
        reach(positions.getCount() == 0 ? extent(0, 1)
                : extent(Math.max(-LARGEST, positions.getMin()), Math.min(LARGEST, positions.getMax())));
    }

    /// Takes this for what all data covers.
    void reach(Range newExtent) {
        everything = newExtent;
        if (isAutoRange()) {
            autoAdjustRange();
        }
    }

    private Range extent(double min, double max) {
        return switch (scale) {
            case STEPS -> new Range(0, Math.max(FEWEST_STEPS, max));
            case LINEAR -> {
                double low = isUpright ? Math.min(0, min * (1 + MARGIN)) : min;
                double high = isUpright ? Math.max(0, max * (1 + MARGIN)) : max;
                double shortest = Math.max(SMALLEST_HEIGHT, FINEST * Math.max(Math.abs(low), Math.abs(high)));
                yield new Range(low, Math.max(high, low + shortest));
            }
            case LOGARITHMIC -> {
                double margin = max - min < FINEST ? LONE_DECADES : isUpright ? MARGIN * (max - min) : 0;
                yield new Range(min - margin, max + margin);
            }
        };
    }

    @Override
    protected void autoAdjustRange() {
        setRange(everything, false, false);
    }

    /// Zooming and panning come here. What is too small for doubles is refused, what shows all data follows it again.
    @Override
    public void setRange(Range range, boolean turnOffAutoRange, boolean notify) {
        double largest = Math.max(Math.abs(range.getLowerBound()), Math.abs(range.getUpperBound()));
        if (!turnOffAutoRange) {
            super.setRange(range, false, notify);
        } else if (range.getLength() >= everything.getLength() * (1 - FINEST)) {
            setAutoRange(true, notify);
        } else if (range.getLength() > FINEST * Math.max(largest, everything.getLength())) {
            super.setRange(range, true, notify);
        }
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        TextAnchor anchor = RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER
                : edge == RectangleEdge.LEFT ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT;
        return ticks(isUpright ? area.getHeight() : area.getWidth()).stream()
                .map(tick -> new NumberTick(tick.position(), tick.label(), anchor, anchor, 0)).toList();
    }

    private List<Ticks.Tick> ticks(double pixels) {
        Ticks.Spacing spacing = (isUpright ? Ticks.Spacing.VERTICAL : Ticks.Spacing.HORIZONTAL).scaled(text);
        double low = getLowerBound();
        double high = getUpperBound();
        return switch (scale) {
            case STEPS -> Ticks.linear(low, high, pixels, spacing, 1);
            case LINEAR -> Ticks.linear(low, high, pixels, spacing, 0);
            case LOGARITHMIC -> Ticks.logarithmic(low, high, pixels, spacing);
        };
    }

    /// The last label of a lying axis sticks out by half its width, if its tick is at the very end.
    @Override
    public AxisSpace reserveSpace(Graphics2D g2, Plot plot, Rectangle2D plotArea, RectangleEdge edge,
            AxisSpace space) {
        AxisSpace reserved = super.reserveSpace(g2, plot, plotArea, edge, space);
        if (!isUpright) {
            double perPixel = getRange().getLength() / plotArea.getWidth();
            ticks(plotArea.getWidth()).stream()
                    .mapToDouble(tick -> text * Ticks.Spacing.HORIZONTAL.perCharacter() * tick.label().length() / 2
                            - (getUpperBound() - tick.position()) / perPixel)
                    .max().ifPresent(overhang -> reserved.ensureAtLeast(Math.max(0, overhang), RectangleEdge.RIGHT));
        }
        return reserved;
    }
}
