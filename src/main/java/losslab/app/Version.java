package losslab.app;

import java.util.Objects;

import picocli.CommandLine.IVersionProvider;

/// The version of the program, from the jar that it runs from.
final class Version implements IVersionProvider {
    static String current() {
        return Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "development");
    }

    /// The versions of all that a failure may come from, on one line.
    static String ofAll() {
        return "LossLab %s, %s %s %s, Java %s, JavaFX %s, %d processors, %d MB".formatted(current(),
                System.getProperty("os.name"), System.getProperty("os.version"), System.getProperty("os.arch"),
                System.getProperty("java.version"), System.getProperty("javafx.runtime.version"),
                Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() >> 20);
    }

    @Override
    public String[] getVersion() {
        return new String[]{"LossLab " + current()};
    }
}
