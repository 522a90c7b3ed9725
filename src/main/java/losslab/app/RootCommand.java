package losslab.app;

import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The program without a command: the window, on the lecture's demo or on a file.
@Command(name = "losslab", description = "A laboratory for loss functions. Without a command it opens its window.", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class RootCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "An experiment to open.")
    private @Nullable String file;

    @Option(names = WindowCommand.FIRST_FRAME, hidden = true, description = "Prints how many milliseconds it took to show the window, and ends.")
    private boolean isTimed;

    RootCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return new WindowCommand(Optional.ofNullable(file), isTimed, console).run();
    }
}
