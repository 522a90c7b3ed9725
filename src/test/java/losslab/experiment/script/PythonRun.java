package losslab.experiment.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Scripts run by the Python of this machine, all of them in one process.
final class PythonRun {
    private static final List<String> CANDIDATES = List.of("python3", "/usr/bin/python3", "python");
    private static final long PATIENCE_MINUTES = 3;
    /// Runs the scripts in a folder by the order of their names and prints a line of results for each: the data loss, the
    /// regularization loss, the total loss, the gradient by W row by row, the gradient by b.
    private static final String DRIVER = """
            import contextlib, io, pathlib, runpy, sys, warnings
            import numpy as np
            warnings.simplefilter("error")
            for path in sorted(pathlib.Path(sys.argv[1]).glob("*.py")):
                with contextlib.redirect_stdout(io.StringIO()) as said:
                    names = runpy.run_path(str(path))
                if "torch" in names:
                    names.update(gradient_W=names["W"].grad, gradient_b=names["b"].grad)
                losses = [float(names[name]) for name in ("data_loss", "regularization_loss", "total_loss")]
                slopes = [float(x) for name in ("gradient_W", "gradient_b") for x in np.ravel(names[name])]
                assert said.getvalue().count("differs by") == 5
                print(*map(repr, losses + slopes))
            """;

    private PythonRun() {}

    /// The Python that has a library, if there is one.
    static Optional<String> with(String library) {
        return CANDIDATES.stream().filter(python -> has(python, library)).findFirst();
    }

    private static boolean has(String python, String library) {
        try {
            Process process = new ProcessBuilder(python, "-c", "import numpy, " + library)
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException interruption) {
            throw new AssertionError(interruption);
        }
    }

    /// What the scripts compute, an array for each.
    static List<double[]> of(String python, Path folder, List<String> scripts)
            throws IOException, InterruptedException {
        Path code = Files.createDirectory(folder.resolve("scripts"));
        for (int i = 0; i < scripts.size(); i++) {
            Files.writeString(code.resolve("%05d.py".formatted(i)), scripts.get(i));
        }
        Path driver = Files.writeString(folder.resolve("driver.py"), DRIVER);
        Path results = folder.resolve("results.txt");
        Process process = new ProcessBuilder(python, driver.toString(), code.toString())
                .redirectErrorStream(true).redirectOutput(results.toFile()).start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("Python has not come to an end");
        }
        String said = Files.readString(results, StandardCharsets.UTF_8);
        if (process.exitValue() != 0) {
            throw new AssertionError("Python has failed:\n" + said);
        }
        return said.lines().map(PythonRun::numbers).collect(Collectors.toList());
    }

    private static double[] numbers(String line) {
        return Stream.of(line.split(" "))
                .mapToDouble(number -> number.equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(number))
                .toArray();
    }
}
