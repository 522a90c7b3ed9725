package losslab.experiment.script;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.model.Evaluation;
import losslab.core.model.Parameters;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;

/// The scripts, run by Python, beside our own numbers.
class ScriptTest {
    private static final double TOLERANCE = 1e-12;

    @TempDir
    private Path folder;

    @Test
    void numPyComesToOurNumbers() throws IOException, InterruptedException {
        assertAgrees("numpy", NumPyScript::of);
    }

    @Test
    void pyTorchComesToOurNumbers() throws IOException, InterruptedException {
        assertAgrees("torch", PyTorchScript::of);
    }

    private void assertAgrees(String library, Function<Experiment, String> script)
            throws IOException, InterruptedException {
        String python = PythonRun.with(library)
                .orElseGet(() -> abort("no Python with " + library + " here: its scripts were not run"));
        List<Experiment> experiments = ScriptSamples.all();

        List<double[]> found = PythonRun.of(python, folder, experiments.stream().map(script).toList());

        assertThat(found).hasSameSizeAs(experiments);
        for (int i = 0; i < found.size(); i++) {
            assertClose(ours(experiments.get(i)), found.get(i), TOLERANCE, TOLERANCE);
        }
    }

    private static double[] ours(Experiment experiment) {
        Evaluation evaluation = experiment.objective().evaluate(experiment.parameters());
        Parameters gradient = evaluation.gradient();
        int classCount = evaluation.classCount();
        double[] all = new double[3 + gradient.count()];
        all[0] = evaluation.dataLoss();
        all[1] = evaluation.regularizationLoss();
        all[2] = evaluation.totalLoss();
        for (int k = 0; k < classCount; k++) {
            all[3 + 2 * k] = gradient.w0(k);
            all[4 + 2 * k] = gradient.w1(k);
            all[3 + 2 * classCount + k] = gradient.b(k);
        }
        return all;
    }

    @Test
    void everyLossAndRegularizerIsRun() {
        List<Experiment> experiments = ScriptSamples.all();

        assertThat(experiments.stream().map(e -> e.loss().getClass()).collect(Collectors.toSet()))
                .hasSameSizeAs(Loss.class.getPermittedSubclasses());
        assertThat(experiments.stream().map(e -> e.regularizer().getClass()).collect(Collectors.toSet()))
                .hasSameSizeAs(Regularizer.class.getPermittedSubclasses());
    }

    // The lecture's own numbers: Weston-Watkins 2.7667, λΣW² 3.5, total 6.2667.
    @Test
    void theDemosNumbersStandInItsScripts() {
        assertThat(List.of(NumPyScript.of(LectureDemo.experiment()), PyTorchScript.of(LectureDemo.experiment())))
                .allSatisfy(script -> assertThat(script).contains("# CS231n demo\n",
                        "(\"data loss\", data_loss, 2.7666",
                        "regularization_loss, 3.5)", "total_loss, 6.2666", "margin = 1.0\n", "strength = 0.1 "));
    }

    @Test
    void aTitleIsNoCode() {
        Experiment demo = LectureDemo.experiment();
        String script = NumPyScript.of(new Experiment("a\nimport os\r\u2028\u202e{W}", demo.data(), demo.parameters(),
                demo.loss(), demo.regularizer(), demo.optimizer(), 0, 1));

        assertThat(script).startsWith("# a import os   {W}\n# Loss and gradient");
    }

    @Test
    void manyPointsFillTheirLines() {
        assertThat(NumPyScript.of(LectureDemo.experiment()).lines()).hasSizeLessThan(60)
                .allMatch(line -> line.length() <= 110);
    }
}
