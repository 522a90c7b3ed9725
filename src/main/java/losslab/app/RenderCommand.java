package losslab.app;

import java.io.IOException;
import java.util.concurrent.Callable;

import losslab.experiment.Experiment;
import losslab.ui.Theme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `losslab render FILE --out X.png`: the window as a picture, no display needed.
@Command(name = "render", description = "Draws the window as a PNG picture; needs no display.", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class RenderCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "An experiment.")
    private String file = "";

    @Option(names = "--out", required = true, paramLabel = "X.png", description = "The picture to write.")
    private String out = "";

    @Option(names = "--size", paramLabel = "WxH", converter = PictureSize.Converter.class, description = "Width and height in pixels; 1440x900 if not given.")
    private PictureSize size = PictureSize.STANDARD;

    @Option(names = "--steps", paramLabel = "N", converter = StepCount.class, description = "Updates to make before, from 0.")
    private long steps;

    @Option(names = "--workspace", paramLabel = "NAME", converter = Page.Converter.class, description = "plane or scores; plane if not given.")
    private Page page = Page.PLANE;

    @Option(names = "--dark", description = "The dark theme.")
    private boolean dark;

    RenderCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return InputFiles.run(file, console, document -> render(document.experiment()));
    }

    private int render(Experiment experiment) throws IOException {
        if (InputFiles.isSame(out, file)) {
            return console.fail("--out " + out, "expected a file of its own");
        }
        InputFiles.evaluate(experiment);
        try (OutputFile picture = OutputFile.open(out)) {
            byte[] png = Picture.draw(experiment, steps, page, size, dark ? Theme.DARK : Theme.LIGHT);
            picture.write(png);
            picture.commit();
            return ExitCode.FINE;
        } catch (OutputFile.Failure failure) {
            return console.fail(String.valueOf(failure.getMessage()));
        }
    }
}
