package losslab.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.stage.Window;

import losslab.experiment.Document;
import losslab.experiment.LectureDemo;
import losslab.ui.picture.PictureFormat;

/// The whole program in a process of its own, where tests may do to it what they would not do to themselves. Its first
/// argument says what.
final class Trial {
    private static final int PATIENCE_SECONDS = 120;
    private Trial() {}

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().name("trial").start(() -> {
            try {
                await(() -> call(() -> !Window.getWindows().isEmpty()));
                perform(arguments);
                System.out.flush();
                Runtime.getRuntime().halt(0); // as if somebody had pulled the plug
            } catch (Exception | Error failure) {
                failure.printStackTrace();
                Runtime.getRuntime().halt(1);
            }
        });
        LossLab.launch(new LossLab.Start(Document.of(LectureDemo.experiment()), Optional.empty(), Optional.empty()),
                LossLab.Home.ofUser(), _ -> {});
    }

    private static void perform(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "memory" -> runOutOfMemory(arguments[1]);
            case "files" -> useFiles(Path.of(arguments[1]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /// Changes the document, fills the memory on a thread, and prints what the dialog says.
    private static void runOutOfMemory(String thread) {
        call(() -> {
            window().documents().rename("in danger");
            return "";
        });
        switch (thread) {
            case "window" -> Platform.runLater(Trial::fillMemory);
            default -> Thread.ofPlatform().daemon().name(thread).start(Trial::fillMemory);
        }
        await(() -> call(() -> text("failure-kept").startsWith("Your document is safe")));
        System.out.println(call(() -> text("failure-what")));
    }

    /// Takes memory until there is none, and fails with that. What is left in between, less than a piece, keeps the toolkit's
    /// own threads alive: without one of them it would show nothing any more.
    private static void fillMemory() {
        List<byte[]> pieces = new ArrayList<>();
        while (true) {
            pieces.add(new byte[1 << 20]);
        }
    }

    /// Opens a file, exports pictures of it and opens the help.
    private static void useFiles(Path folder) {
        call(() -> {
            window().documents().open(folder.resolve("a.losslab"));
            window().tables().importFile(folder.resolve("a.csv"));
            for (PictureFormat format : PictureFormat.values()) {
                window().exports().exports().writePicture(window(), format, folder.resolve(format.name()));
            }
            window().actions().perform(Action.HELP);
            return "";
        });
        await(() -> List.of(PictureFormat.values()).stream()
                .allMatch(format -> isThere(folder.resolve(format.name()))));
        await(() -> call(() -> window().documents().ownTitle().equals("from a file")));
        System.out.println("sockets: " + sockets());
    }

    private static boolean isThere(Path file) {
        try {
            return Files.exists(file) && Files.size(file) > 0;
        } catch (IOException _) {
            return false;
        }
    }

    /// How many files of this process are sockets.
    private static long sockets() {
        long count = 0;
        try (var files = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path file : files) {
                count += Files.isSymbolicLink(file) && Files.readSymbolicLink(file).toString().startsWith("socket:") ? 1
                        : 0;
            }
        } catch (IOException _) {
            // A file that was closed meanwhile.
        }
        return count;
    }

    private static MainWindow window() {
        return Window.getWindows().stream().map(open -> open.getScene().getRoot()).filter(MainWindow.class::isInstance)
                .map(MainWindow.class::cast).findFirst().orElseThrow();
    }

    private static String text(String id) {
        return Window.getWindows().stream().map(open -> open.getScene().lookup("#" + id))
                .filter(Label.class::isInstance).map(label -> ((Label) label).getText()).findFirst().orElse("");
    }

    private static void await(BooleanSupplier fact) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!fact.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static <T> T call(Callable<T> action) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable run = () -> {
            try {
                result.complete(action.call());
            } catch (Exception | Error failure) {
                result.completeExceptionally(failure);
            }
        };
        while (true) {
            try {
                Platform.runLater(run);
                return result.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            } catch (IllegalStateException _) { // the toolkit has not been started yet
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }
}
