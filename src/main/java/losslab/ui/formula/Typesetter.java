package losslab.ui.formula;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The typesetter of formulas, JLaTeXMath, cold at first.
///
/// Its first formula takes more than half a second, for tables and fonts, and the next ones are slow until they are compiled.
/// [#start] has a thread of its own set some; until it is through, nobody else may ask for one. After that a formula takes
/// some 20 µs.
public final class Typesetter {
    /// Rounds over the examples after which they are set about as fast as ever.
    private static final int ROUNDS = 30;
    private static final int EXAMPLE_SIZE = 16;
    /// Every font and every kind of symbol that derivations use.
    private static final List<String> EXAMPLES = List.of(
            "\\frac{\\partial L_i}{\\partial (W\\,b)}=\\sum_{j\\ne y}\\max\\left(0,\\,s_j-s_y+\\Delta\\right)^2",
            "-\\ln\\frac{e^{s_{0}/T}}{e^{s_{0}}+e^{-1.25}}\\cdot[z>0]\\,\\sigma(z)\\,\\left|u\\right|",
            "\\textcolor{#c1121f}{0.12}+\\begin{pmatrix}1.00&-2.34\\\\56.70&0.89\\end{pmatrix}^{\\top}\\lambda\\alpha");

    private static final class Start {
        private static final CompletableFuture<Boolean> END = new CompletableFuture<>();

        static {
            Thread.ofPlatform().name("typesetter").daemon().priority(Thread.MIN_PRIORITY).start(() -> {
                try {
                    warmUp();
                    END.complete(true);
                } catch (RuntimeException | Error failure) {
                    System.getLogger(Typesetter.class.getName()).log(Level.ERROR, "Formulas cannot be drawn", failure);
                    END.complete(false);
                }
            });
        }
    }

    private Typesetter() {}

    /// Begins to warm up, if nobody has yet.
    public static void start() {
        whenReady(() -> {});
    }

    /// Waits until formulas can be drawn: for pictures alone, never on the thread of a window.
    public static void await() {
        Start.END.join();
    }

    static boolean isReady() {
        return Start.END.getNow(false);
    }

    /// Comes to whether formulas can be drawn, as soon as that is known; begins to warm up, if nobody has yet.
    public static CompletableFuture<Boolean> end() {
        return Start.END;
    }

    /// Does something as soon as formulas can be drawn, on any thread; never, if they cannot be.
    static void whenReady(Runnable action) {
        Start.END.thenAccept(isFine -> {
            if (isFine) {
                action.run();
            }
        });
    }

    private static void warmUp() {
        BufferedImage paper = new BufferedImage(300, 100, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = paper.createGraphics();
        for (int round = 0; round < ROUNDS; round++) {
            for (String example : EXAMPLES) {
                Piece.of(example, EXAMPLE_SIZE).paint(graphics, 0, 50, EXAMPLE_SIZE);
            }
        }
        graphics.dispose();
    }
}
