package losslab.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecentFilesTest {
    private static final Path ONE = Path.of("/home/ada/one.losslab");
    private static final Path TWO = Path.of("/home/ada/two.losslab");

    private final Preferences node = Preferences.userRoot().node("losslab-test-" + UUID.randomUUID());

    @AfterEach
    void remove() throws BackingStoreException {
        node.removeNode();
    }

    @Test
    void theLastOneIsTheFirst() {
        RecentFiles recent = RecentFiles.forNow();
        recent.add(ONE);
        recent.add(TWO);

        assertThat(recent.filesProperty().get()).containsExactly(TWO, ONE);
    }

    @Test
    void aFileIsInTheListOnce() {
        RecentFiles recent = RecentFiles.forNow();
        recent.add(ONE);
        recent.add(TWO);
        recent.add(ONE);

        assertThat(recent.filesProperty().get()).containsExactly(ONE, TWO);
    }

    @Test
    void tenFilesAreInTheList() {
        RecentFiles recent = RecentFiles.forNow();
        IntStream.range(0, 12).forEach(i -> recent.add(Path.of("/" + i)));

        assertThat(recent.filesProperty().get()).hasSize(10).startsWith(Path.of("/11")).endsWith(Path.of("/2"));
    }

    @Test
    void theListIsThereAgainNextTime() {
        RecentFiles.in(node).add(ONE);
        RecentFiles.in(node).add(TWO);

        assertThat(RecentFiles.in(node).filesProperty().get()).containsExactly(TWO, ONE);
    }

    @Test
    void whatWasForgottenStaysForgotten() {
        RecentFiles recent = RecentFiles.in(node);
        recent.add(ONE);
        recent.add(TWO);
        recent.remove(ONE);

        assertThat(RecentFiles.in(node).filesProperty().get()).containsExactly(TWO);
    }

    @Test
    void anEmptyListIsEmptyNextTime() {
        RecentFiles recent = RecentFiles.in(node);
        recent.add(ONE);
        recent.clear();

        assertThat(RecentFiles.in(node).filesProperty().get()).isEmpty();
    }
}
