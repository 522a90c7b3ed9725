package losslab.experiment;

import java.util.Collections;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import losslab.core.data.DataSet;
import losslab.core.data.Point;

/// Documents as large as they get.
public final class LargeDocuments {
    private LargeDocuments() {}

    /// An experiment of as many points as there may be, whose numbers have all their digits.
    public static Experiment experiment() {
        SplittableRandom random = new SplittableRandom(1);
        return LectureDemo.experiment().withData(new DataSet(3,
                Stream.generate(() -> new Point(random.nextDouble(-2, 2), random.nextDouble(-2, 2), random.nextInt(3)))
                        .limit(DataSet.MAX_POINTS).toList()));
    }

    /// A document whose file would be larger than files may be.
    static Document tooLarge() {
        return new Document(experiment(), Collections.nCopies(20, new Bookmark("again", experiment())));
    }
}
