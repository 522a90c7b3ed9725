package losslab.app;

/// What the program tells the shell; the worse, the higher.
final class ExitCode {
    static final int FINE = 0;
    static final int CHECK_FAILED = 1;
    static final int BAD_INPUT = 2;

    private ExitCode() {}
}
