package losslab.ui.formula;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;

import losslab.ui.Print;
import losslab.ui.picture.Drawn;

/// Lines of a formula, typeset, as wide as the room they are given. Where a chunk is wider than that, a bar scrolls.
///
/// It is painted at most once a pulse, and only after lines, width or colour have changed. Until the [Typesetter] is ready
/// it stays empty.
///
/// Java2D paints, into memory that JavaFX shows as an image. A canvas would lay out each glyph anew in every frame, on
/// the thread that draws the window: some ten times slower.
public final class FormulaView extends Region implements Drawn {
    private static final double BAR_HEIGHT = 12;
    /// Heights of sheets are multiples of this, so that a line more does not always need a new one.
    private static final int SHEET_STEP = 64;

    private final double usualSize;
    private double size;
    private PieceCache cache;
    private final ImageView picture = new ImageView();
    private final ScrollBar bar = new ScrollBar();
    private final ObservableValue<Number> screenScale = sceneProperty().flatMap(Scene::windowProperty)
            .flatMap(Window::renderScaleXProperty).orElse(1.0);
    private List<TexLine> lines = List.of();
    private Color ink = Color.BLACK;
    private List<FormulaLayout.Line> typeset = List.of();
    private boolean isTypeset = true;
    private Optional<FormulaLayout> layout = Optional.empty();
    private double layoutWidth;
    private double scale = 1;
    /// Two, painted in turn: while a new one is painted the window may still be drawn with the old one.
    private List<Sheet> sheets = List.of();
    private boolean isPainted;
    private long paintCount;

    /// @param usualSize of the font, in pixels where text has its usual size
    public FormulaView(double usualSize) {
        this.usualSize = usualSize;
        size = usualSize;
        cache = new PieceCache(size);
        getStyleClass().add("formula");
        picture.setManaged(false);
        picture.setMouseTransparent(true);
        bar.setManaged(false);
        bar.setVisible(false);
        bar.valueProperty().subscribe(value -> picture.setTranslateX(-value.doubleValue()));
        getChildren().addAll(picture, bar);
        screenScale.subscribe(now -> setScale(now.doubleValue()));
        Print.at(this).subscribe(print -> setSize(usualSize * print.text()));
        if (!Typesetter.isReady()) {
            Typesetter.whenReady(() -> Platform.runLater(this::forgetLayout));
        }
    }

    /// Shows these lines, in the ink and in the colours that they name themselves.
    public void show(List<TexLine> newLines, Color newInk) {
        if (!lines.equals(newLines) || !ink.equals(newInk)) {
            lines = List.copyOf(newLines);
            ink = newInk;
            isTypeset = false;
            forgetLayout();
        }
    }

    private void setSize(double newSize) {
        if (newSize != size) {
            size = newSize;
            cache = new PieceCache(size);
            isTypeset = false;
            forgetLayout();
        }
    }

    /// How many pixels of the picture there are to one of the scene: those of the screen, if nobody says otherwise.
    void setScale(double newScale) {
        if (newScale != scale) {
            scale = newScale;
            isPainted = false;
            requestLayout();
        }
    }

    /// Back to the pixels of the screen.
    void resetScale() {
        setScale(screenScale.getValue().doubleValue());
    }

    /// How often the lines have been painted.
    long paintCount() {
        return paintCount;
    }

    private void forgetLayout() {
        layout = Optional.empty();
        isPainted = false;
        requestLayout();
    }

    private FormulaLayout layoutFor(double width) {
        if (layout.isEmpty() || layoutWidth != width) {
            layout = Optional.of(FormulaLayout.of(typesetLines(), width, size));
            layoutWidth = width;
            isPainted = false;
        }
        return layout.get();
    }

    /// As it would be if there were room for everything.
    private FormulaLayout widestLayout() {
        return FormulaLayout.of(typesetLines(), Double.MAX_VALUE, size);
    }

    private List<FormulaLayout.Line> typesetLines() {
        if (!isTypeset) {
            typeset = lines.stream().map(this::typeset).toList();
            isTypeset = true;
        }
        return typeset;
    }

    private FormulaLayout.Line typeset(TexLine line) {
        List<Piece> chunks = new ArrayList<>();
        for (String chunk : line.chunks()) {
            // With nothing before it a sign would be that of a number, and stand too close.
            chunks.add(cache.of(chunks.isEmpty() ? chunk : "\\mathord{}" + chunk));
        }
        return new FormulaLayout.Line(cache.of(line.left()), cache.of("="), chunks);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Typesetter.isReady() ? Math.ceil(widestLayout().width()) : 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (!Typesetter.isReady()) {
            return 0;
        }
        if (width < 0) {
            return Math.ceil(widestLayout().height());
        }
        FormulaLayout laidOut = layoutFor(width);
        return Math.ceil(laidOut.height()) + (isTooWide(laidOut, width) ? BAR_HEIGHT : 0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private static boolean isTooWide(FormulaLayout laidOut, double room) {
        return laidOut.width() > room + 0.5;
    }

    @Override
    protected void layoutChildren() {
        if (!Typesetter.isReady()) {
            return;
        }
        FormulaLayout laidOut = layoutFor(getWidth());
        boolean isTooWide = isTooWide(laidOut, getWidth());
        bar.setVisible(isTooWide);
        setClip(isTooWide ? new Rectangle(getWidth(), getHeight()) : null);
        bar.setMax(isTooWide ? laidOut.width() - getWidth() : 0);
        bar.setVisibleAmount(isTooWide ? bar.getMax() * getWidth() / laidOut.width() : 0);
        bar.setValue(Math.min(bar.getValue(), bar.getMax()));
        bar.resizeRelocate(0, getHeight() - BAR_HEIGHT, getWidth(), BAR_HEIGHT);
        if (!isPainted) {
            paint(laidOut);
            isPainted = true;
        }
    }

    private void paint(FormulaLayout laidOut) {
        paintCount++;
        int width = Math.max(1, (int) Math.ceil(Math.max(getWidth(), laidOut.width()) * scale));
        int height = SHEET_STEP * (1 + (int) (laidOut.height() * scale) / SHEET_STEP);
        if (sheets.isEmpty() || !sheets.getFirst().hasSize(width, height)) {
            sheets = List.of(new Sheet(width, height), new Sheet(width, height));
        }
        sheets = sheets.reversed();
        Sheet sheet = sheets.getFirst();
        sheet.paint(graphics -> paint(graphics, laidOut));
        double shownHeight = Math.min(height, Math.ceil(laidOut.height() * scale));
        picture.setImage(sheet.image());
        picture.setViewport(new Rectangle2D(0, 0, width, shownHeight));
        picture.setFitWidth(width / scale);
        picture.setFitHeight(shownHeight / scale);
    }

    private void paint(Graphics2D graphics, FormulaLayout laidOut) {
        graphics.scale(scale, scale);
        paintPieces(graphics, laidOut);
    }

    private void paintPieces(Graphics2D graphics, FormulaLayout laidOut) {
        graphics.setColor(
                new java.awt.Color((float) ink.getRed(), (float) ink.getGreen(), (float) ink.getBlue()));
        laidOut.pieces()
                .forEach(placed -> placed.piece().paint(graphics, placed.x(), placed.baseline(), placed.size()));
    }

    @Override
    public void drawOn(Graphics2D graphics) {
        Graphics2D own = (Graphics2D) graphics.create();
        own.translate(picture.getTranslateX(), 0);
        layout.ifPresent(laidOut -> paintPieces(own, laidOut));
        own.dispose();
    }
}
