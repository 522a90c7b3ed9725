package losslab.app.help;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// Reads the guide, which is Markdown with tables: headings, paragraphs, lists, tables and blocks of code, and in a line
/// **strong**, *emphasis*, `code` and links to sections. Everything else is an error: the guide is part of the program.
final class GuideReader {
    private GuideReader() {}

    /// The sections of a guide. What stands before the first chapter, such as its title, is for other readers.
    static Guide read(String markdown) {
        List<Section> sections = new ArrayList<>();
        Node document = Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown);
        List<Node> nodes = children(document).toList();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Heading heading && heading.getLevel() >= Section.CHAPTER) {
                int next = i + 1;
                while (next < nodes.size() && !(nodes.get(next) instanceof Heading)) {
                    next++;
                }
                sections.add(new Section(heading.getLevel(), words(heading).text(),
                        nodes.subList(i + 1, next).stream().map(GuideReader::block).toList()));
            }
        }
        return new Guide(sections);
    }

    private static Block block(Node node) {
        return switch (node) {
            case Paragraph paragraph -> new Block.Paragraph(words(paragraph));
            case BulletList list -> new Block.Items(false, items(list));
            case OrderedList list -> new Block.Items(true, items(list));
            case FencedCodeBlock code -> new Block.Code(code.getLiteral().stripTrailing());
            case TableBlock table -> table(table);
            default -> throw unknown(node);
        };
    }

    private static List<List<Block>> items(ListBlock list) {
        return children(list).map(item -> children(item).map(GuideReader::block).toList()).toList();
    }

    private static Block.Table table(TableBlock table) {
        List<Words> head = children(table).filter(TableHead.class::isInstance).flatMap(GuideReader::children)
                .flatMap(GuideReader::children).map(GuideReader::words).toList();
        List<List<Words>> rows = children(table).filter(part -> !(part instanceof TableHead))
                .flatMap(GuideReader::children)
                .map(row -> children(row).map(GuideReader::words).toList()).toList();
        return new Block.Table(head, rows);
    }

    private static Words words(Node line) {
        return new Words(children(line).map(GuideReader::phrase).toList());
    }

    private static Phrase phrase(Node node) {
        return switch (node) {
            case Text text -> new Phrase(text.getLiteral(), Phrase.Look.PLAIN);
            case SoftLineBreak _ -> new Phrase(" ", Phrase.Look.PLAIN);
            case Code code -> new Phrase(code.getLiteral(), Phrase.Look.CODE);
            case StrongEmphasis strong -> new Phrase(words(strong).text(), Phrase.Look.STRONG);
            case Emphasis emphasis -> new Phrase(words(emphasis).text(), Phrase.Look.EMPHASIS);
            case Link link -> new Phrase(words(link).text(), Phrase.Look.LINK, target(link));
            default -> throw unknown(node);
        };
    }

    private static String target(Link link) {
        if (!link.getDestination().startsWith("#")) {
            throw new IllegalArgumentException("link: expected a section of the guide, found " + link.getDestination());
        }
        return link.getDestination().substring(1);
    }

    private static Stream<Node> children(Node node) {
        return Stream.iterate(node.getFirstChild(), child -> child != null, Node::getNext);
    }

    private static IllegalArgumentException unknown(Node node) {
        return new IllegalArgumentException("guide: expected plain text, lists, tables and code, found " + node);
    }
}
