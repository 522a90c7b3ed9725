package losslab.experiment;

import java.util.Set;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.TokenStreamContext;

/// The look of an experiment file: one key a line, one point or bookmark a line, everything else where it stands.
final class ExperimentLayout extends ObjectWriteContext.Base implements PrettyPrinter {
    private static final Set<String> LISTS = Set.of(FileFormat.POINTS, FileFormat.BOOKMARKS);

    @Override
    public PrettyPrinter getPrettyPrinter() {
        return this;
    }

    @Override
    public boolean hasPrettyPrinter() {
        return true;
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator generator) {
        generator.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator generator) {
        generator.writeRaw('{');
    }

    @Override
    public void beforeObjectEntries(JsonGenerator generator) {
        if (isWhole(generator.streamWriteContext())) {
            generator.writeRaw("\n  ");
        }
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator generator) {
        generator.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator generator) {
        generator.writeRaw(isWhole(generator.streamWriteContext()) ? ",\n  " : ", ");
    }

    @Override
    public void writeEndObject(JsonGenerator generator, int entryCount) {
        generator.writeRaw(isWhole(generator.streamWriteContext()) ? "\n}\n" : "}");
    }

    @Override
    public void writeStartArray(JsonGenerator generator) {
        generator.writeRaw('[');
    }

    @Override
    public void beforeArrayValues(JsonGenerator generator) {
        if (isList(generator.streamWriteContext())) {
            generator.writeRaw("\n    ");
        }
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator generator) {
        generator.writeRaw(isList(generator.streamWriteContext()) ? ",\n    " : ", ");
    }

    @Override
    public void writeEndArray(JsonGenerator generator, int elementCount) {
        generator.writeRaw(isList(generator.streamWriteContext()) && elementCount > 0 ? "\n  ]" : "]");
    }

    private static boolean isWhole(TokenStreamContext context) {
        return context.inObject() && context.getParent().inRoot();
    }

    private static boolean isList(TokenStreamContext context) {
        return context.inArray() && isWhole(context.getParent())
                && LISTS.contains(context.getParent().currentName());
    }
}
