package losslab.experiment.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Regularizer;
import losslab.core.model.Evaluation;
import losslab.core.model.Objective;
import losslab.core.model.Parameters;
import losslab.experiment.ClassLabels;
import org.junit.jupiter.api.Test;

class PointsTableTest {
    /// Scores (x0, x1) and softmax of them.
    private static final Parameters IDENTITY = Parameters.ofRows(new double[]{1, 0, 0}, new double[]{0, 1, 0});

    @Test
    void holdsTheTableOnTheScreen() throws IOException {
        String text = written(List.of(new Point(0.5, 0.5, 0), new Point(-2, -2, 1, true)), ClassLabels.NONE);

        assertThat(text).isEqualTo("x0,x1,class,held out,s0,s1,p0,p1,loss\r\n"
                + "0.5,0.5,0,0,0.5,0.5,0.5,0.5,%1$s\r\n-2.0,-2.0,1,1,-2.0,-2.0,0.5,0.5,%1$s\r\n"
                        .formatted(Math.log(2)));
    }

    @Test
    void quotesNamesThatHoldDelimiters() throws IOException {
        assertThat(written(List.of(new Point(0, 0, 1)), new ClassLabels(List.of("a", "b, \"c\""), List.of())))
                .contains(",\"b, \"\"c\"\"\",");
    }

    @Test
    void readAgainGivesTheSameBits() throws IOException, TableException {
        Random random = new Random(7);
        List<Point> points = IntStream.range(0, 500)
                .mapToObj(i -> new Point(random.nextGaussian() * Math.pow(10, random.nextInt(-300, 300)),
                        random.nextGaussian(), i % 2, random.nextBoolean()))
                .toList();

        assertThat(Tables.read(written(points, ClassLabels.NONE)).data().points()).isEqualTo(points);
    }

    @Test
    void namesOfClassesAreReadAgain() throws IOException, TableException {
        ClassLabels labels = new ClassLabels(List.of("süß", "bitter; 2"), List.of());

        TableReading again = Tables.readBytes(
                Tables.utf8(written(List.of(new Point(0.5, 1, 0), new Point(2, 3, 1)), labels)));

        assertThat(again.classNames()).isEqualTo(labels.names());
    }

    private static String written(List<Point> points, ClassLabels labels) throws IOException {
        Evaluation evaluation = new Objective(new DataSet(2, points),
                new CrossEntropy(1, 0, CrossEntropy.SmoothingOver.ALL),
                new Regularizer.L2(0.1)).evaluate(IDENTITY);
        StringWriter writer = new StringWriter();
        PointsTable.write(evaluation, labels, writer);
        return writer.toString();
    }
}
