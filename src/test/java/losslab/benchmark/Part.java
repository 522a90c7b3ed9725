package losslab.benchmark;

/// A part of the benchmark: measures at a pace and adds its rows to the table.
@FunctionalInterface
public interface Part {
    void run(Pace pace, Table table) throws Exception;
}
