package losslab.app;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line: which commands there are, and how problems are told.
final class CommandLineInterface {
    private final Console console;

    private CommandLineInterface(Console console) {
        this.console = console;
    }

    /// Runs one command line to its end.
    ///
    /// @param out results; written in pieces of good size, flushed at the end
    /// @param err problems, one line each
    /// @return the exit code
    static int run(String[] args, PrintStream out, PrintStream err) {
        PrintStream buffered = new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
        Console console = new Console(buffered, err);
        int exitCode = new CommandLineInterface(console).run(args);
        // The outer stream only sees the trouble of the inner one by asking it.
        if (buffered.checkError() || out.checkError()) {
            return console.fail("standard output: expected to be writable, found it closed or full");
        }
        return exitCode;
    }

    private int run(String[] args) {
        try {
            return commandLine().execute(args);
        } catch (OutOfMemoryError _) {
            return console.fail("expected more memory than there is; java's option -Xmx gives more");
        }
    }

    private CommandLine commandLine() {
        return new CommandLine(new RootCommand(console)).addSubcommand(new EvalCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new TrainCommand(console))
                .addSubcommand(new RenderCommand(console))
                .setExpandAtFiles(false)
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setOut(new PrintWriter(console.out(), true))
                .setParameterExceptionHandler((problem, _) -> console.fail(message(problem)))
                .setExecutionExceptionHandler((failure, _, _) -> console.fail("internal error: " + failure));
    }

    private static String message(ParameterException problem) {
        String name = problem.getCommandLine().getCommandSpec().qualifiedName();
        String message = problem instanceof UnmatchedArgumentException unmatched
                ? "expected no \"%s\"".formatted(unmatched.getUnmatched().getFirst())
                : problem.getMessage();
        return "%s (%s --help tells more)".formatted(message, name);
    }
}
