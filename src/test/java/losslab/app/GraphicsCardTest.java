package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphicsCardTest {
    @TempDir
    private Path devices;

    @ParameterizedTest
    @ValueSource(strings = {"dri", "nvidia0", "nvidiactl", "dxg"})
    void isFoundByItsDevice(String name) throws IOException {
        Files.createFile(devices.resolve("null"));
        Files.createDirectory(devices.resolve(name));
        assertThat(GraphicsCard.isIn(devices)).isTrue();
    }

    @Test
    void isMissingWhereOnlyOtherDevicesAre() throws IOException {
        Files.createFile(devices.resolve("null"));
        Files.createFile(devices.resolve("tty0"));
        assertThat(GraphicsCard.isIn(devices)).isFalse();
    }

    @Test
    void mayBeThereWhereNobodyCanTell() {
        assertThat(GraphicsCard.isIn(devices.resolve("none"))).isTrue();
    }
}
