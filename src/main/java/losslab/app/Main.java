package losslab.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import losslab.ui.Messages;

/// Where the program starts.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Messages.speak(Locale.ROOT); // the command line; the window chooses its language itself
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.exit(CommandLineInterface.run(args, out, System.err));
    }
}
