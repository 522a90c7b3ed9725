package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import losslab.core.loss.WestonWatkins;
import losslab.core.model.Parameters;
import losslab.experiment.Experiment;
import losslab.experiment.ExperimentWriter;
import losslab.experiment.LectureDemo;
import losslab.experiment.RandomExperiments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final Path GOLDEN = Path.of("src/test/resources/losslab/format-1.losslab");

    @TempDir
    private Path folder;

    @Test
    void passesAndEndsInTheNumber() {
        CommandRun run = CommandRun.of("check", GOLDEN);

        assertThat(run.out()).startsWith(GOLDEN + ": gradient check passed, largest relative error ");
        String[] words = run.out().strip().split(" ");
        assertThat(Double.parseDouble(words[words.length - 1])).isBetween(0.0, 1e-6);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void passesOnManyFiles() throws IOException {
        Object[] args = new Object[101];
        args[0] = "check";
        for (int i = 1; i < args.length; i++) {
            args[i] = save("random-" + i, RandomExperiments.tame(i));
        }

        CommandRun run = CommandRun.of(args);

        assertThat(run.out().lines()).hasSize(100).allMatch(line -> line.contains(": gradient check passed, "));
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void goesOnAfterABadFile() {
        CommandRun run = CommandRun.of("check", "none", GOLDEN);

        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.errorLine()).startsWith("losslab: none: ");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void refusesAnEvaluationThatIsNotFinite() throws IOException {
        Experiment huge = LectureDemo.experiment().withLoss(new WestonWatkins(1e308))
                .withParameters(
                        Parameters.ofRows(new double[]{1, 2, 1e308}, new double[]{0, 0, 0}, new double[]{0, 0, 0}));

        CommandRun run = CommandRun.of("check", save("huge", huge));

        assertThat(run.errorLine()).contains("huge: weights: expected an evaluation");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    private Path save(String name, Experiment experiment) throws IOException {
        Path file = folder.resolve(name);
        ExperimentWriter.write(experiment, file);
        return file;
    }
}
