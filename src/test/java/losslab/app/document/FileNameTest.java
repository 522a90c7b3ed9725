package losslab.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {
    @Test
    void hasNoSignsThatASystemRefuses() {
        assertThat(FileName.of("a/b: c?", ".png")).isEqualTo("a-b- c-.png");
    }

    @Test
    void isNoLongerThanListsOfFilesShow() {
        assertThat(FileName.of("x".repeat(200), ".png")).isEqualTo("x".repeat(60) + ".png");
    }
}
