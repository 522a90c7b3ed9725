package losslab.app.help;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands below a heading of the guide, one below the other.
sealed interface Block {
    record Paragraph(Words words) implements Block {}

    /// @param isNumbered whether its items are steps, which are counted from 1
    record Items(boolean isNumbered, List<List<Block>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /// Lines that stay as they are.
    record Code(String text) implements Block {}

    /// @param head the names of the columns; empty for none
    record Table(List<Words> head, List<List<Words>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }

        int columnCount() {
            return rows.getFirst().size();
        }
    }

    /// Everything that can be read in it.
    default String text() {
        return switch (this) {
            case Paragraph(Words words) -> words.text();
            case Code(String text) -> text;
            case Items items -> items.items().stream().flatMap(List::stream).map(Block::text)
                    .collect(Collectors.joining("\n"));
            case Table table -> Stream.concat(Stream.of(table.head()), table.rows().stream())
                    .map(row -> row.stream().map(Words::text).collect(Collectors.joining("\t")))
                    .collect(Collectors.joining("\n"));
        };
    }
}
