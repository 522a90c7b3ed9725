package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javafx.collections.ListChangeListener;
import javafx.scene.image.Image;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WindowIconTest {
    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @Test
    void comesInThreeSizesOnceTheWindowIsShown() {
        CompletableFuture<List<Double>> sides = new CompletableFuture<>();
        window.run(() -> {
            window.stage().getIcons().addListener((ListChangeListener<Image>) change -> sides
                    .complete(change.getList().stream().map(Image::getWidth).toList()));
            WindowIcon.follow(window.stage());
        });
        assertThat(sides.orTimeout(20, TimeUnit.SECONDS).join()).containsExactly(32.0, 64.0, 256.0);
    }
}
