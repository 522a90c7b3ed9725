package losslab.app;

import java.io.PrintWriter;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The commands of the command line, read and told about by picocli.
final class Commands {
    private Commands() {}

    /// Runs one command.
    ///
    /// @return the exit code
    static int run(String[] args, Console console) {
        return new CommandLine(new RootCommand(console)).addSubcommand(new EvalCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new TrainCommand(console))
                .addSubcommand(new RenderCommand(console))
                .setExpandAtFiles(false)
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setOut(new PrintWriter(console.out(), true))
                .setParameterExceptionHandler((problem, _) -> console.fail(message(problem)))
                .setExecutionExceptionHandler((failure, _, _) -> console.fail("internal error: " + failure))
                .execute(args);
    }

    private static String message(ParameterException problem) {
        String name = problem.getCommandLine().getCommandSpec().qualifiedName();
        String message = problem instanceof UnmatchedArgumentException unmatched
                ? "expected no \"%s\"".formatted(unmatched.getUnmatched().getFirst())
                : problem.getMessage();
        return "%s (%s --help tells more)".formatted(message, name);
    }
}
