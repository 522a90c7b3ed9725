package losslab.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.TabPane;
import javafx.scene.paint.Color;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import losslab.experiment.LectureDemo;
import losslab.ui.Palette;
import losslab.ui.PartHarness;
import losslab.ui.Palette;
import losslab.ui.Theme;
import losslab.ui.formula.Typesetter;
import losslab.workspace.plane.PlaneWorkspace;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.model.Shading;

/// Pictures of the plane workspace with the lecture's demo.
class NodePictureTest {
    private static final Path PICTURES = Path.of("target", "pictures");

    private final PlaneViewModel model = new PlaneViewModel(LectureDemo.experiment(), Runnable::run, Runnable::run);

    @RegisterExtension
    private final PartHarness<PlaneWorkspace> screen = new PartHarness<>(() -> {
        Typesetter.await();
        model.select(List.of(6));
        model.step(20);
        return new PlaneWorkspace(model);
    }, 1440, 860);

    @Test
    void aPngHasTwoPixelsForOneOfTheScreen() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file("points", PictureFormat.PNG)));

        assertThat(image.getWidth()).isEqualTo(2 * (int) node("points").getLayoutBounds().getWidth());
        assertThat(image.getHeight()).isEqualTo(2 * (int) node("points").getLayoutBounds().getHeight());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aPngLooksLikeTheScreen(Theme theme) throws IOException {
        screen.show(() -> {
            screen.part().paletteProperty().set(Palette.of(theme));
            screen.setTheme(theme);
        });
        screen.pulse();
        BufferedImage large = ImageIO.read(new ByteArrayInputStream(file("", PictureFormat.PNG)));
        save("window-" + theme + ".png", file("", PictureFormat.PNG));
        assertThat(distance(half(large), snapshot(""))).isLessThan(2.5);
    }

    // Measured: up to 5.5, for these panels are full of letters and lines.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void everyChartLooksLikeTheScreen(int tab) throws IOException {
        screen.show(() -> ((TabPane) screen.part().lookup("#charts .tab-pane")).getSelectionModel().select(tab));
        screen.pulse();
        save("chart-" + tab + ".png", file("charts", PictureFormat.PNG));
        BufferedImage large = ImageIO.read(new ByteArrayInputStream(file("charts", PictureFormat.PNG)));
        ImageIO.write(snapshot("charts"), "png", PICTURES.resolve("chart-" + tab + "-screen.png").toFile());
        assertThat(distance(half(large), snapshot("charts"))).isLessThan(6);
    }

    @Test
    void aShadingStaysAnImageInside() throws Exception {
        screen.show(() -> model.setLayers(model.state().view().layers().withShading(Shading.of(Shading.Kind.WINNER))));
        screen.pulse();
        save("shading.png", file("plane", PictureFormat.PNG));
        BufferedImage large = ImageIO.read(new ByteArrayInputStream(file("plane", PictureFormat.PNG)));

        assertThat(svg("plane-area").getElementsByTagName("image").getLength()).isEqualTo(2);
        assertThat(distance(half(large), snapshot("plane"))).isLessThan(2.5);
    }

    // Measured: 2.6, from the edges of letters and lines, which each painter smoothes in its own way.
    @Test
    void aPdfLooksLikeTheScreen() throws IOException {
        save("window.pdf", file("", PictureFormat.PDF));
        try (PDDocument pdf = Loader.loadPDF(file("", PictureFormat.PDF))) {
            BufferedImage image = new PDFRenderer(pdf).renderImage(0, 1);
            ImageIO.write(image, "png", PICTURES.resolve("window-pdf.png").toFile());
            assertThat(distance(image, snapshot(""))).isLessThan(3);
        }
    }

    @Test
    void theTextOfAPdfHasTheNumbers() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file("points", PictureFormat.PDF))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Points", "0.50", "-0.40", "0.80", "L");
        }
    }

    @Test
    void aPdfHasTheSizeOfTheScreen() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file("plane", PictureFormat.PDF))) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isEqualTo((float) node("plane").getLayoutBounds().getWidth());
        }
    }

    @Test
    void anSvgHasThePlanesNumbersAsText() throws Exception {
        save("plane.svg", file("plane", PictureFormat.SVG));
        assertThat(texts(svg("plane-area"))).contains("x₀", "x₁", "−0.5", "0.5");
    }

    @Test
    void anSvgHasALineForEveryPartOfThePlane() throws Exception {
        Document svg = svg("plane-area");

        // 3 zero lines, 9 markers with an outline and a fill, 3 arrow heads; regions.
        assertThat(svg.getElementsByTagName("path").getLength()).isGreaterThan(3 + 18 + 3);
        assertThat(svg.getElementsByTagName("image").getLength()).isZero();
    }

    @Test
    void formulasOfAnSvgAreOutlines() throws Exception {
        save("window.svg", file("", PictureFormat.SVG));
        Document svg = svg("by-hand");

        assertThat(svg.getElementsByTagName("image").getLength()).isZero();
        assertThat(svg.getElementsByTagName("path").getLength()).isGreaterThan(50);
        assertThat(texts(svg)).contains("By hand").noneMatch(text -> text.contains("max"));
    }

    @Test
    void chartsOfAnSvgAreLines() throws Exception {
        Document svg = svg("loss-curve-chart");

        assertThat(svg.getElementsByTagName("image").getLength()).isZero();
        assertThat(texts(svg)).contains("total", "step (updates)", "0", "20");
    }

    private Node node(String id) {
        return screen.call(() -> id.isEmpty() ? screen.part() : screen.part().lookup("#" + id));
    }

    private byte[] file(String id, PictureFormat format) throws IOException {
        Node node = node(id);
        return screen.call(() -> NodePicture.paint(node, format)).file();
    }

    private Document svg(String id) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file(id, PictureFormat.SVG)));
    }

    private static List<String> texts(Document svg) {
        NodeList all = svg.getElementsByTagName("text");
        return IntStream.range(0, all.getLength()).mapToObj(i -> all.item(i).getTextContent().strip()).toList();
    }

    private BufferedImage snapshot(String id) {
        Node node = node(id);
        SnapshotParameters white = new SnapshotParameters();
        white.setFill(Color.WHITE);
        return screen.call(() -> SwingFXUtils.fromFXImage(node.snapshot(white, null), null));
    }

    private static BufferedImage half(BufferedImage image) {
        BufferedImage small = new BufferedImage(image.getWidth() / 2, image.getHeight() / 2,
                BufferedImage.TYPE_INT_ARGB);
        java.awt.Graphics2D graphics = small.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, small.getWidth(), small.getHeight());
        graphics.drawImage(
                image.getScaledInstance(small.getWidth(), small.getHeight(), java.awt.Image.SCALE_AREA_AVERAGING),
                0, 0, null);
        graphics.dispose();
        return small;
    }

    /// The mean difference of a channel, of 255.
    private static double distance(BufferedImage a, BufferedImage b) {
        assertThat(a.getWidth()).isEqualTo(b.getWidth());
        long sum = 0;
        for (int y = 0; y < Math.min(a.getHeight(), b.getHeight()); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((a.getRGB(x, y) >> shift & 255) - (b.getRGB(x, y) >> shift & 255));
                }
            }
        }
        return sum / 3.0 / a.getWidth() / a.getHeight();
    }

    private static void save(String name, byte[] bytes) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name), bytes);
    }
}
