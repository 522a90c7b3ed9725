package losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import javafx.css.CssParser;
import javafx.css.Stylesheet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The stylesheet and what the build makes of it, which is what the toolkit reads.
class StylesheetTest {
    @Test
    void isUnderstood() throws IOException {
        CssParser.errorsProperty().clear();
        Stylesheet parsed = new CssParser().parse(resource("losslab.css"));
        assertThat(CssParser.errorsProperty()).isEmpty();
        assertThat(parsed.getRules()).isNotEmpty();
    }

    @Test
    void theCompiledOneSaysTheSame(@TempDir Path folder) throws IOException, URISyntaxException {
        Path compiled = folder.resolve("again.bss");
        Stylesheet.convertToBinary(Path.of(resource("losslab.css").toURI()).toFile(), compiled.toFile());
        assertThat(Path.of(resource("losslab.bss").toURI())).hasBinaryContent(Files.readAllBytes(compiled));
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(StylesheetTest.class.getResource("/losslab/" + name));
    }
}
