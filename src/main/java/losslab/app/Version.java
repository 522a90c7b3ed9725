package losslab.app;

import java.util.Objects;

import picocli.CommandLine.IVersionProvider;

/// The version of the program, from the jar that it runs from.
final class Version implements IVersionProvider {
    static String current() {
        return Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "development");
    }

    @Override
    public String[] getVersion() {
        return new String[]{"LossLab " + current()};
    }
}
