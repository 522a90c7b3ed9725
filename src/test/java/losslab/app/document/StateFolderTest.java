package losslab.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

class StateFolderTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void isTheOneThatLinuxNames() {
        assertThat(StateFolder.of("Linux", Map.of("XDG_STATE_HOME", "/state"), HOME))
                .isEqualTo(Path.of("/state/losslab"));
    }

    @Test
    void isTheUsualOneIfLinuxNamesNone() {
        assertThat(StateFolder.of("Linux", Map.of(), HOME)).isEqualTo(Path.of("/home/ada/.local/state/losslab"));
    }

    /// The specification: "If an implementation encounters a relative path […] it should consider the path invalid".
    @Test
    void isTheUsualOneIfLinuxNamesARelativeOne() {
        assertThat(StateFolder.of("Linux", Map.of("XDG_STATE_HOME", "state"), HOME))
                .isEqualTo(Path.of("/home/ada/.local/state/losslab"));
    }

    @Test
    void isInTheLibraryOfAMac() {
        assertThat(StateFolder.of("Mac OS X", Map.of(), HOME))
                .isEqualTo(Path.of("/home/ada/Library/Application Support/LossLab"));
    }

    @Test
    void isTheOneThatWindowsNames() {
        assertThat(StateFolder.of("Windows 11", Map.of("LOCALAPPDATA", "/local"), HOME))
                .isEqualTo(Path.of("/local/LossLab"));
    }
}
