package losslab.experiment.table;

import static losslab.experiment.table.Tables.problemOf;
import static losslab.experiment.table.Tables.read;
import static losslab.experiment.table.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.experiment.table.FailedRow.Reason;
import losslab.experiment.table.TableException.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables as people have them, read without a word about how they are written.
class TableTest {
    // Iris

    @Test
    void irisIsCommasPointsAndAHeader() throws TableException {
        Table iris = Table.of(TableText.read(Path.of(Tables.IRIS)));

        assertThat(iris.dialect()).isEqualTo(new Dialect(Delimiter.COMMA, DecimalMark.POINT, true));
        assertThat(iris.columns()).extracting(Column::name).containsExactly("sepal_length", "sepal_width",
                "petal_length", "petal_width", "species");
        assertThat(iris.columns()).extracting(Column::kind).containsExactly(Column.Kind.NUMBERS, Column.Kind.NUMBERS,
                Column.Kind.NUMBERS, Column.Kind.NUMBERS, Column.Kind.TEXT);
    }

    @Test
    void irisGivesTheSepalsOfThreeSpecies() throws TableException {
        TableReading iris = read(Table.of(TableText.read(Path.of(Tables.IRIS))));

        assertThat(iris.data().size()).isEqualTo(30);
        assertThat(iris.data().get(0)).isEqualTo(new Point(5.1, 3.5, 0));
        assertThat(iris.data().get(29)).isEqualTo(new Point(7.2, 3.6, 2));
        assertThat(iris.classNames()).containsExactly("setosa", "versicolor", "virginica");
        assertThat(iris.failedCount()).isZero();
    }

    @Test
    void theNumberOfARowIsNoFeature() throws TableException {
        assertThat(table("Id,length,width,species\n1,5.1,3.5,a\n2,4.9,3.0,b\n3,4.7,3.2,a\n").guess())
                .isEqualTo(new ColumnChoice(1, 2, OptionalInt.of(3), OptionalInt.empty()));
    }

    @Test
    void theNameOfAColumnIsOneShortLine() throws TableException {
        Table table = table("\"two\u0085\nlines\"," + "x".repeat(100) + "\n1,2\n");

        assertThat(table.columns()).extracting(Column::name).containsExactly("two lines", "x".repeat(59) + "…");
    }

    @Test
    void aLabelWithAPointIsATextWhereTheCommaIsTheDecimalMark() throws TableException {
        TableReading reading = read("x;y;class\n0,5;1,5;3.0\n2,5;3,5;2\n");

        assertThat(reading.classNames()).containsExactly("3.0", "2");
    }

    @Test
    void aRowOfVeryManyLinesIsRefused() {
        String row = "\"a\n\",".repeat(250_000);

        assertThat(problemOf(() -> Table.of("1,2\n" + row, Dialect.guess("1,2\n"))))
                .returns(Problem.LONG_ROW, TableException::problem)
                .returns(2L, TableException::number);
    }

    @Test
    void rowsMayTogetherBeLongerThanOneOfThem() throws TableException {
        assertThat(read(("1,\"" + "2".repeat(100) + "\"\n").repeat(15_000)).data().size()).isEqualTo(15_000);
    }

    @Test
    void ofAVeryWideRowNoMoreIsKeptThanColumnsThatThereMayBe() throws TableException {
        Table table = table("1,2\n3,4\n" + "5,".repeat(100_000) + "\n");

        assertThat(table.firstRows().getLast().cells()).hasSize(Table.MAX_COLUMNS + 1);
    }

    // A German spreadsheet

    @Test
    void aGermanExportIsSemicolonsAndCommas() throws TableException {
        String text = "Größe;Gewicht;Klasse\r\n1.234,5;0,25;süß\r\n-2,5;1,125;bitter\r\n0,001;12;süß\r\n";

        TableReading reading = Tables.readBytes(text.getBytes(Charset.forName("windows-1252")));

        assertThat(reading.data().points()).containsExactly(new Point(1234.5, 0.25, 0), new Point(-2.5, 1.125, 1),
                new Point(0.001, 12, 0));
        assertThat(reading.classNames()).containsExactly("süß", "bitter");
    }

    @Test
    void threeDigitsAfterACommaAreNoThousands() throws TableException {
        assertThat(read("a;b\n1,234;2,500\n3,125;4,750\n").data().get(0)).isEqualTo(new Point(1.234, 2.5, 0));
    }

    @Test
    void threeDigitsAfterAPointAreNoThousands() throws TableException {
        assertThat(read("a;b\n1.234;2.500\n3.125;4.750\n").data().get(0)).isEqualTo(new Point(1.234, 2.5, 0));
    }

    @Test
    void aMarkOfUtf8IsNoPartOfTheFirstName() throws TableException {
        Table table = Table.of(TableText.decode(Tables.utf8("\uFEFFx;y\n0,5;1,5\n")));

        assertThat(table.columns().getFirst().name()).isEqualTo("x");
    }

    // Other ways to write a table

    @Test
    void aSheetOnTheClipboardIsTabs() throws TableException {
        assertThat(table("0,5\t-1,5\tA\n0,25\t2\tB\n").dialect())
                .isEqualTo(new Dialect(Delimiter.TAB, DecimalMark.COMMA, false));
    }

    @Test
    void runsOfBlanksAreOneDelimiter() throws TableException {
        assertThat(read("  0.5   1.5  0\n -2.0  10.5  1\n").data().points()).containsExactly(new Point(0.5, 1.5, 0),
                new Point(-2, 10.5, 1));
    }

    @Test
    void quotesHoldDelimitersAndNewLines() throws TableException {
        TableReading reading = read("x,y,label\n1,2,\"a, b\"\n3,4,\"say \"\"hi\"\"\nthere\"\nx,5,z\n");

        assertThat(reading.classNames()).containsExactly("a, b", "say \"hi\" there");
        assertThat(reading.failed()).extracting(FailedRow::line).containsExactly(5L);
    }

    @Test
    void decimalCommasInQuotesBetweenCommas() throws TableException {
        assertThat(read("x,y\n\"0,5\",\"1,5\"\n\"2,5\",\"3,5\"\n").data().get(1)).isEqualTo(new Point(2.5, 3.5, 0));
    }

    @Test
    void aTableWithoutAHeaderLosesNoRow() throws TableException {
        assertThat(read("1,2,0\n3,4,1\n5,6,2\n").data().size()).isEqualTo(3);
    }

    @Test
    void aFirstRowWithAGapIsNoHeader() throws TableException {
        assertThat(read("NA,2,a\n3,4,b\n5,6,a\n").failed()).extracting(FailedRow::line).containsExactly(1L);
    }

    @Test
    void namesOfRowsNeedNoNameThemselves() throws TableException {
        Table table = table("x y label\nr1 1 2 a\nr2 3 4 b\n");

        assertThat(table.columns()).extracting(Column::name).containsExactly("", "x", "y", "label");
    }

    @Test
    void aDelimiterAtTheEndOfRowsAloneShiftsNoName() throws TableException {
        Table table = table("x,y,label\n1,2,a,\n3,4,b,\n");

        assertThat(table.columns()).extracting(Column::name).containsExactly("x", "y", "label", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\n", "SEP=;\r\n", "\"sep=;\"\r\n", "sep=\t\n"})
    void theLineThatTellsExcelTheDelimiterIsNoRow(String line) throws TableException {
        Table table = table(line + "x;y;class\n1,5;2,5;a\n2,5;3,5;b\n?;1;c\n");

        assertThat(table.columns()).extracting(Column::name).containsExactly("x", "y", "class");
        assertThat(read(table).data().points()).containsExactly(new Point(1.5, 2.5, 0), new Point(2.5, 3.5, 1));
        assertThat(read(table).failed()).extracting(FailedRow::line).containsExactly(5L);
    }

    @Test
    void longLabelsThatDifferLateAreTwoClasses() throws TableException {
        String start = "m".repeat(70);
        TableReading reading = read("x,y,label\n1,2," + start + "a\n3,4," + start + "b\n5,6," + start + "a\n");

        assertThat(reading.data().points()).extracting(Point::label).containsExactly(0, 1, 0);
        assertThat(reading.labels().names()).containsExactly("m".repeat(59) + "…", "m".repeat(57) + "… 2");
    }

    @Test
    void oldMacintoshLinesAreLines() throws TableException {
        assertThat(read("1,2\r3,4\r5,6").data().size()).isEqualTo(3);
    }

    @Test
    void whatTheUserSaysHolds() throws TableException {
        Table table = Table.of("1,5;2,5\n3,5;4,5\n", new Dialect(Delimiter.COMMA, DecimalMark.POINT, false));

        assertThat(table.columns()).hasSize(3);
    }

    // Labels

    @Test
    void wholeNumbersFromZeroAreTheClasses() throws TableException {
        TableReading reading = read("x,y,class\n1,2,3\n3,4,0\n5,6,1\n");

        assertThat(reading.data().labels()).containsExactly(3, 0, 1);
        assertThat(reading.data().classCount()).isEqualTo(4);
        assertThat(reading.classNames()).isEmpty();
    }

    @Test
    void otherWholeNumbersNameTheClassesInTheirOrder() throws TableException {
        TableReading reading = read("x,y,class\n1,2,1.0\n3,4,-1\n5,6,1\n");

        assertThat(reading.data().labels()).containsExactly(1, 0, 1);
        assertThat(reading.classNames()).containsExactly("-1", "1");
    }

    @Test
    void oneClassAloneLeavesRoomForASecond() throws TableException {
        assertThat(read("x,y,label\n1,2,a\n3,4,a\n").data().classCount()).isEqualTo(2);
    }

    @Test
    void withoutLabelsAllPointsAreOfTheFirstClass() throws TableException {
        assertThat(read("x,y\n1.5,2\n3,4\n").data().labels()).containsExactly(0, 0);
    }

    @Test
    void elevenLabelsAreTooManyClasses() throws TableException {
        Table table = table(rows(20, i -> i + "," + i * 0.5 + ",label" + i % 11));

        TableException problem = problemOf(() -> table.read(
                new ColumnChoice(0, 1, OptionalInt.of(2), OptionalInt.empty()), () -> false));

        assertThat(problem.problem()).isEqualTo(Problem.TOO_MANY_CLASSES);
        assertThat(problem.number()).isEqualTo(2);
        assertThat(problem.detail()).isEqualTo("label10");
    }

    @Test
    void tenLabelsAreNotTooMany() throws TableException {
        assertThat(read(rows(20, i -> i * 0.25 + "," + i * 0.5 + ",label" + i % 10)).data().classCount()).isEqualTo(10);
    }

    // Rows that fail

    @Test
    void rowsThatFailAreListedWithLineAndReason() throws TableException {
        TableReading reading = read("""
                x,y,label
                1,2,a
                ,2,a

                1,two,b
                1e400,2,a
                1,NaN,a
                1,2,
                1,2,a,9
                1,2,b,
                3
                """);

        assertThat(reading.data().size()).isEqualTo(2);
        assertThat(reading.failed()).extracting(FailedRow::line, FailedRow::reason, FailedRow::column).containsExactly(
                tuple(3L, Reason.MISSING, 0), tuple(5L, Reason.NOT_A_NUMBER, 1), tuple(6L, Reason.NOT_FINITE, 0),
                tuple(7L, Reason.NOT_FINITE, 1), tuple(8L, Reason.MISSING, 2), tuple(9L, Reason.BEYOND_COLUMNS, 3),
                tuple(11L, Reason.MISSING, 1));
    }

    @Test
    void aFailedRowTellsWhatStandsThere() throws TableException {
        assertThat(read("x,y\n1,2\n3,four\n5,6\n").failed()).extracting(FailedRow::cell).containsExactly("four");
    }

    @Test
    void aRowThatFailsNamesNoClass() throws TableException {
        assertThat(read("x,y,label\n1,?,none\n1,2,a\n3,4,b\n").classNames()).containsExactly("a", "b");
    }

    @Test
    void heldOutPointsAreToldByAColumnOfThatName() throws TableException {
        TableReading reading = read("x0,x1,class,held out\n1.5,2,0,0\n3,4,1,true\n5,6,1,maybe\n");

        assertThat(reading.data().points()).containsExactly(new Point(1.5, 2, 0), new Point(3, 4, 1, true));
        assertThat(reading.failed()).extracting(FailedRow::reason).containsExactly(Reason.NO_FLAG);
    }

    // Tables that are none

    @Test
    void nothingAtAll() {
        assertThat(problemOf(() -> table("")).problem()).isEqualTo(Problem.EMPTY);
        assertThat(problemOf(() -> table(" \n\n,,\n")).problem()).isEqualTo(Problem.EMPTY);
    }

    @Test
    void onlyAHeader() {
        assertThat(problemOf(() -> table("x,y,label\n")).problem()).isEqualTo(Problem.ONLY_HEADER);
    }

    @Test
    void oneColumn() {
        TableException problem = problemOf(() -> read("x\n1\n2\n"));

        assertThat(problem.problem()).isEqualTo(Problem.TOO_FEW_NUMBERS);
        assertThat(problem.number()).isEqualTo(1);
    }

    @Test
    void aQuoteThatIsNeverClosed() {
        TableException problem = problemOf(() -> read("x,y\n1,2\n\n3,\"4\n5,6\n"));

        assertThat(problem.problem()).isEqualTo(Problem.OPEN_QUOTE);
        assertThat(problem.number()).isEqualTo(4);
    }

    @Test
    void moreColumnsThanAScreenCouldOffer() {
        assertThat(problemOf(() -> table("1,".repeat(1001) + "1\n")).problem()).isEqualTo(Problem.TOO_MANY_COLUMNS);
    }

    @Test
    void moreRowsThanPointsMayBe() throws TableException {
        String fitting = rows(DataSet.MAX_POINTS, i -> i % 7 * 0.5 + "," + i % 5);

        assertThat(read(fitting).data().size()).isEqualTo(DataSet.MAX_POINTS);
        assertThat(problemOf(() -> read(fitting + "\n1,2")).problem()).isEqualTo(Problem.TOO_MANY_POINTS);
    }

    // Time

    @Test
    void tenThousandRowsTakeLittleTime() throws TableException {
        String text = "x;y;label\n" + rows(10_000, i -> (i * 0.25 + ";" + -i * 0.5 + ";c" + i % 3).replace('.', ','));

        TableReading reading = Assertions.assertTimeout(Duration.ofSeconds(5), () -> read(text));

        assertThat(reading.data().size()).isEqualTo(10_000);
        assertThat(reading.data().get(9_999)).isEqualTo(new Point(2499.75, -4999.5, 0));
    }

    @Test
    void aReadingThatNobodyWaitsForEnds() throws TableException {
        Table table = table(rows(1000, i -> i * 0.5 + "," + i));

        assertThat(table.read(table.guess(), () -> true).data().size()).isZero();
    }

    private static String rows(int count, IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n"));
    }
}
