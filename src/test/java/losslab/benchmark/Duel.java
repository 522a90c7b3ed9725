package losslab.benchmark;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.function.DoubleSupplier;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Objective;
import losslab.core.model.ObjectiveKernel;
import losslab.core.model.Parameters;
import losslab.testing.Close;

/// Our kernel against `core.c` on the same numbers, in turns, in a process of its own. Both must find the same loss and
/// gradient. Prints a line for every pair of turns: how many ns an example took in Java and in C.
///
/// Time is the thread's own processor time, so that other programs disturb little. A call from Java into C takes some 10 ns, nothing beside a thousand examples.
final class Duel implements AutoCloseable {
    private static final double AGREEMENT = 1e-12;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long TURN_NANOS = 50_000_000;

    private final Arena arena = Arena.ofConfined();
    private final int exampleCount;
    private final ObjectiveKernel kernel;
    private final double[] parameters;
    private final double[] gradient;
    private final MethodHandle function;
    private final MemorySegment nativeFeatures;
    private final MemorySegment nativeLabels;
    private final MemorySegment nativeParameters;
    private final MemorySegment nativeGradient;
    private final double constant;

    // Restricted because a wrong signature would crash; ours is that of core.c.
    @SuppressWarnings("restricted")
    private Duel(Path library, Loss loss, int exampleCount, int classCount) {
        this.exampleCount = exampleCount;
        Objective objective = Load.objective(loss, exampleCount, classCount);
        kernel = new ObjectiveKernel(objective);
        parameters = Load.parameters(classCount).toArray();
        gradient = new double[parameters.length];
        boolean isHinge = loss instanceof WestonWatkins;
        constant = loss instanceof WestonWatkins(double margin) ? margin : loss.temperature();
        function = Linker.nativeLinker().downcallHandle(
                SymbolLookup.libraryLookup(library, arena)
                        .findOrThrow(isHinge ? "evaluate_hinge" : "evaluate_softmax"),
                FunctionDescriptor.of(JAVA_DOUBLE, JAVA_DOUBLE, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT,
                        ADDRESS));
        nativeFeatures = arena.allocateFrom(JAVA_DOUBLE, objective.data().features());
        nativeLabels = arena.allocateFrom(JAVA_INT, objective.data().labels());
        nativeParameters = arena.allocateFrom(JAVA_DOUBLE, parameters);
        nativeGradient = arena.allocate(JAVA_DOUBLE, gradient.length);
    }

    /// @param arguments library, `hinge` or `softmax`, number of examples, of classes, seconds of warm-up, pairs of turns
    public static void main(String[] arguments) {
        Loss loss = arguments[1].equals("hinge") ? new WestonWatkins(1) : CrossEntropy.standard();
        try (Duel duel = new Duel(Path.of(arguments[0]), loss, Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]))) {
            duel.agree();
            long end = System.nanoTime() + Long.parseLong(arguments[4]) * 1_000_000_000;
            while (System.nanoTime() < end) {
                duel.turn(duel::java);
                duel.turn(duel::c);
            }
            for (int turn = 0; turn < Integer.parseInt(arguments[5]); turn++) {
                System.out.println(duel.turn(duel::java) + " " + duel.turn(duel::c));
            }
        }
    }

    private void agree() {
        Close.assertClose(c(), java(), AGREEMENT, AGREEMENT);
        for (int p = 0; p < gradient.length; p++) {
            Close.assertClose(nativeGradient.getAtIndex(JAVA_DOUBLE, p), gradient[p], AGREEMENT, AGREEMENT);
        }
    }

    /// Nanoseconds of processor time that an example takes.
    private double turn(DoubleSupplier evaluation) {
        long end = System.nanoTime() + TURN_NANOS;
        long start = THREADS.getCurrentThreadCpuTime();
        long count = 0;
        double sum = 0;
        while (count == 0 || System.nanoTime() < end) {
            sum += evaluation.getAsDouble();
            count++;
        }
        if (Double.isNaN(sum)) {
            throw new IllegalStateException("a loss is not a number");
        }
        return (double) (THREADS.getCurrentThreadCpuTime() - start) / count / exampleCount;
    }

    private double java() {
        kernel.evaluate(parameters, gradient);
        return kernel.totalLoss();
    }

    private double c() {
        try {
            return (double) function.invokeExact(constant, nativeFeatures, nativeLabels, exampleCount,
                    nativeParameters, gradient.length / Parameters.PER_CLASS, nativeGradient);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
